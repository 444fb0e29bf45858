// Which words the English treebanks count as one token of the text: "does|n't", "Ada|'s", "can|not".
#pragma once

#include <vector>

#include "ingest/document.h"

namespace newsgraph {

// The words [first, last) of a sentence that are one token of its text. CoNLL-U writes it as a line "first-last".
struct MultiwordToken {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

// In text order. Looks at the words' forms, at what touches, and, to tell a possessive apostrophe from a quotation
// mark, at the tags.
std::vector<MultiwordToken> multiword_tokens(const Document& document, const Sentence& sentence);

}  // namespace newsgraph
