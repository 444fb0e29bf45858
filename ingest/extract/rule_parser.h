// Reads rule files. rules/README.md describes the language.
#pragma once

#include <string_view>
#include <vector>

#include "ingest/extract/rule.h"

namespace newsgraph {

// The rules of `text` in their order. `file` is what errors call it.
// Throws Error "FILE:LINE: what is wrong", followed by the line and a caret below the place.
std::vector<Rule> parse_rules(std::string_view text, std::string_view file);

// The rules built into the program, parsed once; the same object for all threads.
const std::vector<Rule>& built_in_rules();

}  // namespace newsgraph
