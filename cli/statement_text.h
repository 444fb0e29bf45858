// A statement as people read it.
#pragma once

#include <string>
#include <string_view>

#include "graph/store.h"

namespace newsgraph {

// Lines that begin with `indent`: date, speaker, cue, how it was said and where; the content; the sentence, where it
// has more words. Ends with a line break.
std::string statement_text(const Statement& statement, std::string_view indent);

}  // namespace newsgraph
