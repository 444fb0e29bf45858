// Pictures of the graph, laid out and rendered by Graphviz.
#pragma once

#include <ostream>

#include "export/format.h"

namespace newsgraph {

// Draws all of `view` as `format`, one of Graphviz's. Throws Error if Graphviz has no such format or cannot draw it, or
// if `out` fails. Not for two threads at once: Graphviz has one state for the process.
void write_picture(const View& view, const char* format, std::ostream& out);

void write_svg(const View& view, const ExportOptions& options, std::ostream& out);
void write_png(const View& view, const ExportOptions& options, std::ostream& out);
void write_pdf(const View& view, const ExportOptions& options, std::ostream& out);

}  // namespace newsgraph
