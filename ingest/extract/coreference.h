// Which phrases of an article mean the same thing.
#pragma once

#include <vector>

#include "ingest/document.h"
#include "ingest/extract/report.h"
#include "ingest/triple.h"

namespace newsgraph {

struct Coreference {
  std::vector<Mention> mentions;  // in text order
  std::vector<Cluster> clusters;
};

// Finds every phrase that refers to something (names, noun phrases, pronouns) and says which mean the same. `reports`
// tell who "I" and "we" are inside a quote.
Coreference resolve(const Document& document, const std::vector<Report>& reports);

}  // namespace newsgraph
