// Checks which clusters are one entity; private to this room.
#pragma once

#include "graph/sqlite.h"
#include "graph/verify/article_check.h"

namespace newsgraph {

// Complains of clusters without an entity, or with one that is not there, and of entities without clusters or without
// their name among those that they are found by. The file must be settled.
void check_entities(const sqlite::Connection& connection, const Complaint& complain);

// Adds all articles to a temporary file, settles it, and complains of what differs: which clusters are one entity, and
// what entities are called. The articles must be sound, and the file settled.
void check_settling(const sqlite::Connection& connection, const Complaint& complain);

}  // namespace newsgraph
