// The Graphviz graph behind pictures and layouts.
#pragma once

#include <graphviz/cgraph.h>

#include <memory>

#include "export/graphviz_attributes.h"
#include "graph/view/view.h"

namespace newsgraph {

struct CloseDrawing {
  void operator()(Agraph_t* drawing) const { agclose(drawing); }
};
using Drawing = std::unique_ptr<Agraph_t, CloseDrawing>;

// A directed graph with the nodes and links of the view, each as GraphvizDescription tells, in their order.
Drawing draw(const View& view, const GraphvizOptions& options);

// Sets an attribute of the graph as such. Throws nothing; any text will do.
void set_of_graph(Agraph_t* drawing, const char* name, const std::string& value);

// Puts the legend below the drawing.
void add_legend(Agraph_t* drawing, const View& view);

}  // namespace newsgraph
