// A door to ICU's UTF-8 macros.
#include "ingest/language/code_point.h"

#include <unicode/utf8.h>

namespace newsgraph {

// The macros narrow on purpose.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"

char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) {
    ++at;
    return byte;
  }
  UChar32 c = 0;
  std::size_t i = at;
  const std::size_t size = text.size();
  U8_NEXT(text, i, size, c);
  at = i;
  return c < 0 ? kNoCodePoint : static_cast<char32_t>(c);
}

void append_code_point(std::string& text, char32_t code_point) {
  char bytes[4];
  std::size_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, static_cast<UChar32>(code_point));
  text.append(bytes, size);
}

#pragma GCC diagnostic pop

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (next_code_point(text, at) == kNoCodePoint) return false;
  }
  return true;
}

}  // namespace newsgraph
