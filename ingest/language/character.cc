// Kinds of characters: ASCII by hand, for it is most of the text, the rest by Unicode's categories.
#include "ingest/language/character.h"

#include <unicode/uchar.h>

#include "ingest/language/code_point.h"

namespace newsgraph {

Kind kind_of(char32_t c) {
  if (c < 0x80) {
    if (c <= ' ' || c == 0x7F) return Kind::space;
    if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') return Kind::letter;
    if (c >= '0' && c <= '9') return Kind::digit;
    if (c == '\'') return Kind::apostrophe;
    if (c == '-') return Kind::hyphen;
    return Kind::other;
  }
  if (c == kNoCodePoint) return Kind::other;
  if (c == U'’' || c == U'ʼ' || c == U'‘' || c == U'′' || c == U'＇') return Kind::apostrophe;
  if (c == U'‐' || c == U'‑') return Kind::hyphen;
  // The joiner and what changes the character before it: emoji are made of several code points.
  if (c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0x1F3FB && c <= 0x1F3FF)) return Kind::glue;
  switch (u_charType(static_cast<UChar32>(c))) {
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK: return Kind::letter;
    case U_DECIMAL_DIGIT_NUMBER: return Kind::digit;
    case U_SPACE_SEPARATOR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
    case U_CONTROL_CHAR: return Kind::space;
    case U_FORMAT_CHAR: return c == 0xAD ? Kind::letter : Kind::space;
    default: return Kind::other;
  }
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return c != kNoCodePoint && u_isUUppercase(static_cast<UChar32>(c));
}

bool is_lower(char32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z';
  return c != kNoCodePoint && u_isULowercase(static_cast<UChar32>(c));
}

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  }
  return lower;
}

}  // namespace newsgraph
