// Sentence and token boundaries in plain text, as the English UD treebanks draw them: contractions and hyphenated
// compounds are split, "U.S." and "3.5" are not.
#pragma once

#include <string_view>
#include <vector>

#include "ingest/document.h"

namespace newsgraph {

// Sentences with token spans and paragraph numbers; all else is left at its default. `text` is valid UTF-8.
std::vector<Sentence> segment(std::string_view text);

}  // namespace newsgraph
