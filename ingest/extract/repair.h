// Mistakes of the parser that the words themselves give away, put right before rules see the tree.
#pragma once

#include "ingest/document.h"

namespace newsgraph {

// The same tokens with some heads and relations changed; still a tree:
// - a clause that begins with "who" or "which" right after a noun is a relative clause of that noun;
// - "honour of Mira Solen, who": the person right before it, not the honour;
// - "the mayor of Brask, Mira Solen, left": an apposition of the mayor, not a second mayor;
// - a participle right after a noun before the verb ("the talks involving both sides, …") modifies the noun;
// - "told reporters that they would go": the that-clause is what is told, not a relative clause of "reporters";
// - "says that on Monday the crew left", with "crew" taken for a second subject of "says";
// - "'s" that does not hang on the owner right before it; "worth $3 million" that does not hang on what is worth it;
// - "we want a plan that works and leaves time": coordinated with the verb that it agrees with;
// - "Secretary of State Mira Solen": the name is the head, what stands before it the title.
Sentence repaired(Sentence sentence);

}  // namespace newsgraph
