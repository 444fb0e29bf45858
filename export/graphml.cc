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

std::string first_published(const Edge& edge) {
  const std::vector<std::string> dates = distinct(edge, &Evidence::published);
  return dates.empty() ? "" : dates.front();
}

std::string last_published(const Edge& edge) {
  const std::vector<std::string> dates = distinct(edge, &Evidence::published);
  return dates.empty() ? "" : dates.back();
}

std::string confidence(const Edge& edge) {
  double highest = 0;
  for (const Evidence& evidence : edge.evidence) highest = std::max(highest, evidence.confidence);
  return to_decimal(highest);
}

// Gephi takes a node's `label` and an edge's `label` and `weight` by name; Cytoscape takes `name`. No key is called id,
// source or target: igraph and graph editors keep those names for themselves.
constexpr Key<Entity> kNodeKeys[] = {
    {"label", "string", [](const Entity& entity) { return entity.name; }},
    {"name", "string", [](const Entity& entity) { return entity.name; }},
    {"type", "string", [](const Entity& entity) { return std::string(to_string(entity.type)); }},
    {"named", "boolean", [](const Entity& entity) { return std::string(entity.named ? "true" : "false"); }},
    {"names", "string", [](const Entity& entity) { return joined(entity.names); }},
    {"mentions", "int", [](const Entity& entity) { return std::to_string(entity.mentions); }},
    {"articles", "int", [](const Entity& entity) { return std::to_string(entity.articles); }},
    {"component", "int", [](const Entity& entity) { return std::to_string(entity.component); }},
    {"centrality", "double", [](const Entity& entity) { return to_decimal(entity.centrality); }},
    {"weight", "double", [](const Entity& entity) { return to_decimal(entity.mentions); }},
};

constexpr Key<Edge> kEdgeKeys[] = {
    {"label", "string", [](const Edge& edge) { return edge.relation; }},
    {"relation", "string", [](const Edge& edge) { return edge.relation; }},
    {"lemma", "string", [](const Edge& edge) { return edge.lemma; }},
    {"polarity", "string", [](const Edge& edge) { return std::string(to_string(edge.polarity)); }},
    {"modality", "string", [](const Edge& edge) { return std::string(to_string(edge.modality)); }},
    {"said_by", "string", [](const Edge& edge) { return joined(edge.said_by); }},
    {"time", "string", [](const Edge& edge) { return edge.time; }},
    {"sources", "int", [](const Edge& edge) { return std::to_string(edge.sources); }},
    {"outlets", "string", [](const Edge& edge) { return joined(distinct(edge, &Evidence::source)); }},
    {"first_published", "string", first_published},
    {"last_published", "string", last_published},
    {"articles", "string", [](const Edge& edge) { return joined(distinct(edge, &Evidence::article)); }},
    {"sentence", "string",
     [](const Edge& edge) { return edge.evidence.empty() ? std::string() : edge.evidence.front().sentence; }},
    {"confidence", "double", confidence},
    {"weight", "double", [](const Edge& edge) { return to_decimal(edge.sources); }},
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

void write_graphml(const KnowledgeGraph& graph, std::ostream& out) {
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
  for (const Entity& entity : graph.entities) {
    xml.start("node");
    xml.attribute("id", entity.id);
    write_data(xml, "node", kNodeKeys, entity);
    xml.end();
  }
  for (const Edge& edge : graph.edges) {
    xml.start("edge");
    xml.attribute("id", edge.id);
    xml.attribute("source", graph.entities[edge.from].id);
    xml.attribute("target", graph.entities[edge.to].id);
    write_data(xml, "edge", kEdgeKeys, edge);
    xml.end();
  }
  xml.end();
  xml.end();
  xml.finish();
}

}  // namespace newsgraph
