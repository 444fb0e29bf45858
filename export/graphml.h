// GraphML (graphml.graphdrawing.org), for Gephi, Cytoscape, yEd, networkx and igraph.
#pragma once

#include <ostream>

#include "export/format.h"

namespace newsgraph {

// Writes nodes, and links as directed, possibly parallel edges, each with its own id, and typed data:
// label, name, type, … as the tables in graphml.cc list them. What is unknown has no data element; lists are
// joined by " | ". The flavor "yed" adds what yEd draws, see graphml_yed.h. Throws Error if `out` fails.
void write_graphml(const View& view, const ExportOptions& options, std::ostream& out);

}  // namespace newsgraph
