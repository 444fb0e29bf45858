// Counts origins.
#include "graph/reprints/independent.h"

#include <map>
#include <set>
#include <utility>

namespace newsgraph {

std::string_view outlet_or_article(std::string_view outlet, std::string_view article) {
  return outlet.empty() ? article : outlet;
}

std::uint32_t count_independent(const std::vector<Origin>& origins) {
  std::set<std::string_view> certain;
  for (const Origin& origin : origins) {
    if (origin.shares_with.empty()) certain.insert(origin.name);
  }
  // Outlets and agencies that nothing certain accounts for, joined where an outlet uses an agency's material: what
  // hangs together counts once.
  std::map<std::string_view, std::set<std::string_view>> joined;
  for (const Origin& origin : origins) {
    if (origin.shares_with.empty() || certain.contains(origin.name) || certain.contains(origin.shares_with)) continue;
    joined[origin.name].insert(origin.shares_with);
    joined[origin.shares_with].insert(origin.name);
  }
  std::size_t count = certain.size();
  std::set<std::string_view> seen;
  for (const auto& [first, neighbours] : joined) {
    if (!seen.insert(first).second) continue;
    ++count;
    std::vector<std::string_view> open = {first};
    while (!open.empty()) {
      const std::string_view next = open.back();
      open.pop_back();
      for (const std::string_view other : joined[next]) {
        if (seen.insert(other).second) open.push_back(other);
      }
    }
  }
  return static_cast<std::uint32_t>(count);
}

}  // namespace newsgraph
