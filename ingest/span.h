// A place in an article's text: the half-open range [begin, end) of UTF-8 bytes.
#pragma once

#include <cstdint>
#include <string_view>

namespace newsgraph {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }

  friend bool operator==(Span, Span) = default;
  friend auto operator<=>(Span, Span) = default;
};

// The bytes that `span` names. The view lives as long as `text`. `span` must lie inside `text`.
inline std::string_view slice(std::string_view text, Span span) { return text.substr(span.begin, span.size()); }

}  // namespace newsgraph
