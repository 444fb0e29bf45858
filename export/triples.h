// Triples as JSON Lines, as `newsgraph extract` writes them.
#pragma once

#include <ostream>

#include "graph/store.h"

namespace newsgraph {

// Writes every triple that the store keeps, by article id, then in the order of the text. Throws Error if `out` fails.
void write_triples(const Store& store, std::ostream& out);

}  // namespace newsgraph
