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
  const std::size_t far = bound + 1;
  if (b.size() - a.size() > bound) return far;
  // Of the usual table for prefixes of both, only cells at most `bound` from the diagonal can be on a way that is short
  // enough: cell k of row i is for the first i letters of b and the first i + k - bound of a. Rows are the last but
  // one, the last, and the one being made; what is beyond the ends of a row is far.
  const std::size_t width = 2 * bound + 1;
  std::vector<std::size_t> before(width + 2, far), last(width + 2, far), row(width + 2, far);
  for (std::size_t k = bound; k < width && k - bound <= a.size(); ++k) last[k] = k - bound;
  for (std::size_t i = 1; i <= b.size(); ++i) {
    std::ranges::fill(row, far);
    std::size_t least = far;
    for (std::size_t k = i < bound ? bound - i : 0; k < width && i + k - bound <= a.size(); ++k) {
      const std::size_t j = i + k - bound;
      if (j == 0) {
        row[k] = i;
      } else {
        row[k] = std::min(last[k + 1] + 1, last[k] + (a[j - 1] != b[i - 1]));
        if (k > 0) row[k] = std::min(row[k], row[k - 1] + 1);
        if (i > 1 && j > 1 && a[j - 1] == b[i - 2] && a[j - 2] == b[i - 1]) row[k] = std::min(row[k], before[k] + 1);
      }
      least = std::min(least, row[k]);
    }
    if (least > bound && std::ranges::min(last) > bound) return far;
    std::swap(before, last);
    std::swap(last, row);
  }
  return std::min(last[a.size() + bound - b.size()], far);
}

bool is_similar(std::string_view wanted, std::string_view name) {
  const std::size_t bound = budget(wanted.size());
  return bound > 0 && distance(wanted, word_begins(wanted).size() - 1, name, bound) <= bound;
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
