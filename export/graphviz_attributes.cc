// Describes nodes and edges in Graphviz's words.
#include "export/graphviz_attributes.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "export/appearance.h"
#include "export/text.h"
#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMostCurves = 250;  // Graphviz needs 45 s to curve 1,500 edges around 300 nodes
constexpr const char* kFonts = "DejaVu Sans,Verdana,sans-serif";

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

std::string url_of(const std::string& page, const GraphvizOptions& options) {
  std::string url;
  for (const char byte : page) url += byte == '&' ? std::string(options.ampersand) : std::string(1, byte);
  return url;
}

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

struct ShapeName {
  const char* shape;
  const char* style;
};

ShapeName name_of(Shape shape) {
  switch (shape) {
    case Shape::rounded: return {"box", "rounded,filled"};
    case Shape::box: return {"box", "filled"};
    case Shape::ellipse: return {"ellipse", "filled"};
    case Shape::hexagon: return {"hexagon", "filled"};
    case Shape::octagon: return {"octagon", "filled"};
    case Shape::block: return {"box3d", "filled"};
    case Shape::note: return {"note", "filled"};
  }
  return {"box", "filled"};
}

const char* name_of(Line line) {
  switch (line) {
    case Line::solid: return "solid";
    case Line::dashed: return "dashed";
    case Line::dotted: return "dotted";
  }
  return "solid";
}

}  // namespace

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

GraphvizAttributes graph_attributes(std::size_t link_count) {
  return {
      {"layout", "sfdp"},
      {"overlap", "false"},
      {"sep", "+28,12"},  // points beside and above each node, in which edge labels can be read
      {"K", "0.7"},       // inches that edges would like to be long
      {"splines", link_count > kMostCurves ? "line" : "true"},
      {"start", "1"},  // the seed of the layout: the same picture every time
      {"charset", "UTF-8"},
      {"fontname", kFonts},
      {"fontsize", "11"},
      {"outputorder", "edgesfirst"},
  };
}

GraphvizAttributes node_defaults() {
  return {
      {"label", ""},
      {"type", ""},
      {"shape", "box"},
      {"style", "filled"},
      {"fillcolor", "#ffffff"},
      {"fontcolor", "#000000"},
      {"fontsize", "10"},
      {"tooltip", ""},
      {"URL", ""},
      {"color", "#666666"},
      {"fontname", kFonts},
      {"margin", "0.1,0.05"},
      {"height", "0.2"},
      {"width", "0.2"},
  };
}

GraphvizAttributes edge_defaults() {
  return {
      {"label", ""},        {"kind", ""},         {"style", "solid"}, {"color", "#767676"},
      {"penwidth", "1"},    {"weight", "1"},      {"tooltip", ""},    {"labeltooltip", ""},
      {"URL", ""},          {"fontname", kFonts}, {"fontsize", "9"},  {"fontcolor", "#1a1a1a"},
      {"arrowsize", "0.6"},
  };
}

GraphvizDescription::GraphvizDescription(const View& view, const std::vector<Link>& links,
                                         const GraphvizOptions& options)
    : view_(view),
      links_(links),
      options_(options),
      highest_centrality_(highest_centrality(view)),
      pages_(source_links(view, links)) {}

GraphvizAttributes GraphvizDescription::of_node(std::size_t number) const {
  const Node shown = node(view_, number);
  const NodeLook look = look_of(shown, highest_centrality_);
  return {
      {"label", label_of(shown.label, shown.entity ? options_.longest_name : options_.longest_content)},
      {"type", std::string(shown.type)},
      {"shape", name_of(look.shape).shape},
      {"style", name_of(look.shape).style},
      {"fillcolor", look.colours.fill},
      {"fontcolor", look.colours.text},
      {"fontsize", to_decimal(look.text_size)},
      {"tooltip", tooltip_of(shown)},
      {"URL", url_of(pages_.of_nodes.at(number), options_)},
  };
}

GraphvizAttributes GraphvizDescription::of_link(std::size_t number) const {
  const Link& link = links_.at(number);
  const LinkLook look = look_of(link);
  return {
      {"label", label_of(link.label, options_.longest_relation)},
      {"kind", std::string(to_string(link.kind))},
      {"style", name_of(look.line)},
      {"color", look.colour},
      {"penwidth", to_decimal(look.width)},
      {"weight", std::to_string(std::max(1U, link.weight))},
      {"tooltip", tooltip_of(link)},
      {"labeltooltip", tooltip_of(link)},
      {"URL", url_of(pages_.of_links.at(number), options_)},
  };
}

}  // namespace newsgraph
