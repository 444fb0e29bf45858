// What an article contributed, out of the file; private to this room.
#pragma once

#include <cstdint>
#include <string_view>

#include "graph/sqlite.h"
#include "ingest/triple.h"

namespace newsgraph {

// The extraction that Store::add was given for the article of this id, as far as the file keeps it: without authors,
// and mentions without sentence and head. Adding it makes the same rows again. Throws Error if the article is not
// there, if a span lies outside its text or if a triple's record cannot be read.
// `prefix` stands before the names of the tables.
Extraction read_extraction(const sqlite::Connection& connection, std::string_view article,
                           std::string_view prefix = "");

}  // namespace newsgraph
