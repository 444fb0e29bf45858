// Claims out of the file; private to this room.
#pragma once

#include <vector>

#include "graph/claim.h"
#include "graph/sqlite.h"

namespace newsgraph {

// All claims, by article id, then as in the text.
std::vector<Claim> read_claims(const sqlite::Connection& connection);

}  // namespace newsgraph
