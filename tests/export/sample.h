// Hand-made graphs that the tests of exporters write.
#pragma once

#include <cstddef>
#include <ostream>

#include "graph/knowledge_graph.h"

namespace newsgraph {

// A small story: people, places, parallel edges, a loop, an edge with every field set and one with the fewest.
KnowledgeGraph story_graph();

// Entities named to break formats: quotes, markup, escapes, control characters, invalid UTF-8, very long names.
KnowledgeGraph hostile_graph();

// `nodes` entities in a ring with `chords` further edges; components and centralities are set.
KnowledgeGraph ring_graph(std::size_t nodes, std::size_t chords);

// All of the graph as one JSON object, for the scripts that compare what was read back with what was written. Text is
// written as the numbers of its bytes, so that nothing about it depends on any escaping.
void dump_json(const KnowledgeGraph& graph, std::ostream& out);

}  // namespace newsgraph
