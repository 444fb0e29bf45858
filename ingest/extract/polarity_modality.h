// Whether a clause affirms or denies, and how real it makes what it says.
#pragma once

#include "ingest/extract/clause.h"
#include "ingest/extract/tree.h"
#include "ingest/triple.h"

namespace newsgraph {

// Negation by scope: "not", "never", "no longer" at a predicate of the chain, "no" at the subject or object, and what
// the rules turn ("failed to").
Polarity polarity_of(const Tree& tree, const Clause& clause);

// By the rules, the auxiliaries, an "if" above the clause, and whether the sentence asks.
Modality modality_of(const Tree& tree, const Clause& clause);

}  // namespace newsgraph
