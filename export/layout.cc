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

constexpr double kGrid = 64;  // steps to a point; a power of two, so that sums of rounded numbers are exact

// cgraph copies what it takes, but its signatures have no const.
char* name(const char* text) { return const_cast<char*>(text); }

std::string to_tenth(double value) { return to_decimal(std::round(value * 10) / 10); }

void lay_out(Agraph_t* drawing, const char* layout) {
  if (gvLayout(graphviz(), drawing, layout) != 0) {
    throw Error(std::string("Graphviz cannot lay out the graph; is its layout ") + layout + " installed?");
  }
}

// Tells the layout "nop" where nodes are: to a tenth of a point, for the reason that round_places() gives.
void fix_places(Agraph_t* drawing) {
  agattr(drawing, AGNODE, name("pos"), name(""));
  for (Agnode_t* node = agfstnode(drawing); node != nullptr; node = agnxtnode(drawing, node)) {
    const std::string place = to_tenth(ND_coord(node).x) + "," + to_tenth(ND_coord(node).y);
    agset(node, name("pos"), name(place.c_str()));
  }
}

// Where memory happens to lie decides in which order Graphviz adds numbers up, and so their last digits. Rounded ones,
// and all that is made of them, do not depend on that.
void round_places(Agraph_t* drawing) {
  const auto round_point = [](pointf& point) {
    point.x = std::round(point.x * kGrid) / kGrid;
    point.y = std::round(point.y * kGrid) / kGrid;
  };
  round_point(GD_bb(drawing).LL);
  round_point(GD_bb(drawing).UR);
  if (GD_label(drawing) != nullptr) round_point(GD_label(drawing)->pos);
  for (Agnode_t* node = agfstnode(drawing); node != nullptr; node = agnxtnode(drawing, node)) {
    round_point(ND_coord(node));
    for (Agedge_t* edge = agfstout(drawing, node); edge != nullptr; edge = agnxtout(drawing, edge)) {
      if (ED_label(edge) != nullptr) round_point(ED_label(edge)->pos);
      if (ED_spl(edge) == nullptr) continue;
      for (int i = 0; i < ED_spl(edge)->size; ++i) {
        bezier& curve = ED_spl(edge)->list[i];
        for (int j = 0; j < curve.size; ++j) round_point(curve.list[j]);
        round_point(curve.sp);
        round_point(curve.ep);
      }
    }
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

Layout::Layout(Agraph_t* drawing, Edges edges) : drawing_(drawing) {
  const std::string splines = agget(drawing, name("splines"));
  set_of_graph(drawing, "splines", "none");
  std::srand(1);  // sfdp draws from rand() before it seeds it with `start`
  lay_out(drawing, "sfdp");
  if (edges == Edges::routed) {
    fix_places(drawing);
    gvFreeLayout(graphviz(), drawing);
    set_of_graph(drawing, "splines", splines);
    srand48(1);  // the outlines of ellipses, around which curves go, are drawn from drand48()
    lay_out(drawing, "nop");
  }
  round_places(drawing);
}

Layout::~Layout() { gvFreeLayout(graphviz(), drawing_); }

}  // namespace newsgraph
