// How likely a fact is to be right.
#pragma once

#include "ingest/extract/fact.h"
#include "ingest/extract/tree.h"

namespace newsgraph {

// 0 to 1, by the rule, the length and shape of the fact and the sentence it stands in.
double confidence_of(const Tree& tree, const Fact& fact);

}  // namespace newsgraph
