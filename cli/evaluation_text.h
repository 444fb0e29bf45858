// An evaluation of the language engine as a table to read and as JSON.
#pragma once

#include <string>

#include "ingest/language/evaluate.h"

namespace newsgraph {

// Percentages in aligned columns. What the gold files leave open (XPOS, lemmas, names) is left out.
std::string evaluation_table(const Evaluation& evaluation);

// One object in one line; shares are between 0 and 1 in full precision.
std::string evaluation_json(const Evaluation& evaluation);

}  // namespace newsgraph
