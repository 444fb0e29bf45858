// Looks up the shingles of the shorter text among those of the longer one.
#include "graph/reprints/near_copy.h"

#include <algorithm>

#include "graph/reprints/shingles.h"

namespace newsgraph {

TextPrint print_of(std::string_view text) {
  TextPrint print{.in_order = shingles(compared_words(text), kCopyWords), .sorted = {}};
  print.sorted = print.in_order;
  std::ranges::sort(print.sorted);
  const auto same = std::ranges::unique(print.sorted);
  print.sorted.erase(same.begin(), same.end());
  return print;
}

Overlap overlap(const TextPrint& one, const TextPrint& other) {
  const bool in_order = one.in_order.size() != other.in_order.size() ? one.in_order.size() < other.in_order.size()
                                                                     : one.in_order <= other.in_order;
  const TextPrint& shorter = in_order ? one : other;
  const TextPrint& longer = in_order ? other : one;
  Overlap result;
  std::size_t run = 0;
  for (const std::uint64_t shingle : shorter.in_order) {
    run = std::ranges::binary_search(longer.sorted, shingle) ? run + 1 : 0;
    result.shared += run > 0;
    result.longest = std::max(result.longest, run);
  }
  if (!shorter.in_order.empty()) {
    result.share = static_cast<double>(result.shared) / static_cast<double>(shorter.in_order.size());
  }
  return result;
}

bool is_near_copy(const TextPrint& one, const TextPrint& other, bool same_outlet) {
  if (one.in_order == other.in_order) return !one.in_order.empty();
  const Overlap found = overlap(one, other);
  if (found.shared < kLeastShared || found.share < (same_outlet ? kLeastShareOfOneOutlet : kLeastShare)) return false;
  if (found.share >= (same_outlet ? kOneRunOfOneOutlet : kOneRun)) return true;
  return static_cast<double>(found.longest) <= kLongestRun * static_cast<double>(found.shared);
}

}  // namespace newsgraph
