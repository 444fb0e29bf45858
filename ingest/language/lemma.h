// Dictionary forms. model-format.md, "Lemmas", is the standard.
#pragma once

#include <string>
#include <string_view>

#include "ingest/labels.h"
#include "ingest/language/weights.h"

namespace newsgraph {

// The lemma of `form` under its tags: "said" VBD is "say", "Ada" PROPN is "Ada".
std::string lemma_of(std::string_view form, Upos upos, Xpos xpos, const Model::Weights& weights);

}  // namespace newsgraph
