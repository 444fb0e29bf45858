// Claims out of the file; private to this room.
#pragma once

#include <vector>

#include "graph/claim.h"
#include "graph/reprints/origins.h"
#include "graph/sqlite.h"

namespace newsgraph {

// All claims, by article id, then as in the text. `origins` are those of the same state of the file.
std::vector<Claim> read_claims(const sqlite::Connection& connection, const Origins& origins);

}  // namespace newsgraph
