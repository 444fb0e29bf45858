// The one place that knows which characters written formats can hold.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newsgraph {

// `text` with U+FFFD for every byte that is not UTF-8 and every character that XML 1.0 cannot hold (W3C, section 2.2):
// control characters other than tab and line breaks, U+FFFE and U+FFFF.
std::string printable(std::string_view text);

// printable(), with each run of white space as one space and none at the ends.
std::string in_one_line(std::string_view text);

// At most `limit` (1 or more) characters of `text` (valid UTF-8) as people count them: a letter with its accents, a
// flag. Cut between words where one ends in the last third, with "…" in place of what is cut.
std::string shorten(std::string_view text, std::size_t limit);

// The shortest decimal number that reads back as `value`, with a full stop in every locale.
std::string to_decimal(double value);

}  // namespace newsgraph
