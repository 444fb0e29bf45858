// "Who", "which", "that" and "whose" after the noun that they stand for.
#pragma once

#include <vector>

#include "ingest/document.h"
#include "ingest/extract/mention.h"
#include "ingest/triple.h"

namespace newsgraph {

// Adds them to `mentions`, which are in text order and stay so; `at` numbers these. Grammar tells what each means: what
// its clause hangs on. One whose noun is no mention stays out.
void add_relative_pronouns(const Document& document, const ReferenceAt& at, std::vector<Mention>& mentions);

}  // namespace newsgraph
