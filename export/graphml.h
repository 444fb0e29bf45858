// GraphML (graphml.graphdrawing.org), for Gephi, Cytoscape, yEd, networkx and igraph.
#pragma once

#include <ostream>

#include "graph/knowledge_graph.h"

namespace newsgraph {

// Writes entities as nodes and facts as directed, possibly parallel edges, each with its own id, and typed data:
// entity.label, .name, .type, … as the tables in graphml.cc list them. What is unknown has no data element; lists are
// joined by " | ". Throws Error if `out` fails.
void write_graphml(const KnowledgeGraph& graph, std::ostream& out);

}  // namespace newsgraph
