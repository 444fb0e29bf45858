// A fact as a graph draws it: one edge for the object, each modifier, and the named things nested in them.
#pragma once

#include <vector>

#include "ingest/extract/fact.h"
#include "ingest/extract/tree.h"

namespace newsgraph {

// Relation words in text order, but a preposition stands last, with its object ("opened in | May" from "In May …").
// Empty for a title or an apposition. No pair repeats another with fewer words.
std::vector<TokenPair> find_pairs(const Tree& tree, const Fact& fact);

}  // namespace newsgraph
