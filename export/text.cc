// Makes text and numbers safe to write into any format.
#include "export/text.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include <charconv>
#include <cstdint>
#include <memory>

#include "ingest/problem.h"

namespace newsgraph {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";
constexpr std::size_t kMostParts = 16;  // code points that a character has: a family of emoji has 11

bool xml_can_hold(std::int32_t character) {
  if (character < 0x20) return character == '\t' || character == '\n' || character == '\r';
  return character != 0x7F && character != 0xFFFE && character != 0xFFFF;
}

bool is_space(char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

// The first `code_points` of UTF-8.
std::string_view beginning(std::string_view text, std::size_t code_points) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < code_points && end < text.size(); ++i) U8_FWD_1(text.data(), end, text.size());
  return text.substr(0, end);
}

}  // namespace

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro

std::string printable(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  const char* bytes = text.data();
  for (std::size_t next = 0; next < text.size();) {
    const std::size_t begin = next;
    std::int32_t character = 0;
    U8_NEXT(bytes, next, text.size(), character);  // negative if the bytes are not UTF-8
    safe += character >= 0 && xml_can_hold(character) ? text.substr(begin, next - begin) : kReplacement;
  }
  return safe;
}

#pragma GCC diagnostic pop

std::string in_one_line(std::string_view text) {
  std::string line;
  for (const char byte : printable(text)) {
    if (!is_space(byte)) {
      line += byte;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  if (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

std::string shorten(std::string_view text, std::size_t limit) {
  if (beginning(text, limit).size() == text.size()) return std::string(text);
  // What follows cannot matter, unless characters are of more parts than any script's.
  const std::string_view start = beginning(text, (limit + 1) * kMostParts);
  const icu::Locale& root = icu::Locale::getRoot();
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> characters(icu::BreakIterator::createCharacterInstance(root, error));
  UText* utf8 = utext_openUTF8(nullptr, start.data(), static_cast<std::int64_t>(start.size()), &error);
  if (U_SUCCESS(error)) characters->setText(utf8, error);
  std::size_t end = 0;  // of the first `limit` characters
  std::size_t cut = 0;  // of one character less, to make room for "…"
  for (std::size_t count = 0; U_SUCCESS(error) && count < limit && end < start.size(); ++count) {
    cut = end;
    end = static_cast<std::size_t>(characters->next());
  }
  utext_close(utf8);
  if (U_FAILURE(error)) throw Error(std::string("ICU cannot tell characters apart: ") + u_errorName(error));
  if (end == text.size()) return std::string(text);
  const std::size_t space = text.rfind(' ', cut);
  if (space != std::string_view::npos && space * 3 > cut * 2) cut = space;
  return std::string(text.substr(0, cut)) + "…";
}

std::string to_decimal(double value) {
  char digits[32];
  const auto [end, error] = std::to_chars(digits, digits + sizeof digits, value);
  return error == std::errc() ? std::string(digits, end) : std::string();
}

}  // namespace newsgraph
