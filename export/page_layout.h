// Where nodes stand, so that a graph opens settled.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace newsgraph {

// In whole points, finer than a screen that shows all of a graph. Graphviz's last digits differ from call to call.
struct Spot {
  double x = 0;
  double y = 0;
};

// A position for each of `nodes` nodes joined by `lines` (neither loops nor a pair twice do harm): joined nodes near
// each other, the largest connected component in the middle, the others around it, those that nothing joins
// outermost. The same input gives the same positions. Throws Error if Graphviz cannot. Not for two threads at once.
std::vector<Spot> lay_out(std::size_t nodes, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& lines);

}  // namespace newsgraph
