// What kind of character a code point is, as far as tokens and sentences are concerned.
#pragma once

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

}  // namespace newsgraph
