// DOT (graphviz.org/doc/info/lang.html), for Graphviz and all that reads its language.
#pragma once

#include <ostream>

#include "export/format.h"

namespace newsgraph {

// Writes draw(view) as text, with whole names. Throws Error if `out` fails.
void write_dot(const View& view, const ExportOptions& options, std::ostream& out);

}  // namespace newsgraph
