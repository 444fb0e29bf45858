// Compares folded names by their optimal string alignment distance, given up as soon as it is too far.
#include "graph/query/similar_names.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "graph/identity/fold.h"

namespace newsgraph {
namespace {

std::size_t budget(std::size_t letters) {
  if (letters <= 2) return 0;
  if (letters <= 4) return 1;
  return letters <= 8 ? 2 : 3;
}

// Where each word of a folded text begins, and the end of the text, as if a space stood there.
std::vector<std::size_t> word_begins(std::string_view text) {
  std::vector<std::size_t> begins = {0};
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    begins.push_back(at + 1);
  }
  begins.push_back(text.size() + 1);
  return begins;
}

// Between `wanted`, which has so many words, and the name or the most alike of as many words in a row of it.
std::size_t distance(std::string_view wanted, std::size_t words, std::string_view name, std::size_t bound) {
  std::size_t least = bounded_distance(wanted, name, bound);
  const std::vector<std::size_t> begins = word_begins(name);
  for (std::size_t i = 0; i + words < begins.size() && least > 0; ++i) {
    const std::string_view part = name.substr(begins[i], begins[i + words] - 1 - begins[i]);
    least = std::min(least, bounded_distance(wanted, part, bound));
  }
  return least;
}

}  // namespace

std::size_t bounded_distance(std::string_view a, std::string_view b, std::size_t bound) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > bound) return bound + 1;
  // Rows of the usual table for prefixes of b: the last but one, the last, and the one being made. Cells farther than
  // `bound` from the diagonal cannot be on a way that is short enough.
  const std::size_t far = bound + 1;
  std::vector<std::size_t> before(a.size() + 1, far), last(a.size() + 1, far), row(a.size() + 1, far);
  for (std::size_t j = 0; j <= std::min(a.size(), bound); ++j) last[j] = j;
  for (std::size_t i = 1; i <= b.size(); ++i) {
    std::ranges::fill(row, far);
    if (i <= bound) row[0] = i;
    const std::size_t begin = i > bound ? i - bound : 1;
    for (std::size_t j = std::max<std::size_t>(begin, 1); j <= std::min(a.size(), i + bound); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[j - 1] != b[i - 1])});
      if (i > 1 && j > 1 && a[j - 1] == b[i - 2] && a[j - 2] == b[i - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    if (std::ranges::min(row) > bound && std::ranges::min(last) > bound) return far;
    std::swap(before, last);
    std::swap(last, row);
  }
  return std::min(last[a.size()], far);
}

std::vector<std::uint32_t> similar_names(const std::vector<Entity>& entities, std::string_view name, std::size_t most) {
  const std::string wanted = fold(name);
  const std::size_t bound = budget(wanted.size()), words = word_begins(wanted).size() - 1;
  if (bound == 0) return {};
  std::vector<std::pair<std::size_t, std::uint32_t>> found;
  for (std::uint32_t i = 0; i < entities.size(); ++i) {
    std::size_t least = distance(wanted, words, fold(entities[i].name), bound);
    for (const std::string& other : entities[i].names) {
      least = std::min(least, distance(wanted, words, fold(other), bound));
    }
    if (least <= bound) found.emplace_back(least, i);
  }
  std::ranges::stable_sort(found, [&](const auto& a, const auto& b) {
    const Entity &left = entities[a.second], &right = entities[b.second];
    return std::tuple(a.first, !left.named, right.mentions) < std::tuple(b.first, !right.named, left.mentions);
  });
  std::vector<std::uint32_t> indexes;
  for (std::size_t i = 0; i < found.size() && i < most; ++i) indexes.push_back(found[i].second);
  return indexes;
}

}  // namespace newsgraph
