// An answer's rows for programs.
#pragma once

#include <iosfwd>

#include "cli/table.h"

namespace newsgraph {

// One JSON object a row and line (JSON Lines), with the columns' keys in their order.
void write_json(const Answer& answer, std::ostream& out);

// RFC 4180: a header of the keys, then one record a row; the texts of a list are joined by "; ", what is not known is
// empty.
void write_csv(const Answer& answer, std::ostream& out, bool header = true);

}  // namespace newsgraph
