// Hand-made graphs that the tests of exporters write.
#pragma once

#include <cstddef>
#include <ostream>

#include "graph/view/view.h"

namespace newsgraph {

// A small story: people, places, parallel edges, a loop, an edge and a statement with every field set, and others with
// the fewest.
View story();

// Everything named to break formats: quotes, markup, escapes, control characters, invalid UTF-8, very long names.
View hostile();

// `nodes` entities in a ring with `chords` further edges; components and centralities are set.
View ring(std::size_t nodes, std::size_t chords);

// The nodes and links of the view as one JSON object, for the scripts that compare what was read back with what was
// written. Text is written as the numbers of its bytes, so that nothing about it depends on any escaping.
void dump_json(const View& view, std::ostream& out);

}  // namespace newsgraph
