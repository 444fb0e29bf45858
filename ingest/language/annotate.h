// From an article's text to sentences, tokens, tags, trees and names.
#pragma once

#include <vector>

#include "ingest/document.h"
#include "ingest/language/model.h"

namespace newsgraph {

// Analyses the article. Pure and const: the same article gives the same document, on any thread. Any valid UTF-8 is
// good: a run of more than kLongestSentence tokens without a sentence end is split there.
Document annotate(Article article, const Model& model);

// Predicts tags, trees, lemmas and names for sentences whose tokens (spans) are given; nothing else is changed.
void annotate_tokens(Document& document, const Model& model);

inline constexpr std::size_t kLongestSentence = 300;  // tokens

}  // namespace newsgraph
