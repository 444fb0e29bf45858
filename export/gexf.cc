// Writes GEXF: attributes, then nodes and edges, each with its values.
#include "export/gexf.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "export/appearance.h"
#include "export/columns.h"
#include "export/text.h"
#include "export/xml_writer.h"
#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

constexpr double kSmallestNode = 4, kLargestNode = 40;

const char* type_of(ColumnType type) {
  switch (type) {
    case ColumnType::truth: return "boolean";
    case ColumnType::whole: return "integer";
    case ColumnType::real: return "double";
    case ColumnType::list: return "liststring";
    case ColumnType::text:
    case ColumnType::date: return "string";
  }
  return "string";
}

// A list is written as Gephi writes it: ["one", "two"], with a backslash before quotes and backslashes.
std::string list_of(const std::vector<std::string>& parts) {
  std::string list = "[";
  for (const std::string& part : parts) {
    list += list.size() > 1 ? ", \"" : "\"";
    for (const char byte : part) {
      if (byte == '"' || byte == '\\') list += '\\';
      list += byte;
    }
    list += '"';
  }
  return list + "]";
}

// What an attvalue says of a value; empty if it is unknown.
struct AsText {
  std::string operator()(std::monostate) const { return ""; }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(const std::vector<std::string>& list) const { return list_of(list); }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
  std::string operator()(std::uint64_t number) const { return std::to_string(number); }
  std::string operator()(double number) const { return to_decimal(number); }
};

// An edge's weight has an XML attribute of its own.
template <typename Thing>
bool has_attribute(const Column<Thing>& column) {
  return !std::is_same_v<Thing, Link> || std::string_view(column.name) != "weight";
}

template <typename Thing>
void declare(XmlWriter& xml, const char* domain, std::span<const Column<Thing>> columns) {
  xml.start("attributes");
  xml.attribute("class", domain);
  for (const Column<Thing>& column : columns) {
    if (!has_attribute(column)) continue;
    xml.start("attribute");
    xml.attribute("id", column.name);
    xml.attribute("title", column.name);
    xml.attribute("type", type_of(column.type));
    xml.end();
  }
  xml.end();
}

template <typename Thing>
void write_values(XmlWriter& xml, std::span<const Column<Thing>> columns, const Thing& thing) {
  xml.start("attvalues");
  for (const Column<Thing>& column : columns) {
    if (!has_attribute(column)) continue;
    const std::string value = std::visit(AsText(), value_of(column, thing));
    if (value.empty()) continue;
    xml.start("attvalue");
    xml.attribute("for", column.name);
    xml.attribute("value", value);
    xml.end();
  }
  xml.end();
}

void include(Published& life, const Published& other) {
  if (other.first.empty()) return;
  if (life.first.empty() || other.first < life.first) life.first = other.first;
  life.last = std::max(life.last, other.last);
}

struct Lives {
  Published graph;
  std::vector<Published> nodes;
};

Lives lives_of(const View& view, const std::vector<Link>& all) {
  Lives lives{.graph = {}, .nodes = std::vector<Published>(count_nodes(view))};
  for (const Link& link : all) {
    const Published life = published(link);
    for (Published* whole : {&lives.graph, &lives.nodes[link.from], &lives.nodes[link.to]}) include(*whole, life);
  }
  // A statement that joins nothing shown was made when its article appeared.
  for (std::size_t i = 0; i < lives.nodes.size(); ++i) {
    const Node shown = node(view, i);
    if (!shown.statement) continue;
    include(lives.nodes[i], {shown.statement->published, shown.statement->published});
    include(lives.graph, lives.nodes[i]);
  }
  return lives;
}

void write_life(XmlWriter& xml, const Published& life) {
  if (life.first.empty()) return;
  xml.attribute("start", life.first);
  xml.attribute("end", life.last);
}

// "#rrggbb"
void write_colour(XmlWriter& xml, std::string_view colour) {
  const auto part = [&](std::size_t begin) {
    return std::to_string(std::stoi(std::string(colour.substr(begin, 2)), nullptr, 16));
  };
  xml.start("viz:color");
  xml.attribute("r", part(1));
  xml.attribute("g", part(3));
  xml.attribute("b", part(5));
  xml.end();
}

void write_looks(XmlWriter& xml, const char* element, double value) {
  xml.start(element);
  xml.attribute("value", to_decimal(std::round(value * 10) / 10));
  xml.end();
}

void write_node(XmlWriter& xml, const Node& shown, const Published& life, double highest_centrality) {
  xml.start("node");
  xml.attribute("id", shown.id);
  xml.attribute("label", shown.label);
  write_life(xml, life);
  write_values(xml, node_columns(), shown);
  const NodeLook look = look_of(shown, highest_centrality);
  write_colour(xml, look.colours.fill);
  write_looks(xml, "viz:size", kSmallestNode + look.prominence * (kLargestNode - kSmallestNode));
  xml.end();
}

std::string kind_name(const Link& link) {
  if (!link.fact) return std::string(to_string(link.kind));
  const Edge& fact = *link.fact;
  std::string kind = fact.lemma.empty() ? fact.relation : fact.lemma;
  if (fact.polarity == Polarity::negated) kind = "not " + kind;
  if (fact.modality != Modality::asserted) kind += " (" + std::string(to_string(fact.modality)) + ")";
  return kind;
}

void write_edge(XmlWriter& xml, const View& view, const Link& link) {
  xml.start("edge");
  xml.attribute("id", link.id);
  xml.attribute("source", node(view, link.from).id);
  xml.attribute("target", node(view, link.to).id);
  xml.attribute("label", link.label);
  if (const std::string kind = kind_name(link); !kind.empty()) xml.attribute("kind", kind);
  xml.attribute("weight", to_decimal(link.weight));
  write_life(xml, published(link));
  write_values(xml, link_columns(), link);
  write_looks(xml, "viz:thickness", look_of(link).width);
  xml.end();
}

}  // namespace

void write_gexf(const View& view, const ExportOptions&, std::ostream& out) {
  const std::vector<Link> all = links(view);
  const Lives lives = lives_of(view, all);
  const double highest = highest_centrality(view);

  XmlWriter xml(out, "GEXF");
  xml.start("gexf");
  xml.attribute("xmlns", "http://gexf.net/1.3");
  xml.attribute("xmlns:viz", "http://gexf.net/1.3/viz");
  xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
  xml.attribute("xsi:schemaLocation", "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd");
  xml.attribute("version", "1.3");
  xml.start("meta");
  xml.start("creator");
  xml.text("newsgraph");
  xml.end();
  xml.end();
  xml.start("graph");
  xml.attribute("defaultedgetype", "directed");
  xml.attribute("idtype", "string");
  xml.attribute("mode", lives.graph.first.empty() ? "static" : "dynamic");
  if (!lives.graph.first.empty()) xml.attribute("timeformat", "date");
  write_life(xml, lives.graph);
  declare(xml, "node", node_columns());
  declare(xml, "edge", link_columns());
  xml.start("nodes");
  xml.attribute("count", std::to_string(count_nodes(view)));
  for (std::size_t i = 0; i < count_nodes(view); ++i) write_node(xml, node(view, i), lives.nodes[i], highest);
  xml.end();
  xml.start("edges");
  xml.attribute("count", std::to_string(all.size()));
  for (const Link& link : all) write_edge(xml, view, link);
  xml.end();
  xml.end();
  xml.end();
  xml.finish();
}

}  // namespace newsgraph
