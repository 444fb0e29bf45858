// Prints quads with what follows each other put together: one graph, one subject, one predicate.
#include "export/trig.h"

#include <string>

#include "export/rdf/quads.h"
#include "export/rdf/terms.h"
#include "export/rdf/vocabulary.h"
#include "ingest/problem.h"

namespace newsgraph {
namespace {

class TrigWriter {
 public:
  explicit TrigWriter(std::ostream& out) : out_(out) {
    for (const rdf::Prefix& prefix : rdf::prefixes()) {
      out_ << "@prefix " << prefix.name << ": ";
      rdf::write_iri(out_, prefix.space);
      out_ << " .\n";
    }
  }

  void write(const rdf::Quad& quad) {
    const std::string_view indent = quad.graph.empty() ? "  " : "    ";
    if (quad.graph != graph_ || quad.subject != subject_) {
      turn_to(quad);
      write_predicate(quad.predicate);
    } else if (quad.predicate != predicate_) {
      out_ << " ;\n" << indent;
      write_predicate(quad.predicate);
    } else {
      out_ << " ,\n" << indent << "  ";
    }
    write_object(quad.object);
  }

  void finish() { close(); }

 private:
  // Ends what came before and begins the quad's graph and subject.
  void turn_to(const rdf::Quad& quad) {
    close();
    out_ << '\n';
    if (!quad.graph.empty()) {
      write_iri(quad.graph);
      out_ << " {\n  ";
    }
    write_iri(quad.subject);
    out_ << '\n' << (quad.graph.empty() ? "  " : "    ");
    graph_ = quad.graph;
    subject_ = quad.subject;
  }

  void close() {
    if (!subject_.empty()) out_ << " .\n";
    if (!graph_.empty()) out_ << "}\n";
    graph_.clear();
    subject_.clear();
  }

  void write_predicate(std::string_view predicate) {
    predicate_ = predicate;
    if (predicate == rdf::kType) {
      out_ << 'a';
    } else {
      write_iri(predicate);
    }
    out_ << ' ';
  }

  void write_iri(std::string_view iri) {
    const std::string name = rdf::shortened(iri);
    if (name.empty()) {
      rdf::write_iri(out_, iri);
    } else {
      out_ << name;
    }
  }

  // Numbers and truth values need no quotes; a double does, unless it has an exponent.
  void write_object(const rdf::Object& object) {
    if (object.datatype.empty()) {
      write_iri(object.value);
    } else if (object.datatype == rdf::xsd::kInteger || object.datatype == rdf::xsd::kBoolean) {
      out_ << object.value;
    } else {
      rdf::write_string(out_, object.value);
      if (object.datatype == rdf::xsd::kString) return;
      out_ << "^^";
      write_iri(object.datatype);
    }
  }

  std::ostream& out_;
  std::string graph_, subject_, predicate_;
};

}  // namespace

void write_trig(const View& view, const ExportOptions& options, std::ostream& out) {
  TrigWriter writer(out);
  rdf::for_each_quad(view, options.base, [&](const rdf::Quad& quad) { writer.write(quad); });
  writer.finish();
  if (!out.flush()) throw Error("cannot write TriG: the output does not take it (is the disk full?)");
}

}  // namespace newsgraph
