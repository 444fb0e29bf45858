// JSON Graph Format, version 2 (jsongraphformat.info): the whole view as one JSON document, for programs of one's own.
#pragma once

#include <ostream>

#include "export/format.h"

namespace newsgraph {

// Writes
//
//   {"graph": {"directed": true, "type": "newsgraph", "metadata": {"articles": […]},
//              "nodes": {"e-…": {"label": "Ana Varga", "metadata": {"type": "person", …}}, …},
//              "edges": [{"id": "f-…", "source": "e-…", "target": "e-…", "relation": "lead", "label": "leads",
//                         "metadata": {"kind": "fact", …, "evidence": […]}}, …]}}
//
// Nodes are entities and statements; edges facts, and for each statement who `says` it and what it is `about`. Metadata
// holds all that is known, under the names that `newsgraph who-said --json` and `newsgraph extract` use; what is empty
// is left out. Spans are [begin, end] in UTF-8 bytes of the article's text. Throws Error if `out` fails.
void write_json_graph(const View& view, const ExportOptions& options, std::ostream& out);

}  // namespace newsgraph
