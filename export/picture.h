// Pictures of the graph, laid out and rendered by Graphviz.
#pragma once

#include <cstddef>
#include <ostream>

#include "graph/knowledge_graph.h"

namespace newsgraph {

// Draws excerpt(graph, most_nodes) as `format` ("svg" or "png"). Throws Error if
// Graphviz has no such format or cannot draw it, or if `out` fails. Not for two threads at once: Graphviz
// has one state for the process.
void write_picture(const KnowledgeGraph& graph, const char* format, std::size_t most_nodes, std::ostream& out);

}  // namespace newsgraph
