// Words that are written as one and cut in two, without an apostrophe to see it by: "cannot", "gonna", "dont".
#pragma once

#include <cstddef>
#include <string_view>

namespace newsgraph {

// Bytes of the first word in such a contraction; 0 if `form` is none.
std::size_t first_of_contraction(std::string_view form);

}  // namespace newsgraph
