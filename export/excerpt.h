// The part of a graph that fits into a picture.
#pragma once

#include <cstddef>

#include "graph/knowledge_graph.h"

namespace newsgraph {

// At most `most_nodes` entities and all edges among them: the most central, each with its most central neighbours, so
// that what is shown is shown in company. Entities and edges keep their order; indexes are those of the new graph.
KnowledgeGraph excerpt(const KnowledgeGraph& graph, std::size_t most_nodes);

}  // namespace newsgraph
