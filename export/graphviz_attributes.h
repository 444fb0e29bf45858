// What Graphviz draws a view by: the attributes of the graph, of nodes and of edges.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "export/web_link.h"
#include "graph/view/view.h"

namespace newsgraph {

struct GraphvizAttribute {
  const char* name;
  std::string value;
};
using GraphvizAttributes = std::vector<GraphvizAttribute>;

struct GraphvizOptions {
  std::size_t longest_name = 0;  // characters that a label shows; 0: all of them
  std::size_t longest_content = 0;
  std::size_t longest_relation = 0;
  const char* ampersand = "&amp;";  // in links: Graphviz escapes them for no format, and SVG needs it; PDF does not
};

// Labels short enough for boxes and lines.
inline constexpr GraphvizOptions kForPicture = {.longest_name = 32, .longest_content = 48, .longest_relation = 24};

GraphvizAttributes graph_attributes(std::size_t link_count);
// Every attribute that a node or an edge may have, with what holds where it has not.
GraphvizAttributes node_defaults();
GraphvizAttributes edge_defaults();

// Describes one view: nodes shaped and coloured by type, text larger the more central; edges dashed if negated and
// dotted if not asserted as a fact, thicker the more independent sources; the evidence as tooltip, its page as link, if
// that is on the web. Names stand in it as plain text: none is read as markup, escape or link.
class GraphvizDescription {
 public:
  // `view` and `links`, which are those of the view, must outlive it.
  GraphvizDescription(const View& view, const std::vector<Link>& links, const GraphvizOptions& options);

  GraphvizAttributes of_node(std::size_t number) const;
  GraphvizAttributes of_link(std::size_t number) const;

 private:
  const View& view_;
  const std::vector<Link>& links_;
  GraphvizOptions options_;
  double highest_centrality_;
  SourceLinks pages_;
};

// Markup for a label: a line of coloured boxes, one for each type in the view, and what lines mean.
std::string legend_of(const View& view);

}  // namespace newsgraph
