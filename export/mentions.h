// Mentions as JSON Lines: each phrase with the entity that it was merged into across all articles.
#pragma once

#include <ostream>
#include <string>

#include "graph/store.h"

namespace newsgraph {

// One line without its line break: {"article", "begin", "end", "text", "type", "entity", "name"}; begin and end are
// UTF-8 bytes of the article's text, half-open.
std::string to_json(const MentionRow& mention);

// Writes every mention, by article id, then in the order of the text. Throws Error if `out` fails.
void write_mentions(const Store& store, std::ostream& out);

}  // namespace newsgraph
