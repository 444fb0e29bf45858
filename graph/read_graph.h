// The graph as the file tells it; private to this room.
#pragma once

#include <cstdint>
#include <string>

#include "graph/knowledge_graph.h"
#include "graph/reprints/origins.h"
#include "graph/sqlite.h"

namespace newsgraph {

// `origins` are those of the same state of the file. Not measured. With `with_speakers` also the unnamed entities that
// no fact joins, but that say something.
KnowledgeGraph read_graph(const sqlite::Connection& connection, bool with_speakers, const Origins& origins);

// What read_graph() has of one entity: the edges that it is an end of, and the ends of these with nothing but their
// names and types. The entity itself is read as a whole; no entities if it is not there.
KnowledgeGraph read_graph_around(const sqlite::Connection& connection, const std::string& entity);

// How many entities and edges read_graph(connection, false) has.
struct GraphSize {
  std::uint64_t entities = 0, edges = 0;
};
GraphSize count_graph(const sqlite::Connection& connection);

}  // namespace newsgraph
