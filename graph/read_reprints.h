// Near-copies out of the file; private to this room.
#pragma once

#include <vector>

#include "graph/query/reprints.h"
#include "graph/sqlite.h"

namespace newsgraph {

// All texts that two articles or more print, those with more prints first, then by the id of the first.
std::vector<PrintedText> read_reprints(const sqlite::Connection& connection);

}  // namespace newsgraph
