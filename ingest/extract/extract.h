// From an analysed article to what it contributes to the graph.
#pragma once

#include "ingest/document.h"
#include "ingest/triple.h"

namespace newsgraph {

// Reads the triples out of the document's trees: reports, then coreference, then clauses, then who says so.
// Pure: the same document gives the same extraction, on any thread.
Extraction extract(Document document);

}  // namespace newsgraph
