// Builds the Graphviz graph of a view with cgraph.
#include "export/drawing.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "ingest/problem.h"

namespace newsgraph {
namespace {

// cgraph copies every string that it takes, but its signatures have no const.
char* text_of(const char* text) { return const_cast<char*>(text); }
char* text_of(const std::string& text) { return const_cast<char*>(text.c_str()); }

void declare(Agraph_t* drawing, int kind, const GraphvizAttributes& attributes) {
  for (const GraphvizAttribute& each : attributes) agattr(drawing, kind, text_of(each.name), text_of(each.value));
}

void set(void* object, const GraphvizAttributes& attributes) {
  for (const GraphvizAttribute& each : attributes) agset(object, text_of(each.name), text_of(each.value));
}

}  // namespace

Drawing draw(const View& view, const GraphvizOptions& options) {
  Drawing drawing(agopen(text_of("newsgraph"), Agdirected, nullptr));
  if (!drawing) throw Error("out of memory for the drawing");
  const std::vector<Link> all = links(view);
  declare(drawing.get(), AGRAPH, graph_attributes(all.size()));
  declare(drawing.get(), AGNODE, node_defaults());
  declare(drawing.get(), AGEDGE, edge_defaults());

  const GraphvizDescription description(view, all, options);
  std::vector<Agnode_t*> nodes;
  for (std::size_t i = 0; i < count_nodes(view); ++i) {
    nodes.push_back(agnode(drawing.get(), text_of(std::string(node(view, i).id)), 1));
    set(nodes.back(), description.of_node(i));
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    set(agedge(drawing.get(), nodes[all[i].from], nodes[all[i].to], text_of(all[i].id), 1), description.of_link(i));
  }
  return drawing;
}

void set_of_graph(Agraph_t* drawing, const char* name, const std::string& value) {
  agattr(drawing, AGRAPH, text_of(name), text_of(value));
}

void add_legend(Agraph_t* drawing, const View& view) {
  if (count_nodes(view) == 0) return;
  char* markup = agstrdup_html(drawing, text_of(legend_of(view)));
  // A large drawing is seen from further away.
  const double size = 11 * std::sqrt(std::max(1.0, static_cast<double>(count_nodes(view)) / 60));
  set_of_graph(drawing, "fontsize", std::to_string(std::lround(std::min(size, 60.0))));
  agattr(drawing, AGRAPH, text_of("label"), text_of(""));
  agset(drawing, text_of("label"), markup);
  agstrfree(drawing, markup);
}

}  // namespace newsgraph
