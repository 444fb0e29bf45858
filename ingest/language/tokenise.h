// Token boundaries in plain text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "ingest/span.h"

namespace newsgraph {

// Longer words are cut, so that hostile input cannot make one token of 200 MB.
inline constexpr std::size_t kLongestToken = 1000;  // bytes

// The tokens of `text` in order, as the English UD treebanks cut them ("do|n't", "Al|-|Zaman", "$|90", "U.S."). What is
// between them is white space, control characters and invisible marks. Linear in the text's length.
std::vector<Span> tokenise(std::string_view text);

}  // namespace newsgraph
