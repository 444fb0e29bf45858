// Names of one article that are names of one thing.
#pragma once

#include <vector>

#include "ingest/extract/chains.h"

namespace newsgraph {

// Merges equal names, shorter with fuller names, acronyms with what they abbreviate, and the names of one country.
// `text`: the article's.
void merge_names(std::string_view text, const std::vector<Reference>& references, Chains& chains);

}  // namespace newsgraph
