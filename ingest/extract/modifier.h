// The further arguments and adjuncts of a clause, and the parts they play.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ingest/document.h"
#include "ingest/extract/clause.h"
#include "ingest/extract/fact.h"
#include "ingest/extract/tree.h"

namespace newsgraph {

// In text order, without what the clause rule used as subject, object or relation. A predicate that shares the subject
// of the one before it shares the times and places that stand before that subject, too.
std::vector<Modifier> find_modifiers(const Tree& tree, const Clause& clause);

// The fact with its promoted preposition back where it came from: "said in | an interview" is "said", in an interview.
Fact without_promotion(const Tree& tree, Fact fact);

// The part that a modifier plays, by its preposition, its relation and what it names. `has_time` and `has_amount` say
// that it could be read as a time or as money or a number.
Role role_of(const Document& document, const Tree& tree, const Modifier& modifier, bool has_time, bool has_amount);

}  // namespace newsgraph
