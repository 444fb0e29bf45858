// Reported speech and thought as it is found in the text, before anybody is named: "X said that Y".
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ingest/document.h"
#include "ingest/span.h"
#include "ingest/triple.h"

namespace newsgraph {

// A token of a document.
struct TokenRef {
  std::uint32_t sentence = 0;
  std::uint32_t token = 0;

  friend bool operator==(TokenRef, TokenRef) = default;
  friend auto operator<=>(TokenRef, TokenRef) = default;
};

// One act of saying, writing or thinking.
struct Report {
  std::vector<TokenRef> source;     // the source phrase in text order; empty if the text names none
  TokenRef source_head;             // meaningful if source is not empty
  TokenRef cue;                     // the reporting word: "said", "according", "claim"
  std::vector<TokenRef> cue_words;  // the whole cue in text order: "has said", "According to"
  std::vector<Span> content;        // what is said, possibly over several sentences; in text order, never empty
  QuoteKind kind = QuoteKind::indirect;
  std::string pattern;  // name of the pattern that found it, for errors and tests
};

// All reports of the document in the order of their cues. A report may lie inside another's content.
std::vector<Report> find_reports(const Document& document);

}  // namespace newsgraph
