// Checks through ICU, and the id that stands for the content.
#include "ingest/read/finish.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>

#include "ingest/identifier.h"

namespace newsgraph {
namespace {

// Articles are capped far below what ICU's 32-bit offsets can name; anything else is cut there.
std::int32_t icu_size(std::string_view text) {
  constexpr std::size_t kLargest = INT32_MAX;
  return static_cast<std::int32_t>(text.size() < kLargest ? text.size() : kLargest);
}

// The code point at `i`, which moves behind it; negative where the bytes are no UTF-8.
UChar32 next_code_point(std::string_view text, std::int32_t& i, std::int32_t size) {
  UChar32 c = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
  U8_NEXT(text.data(), i, size, c);
#pragma GCC diagnostic pop
  return c;
}

}  // namespace

bool is_blank(std::string_view text) {
  const std::int32_t size = icu_size(text);
  for (std::int32_t i = 0; i < size;) {
    const UChar32 c = next_code_point(text, i, size);
    constexpr UChar32 kZeroWidthSpace = 0x200B;
    constexpr UChar32 kByteOrderMark = 0xFEFF;
    if (c < 0 || !(u_isUWhiteSpace(c) || c == kZeroWidthSpace || c == kByteOrderMark)) {
      return false;
    }
  }
  return true;
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  const std::int32_t size = icu_size(text);
  for (std::int32_t i = 0; i < size;) {
    const std::int32_t start = i;
    if (next_code_point(text, i, size) < 0) {
      return static_cast<std::size_t>(start);
    }
  }
  return std::nullopt;
}

std::string one_line(std::string_view value) {
  std::string line(value);
  for (char& c : line) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      c = ' ';
    }
  }
  const std::size_t begin = line.find_first_not_of(' ');
  if (begin == std::string::npos) {
    return "";
  }
  return line.substr(begin, line.find_last_not_of(' ') + 1 - begin);
}

std::string finish_article(Article& article) {
  if (is_blank(article.text)) {
    return "the text is blank";
  }
  if (article.text.find('\0') != std::string::npos) {
    return "the text has a NUL character";
  }
  for (std::string* field : {&article.id, &article.source, &article.url, &article.title}) {
    *field = one_line(*field);
  }
  for (std::string& author : article.authors) {
    author = one_line(author);
  }
  for (const std::string* field : {&article.text, &article.id, &article.source, &article.url, &article.title}) {
    if (find_invalid_utf8(*field)) {
      return "not UTF-8";
    }
  }
  for (const std::string& author : article.authors) {
    if (find_invalid_utf8(author)) {
      return "not UTF-8";
    }
  }
  if (article.id.empty()) {
    article.id = make_identifier('a', {article.source, article.url, article.title, article.published, article.text});
  }
  return "";
}

}  // namespace newsgraph
