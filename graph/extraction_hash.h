// Tells whether an article says the same as before; private to this room.
#pragma once

#include <string>
#include <vector>

#include "ingest/triple.h"

namespace newsgraph {

// Equal for two extractions exactly if they leave the same in the file: the order of mentions and one that is told
// twice do not matter. `records` are the triples as to_json writes them. "h-" and 16 hexadecimal digits.
std::string hash_of(const Extraction& extraction, const std::vector<std::string>& records);

}  // namespace newsgraph
