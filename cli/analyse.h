// The way of one article through the stages: language analysis, then extraction.
#pragma once

#include <optional>

#include "cli/input.h"
#include "ingest/problem.h"
#include "ingest/triple.h"

namespace newsgraph {

// An item's extraction, or why there is none.
struct Analysis {
  std::optional<Extraction> extraction;
  Problem problem;
};

// Analyses one item: an article from its text, a CoNLL-U document from the trees that it brings. Never throws: an
// article that cannot be analysed is a problem.
Analysis analyse(InputItem item, const Model& model);

// Analyses all items in `threads` threads and hands each extraction to `take` in input order; an article that cannot be
// analysed goes to `problem`.
void analyse_all(const ItemStream& items, std::size_t threads, const Model& model, const ProblemHandler& problem,
                 const std::function<void(Extraction)>& take);

}  // namespace newsgraph
