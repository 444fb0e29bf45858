// Finds quotations by their marks.
#include "graph/reprints/own_words.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace newsgraph {
namespace {

constexpr std::size_t kLongestQuotation = 1500;  // bytes

constexpr std::array<std::string_view, 4> kOpening = {"\"", "“", "„", "«"};
constexpr std::array<std::string_view, 3> kClosing = {"\"", "”", "»"};

template <std::size_t count>
std::size_t mark_at(const std::array<std::string_view, count>& marks, std::string_view rest) {
  const auto found = std::ranges::find_if(marks, [&](std::string_view mark) { return rest.starts_with(mark); });
  return found == marks.end() ? 0 : found->size();
}

bool blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// A straight mark opens before a word and not behind one.
bool opens(std::string_view text, std::size_t at, std::size_t length) {
  if (length > 1) return true;
  const bool after_blank = at == 0 || blank(text[at - 1]) || std::string_view("([-").find(text[at - 1]) < 3;
  return after_blank && at + length < text.size() && !blank(text[at + length]);
}

// Where the quotation whose words begin at `begin` ends, behind its closing mark; npos if it is none. `searched` is up
// to where earlier searches found no end, so that a text of nothing but opening marks is not searched again for each.
std::size_t end_of_quotation(std::string_view text, std::size_t begin, std::size_t& searched) {
  const std::size_t limit = std::min(text.size(), begin + kLongestQuotation);
  for (std::size_t at = std::max(begin, searched); at < limit; ++at) {
    if (text[at] == '\n') return at;
    if (const std::size_t length = mark_at(kClosing, text.substr(at)); length > 0) return at + length;
    // The low German opening mark has the high English one as its closing mark.
    if (text.substr(at).starts_with("“")) return at + std::string_view("“").size();
  }
  searched = limit;
  return limit == text.size() ? limit : std::string_view::npos;
}

bool is_post(std::string_view line) {
  const std::size_t handle = line.find(" (@");
  return handle != std::string_view::npos && line.find(')', handle) != std::string_view::npos;
}

}  // namespace

std::string own_words(std::string_view text) {
  std::string own;
  own.reserve(text.size());
  std::size_t searched = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (at == 0 || text[at - 1] == '\n') {
      const std::string_view line = text.substr(at, std::min(text.find('\n', at), text.size()) - at);
      if (is_post(line)) {
        own += ' ';
        at += line.size();
        continue;
      }
    }
    const std::size_t length = mark_at(kOpening, text.substr(at));
    if (length > 0 && opens(text, at, length)) {
      const std::size_t end = end_of_quotation(text, at + length, searched);
      if (end != std::string_view::npos) {
        own += ' ';
        at = end;
        continue;
      }
    }
    own += text[at++];
  }
  return own;
}

}  // namespace newsgraph
