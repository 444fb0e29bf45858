// DOT (graphviz.org/doc/info/lang.html), for Graphviz and all that reads its language.
#pragma once

#include <ostream>

#include "export/format.h"

namespace newsgraph {

// Writes a directed graph with the attributes of graphviz_attributes.h and whole names; an edge's `key` is its id. With
// ExportOptions::clusters, nodes of one type stand together in a frame. Throws Error if `out` fails.
void write_dot(const View& view, const ExportOptions& options, std::ostream& out);

}  // namespace newsgraph
