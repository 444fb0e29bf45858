// Prints quads, one a line.
#include "export/nquads.h"

#include "export/rdf/quads.h"
#include "export/rdf/terms.h"
#include "ingest/problem.h"

namespace newsgraph {

void write_nquads(const View& view, const ExportOptions& options, std::ostream& out) {
  rdf::for_each_quad(view, options.base, [&](const rdf::Quad& quad) {
    rdf::write_iri(out, quad.subject);
    out << ' ';
    rdf::write_iri(out, quad.predicate);
    out << ' ';
    rdf::write_term(out, quad.object);
    out << ' ';
    if (!quad.graph.empty()) {
      rdf::write_iri(out, quad.graph);
      out << ' ';
    }
    out << ".\n";
  });
  if (!out.flush()) throw Error("cannot write N-Quads: the output does not take it (is the disk full?)");
}

}  // namespace newsgraph
