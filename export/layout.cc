// Starts Graphviz and its layout.
#include "export/layout.h"

#include <stdlib.h>  // srand48, which is POSIX

#include <cmath>
#include <cstdlib>
#include <string>

#include "export/drawing.h"
#include "export/text.h"
#include "ingest/problem.h"

namespace newsgraph {
namespace {

// cgraph copies what it takes, but its signatures have no const.
char* name(const char* text) { return const_cast<char*>(text); }

std::string to_tenth(double value) { return to_decimal(std::round(value * 10) / 10); }

void lay_out(Agraph_t* drawing, const char* layout) {
  if (gvLayout(graphviz(), drawing, layout) != 0) {
    throw Error(std::string("Graphviz cannot lay out the graph; is its layout ") + layout + " installed?");
  }
}

}  // namespace

// One for the whole process and never freed, because the plugin that measures text keeps pointers into the first.
GVC_t* graphviz() {
  agseterr(AGMAX);  // Graphviz would print its warnings to standard error, which is cli's
  static GVC_t* const context = gvContext();
  if (context == nullptr) throw Error("Graphviz does not start");
  return context;
}

Layout::Layout(Agraph_t* drawing) : drawing_(drawing) {
  // Where memory happens to lie decides in which order sfdp adds up forces, and so the last digits of places. Rounded
  // places do not depend on that, and routes between them do not either.
  const std::string splines = agget(drawing, name("splines"));
  set_of_graph(drawing, "splines", "none");
  std::srand(1);  // sfdp draws from rand() before it seeds it with `start`
  lay_out(drawing, "sfdp");
  agattr(drawing, AGNODE, name("pos"), name(""));
  for (Agnode_t* node = agfstnode(drawing); node != nullptr; node = agnxtnode(drawing, node)) {
    const std::string place = to_tenth(ND_coord(node).x) + "," + to_tenth(ND_coord(node).y);
    agset(node, name("pos"), name(place.c_str()));
  }
  gvFreeLayout(graphviz(), drawing);
  set_of_graph(drawing, "splines", splines);
  srand48(1);  // the outlines of ellipses, around which curves go, are drawn from drand48()
  lay_out(drawing, "nop");
}

Layout::~Layout() { gvFreeLayout(graphviz(), drawing_); }

}  // namespace newsgraph
