// What kind of thing each name of an article names, from all its mentions together.
#pragma once

#include <vector>

#include "ingest/document.h"
#include "ingest/extract/mention.h"

namespace newsgraph {

// The name finder judges each sentence alone and wavers. Here equal names of one article agree on a type: that of most
// of the evidence, which is the name finder's opinion, the lists of countries and organisations, full names in which a
// family name stands, titles, descriptions beside the name ("automaker Example"), what it owns ("Example's shares") and
// the pronoun that its clause goes on with.
void agree_on_types(const Document& document, std::vector<Reference>& references);

}  // namespace newsgraph
