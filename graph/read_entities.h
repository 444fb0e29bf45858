// Entities out of the file; private to this room.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "graph/knowledge_graph.h"
#include "graph/sqlite.h"

namespace newsgraph {

// Every entity, also those that no fact joins, by id; not measured.
std::vector<Entity> read_entities(const sqlite::Connection& connection);

// Those of these ids that are there. Takes what they have, however many others there are.
std::vector<Entity> read_entities(const sqlite::Connection& connection, const std::set<std::string>& ids);

}  // namespace newsgraph
