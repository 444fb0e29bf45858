// Widths and line ends by Unicode's tables, which ICU holds.
#include "cli/terminal_text.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <memory>

#include "ingest/problem.h"

namespace newsgraph {
namespace {

using Breaks = std::unique_ptr<icu::BreakIterator>;

icu::UnicodeString unicode(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string utf8(const icu::UnicodeString& text) {
  std::string result;
  return text.toUTF8String(result);
}

Breaks checked(icu::BreakIterator* breaks, UErrorCode status) {
  Breaks owned(breaks);
  if (U_FAILURE(status)) throw Error("ICU cannot break text: " + std::string(u_errorName(status)));
  return owned;
}

Breaks clusters_of(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  Breaks breaks = checked(icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status), status);
  breaks->setText(text);
  return breaks;
}

Breaks lines_of(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  Breaks breaks = checked(icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), status), status);
  breaks->setText(text);
  return breaks;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::size_t width_of(UChar32 c) {
  constexpr UChar32 kSoftHyphen = 0xAD;
  if (c == kSoftHyphen) return 1;
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR: return 0;
    default: break;
  }
  const int kind = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return kind == U_EA_WIDE || kind == U_EA_FULLWIDTH ? 2 : 1;
}

// What a reader sees as one character is as wide as its widest part; VARIATION SELECTOR-16 asks for a picture, and two
// regional indicators are a flag.
std::size_t cluster_width(const icu::UnicodeString& text, std::int32_t begin, std::int32_t end) {
  constexpr UChar32 kPicture = 0xFE0F;
  std::size_t width = 0;
  int indicators = 0;
  for (std::int32_t i = begin; i < end; i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    width = std::max(width, width_of(c));
    indicators += u_hasBinaryProperty(c, UCHAR_REGIONAL_INDICATOR);
    if (c == kPicture && width > 0 && u_hasBinaryProperty(text.char32At(begin), UCHAR_EMOJI)) width = 2;
  }
  return indicators == 2 ? 2 : width;
}

// Of [begin, end), or anything above `enough` if it is wider than that.
std::size_t width_of(const icu::UnicodeString& text, icu::BreakIterator& clusters, std::int32_t begin, std::int32_t end,
                     std::size_t enough = SIZE_MAX) {
  std::size_t width = 0;
  while (begin < end && width <= enough) {
    const std::int32_t next = std::min(clusters.following(begin), end);
    width += cluster_width(text, begin, next);
    begin = next;
  }
  return width;
}

// Where the longest part of [begin, end) that fits into `width` ends; at least one character.
std::int32_t fitting(const icu::UnicodeString& text, icu::BreakIterator& clusters, std::int32_t begin, std::int32_t end,
                     std::size_t width) {
  std::int32_t at = begin;
  for (std::size_t used = 0; at < end;) {
    const std::int32_t next = std::min(clusters.following(at), end);
    used += cluster_width(text, at, next);
    if (used > width && at > begin) break;
    at = next;
  }
  return at;
}

// The end of [begin, end) without the spaces there, which need no room at the end of a line.
std::int32_t trimmed(const icu::UnicodeString& text, std::int32_t begin, std::int32_t end) {
  while (end > begin && text.charAt(end - 1) == u' ') --end;
  return end;
}

// The last line that there is room for, cut to make room for "…" as well.
std::string cut_line(const icu::UnicodeString& text, icu::BreakIterator& clusters, std::int32_t begin,
                     std::size_t width) {
  if (width < 2) return "…";
  const std::int32_t end = trimmed(text, begin, fitting(text, clusters, begin, text.length(), width - 1));
  return utf8(text.tempSubStringBetween(begin, end)) + "…";
}

}  // namespace

std::string terminal_text(std::string_view text) {
  constexpr UChar32 kReplacement = 0xFFFD;
  const icu::UnicodeString given = unicode(text);  // bytes that are no UTF-8 are U+FFFD from here on
  icu::UnicodeString safe;
  for (std::int32_t i = 0; i < given.length(); i = given.moveIndex32(i, 1)) {
    const UChar32 c = given.char32At(i);
    if (u_isUWhiteSpace(c)) {
      if (!safe.isEmpty() && safe.charAt(safe.length() - 1) != u' ') safe.append(u' ');
    } else if (!u_hasBinaryProperty(c, UCHAR_BIDI_CONTROL)) {
      safe.append(u_charType(c) == U_CONTROL_CHAR || U_IS_SURROGATE(c) ? kReplacement : c);
    }
  }
  return utf8(safe.trim());
}

std::size_t display_width(std::string_view text) {
  if (is_ascii(text)) return text.size();
  const icu::UnicodeString wide = unicode(text);
  return width_of(wide, *clusters_of(wide), 0, wide.length());
}

std::vector<std::string> wrap(std::string_view text, std::size_t width, std::size_t most_lines) {
  if (is_ascii(text) && text.size() <= width) return {std::string(text)};
  const icu::UnicodeString all = unicode(text);
  const Breaks clusters = clusters_of(all), chances = lines_of(all);
  std::vector<std::string> lines;
  std::int32_t begin = 0;  // of the line
  while (begin < all.length()) {
    std::int32_t end = begin;
    for (std::size_t used = 0; end < all.length();) {
      const std::int32_t next = chances->following(end);
      if (used + width_of(all, *clusters, end, trimmed(all, end, next), width) > width) break;
      used += width_of(all, *clusters, end, next);
      end = next;
    }
    if (end == begin) end = fitting(all, *clusters, begin, all.length(), width);
    if (lines.size() + 1 == most_lines && end < all.length()) {
      lines.push_back(cut_line(all, *clusters, begin, width));
      return lines;
    }
    lines.push_back(utf8(all.tempSubStringBetween(begin, trimmed(all, begin, end))));
    begin = end;
  }
  if (lines.empty()) lines.emplace_back();
  return lines;
}

}  // namespace newsgraph
