// FTS5's way to quote.
#include "graph/name_parts.h"

#include <algorithm>

namespace newsgraph {
namespace {

constexpr std::size_t kShortestPart = 3;  // letters of a name that the indexes of parts know

}  // namespace

std::string part_expression(std::string_view part) {
  const auto begins_letter = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  const auto letters = static_cast<std::size_t>(std::ranges::count_if(part, begins_letter));
  if (letters < kShortestPart || part.find('\0') != std::string_view::npos) return {};
  std::string expression = "\"";
  for (const char c : part) expression.append(c == '"' ? 2 : 1, c);
  return expression + "\"";
}

}  // namespace newsgraph
