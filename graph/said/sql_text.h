// Pieces of SQL that are put together, with the values of their parameters. Private to this room.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "graph/sqlite.h"

namespace newsgraph {

struct SqlText {
  std::string text = {};
  std::vector<std::variant<std::string, std::int64_t>> values = {};  // of the parameters ?1, ?2, …

  // "?7", for the value.
  std::string bind(std::variant<std::string, std::int64_t> value);
  // "(?7, ?8)"
  std::string bind_list(const std::vector<std::string>& list);
};

// The query with its values bound.
sqlite::Query prepare(const sqlite::Connection& connection, const SqlText& sql);
// Binds them anew to a query of this text.
void bind_values(sqlite::Query& query, const SqlText& sql);

}  // namespace newsgraph
