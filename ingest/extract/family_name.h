// Family names that are also nouns.
#pragma once

#include <vector>

#include "ingest/document.h"
#include "ingest/extract/mention.h"

namespace newsgraph {

// "Stones said" after "Rik Stones": a capitalised noun alone that ends a person's full name, and that the article never
// writes small, was taken for stones; its reference becomes a person's name. The order stays.
void recognise_family_names(const Document& document, std::vector<Reference>& references);

}  // namespace newsgraph
