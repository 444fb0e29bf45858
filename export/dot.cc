// Writes DOT, statement by statement.
#include "export/dot.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "export/graphviz_attributes.h"
#include "ingest/problem.h"
#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

// A string of DOT. The language knows one escape in it, of the quote; a backslash before anything else, and two of
// them, stand as they are. Text of GraphvizAttributes never ends in a single one.
std::string dot_string(std::string_view text) {
  std::string string = "\"";
  for (const char byte : text) {
    if (byte == '"') string += '\\';
    string += byte;
  }
  return string + '"';
}

// " [name="value", …];", without what is said by default.
void write_attributes(const GraphvizAttributes& attributes, const GraphvizAttributes& defaults, std::ostream& out) {
  const char* before = " [";
  for (const GraphvizAttribute& each : attributes) {
    const auto is_default = [&](const GraphvizAttribute& other) {
      return std::string_view(other.name) == each.name && other.value == each.value;
    };
    if (std::ranges::any_of(defaults, is_default)) continue;
    out << before << each.name << '=' << dot_string(each.value);
    before = ", ";
  }
  if (before[0] == ',') out << ']';
  out << ";\n";
}

// The nodes of each type in a frame of their own.
void write_clusters(const View& view, std::ostream& out) {
  std::vector<std::string_view> types;
  for (int type = 0; type <= static_cast<int>(EntityType::thing); ++type) {
    types.push_back(to_string(static_cast<EntityType>(type)));
  }
  types.push_back("statement");
  for (const std::string_view type : types) {
    bool any = false;
    for (std::size_t i = 0; i < count_nodes(view); ++i) {
      const Node shown = node(view, i);
      if (shown.type != type) continue;
      // Graphviz takes a subgraph whose name begins like this for a cluster.
      if (!any) out << "  subgraph \"cluster_" << type << "\" {\n    label=" << dot_string(type) << ";\n";
      any = true;
      out << "    " << dot_string(shown.id) << ";\n";
    }
    if (any) out << "  }\n";
  }
}

}  // namespace

void write_dot(const View& view, const ExportOptions& options, std::ostream& out) {
  const std::vector<Link> all = links(view);
  const GraphvizDescription description(view, all, {});
  GraphvizAttributes of_graph = graph_attributes(all.size());
  if (options.clusters) of_graph.front() = {"layout", "fdp"};  // sfdp draws none
  out << "digraph \"newsgraph\" {\n  graph";
  write_attributes(of_graph, {}, out);
  out << "  node";
  write_attributes(node_defaults(), {}, out);
  out << "  edge";
  write_attributes(edge_defaults(), {}, out);
  for (std::size_t i = 0; i < count_nodes(view) && out; ++i) {
    out << "  " << dot_string(node(view, i).id);
    write_attributes(description.of_node(i), node_defaults(), out);
  }
  if (options.clusters) write_clusters(view, out);
  for (std::size_t i = 0; i < all.size() && out; ++i) {
    out << "  " << dot_string(node(view, all[i].from).id) << " -> " << dot_string(node(view, all[i].to).id);
    GraphvizAttributes of_link = description.of_link(i);
    of_link.insert(of_link.begin(), {"key", all[i].id});
    write_attributes(of_link, edge_defaults(), out);
  }
  out << "}\n" << std::flush;
  if (!out) throw Error("cannot write DOT: the output does not take it (is the disk full?)");
}

}  // namespace newsgraph
