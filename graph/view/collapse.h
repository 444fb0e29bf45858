// Parallel edges as one.
#pragma once

#include "graph/knowledge_graph.h"

namespace newsgraph {

// Makes one edge of all that join the same two entities in the same direction: their distinct relations joined by "; ",
// weights summed, evidence and speakers put together. What they disagree on (polarity, modality, time, speaker) is as
// if unknown.
void collapse(KnowledgeGraph& graph);

}  // namespace newsgraph
