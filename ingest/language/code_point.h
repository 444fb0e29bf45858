// Walks UTF-8 code point by code point.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newsgraph {

inline constexpr char32_t kNoCodePoint = 0xFFFFFFFF;

// The code point at `at`, which must be inside the text, or kNoCodePoint if no valid one begins there. Moves `at`
// behind it (behind the bad bytes, at least one).
char32_t next_code_point(std::string_view text, std::size_t& at);

bool is_utf8(std::string_view text);

void append_code_point(std::string& text, char32_t code_point);

}  // namespace newsgraph
