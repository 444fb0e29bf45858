// What a graph file is made of, to compare it with what schema.sql makes; private to this room.
#pragma once

#include <string>
#include <vector>

#include "graph/sqlite.h"

namespace newsgraph {

// A table, an index or a trigger.
struct SchemaPart {
  std::string type, name;  // type as SQLite says it: "table", "index", "trigger"
  std::string sql;         // that made it, as it was written

  bool is_virtual() const { return sql.starts_with("CREATE VIRTUAL TABLE"); }
};

// In the order in which they were made, without what SQLite and FTS5 make for others by themselves.
std::vector<SchemaPart> schema_parts(const sqlite::Connection& connection);

// Names, types and constraints of a table's columns, as text that is equal if they are.
std::string columns_of(const sqlite::Connection& connection, const std::string& table);

}  // namespace newsgraph
