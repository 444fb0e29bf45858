// Articles from JSON.
#pragma once

#include <istream>
#include <memory>
#include <string>
#include <string_view>

#include "ingest/problem.h"
#include "ingest/read/reader.h"

namespace newsgraph {

// An article as an object, an array of articles, an object that holds an array of articles under any key, or
// several of these one after another. An array inside an object that has a text of its own before it is part of that
// article (its comments), not a list of articles. An article with a wrong value (not UTF-8, nested deeper than
// kMaxJsonDepth, longer than kMaxArticleBytes) is passed over; where the brackets or commas are wrong, the rest of the
// input is given up, since nothing says any more what belongs to what.
std::unique_ptr<Reader> open_json(std::istream& in, const std::string& source, const ProblemHandler& problem);
bool looks_like_json(std::string_view beginning);

}  // namespace newsgraph
