// Reads a file's schema.
#include "graph/schema_part.h"

#include <fmt/format.h>

namespace newsgraph {

std::vector<SchemaPart> schema_parts(const sqlite::Connection& connection) {
  std::vector<SchemaPart> found;
  sqlite::Query rows(connection,
                     "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' "
                     "ESCAPE '\\' AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow') "
                     "ORDER BY rowid");
  while (rows.step()) {
    found.push_back({std::string(rows.text(0)), std::string(rows.text(1)), std::string(rows.text(2))});
  }
  return found;
}

std::string columns_of(const sqlite::Connection& connection, const std::string& table) {
  std::string all;
  sqlite::Query rows(connection, "SELECT name, type, \"notnull\", pk FROM pragma_table_info(?1) ORDER BY cid");
  rows.bind(table);
  while (rows.step()) {
    all += fmt::format("{} {} {} {}\n", rows.text(0), rows.text(1), rows.number(2), rows.number(3));
  }
  return all;
}

}  // namespace newsgraph
