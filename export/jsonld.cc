// Prints quads as JSON-LD. Holds the values of one predicate, to know whether they are a list.
#include "export/jsonld.h"

#include <string>
#include <vector>

#include "export/json_stream.h"
#include "export/rdf/quads.h"
#include "export/rdf/vocabulary.h"
#include "ingest/problem.h"

namespace newsgraph {
namespace {

std::string compact(std::string_view iri) {
  std::string name = rdf::shortened(iri);
  return name.empty() ? std::string(iri) : name;
}

class JsonLdWriter {
 public:
  explicit JsonLdWriter(std::ostream& out) : json_(out) {
    json_.begin_object();
    json_.begin_object("@context");
    for (const rdf::Prefix& prefix : rdf::prefixes()) json_.text(prefix.name, prefix.space);
    json_.end_object();
    json_.begin_array("@graph");
  }

  void write(const rdf::Quad& quad) {
    if (quad.graph != graph_ || quad.subject != subject_) {
      close();
      graph_ = quad.graph;
      subject_ = quad.subject;
      open();
    } else if (quad.predicate != predicate_) {
      put_values();
    }
    predicate_ = quad.predicate;
    values_.push_back({std::string(quad.object.value), quad.object.datatype});
  }

  void finish() {
    close();
    json_.end_array();
    json_.end_object();
    json_.end_line();
  }

 private:
  struct Value {
    std::string value;
    std::string_view datatype;  // one of the vocabulary's, which never die
  };

  void open() {
    if (!graph_.empty()) {
      json_.begin_object();
      json_.text("@id", graph_);
      json_.begin_array("@graph");
    }
    json_.begin_object();
    json_.text("@id", subject_);
  }

  void close() {
    if (subject_.empty()) return;
    put_values();
    json_.end_object();
    if (graph_.empty()) return;
    json_.end_array();
    json_.end_object();
  }

  void put_values() {
    const bool is_type = predicate_ == rdf::kType;
    json_.key(is_type ? "@type" : compact(predicate_));
    if (values_.size() > 1) json_.begin_array();
    for (const Value& value : values_) {
      if (is_type) {
        json_.text(compact(value.value));
      } else {
        put(value);
      }
    }
    if (values_.size() > 1) json_.end_array();
    values_.clear();
  }

  // JSON's own numbers stand for xsd:integer. A double would change its digits on the way, so it is a string with its
  // type.
  void put(const Value& value) {
    if (value.datatype == rdf::xsd::kString) {
      json_.text(value.value);
    } else if (value.datatype == rdf::xsd::kInteger) {
      json_.number(static_cast<std::uint32_t>(std::stoul(value.value)));
    } else if (value.datatype == rdf::xsd::kBoolean) {
      json_.truth(value.value == "true");
    } else {
      json_.begin_object();
      if (value.datatype.empty()) {
        json_.text("@id", value.value);
      } else {
        json_.text("@type", compact(value.datatype));
        json_.text("@value", value.value);
      }
      json_.end_object();
    }
  }

  JsonStream json_;
  std::string graph_, subject_, predicate_;
  std::vector<Value> values_;
};

}  // namespace

void write_jsonld(const View& view, const ExportOptions& options, std::ostream& out) {
  JsonLdWriter writer(out);
  rdf::for_each_quad(view, options.base, [&](const rdf::Quad& quad) { writer.write(quad); });
  writer.finish();
  if (!out.flush()) throw Error("cannot write JSON-LD: the output does not take it (is the disk full?)");
}

}  // namespace newsgraph
