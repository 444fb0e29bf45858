// Triples as JSON, one object a line: what `newsgraph extract` writes, other programs read and the graph file keeps.
// README.md beside this file documents the fields.
#pragma once

#include <string>
#include <string_view>

#include "ingest/triple.h"

namespace newsgraph {

std::string_view to_string(EntityType type);
std::string_view to_string(MentionKind kind);
std::string_view to_string(Role role);
std::string_view to_string(Polarity polarity);
std::string_view to_string(Modality modality);
std::string_view to_string(QuoteKind kind);

// One line of UTF-8 JSON without its line break. `article` is the id of the article that the triple stands in.
std::string to_json(const Triple& triple, std::string_view article);

// The triple that to_json wrote; Phrase::cluster and a missing optional field come back as they were.
// Throws Error if `json` is no such object.
Triple triple_from_json(std::string_view json);

}  // namespace newsgraph
