// Which line breaks of a text are boundaries of paragraphs and which only wrap its lines.
#pragma once

#include <string_view>
#include <vector>

#include "ingest/span.h"

namespace newsgraph {

// For each token, whether a paragraph begins with it. A blank line always makes one; a single line break does unless
// the text is wrapped or the next line goes on in lower case after no full stop.
std::vector<bool> find_paragraphs(std::string_view text, const std::vector<Span>& tokens);

}  // namespace newsgraph
