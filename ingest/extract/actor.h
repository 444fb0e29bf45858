// Who acts in a clause that does not name its subject.
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/document.h"

namespace newsgraph {

// For each token of the sentence the head of the noun phrase that is the subject of what the token says, or -1 if it
// has none. A clause without a subject of its own takes that of the clause which it is coordinated with or hangs on
// ("she stopped and thanked him", "she tried to thank him"), the object where that is who acts ("she told the guard to
// thank him"), or the noun that it modifies ("the guard who thanked him"). Sentences of more than kMostTokens have
// none.
std::vector<std::int32_t> actors(const Sentence& sentence);

}  // namespace newsgraph
