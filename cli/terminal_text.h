// Text as a terminal shows it: what is safe to send to one, how wide it is there, and where it may be broken.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// `text` in one line, with nothing in it that moves a cursor, sets a colour or turns the direction of what follows:
// control characters and bytes that are no UTF-8 become U+FFFD, white space and line ends of any kind one space,
// bidirectional controls nothing.
std::string terminal_text(std::string_view text);

// How many columns `text` takes: 2 for the wide characters of East Asia and for emoji, 0 for marks on other characters.
std::size_t display_width(std::string_view text);

// Lines of at most `width` columns (1 or more), broken where the writing system allows it, words that are too long
// where they must be. At most `most_lines` (1 or more), the last of which ends with "…" if text is left over. Never
// empty; `text` is terminal_text().
std::vector<std::string> wrap(std::string_view text, std::size_t width, std::size_t most_lines);

}  // namespace newsgraph
