// Checks and finds trees and name spans.
#include "ingest/language/decode.h"

#include <cstddef>
#include <vector>

namespace newsgraph {

bool is_tree(std::span<const std::int32_t> heads) {
  const auto count = static_cast<std::int32_t>(heads.size());
  std::size_t roots = 0;
  for (const std::int32_t head : heads) {
    if (head < -1 || head >= count) return false;
    roots += head == -1;
  }
  if (roots != 1) return false;
  // Walks up from every word; a walk that meets its own number has found a cycle.
  std::vector<std::int32_t> walk(heads.size(), -1);
  for (std::int32_t start = 0; start < count; ++start) {
    for (std::int32_t at = start; at != -1; at = heads[static_cast<std::size_t>(at)]) {
      std::int32_t& seen = walk[static_cast<std::size_t>(at)];
      if (seen == start) return false;
      if (seen != -1) break;
      seen = start;
    }
  }
  return true;
}

}  // namespace newsgraph
