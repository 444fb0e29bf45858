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

// "sentence (outlet, date)", as far as known. For Evidence and Statement.
template <typename Report>
std::string tooltip_of_report(const Report& report) {
  const std::string from =
      report.source + (report.source.empty() || report.published.empty() ? "" : ", ") + report.published;
  return escaped(in_one_line(report.sentence + (from.empty() ? "" : " (" + from + ")")));
}

std::string tooltip_of(const Node& node) {
  if (node.statement) return tooltip_of_report(*node.statement);
  return escaped(in_one_line(std::string(node.label) + " (" + std::string(node.type) + ")"));
}

std::string tooltip_of(const Link& link) {
  if (link.statement) return tooltip_of_report(*link.statement);
  if (link.fact->evidence.empty()) return escaped(in_one_line(link.label));
  return tooltip_of_report(link.fact->evidence.front());
}

Colours colours_of(const Node& node) { return node.entity ? colours_of(node.entity->type) : kStatementColours; }

const char* style_of(const Link& link) {
  if (link.kind == LinkKind::about) return "solid";
  if ((link.fact ? link.fact->polarity : link.statement->polarity) == Polarity::negated) return "dashed";
  return (link.fact ? link.fact->modality : link.statement->modality) == Modality::asserted ? "solid" : "dotted";
}

// A line of coloured boxes, one for each type in the view. Markup of ours only: no name stands in it.
std::string legend_of(const View& view) {
  std::set<EntityType> types;
  for (const Entity& entity : view.graph.entities) types.insert(entity.type);
  std::string cells;
  const auto add = [&](Colours colours, std::string_view type) {
    cells += std::string("<td bgcolor=\"") + colours.fill + "\"><font color=\"" + colours.text + "\"> " +
             std::string(type) + " </font></td>";
  };
  for (const EntityType type : types) add(colours_of(type), to_string(type));
  if (!view.statements.empty()) add(kStatementColours, "statement");
  cells += "<td>dashed: negated</td><td>dotted: not asserted as a fact</td>";
  return "<table border=\"0\" cellborder=\"0\" cellspacing=\"6\" cellpadding=\"4\"><tr>" + cells + "</tr></table>";
}

void set_up(Agraph_t* drawing, std::size_t link_count) {
  const auto set = [&](int kind, const char* name, const char* value) {
    agattr(drawing, kind, text_of(name), text_of(value));
  };
  set(AGRAPH, "layout", "sfdp");
  set(AGRAPH, "overlap", "false");
  set(AGRAPH, "sep", "+28,12");  // points beside and above each node, in which edge labels can be read
  set(AGRAPH, "K", "0.7");       // inches that edges would like to be long
  set(AGRAPH, "splines", link_count > kMostCurves ? "line" : "true");
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

std::vector<Agnode_t*> add_nodes(Agraph_t* drawing, const View& view, const DrawingOptions& options) {
  const Attribute label(drawing, AGNODE, "label", "");
  const Attribute type(drawing, AGNODE, "type", "");
  const Attribute fill(drawing, AGNODE, "fillcolor", "");
  const Attribute text_colour(drawing, AGNODE, "fontcolor", "");
  const Attribute text_size(drawing, AGNODE, "fontsize", "10");
  const Attribute tooltip(drawing, AGNODE, "tooltip", "");
  const std::size_t count = count_nodes(view);
  double highest = 0;
  for (std::size_t i = 0; i < count; ++i) highest = std::max(highest, node(view, i).centrality);

  std::vector<Agnode_t*> nodes;
  nodes.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const Node shown = node(view, i);
    Agnode_t* box = agnode(drawing, text_of(std::string(shown.id)), 1);
    const Colours colours = colours_of(shown);
    const double share = highest > 0 ? std::sqrt(shown.centrality / highest) : 0;
    label.set(box, label_of(shown.label, shown.entity ? options.longest_name : options.longest_content));
    type.set(box, std::string(shown.type));
    fill.set(box, colours.fill);
    text_colour.set(box, colours.text);
    text_size.set(box, std::to_string(std::lround(kSmallestText + share * (kLargestText - kSmallestText))));
    tooltip.set(box, tooltip_of(shown));
    nodes.push_back(box);
  }
  return nodes;
}

void add_edges(Agraph_t* drawing, const std::vector<Link>& all, const std::vector<Agnode_t*>& nodes,
               const DrawingOptions& options) {
  const Attribute label(drawing, AGEDGE, "label", "");
  const Attribute kind(drawing, AGEDGE, "kind", "");
  const Attribute style(drawing, AGEDGE, "style", "solid");
  const Attribute width(drawing, AGEDGE, "penwidth", "1");
  const Attribute weight(drawing, AGEDGE, "weight", "1");
  const Attribute tooltip(drawing, AGEDGE, "tooltip", "");
  const Attribute label_tooltip(drawing, AGEDGE, "labeltooltip", "");
  for (const Link& link : all) {
    Agedge_t* line = agedge(drawing, nodes[link.from], nodes[link.to], text_of(link.id), 1);
    const double thickness = std::min(kThickestLine, 1 + std::log2(std::max(1U, link.weight)));
    label.set(line, label_of(link.label, options.longest_relation));
    kind.set(line, std::string(to_string(link.kind)));
    style.set(line, style_of(link));
    width.set(line, to_decimal(std::round(thickness * 10) / 10));
    weight.set(line, std::to_string(std::max(1U, link.weight)));
    tooltip.set(line, tooltip_of(link));
    label_tooltip.set(line, tooltip_of(link));
  }
}

}  // namespace

Drawing draw(const View& view, const DrawingOptions& options) {
  Drawing drawing(agopen(text_of("newsgraph"), Agdirected, nullptr));
  if (!drawing) throw Error("out of memory for the drawing");
  const std::vector<Link> all = links(view);
  set_up(drawing.get(), all.size());
  add_edges(drawing.get(), all, add_nodes(drawing.get(), view, options), options);
  if (options.legend && count_nodes(view) > 0) {
    char* markup = agstrdup_html(drawing.get(), text_of(legend_of(view)));
    agattr(drawing.get(), AGRAPH, text_of("label"), text_of(""));
    agset(drawing.get(), text_of("label"), markup);
    agstrfree(drawing.get(), markup);
  }
  return drawing;
}

}  // namespace newsgraph
