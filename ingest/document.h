// An article after language analysis: sentences of tokens with tags and dependency trees, and the names in them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/article.h"
#include "ingest/labels.h"
#include "ingest/span.h"

namespace newsgraph {

struct Token {
  Span span;
  Upos upos = Upos::X;
  Xpos xpos = Xpos::XX;
  Deprel deprel = Deprel::dep;
  std::int32_t head = -1;  // index in the sentence; -1 for the root
  std::string lemma;
};

enum class NameType : std::uint8_t { person, organisation, place, other };

// A named thing that the name finder saw: the tokens [first, last) of its sentence.
struct Name {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  NameType type = NameType::other;
};

struct Sentence {
  Span span;                    // from the first token's begin to the last token's end
  std::uint32_t paragraph = 0;  // counted from 0; paragraphs are separated by line breaks
  std::vector<Token> tokens;    // never empty; exactly one has head -1, and heads form a tree
  std::vector<Name> names;      // in text order, not overlapping
};

struct Document {
  Article article;
  std::vector<Sentence> sentences;  // in text order

  std::string_view text(Span span) const { return slice(article.text, span); }
  std::string_view form(const Token& token) const { return slice(article.text, token.span); }
};

}  // namespace newsgraph
