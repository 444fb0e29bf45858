// N-Quads (W3C, RDF 1.1), for SPARQL stores.
#pragma once

#include <ostream>

#include "export/format.h"

namespace newsgraph {

// Writes what export/rdf/quads.h tells of the view, a quad a line, under options.base. Throws Error if `out` fails.
void write_nquads(const View& view, const ExportOptions& options, std::ostream& out);

}  // namespace newsgraph
