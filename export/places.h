// Where nodes stand when somebody opens the graph.
#pragma once

#include <cstddef>
#include <vector>

#include "graph/view/view.h"

namespace newsgraph {

// A box around its label, in points; y grows downwards.
struct Place {
  double x = 0;  // of the centre
  double y = 0;
  double width = 0;
  double height = 0;
};

// The place of every node of the view, by its number. No two overlap if there are at most kMostSpread; more would take
// too long to spread.
std::vector<Place> places_of(const View& view);
inline constexpr std::size_t kMostSpread = 2000;

}  // namespace newsgraph
