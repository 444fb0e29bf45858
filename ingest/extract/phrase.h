// Phrases of the output: words of the text with the name and type of what they refer to.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "ingest/document.h"
#include "ingest/extract/coreference.h"
#include "ingest/triple.h"

namespace newsgraph {

// Makes the phrases of one document. Keeps references to it and to its coreference.
class PhraseMaker {
 public:
  PhraseMaker(const Document& document, const Coreference& coreference);

  // The phrase of `tokens` (in text order, not empty). If a mention has the same head, the phrase refers to what the
  // mention refers to; a clause refers to nothing.
  Phrase make(std::uint32_t sentence, std::span<const std::uint32_t> tokens, std::uint32_t head, bool clause) const;

  // The phrase of those stretches of text, referring to nothing.
  Phrase make(std::vector<Span> spans) const;

  const Document& document() const { return document_; }

 private:
  EntityType guess_type(const Phrase& phrase, std::uint32_t sentence, std::uint32_t head) const;

  const Document& document_;
  const Coreference& coreference_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> mentions_;  // by sentence and head
};

}  // namespace newsgraph
