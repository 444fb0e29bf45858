// Checks what the user decided about who is who; private to this room.
#pragma once

#include "graph/sqlite.h"
#include "graph/verify/article_check.h"

namespace newsgraph {

// Complains of decisions that no verb makes: of numbers that mean nothing, of names, dates and articles that they
// cannot have, of two about the same, and of those that cannot hold together.
void check_decisions(const sqlite::Connection& connection, const Complaint& complain);

}  // namespace newsgraph
