// Articles from JSON Lines.
#pragma once

#include <istream>
#include <memory>
#include <string>
#include <string_view>

#include "ingest/problem.h"
#include "ingest/read/reader.h"

namespace newsgraph {

// One article a line. A wrong line is passed over, however long; blank lines are no lines.
std::unique_ptr<Reader> open_json_lines(std::istream& in, const std::string& source, const ProblemHandler& problem);

// One JSON object on the first line, and something behind it: were it all on one line, it could as well be an object
// that holds an array of articles.
bool looks_like_json_lines(std::string_view beginning);

}  // namespace newsgraph
