// A page to look at a graph in a browser, from disk and without network.
#pragma once

#include <ostream>
#include <string_view>

#include "export/format.h"

namespace newsgraph {

// Throws Error if this build has no page, or if `out` fails.
void write_html(const View& view, const ExportOptions& options, std::ostream& out);

// The same with the page that export/viewer/build.mjs has bundled; empty if npm was not there when this was built.
void write_html(const View& view, std::string_view page, std::ostream& out);

}  // namespace newsgraph
