// Brings graph files of older versions up to date; private to this room.
#pragma once

#include "graph/sqlite.h"
#include "graph/store.h"

namespace newsgraph {

// Makes the store's file, whose version is older than sqlite::kVersion, what this program would have made of the same
// articles: takes the old tables aside, makes those of schema.sql, adds every article from what the old ones keep of
// it, copies what users wrote, and drops the old tables. What is one thing across articles is settled later, as after
// any change. `connection` is the store's. Tables that no newsgraph made are left alone.
//
// One transaction: if it throws, or the process dies, the file is as it was. Throws Error if the file may not be
// written, is of a version that the table in migration.cc does not know, or does not have what that version has.
void migrate(Store& store, const sqlite::Connection& connection);

}  // namespace newsgraph
