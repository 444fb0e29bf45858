// From the clauses and noun rules of one sentence to its facts, with coordination spread out.
#pragma once

#include <vector>

#include "ingest/extract/fact.h"
#include "ingest/extract/rule.h"
#include "ingest/extract/tree.h"

namespace newsgraph {

// In the order of their predicates; one fact for every pair of a coordinated subject and object.
std::vector<Fact> find_facts(const Tree& tree, const std::vector<Rule>& rules);

}  // namespace newsgraph
