// Decisions as the answer to a question.
#pragma once

#include <cstdint>
#include <vector>

#include "cli/table.h"
#include "graph/identity/decision.h"

namespace newsgraph {

struct NumberedDecision {
  std::int64_t number = 0;  // from 1, among all in the order of earlier()
  Decision decision;
};

std::vector<NumberedDecision> numbered(const std::vector<Decision>& decisions);

Answer decisions_answer(const std::vector<NumberedDecision>& decisions);

}  // namespace newsgraph
