// TriG (W3C, RDF 1.1): what N-Quads says, for people and for SPARQL stores.
#pragma once

#include <ostream>

#include "export/format.h"

namespace newsgraph {

// Writes what export/rdf/quads.h tells of the view, with prefixes, a block for each subject and one for each named
// graph, under options.base. Throws Error if `out` fails.
void write_trig(const View& view, const ExportOptions& options, std::ostream& out);

}  // namespace newsgraph
