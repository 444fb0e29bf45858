// How a graph is drawn: the Graphviz graph behind the DOT and picture formats.
#pragma once

#include <graphviz/cgraph.h>

#include <cstddef>
#include <memory>

#include "graph/view/view.h"

namespace newsgraph {

struct CloseDrawing {
  void operator()(Agraph_t* drawing) const { agclose(drawing); }
};
using Drawing = std::unique_ptr<Agraph_t, CloseDrawing>;

struct DrawingOptions {
  std::size_t longest_name = 0;  // characters that a label shows; 0: all of them
  std::size_t longest_content = 0;
  std::size_t longest_relation = 0;
  bool legend = false;  // says below the drawing which colour is which type
};

// A directed graph laid out by sfdp: nodes coloured by type, text larger the more central; edges dashed if negated and
// dotted if not asserted as a fact, thicker the more sources; the evidence as tooltip. Names stand in it as plain text:
// none is read as markup, escape or link.
Drawing draw(const View& view, const DrawingOptions& options);

}  // namespace newsgraph
