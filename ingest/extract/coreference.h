// Which phrases of an article mean the same thing.
#pragma once

#include <vector>

#include "ingest/document.h"
#include "ingest/extract/antecedent.h"
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

// A pronoun to learn the weights of antecedent.cc from: all that it may mean but for its gender, and which of that its
// gender tells to be right.
struct PronounChoice {
  std::vector<AntecedentFeatures> candidates;  // with their gender hidden; never empty
  std::vector<bool> right;                     // for each of them
};

// Every "he" and "she" of the document that has several chains of known gender before it, of which one fits, in text
// order.
std::vector<PronounChoice> choices_by_gender(const Document& document, const std::vector<Report>& reports);

}  // namespace newsgraph
