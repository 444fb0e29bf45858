// DOT (graphviz.org/doc/info/lang.html), for Graphviz and all that reads its language.
#pragma once

#include <ostream>

#include "graph/knowledge_graph.h"

namespace newsgraph {

// Writes draw(graph) as text, with whole names. Throws Error if `out` fails.
void write_dot(const KnowledgeGraph& graph, std::ostream& out);

}  // namespace newsgraph
