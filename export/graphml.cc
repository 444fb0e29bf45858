// Writes GraphML, element by element, through libxml2.
#include "export/graphml.h"

#include <libxml/xmlwriter.h>

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "export/text.h"
#include "ingest/problem.h"
#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

// One typed attribute of a node or an edge: declared before the graph, then written for each that has it.
template <typename Thing>
struct Key {
  const char* name;
  const char* type;                    // GraphML's attr.type
  std::string (*value)(const Thing&);  // empty: this thing has none
};

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : " | ") + part;
  return all;
}

// The distinct values of one member over an edge's evidence, in byte order; the unknown are left out.
std::vector<std::string> distinct(const Edge& edge, std::string Evidence::*member) {
  std::set<std::string> values;
  for (const Evidence& evidence : edge.evidence) {
    if (!(evidence.*member).empty()) values.insert(evidence.*member);
  }
  return {values.begin(), values.end()};
}

// distinct() of a fact, and a statement's own of the other links.
std::vector<std::string> distinct(const Link& link, std::string Evidence::*of_fact, std::string Statement::*of_other) {
  if (link.fact) return distinct(*link.fact, of_fact);
  const std::string& value = link.statement->*of_other;
  return value.empty() ? std::vector<std::string>() : std::vector{value};
}

std::vector<std::string> dates(const Link& link) { return distinct(link, &Evidence::published, &Statement::published); }

double confidence(const Link& link) {
  if (link.statement) return link.statement->confidence;
  double highest = 0;
  for (const Evidence& evidence : link.fact->evidence) highest = std::max(highest, evidence.confidence);
  return highest;
}

// For columns that only entities, only statements or only facts have.
template <typename Value>
std::string if_entity(const Node& node, Value value) {
  return node.entity ? value(*node.entity) : std::string();
}
template <typename Value>
std::string if_statement(const Node& node, Value value) {
  return node.statement ? std::string(value(*node.statement)) : std::string();
}
template <typename Value>
std::string if_fact(const Link& link, Value value) {
  return link.fact ? std::string(value(*link.fact)) : std::string();
}

// Gephi takes a node's `label` and an edge's `label` and `weight` by name; Cytoscape takes `name`. No key is called id,
// source or target: igraph and graph editors keep those names for themselves.
constexpr Key<Node> kNodeKeys[] = {
    {"label", "string", [](const Node& node) { return std::string(node.label); }},
    {"name", "string", [](const Node& node) { return std::string(node.label); }},
    {"type", "string", [](const Node& node) { return std::string(node.type); }},
    {"named", "boolean",
     [](const Node& node) { return if_entity(node, [](auto& e) { return std::string(e.named ? "true" : "false"); }); }},
    {"names", "string", [](const Node& node) { return if_entity(node, [](auto& e) { return joined(e.names); }); }},
    {"roles", "string", [](const Node& node) { return if_entity(node, [](auto& e) { return joined(e.roles); }); }},
    {"mentions", "int",
     [](const Node& node) { return if_entity(node, [](auto& e) { return std::to_string(e.mentions); }); }},
    {"articles", "int",
     [](const Node& node) { return if_entity(node, [](auto& e) { return std::to_string(e.articles); }); }},
    {"speaker", "string", [](const Node& node) { return if_statement(node, [](auto& s) { return s.speaker; }); }},
    {"by_way_of", "string",
     [](const Node& node) { return if_statement(node, [](auto& s) { return joined(s.by_way_of); }); }},
    {"cue", "string", [](const Node& node) { return if_statement(node, [](auto& s) { return s.cue; }); }},
    {"kind", "string", [](const Node& node) { return if_statement(node, [](auto& s) { return to_string(s.kind); }); }},
    {"polarity", "string",
     [](const Node& node) { return if_statement(node, [](auto& s) { return to_string(s.polarity); }); }},
    {"modality", "string",
     [](const Node& node) { return if_statement(node, [](auto& s) { return to_string(s.modality); }); }},
    {"outlet", "string", [](const Node& node) { return if_statement(node, [](auto& s) { return s.source; }); }},
    {"published", "string", [](const Node& node) { return if_statement(node, [](auto& s) { return s.published; }); }},
    {"article", "string", [](const Node& node) { return if_statement(node, [](auto& s) { return s.article; }); }},
    {"url", "string", [](const Node& node) { return if_statement(node, [](auto& s) { return s.url; }); }},
    {"sentence", "string", [](const Node& node) { return if_statement(node, [](auto& s) { return s.sentence; }); }},
    {"confidence", "double",
     [](const Node& node) { return if_statement(node, [](auto& s) { return to_decimal(s.confidence); }); }},
    {"component", "int", [](const Node& node) { return std::to_string(node.component); }},
    {"centrality", "double", [](const Node& node) { return to_decimal(node.centrality); }},
    {"weight", "double", [](const Node& node) { return to_decimal(node.weight); }},
};

constexpr Key<Link> kEdgeKeys[] = {
    {"label", "string", [](const Link& link) { return std::string(link.label); }},
    {"kind", "string", [](const Link& link) { return std::string(to_string(link.kind)); }},
    {"relation", "string", [](const Link& link) { return if_fact(link, [](auto& edge) { return edge.relation; }); }},
    {"lemma", "string", [](const Link& link) { return if_fact(link, [](auto& edge) { return edge.lemma; }); }},
    {"polarity", "string",
     [](const Link& link) { return if_fact(link, [](auto& edge) { return to_string(edge.polarity); }); }},
    {"modality", "string",
     [](const Link& link) { return if_fact(link, [](auto& edge) { return to_string(edge.modality); }); }},
    {"said_by", "string",
     [](const Link& link) { return if_fact(link, [](auto& edge) { return joined(edge.said_by); }); }},
    {"time", "string", [](const Link& link) { return if_fact(link, [](auto& edge) { return edge.time; }); }},
    {"sources", "int",
     [](const Link& link) { return if_fact(link, [](auto& edge) { return std::to_string(edge.sources); }); }},
    {"outlets", "string",
     [](const Link& link) { return joined(distinct(link, &Evidence::source, &Statement::source)); }},
    {"first_published", "string",
     [](const Link& link) { return dates(link).empty() ? std::string() : dates(link).front(); }},
    {"last_published", "string",
     [](const Link& link) { return dates(link).empty() ? std::string() : dates(link).back(); }},
    {"articles", "string",
     [](const Link& link) { return joined(distinct(link, &Evidence::article, &Statement::article)); }},
    {"sentence", "string",
     [](const Link& link) {
       if (link.statement) return link.statement->sentence;
       return link.fact->evidence.empty() ? std::string() : link.fact->evidence.front().sentence;
     }},
    {"confidence", "double", [](const Link& link) { return to_decimal(confidence(link)); }},
    {"weight", "double", [](const Link& link) { return to_decimal(link.weight); }},
};

// libxml2's text writer on a stream. Any failure throws Error.
class XmlWriter {
 public:
  explicit XmlWriter(std::ostream& out) : out_(out) {
    xmlOutputBufferPtr buffer = xmlOutputBufferCreateIO(write_bytes, nullptr, &out, nullptr);
    writer_.reset(buffer ? xmlNewTextWriter(buffer) : nullptr);  // takes the buffer
    if (!writer_) throw Error("out of memory for the XML writer");
    check(xmlTextWriterSetIndent(writer_.get(), 1));
    check(xmlTextWriterStartDocument(writer_.get(), nullptr, "UTF-8", nullptr));
  }

  void start(const char* element) { check(xmlTextWriterStartElement(writer_.get(), bytes(element))); }
  void end() {
    check(xmlTextWriterEndElement(writer_.get()));
    check_output();
  }
  void attribute(const char* name, const std::string& value) {
    check(xmlTextWriterWriteAttribute(writer_.get(), bytes(name), bytes(printable(value).c_str())));
  }
  void text(const std::string& value) {
    check(xmlTextWriterWriteString(writer_.get(), bytes(printable(value).c_str())));
  }
  void finish() {
    check(xmlTextWriterEndDocument(writer_.get()));
    check(xmlTextWriterFlush(writer_.get()));
    out_.flush();
    check_output();
  }

 private:
  struct Free {
    void operator()(xmlTextWriterPtr writer) const { xmlFreeTextWriter(writer); }
  };

  static const xmlChar* bytes(const char* text) { return reinterpret_cast<const xmlChar*>(text); }
  static void check(int result) {
    if (result < 0) throw Error("cannot write GraphML: out of memory");
  }
  void check_output() const {
    if (!out_) throw Error("cannot write GraphML: the output does not take it (is the disk full?)");
  }
  // Never tells libxml2 of a failure, which it would print; check_output() does.
  static int write_bytes(void* out, const char* data, int size) {
    static_cast<std::ostream*>(out)->write(data, size);
    return size;
  }

  std::ostream& out_;
  std::unique_ptr<xmlTextWriter, Free> writer_;
};

// "node.label": nodes and edges have keys of the same name, and a key's id is unique in its document.
template <typename Thing>
std::string key_id(const char* domain, const Key<Thing>& key) {
  return std::string(domain) + "." + key.name;
}

template <typename Thing, std::size_t N>
void declare(XmlWriter& xml, const char* domain, const Key<Thing> (&keys)[N]) {
  for (const Key<Thing>& key : keys) {
    xml.start("key");
    xml.attribute("id", key_id(domain, key));
    xml.attribute("for", domain);
    xml.attribute("attr.name", key.name);
    xml.attribute("attr.type", key.type);
    xml.end();
  }
}

template <typename Thing, std::size_t N>
void write_data(XmlWriter& xml, const char* domain, const Key<Thing> (&keys)[N], const Thing& thing) {
  for (const Key<Thing>& key : keys) {
    const std::string value = key.value(thing);
    if (value.empty()) continue;
    xml.start("data");
    xml.attribute("key", key_id(domain, key));
    xml.text(value);
    xml.end();
  }
}

}  // namespace

void write_graphml(const View& view, const ExportOptions&, std::ostream& out) {
  XmlWriter xml(out);
  xml.start("graphml");
  xml.attribute("xmlns", "http://graphml.graphdrawing.org/xmlns");
  xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
  xml.attribute("xsi:schemaLocation",
                "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
  declare(xml, "node", kNodeKeys);
  declare(xml, "edge", kEdgeKeys);
  xml.start("graph");
  xml.attribute("id", "newsgraph");
  xml.attribute("edgedefault", "directed");
  for (std::size_t i = 0; i < count_nodes(view); ++i) {
    const Node shown = node(view, i);
    xml.start("node");
    xml.attribute("id", std::string(shown.id));
    write_data(xml, "node", kNodeKeys, shown);
    xml.end();
  }
  for (const Link& link : links(view)) {
    xml.start("edge");
    xml.attribute("id", link.id);
    xml.attribute("source", std::string(node(view, link.from).id));
    xml.attribute("target", std::string(node(view, link.to).id));
    write_data(xml, "edge", kEdgeKeys, link);
    xml.end();
  }
  xml.end();
  xml.end();
  xml.finish();
}

}  // namespace newsgraph
