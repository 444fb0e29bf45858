// Facts as the answer to a question.
#pragma once

#include <vector>

#include "cli/table.h"
#include "graph/knowledge_graph.h"

namespace newsgraph {

// The columns of facts, and a row for each of `edges` of `graph`.
Answer facts_answer(const KnowledgeGraph& graph, const std::vector<const Edge*>& edges);

// Distinct outlets of the evidence ("article ID" where unknown), in alphabetical order.
std::vector<std::string> outlets_of(const Edge& edge);

}  // namespace newsgraph
