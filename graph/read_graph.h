// The graph as the file tells it; private to this room.
#pragma once

#include <cstdint>

#include "graph/knowledge_graph.h"
#include "graph/reprints/origins.h"
#include "graph/sqlite.h"

namespace newsgraph {

// `origins` are those of the same state of the file. Not measured. With `with_speakers` also the unnamed entities that
// no fact joins, but that say something.
KnowledgeGraph read_graph(const sqlite::Connection& connection, bool with_speakers, const Origins& origins);

// How many entities and edges read_graph(connection, false) has.
struct GraphSize {
  std::uint64_t entities = 0, edges = 0;
};
GraphSize count_graph(const sqlite::Connection& connection);

}  // namespace newsgraph
