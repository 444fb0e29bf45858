// Decisions as lines of a text that people read, edit and keep under version control:
//
//   # Everything behind a "#" is a comment; empty lines count for nothing.
//   merge "Ann Falk" "Anna Falk" on 2025-08-19 because "one mayor, two spellings"
//   never-merge person "Ford" other "Ford"
//   split "Falk" in "post-1" "star-2" as "Bo Falk"
//   split "A. Falk"
//
// A line is one decision: its kind, the names, and what is known besides, in this order. Names, ids of articles and
// reasons stand in quotation marks; in them \" is a quotation mark, \\ a backslash, \n a line break and \u{1b} any
// character by its number in hexadecimal digits. `person` or `other` before a name: only what the program takes for a
// person, or only what it does not. `in`: the articles whose name is split off; `as`: whose name it is there. `on`:
// when that was decided. UTF-8; lines end with a line feed, before which a carriage return is left out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/identity/decision.h"
#include "ingest/problem.h"

namespace newsgraph {

// The line, without its end. parse_decisions() reads the same decision from it.
std::string to_text(const Decision& decision);

// A heading and one line a decision, in the order of earlier().
std::string to_text(std::vector<Decision> decisions);

struct ParsedDecisions {
  std::vector<Decision> decisions;  // in the order of the text
  std::vector<std::size_t> lines;   // of each
  std::vector<Problem> problems;    // each bad line; `source` is as given
};

// Reads all lines, also behind bad ones. A decision that can never hold (fault_of) and a second one about the same are
// bad lines.
ParsedDecisions parse_decisions(std::string_view text, const std::string& source);

}  // namespace newsgraph
