// Makes triples of the contract from facts and reports.
#pragma once

#include <vector>

#include "ingest/extract/fact.h"
#include "ingest/extract/phrase.h"
#include "ingest/extract/report.h"
#include "ingest/extract/tree.h"
#include "ingest/triple.h"

namespace newsgraph {

// A triple and where it stands, for ordering and for who says so.
struct PlacedTriple {
  Triple triple;
  TokenRef predicate;
};

// The triples of one sentence: its facts, and the reports whose cue stands in it (`reports` are all of the document;
// `report_of_triple` is not read). A fact and a report of the same predicate are one triple. `report_ids[i]` is set to
// the id of the triple that tells of reports[i].
std::vector<PlacedTriple> build_triples(const PhraseMaker& phrases, std::uint32_t sentence, const Tree& tree,
                                        const std::vector<Fact>& facts, const std::vector<Report>& reports,
                                        std::vector<std::string>& report_ids);

}  // namespace newsgraph
