// Walks outward from one entity, level by level.
#include "graph/view/neighbourhood.h"

#include <vector>

namespace newsgraph {

View neighbourhood(const View& view, std::uint32_t centre, std::size_t hops) {
  std::vector<bool> reached(count_nodes(view));
  if (centre == kNowhere) return part_of(view, reached);
  std::vector<std::vector<std::uint32_t>> neighbours(reached.size());
  const std::vector<Link> all = links(view);
  for (const Link& link : all) {
    neighbours[link.from].push_back(link.to);
    neighbours[link.to].push_back(link.from);
  }
  const std::size_t entities = view.graph.entities.size();
  std::vector<std::uint32_t> level = {centre};
  reached[centre] = true;
  for (std::size_t hop = 0; hop < hops && !level.empty(); ++hop) {
    std::vector<std::uint32_t> next;
    const auto reach = [&](std::uint32_t other) {
      if (reached[other]) return false;
      reached[other] = true;
      if (other < entities) next.push_back(other);
      return true;
    };
    for (const std::uint32_t from : level) {
      for (const std::uint32_t other : neighbours[from]) {
        if (reach(other) && other >= entities) {
          for (const std::uint32_t end : neighbours[other]) reach(end);
        }
      }
    }
    level = std::move(next);
  }
  // A statement that nobody walked through, of which two ends were reached otherwise, joins these.
  std::vector<std::size_t> ends(reached.size());
  for (const Link& link : all) {
    if (link.kind == LinkKind::says && reached[link.from] && ++ends[link.to] > 1) reached[link.to] = true;
    if (link.kind == LinkKind::about && reached[link.to] && ++ends[link.from] > 1) reached[link.from] = true;
  }
  return part_of(view, reached);
}

}  // namespace newsgraph
