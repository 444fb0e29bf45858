// Builds the Graphviz graph of a knowledge graph with cgraph.
#include "export/drawing.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "export/palette.h"
#include "export/text.h"
#include "ingest/problem.h"
#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

constexpr double kSmallestText = 10;  // points
constexpr double kLargestText = 26;
constexpr double kThickestLine = 5;
constexpr std::size_t kMostCurves = 250;  // Graphviz needs 45 s to curve 1,500 edges around 300 nodes

// cgraph copies every string that it takes, but its signatures have no const.
char* text_of(const char* text) { return const_cast<char*>(text); }
char* text_of(const std::string& text) { return const_cast<char*>(text.c_str()); }

// Whether `text`, which begins with "&", begins with what Graphviz reads as an HTML character reference.
bool is_reference(std::string_view text) {
  std::size_t end = 1;
  while (end < text.size() && (text[end] == '#' || std::isalnum(static_cast<unsigned char>(text[end])))) ++end;
  return end > 1 && end < text.size() && text[end] == ';';
}

// What makes a label or tooltip show exactly `text`: Graphviz reads "\N" and its like, and character references.
std::string escaped(std::string_view text) {
  std::string label;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '&' && is_reference(text.substr(i))) {
      label += "&amp;";
    } else {
      label += text[i];
      if (text[i] == '\\') label += '\\';
    }
  }
  return label;
}

std::string label_of(std::string_view text, std::size_t longest) {
  const std::string line = in_one_line(text);
  return escaped(longest > 0 ? shorten(line, longest) : line);
}

// An attribute that nodes or edges have, declared with its default and then set where it differs.
class Attribute {
 public:
  Attribute(Agraph_t* graph, int kind, const char* name, const char* fallback)
      : symbol_(agattr(graph, kind, text_of(name), text_of(fallback))) {}
  void set(void* object, const std::string& value) const { agxset(object, symbol_, text_of(value)); }

 private:
  Agsym_t* symbol_;
};

std::string tooltip_of(const Entity& entity) {
  return escaped(in_one_line(entity.name + " (" + std::string(to_string(entity.type)) + ")"));
}

std::string tooltip_of(const Edge& edge) {
  if (edge.evidence.empty()) return escaped(in_one_line(edge.relation));
  const Evidence& first = edge.evidence.front();
  const std::string from =
      first.source + (first.source.empty() || first.published.empty() ? "" : ", ") + first.published;
  return escaped(in_one_line(first.sentence + (from.empty() ? "" : " (" + from + ")")));
}

const char* style_of(const Edge& edge) {
  if (edge.polarity == Polarity::negated) return "dashed";
  return edge.modality == Modality::asserted ? "solid" : "dotted";
}

// A line of coloured boxes, one for each type in the graph. Markup of ours only: no name stands in it.
std::string legend_of(const KnowledgeGraph& graph) {
  std::set<EntityType> types;
  for (const Entity& entity : graph.entities) types.insert(entity.type);
  std::string cells;
  for (const EntityType type : types) {
    const Colours colours = colours_of(type);
    cells += std::string("<td bgcolor=\"") + colours.fill + "\"><font color=\"" + colours.text + "\"> " +
             std::string(to_string(type)) + " </font></td>";
  }
  cells += "<td>dashed: negated</td><td>dotted: not asserted as a fact</td>";
  return "<table border=\"0\" cellborder=\"0\" cellspacing=\"6\" cellpadding=\"4\"><tr>" + cells + "</tr></table>";
}

void set_up(Agraph_t* drawing, const KnowledgeGraph& graph) {
  const auto set = [&](int kind, const char* name, const char* value) {
    agattr(drawing, kind, text_of(name), text_of(value));
  };
  set(AGRAPH, "layout", "sfdp");
  set(AGRAPH, "overlap", "false");
  set(AGRAPH, "sep", "+28,12");  // points beside and above each node, in which edge labels can be read
  set(AGRAPH, "K", "0.7");       // inches that edges would like to be long
  set(AGRAPH, "splines", graph.edges.size() > kMostCurves ? "line" : "true");
  set(AGRAPH, "fontsize", "11");
  set(AGRAPH, "start", "1");       // the seed of the layout: the same picture every time
  set(AGRAPH, "linelength", "0");  // no line breaks inside strings, which some readers do not know
  set(AGRAPH, "charset", "UTF-8");
  set(AGRAPH, "fontname", "DejaVu Sans,Verdana,sans-serif");
  set(AGRAPH, "outputorder", "edgesfirst");
  set(AGNODE, "shape", "box");
  set(AGNODE, "style", "rounded,filled");
  set(AGNODE, "color", "#666666");
  set(AGNODE, "fontname", "DejaVu Sans,Verdana,sans-serif");
  set(AGNODE, "margin", "0.1,0.05");
  set(AGNODE, "height", "0.2");
  set(AGNODE, "width", "0.2");
  set(AGEDGE, "color", "#7f7f7f");
  set(AGEDGE, "fontname", "DejaVu Sans,Verdana,sans-serif");
  set(AGEDGE, "fontsize", "9");
  set(AGEDGE, "fontcolor", "#404040");
  set(AGEDGE, "arrowsize", "0.6");
}

std::vector<Agnode_t*> add_nodes(Agraph_t* drawing, const KnowledgeGraph& graph, const DrawingOptions& options) {
  const Attribute label(drawing, AGNODE, "label", "");
  const Attribute type(drawing, AGNODE, "type", "");
  const Attribute fill(drawing, AGNODE, "fillcolor", "");
  const Attribute text_colour(drawing, AGNODE, "fontcolor", "");
  const Attribute text_size(drawing, AGNODE, "fontsize", "10");
  const Attribute tooltip(drawing, AGNODE, "tooltip", "");
  double highest = 0;
  for (const Entity& entity : graph.entities) highest = std::max(highest, entity.centrality);

  std::vector<Agnode_t*> nodes;
  nodes.reserve(graph.entities.size());
  for (const Entity& entity : graph.entities) {
    Agnode_t* node = agnode(drawing, text_of(entity.id), 1);
    const Colours colours = colours_of(entity.type);
    const double share = highest > 0 ? std::sqrt(entity.centrality / highest) : 0;
    label.set(node, label_of(entity.name, options.longest_name));
    type.set(node, std::string(to_string(entity.type)));
    fill.set(node, colours.fill);
    text_colour.set(node, colours.text);
    text_size.set(node, std::to_string(std::lround(kSmallestText + share * (kLargestText - kSmallestText))));
    tooltip.set(node, tooltip_of(entity));
    nodes.push_back(node);
  }
  return nodes;
}

void add_edges(Agraph_t* drawing, const KnowledgeGraph& graph, const std::vector<Agnode_t*>& nodes,
               const DrawingOptions& options) {
  const Attribute label(drawing, AGEDGE, "label", "");
  const Attribute style(drawing, AGEDGE, "style", "solid");
  const Attribute width(drawing, AGEDGE, "penwidth", "1");
  const Attribute weight(drawing, AGEDGE, "weight", "1");
  const Attribute tooltip(drawing, AGEDGE, "tooltip", "");
  const Attribute label_tooltip(drawing, AGEDGE, "labeltooltip", "");
  for (const Edge& edge : graph.edges) {
    Agedge_t* line = agedge(drawing, nodes[edge.from], nodes[edge.to], text_of(edge.id), 1);
    const double thickness = std::min(kThickestLine, 1 + std::log2(std::max(1U, edge.sources)));
    label.set(line, label_of(edge.relation, options.longest_relation));
    style.set(line, style_of(edge));
    width.set(line, to_decimal(std::round(thickness * 10) / 10));
    weight.set(line, std::to_string(std::max(1U, edge.sources)));
    tooltip.set(line, tooltip_of(edge));
    label_tooltip.set(line, tooltip_of(edge));
  }
}

}  // namespace

Drawing draw(const KnowledgeGraph& graph, const DrawingOptions& options) {
  Drawing drawing(agopen(text_of("newsgraph"), Agdirected, nullptr));
  if (!drawing) throw Error("out of memory for the drawing");
  set_up(drawing.get(), graph);
  add_edges(drawing.get(), graph, add_nodes(drawing.get(), graph, options), options);
  if (options.legend && !graph.entities.empty()) {
    char* markup = agstrdup_html(drawing.get(), text_of(legend_of(graph)));
    agattr(drawing.get(), AGRAPH, text_of("label"), text_of(""));
    agset(drawing.get(), text_of("label"), markup);
    agstrfree(drawing.get(), markup);
  }
  return drawing;
}

}  // namespace newsgraph
