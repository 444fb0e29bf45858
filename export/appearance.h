// How nodes and links look, whichever format draws them.
#pragma once

#include <cstdint>

#include "export/palette.h"
#include "graph/view/view.h"

namespace newsgraph {

enum class Shape : std::uint8_t { rounded, box, ellipse, hexagon, octagon, block, note };

struct NodeLook {
  Colours colours;    // by type
  Shape shape;        // by type, for whoever sees no colours
  double prominence;  // 0 to 1, the square root of the centrality as a share of the highest: areas grow as centralities
  double text_size;   // points
};

enum class Line : std::uint8_t {
  solid,
  dashed,  // negated
  dotted   // not asserted as a fact: possible, expected, asked, …
};

struct LinkLook {
  const char* colour;  // "#rrggbb", by kind; seen on white, and not in the way of text that lies on it
  Line line;
  double width;  // points, 1 to 5 by the number of independent sources
};

// Of the nodes of the view; 0 if it has none.
double highest_centrality(const View& view);

NodeLook look_of(const Node& node, double highest_centrality);
LinkLook look_of(const Link& link);
LinkLook look_of(LinkKind kind, Polarity polarity, Modality modality, std::uint32_t weight);

Shape shape_of(EntityType type);

}  // namespace newsgraph
