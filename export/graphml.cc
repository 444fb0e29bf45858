// Writes GraphML: keys, then nodes and edges, each with its data.
#include "export/graphml.h"

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "export/columns.h"
#include "export/graphml_yed.h"
#include "export/text.h"
#include "export/xml_writer.h"

namespace newsgraph {
namespace {

// GraphML's attr.type.
const char* type_of(ColumnType type) {
  switch (type) {
    case ColumnType::truth: return "boolean";
    case ColumnType::whole: return "int";
    case ColumnType::real: return "double";
    case ColumnType::text:
    case ColumnType::list:
    case ColumnType::date: return "string";
  }
  return "string";
}

// What GraphML says of a value; empty if it is unknown.
struct AsText {
  std::string operator()(std::monostate) const { return ""; }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(const std::vector<std::string>& list) const {
    std::string all;
    for (const std::string& part : list) all += (&part == list.data() ? "" : " | ") + part;
    return all;
  }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
  std::string operator()(std::uint64_t number) const { return std::to_string(number); }
  std::string operator()(double number) const { return to_decimal(number); }
};

class Document {
 public:
  explicit Document(std::ostream& out) : xml(out, "GraphML") {}

  // Nodes and edges have keys of the same name, and a key's id is unique in its document: "node.label".
  void declare(const std::string& domain, const std::string& name, ColumnType type) {
    xml.start("key");
    xml.attribute("id", domain + "." + name);
    xml.attribute("for", domain);
    xml.attribute("attr.name", name);
    xml.attribute("attr.type", type_of(type));
    xml.end();
  }

  void data(const std::string& domain, const std::string& name, const ColumnValue& value) {
    const std::string text = std::visit(AsText(), value);
    if (text.empty()) return;
    xml.start("data");
    xml.attribute("key", domain + "." + name);
    xml.text(text);
    xml.end();
  }

  template <typename Thing>
  void declare(const std::string& domain, std::span<const Column<Thing>> columns) {
    for (const Column<Thing>& column : columns) declare(domain, column.name, column.type);
  }

  template <typename Thing>
  void data(const std::string& domain, std::span<const Column<Thing>> columns, const Thing& thing) {
    for (const Column<Thing>& column : columns) data(domain, column.name, value_of(column, thing));
  }

  XmlWriter xml;
};

// Gephi takes a node's `label` and an edge's `label` and `weight` by name; Cytoscape takes `name`. No key is called id,
// source or target: igraph and graph editors keep those names for themselves.
void declare_keys(Document& document) {
  document.declare("node", "label", ColumnType::text);
  document.declare("node", "name", ColumnType::text);
  document.declare("node", node_columns());
  document.declare("edge", "label", ColumnType::text);
  document.declare("edge", "kind", ColumnType::text);
  document.declare("edge", link_columns());
}

void write_node(Document& document, std::optional<YedDrawing>& yed, const View& view, std::size_t number) {
  const Node shown = node(view, number);
  document.xml.start("node");
  document.xml.attribute("id", shown.id);
  if (yed) yed->write_node(document.xml, number);
  document.data("node", "label", std::string(shown.label));
  document.data("node", "name", std::string(shown.label));
  document.data("node", node_columns(), shown);
  document.xml.end();
}

void write_edge(Document& document, std::optional<YedDrawing>& yed, const View& view, const Link& link) {
  document.xml.start("edge");
  document.xml.attribute("id", link.id);
  document.xml.attribute("source", node(view, link.from).id);
  document.xml.attribute("target", node(view, link.to).id);
  if (yed) yed->write_edge(document.xml, link);
  document.data("edge", "label", std::string(link.label));
  document.data("edge", "kind", std::string(to_string(link.kind)));
  document.data("edge", link_columns(), link);
  document.xml.end();
}

}  // namespace

void write_graphml(const View& view, const ExportOptions& options, std::ostream& out) {
  std::optional<YedDrawing> yed;
  if (options.flavor == "yed") yed.emplace(view);
  Document document(out);
  document.xml.start("graphml");
  document.xml.attribute("xmlns", "http://graphml.graphdrawing.org/xmlns");
  document.xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
  if (yed) document.xml.attribute("xmlns:y", kYedNamespace);
  document.xml.attribute("xsi:schemaLocation",
                         std::string("http://graphml.graphdrawing.org/xmlns ") +
                             (yed ? kYedSchema : "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"));
  if (yed) yed->declare_keys(document.xml);
  declare_keys(document);
  document.xml.start("graph");
  document.xml.attribute("id", "newsgraph");
  document.xml.attribute("edgedefault", "directed");
  for (std::size_t i = 0; i < count_nodes(view); ++i) write_node(document, yed, view, i);
  for (const Link& link : links(view)) write_edge(document, yed, view, link);
  document.xml.end();
  document.xml.end();
  document.xml.finish();
}

}  // namespace newsgraph
