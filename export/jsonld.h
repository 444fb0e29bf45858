// JSON-LD 1.1 (W3C): what N-Quads says, for programs that read JSON.
#pragma once

#include <ostream>

#include "export/format.h"

namespace newsgraph {

// Writes what export/rdf/quads.h tells of the view, under options.base, as one flat document: its context is inside and
// names only prefixes; each subject is an object in "@graph", each named graph one with a "@graph" of its own. Throws
// Error if `out` fails.
void write_jsonld(const View& view, const ExportOptions& options, std::ostream& out);

}  // namespace newsgraph
