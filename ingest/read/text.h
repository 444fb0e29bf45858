// Articles as plain text, one a file.
#pragma once

#include <istream>
#include <memory>
#include <string>
#include <string_view>

#include "ingest/problem.h"
#include "ingest/read/reader.h"

namespace newsgraph {

// The file is one article, UTF-8, and may begin with a head:
//
//   date 2025-08-20         the publication date; it opens the head, and the text may follow it on the same line
//   source The Example      then any of these, each on a line of its own
//   title Two towns agree
//   url https://example.org/towns
//   id towns-1
//   author Ada Example      once for each author
//
// The text is what follows the head and the blank space behind it, byte for byte. A file that does not begin with a
// date in this layout has no head: then all of it is the text, but for a byte order mark.
std::unique_ptr<Reader> open_text(std::istream& in, const std::string& source, const ProblemHandler& problem);

// UTF-8 without NUL characters.
bool looks_like_text(std::string_view beginning);

}  // namespace newsgraph
