// Finds what a sentence's predicates say: rules applied to every token, chains of predicates, subjects from elsewhere.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ingest/extract/matcher.h"
#include "ingest/extract/tree.h"

namespace newsgraph {

// A predicate with all that rules say about it.
struct Clause {
  std::vector<std::uint32_t> chain;      // predicates, outermost first; the last is the anchor of `core`
  std::vector<Match> steps;              // what joined chain[i] and chain[i + 1]
  Match core;                            // the clause or outer rule
  std::optional<std::uint32_t> subject;  // head of the subject; a relative pronoun is replaced by what it stands for
  bool own_subject = true;               // the subject hangs on the predicate itself
  std::string subject_rule;              // empty if own_subject
  std::optional<Modality> modality;      // by the rules; nothing if they say nothing
  bool negated = false;                  // by the rules

  std::uint32_t predicate() const { return chain.back(); }
};

// The clauses in the order of their predicates. Those without a subject are left out.
std::vector<Clause> find_clauses(const Tree& tree, const Matcher& matcher);

}  // namespace newsgraph
