// How two entities hang together.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "graph/view/view.h"

namespace newsgraph {

// All that joins two entities directly, in either direction.
struct WayStep {
  std::uint32_t from = 0;  // indexes into View::graph.entities, in the direction of the way
  std::uint32_t to = 0;
  std::vector<std::uint32_t> facts;       // indexes into View::graph.edges, the most reported first
  std::vector<std::uint32_t> statements;  // indexes into View::statements, of one of the two about the other; by date
  std::uint32_t sources = 0;              // independent sources that report any of these
};

// Empty if both ends are one.
using Way = std::vector<WayStep>;

// A way of the fewest steps; of several such, one whose least reported step is reported by the most independent
// sources.
std::optional<Way> shortest_way(const View& view, std::uint32_t from, std::uint32_t to);

// A way whose least reported step is reported by as many independent sources as that of any other; of several such, a
// shortest one.
std::optional<Way> most_reported_way(const View& view, std::uint32_t from, std::uint32_t to);

// The number of independent sources that report the least reported step; 0 for a way without steps.
std::uint32_t least_sources(const Way& way);

}  // namespace newsgraph
