// Whether what the file's triggers wrote follows from the rows that it is about. Private to this room.
#pragma once

#include "graph/sqlite.h"
#include "graph/verify/article_check.h"

namespace newsgraph {

// Complains of the names that completion offers, the speakers' names that are searched, and the dates and entities by
// which statements are found.
void check_derived(const sqlite::Connection& connection, const Complaint& complain);

}  // namespace newsgraph
