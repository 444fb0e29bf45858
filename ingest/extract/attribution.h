// Who says so: links from triples to the reports whose content they stand in.
#pragma once

#include <string>
#include <vector>

#include "ingest/extract/phrase.h"
#include "ingest/extract/report.h"
#include "ingest/extract/triple_builder.h"

namespace newsgraph {

// Sets the attribution of each triple: the reports whose content covers its predicate, outermost first. `report_ids`
// are the ids of the reports' triples; a report without one is no link.
void attribute(const PhraseMaker& phrases, const std::vector<Report>& reports,
               const std::vector<std::string>& report_ids, std::vector<PlacedTriple>& triples);

}  // namespace newsgraph
