// What kind of character a code point is, as far as tokens and sentences are concerned.
#pragma once

#include <string>
#include <string_view>

namespace newsgraph {

enum class Kind {
  space,  // invisible marks and control characters too
  letter,
  digit,
  apostrophe,
  hyphen,
  glue,  // changes the character before it or joins the two beside it
  other,
};

// kNoCodePoint is of the kind other.
Kind kind_of(char32_t c);

bool is_upper(char32_t c);
bool is_lower(char32_t c);

// The text with ASCII letters in lower case.
std::string ascii_lower(std::string_view text);

}  // namespace newsgraph
