// Graphviz's layout by forces between nodes.
#pragma once

#include <graphviz/gvc.h>

namespace newsgraph {

// Graphviz with its plugins. Throws Error if it does not start. Not for two threads at once: Graphviz has one state for
// the process.
GVC_t* graphviz();

enum class Edges : bool { left_out, routed };

// Where sfdp puts the nodes of a drawing and, if asked for, how edges go around them as the attribute `splines` says,
// until this goes. The same drawing gets the same layout in every run. Throws Error if Graphviz lacks the layout.
class Layout {
 public:
  Layout(Agraph_t* drawing, Edges edges);
  Layout(const Layout&) = delete;
  Layout& operator=(const Layout&) = delete;
  ~Layout();

 private:
  Agraph_t* drawing_;
};

}  // namespace newsgraph
