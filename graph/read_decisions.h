// The decisions that the file holds; private to this room.
#pragma once

#include <vector>

#include "graph/identity/decision.h"
#include "graph/sqlite.h"

namespace newsgraph {

// In the order of earlier().
std::vector<Decision> read_decisions(const sqlite::Connection& connection);

}  // namespace newsgraph
