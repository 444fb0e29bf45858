// SQL that names its parameters by their place.
#include "graph/said/sql_text.h"

#include <fmt/format.h>

#include <utility>

namespace newsgraph {

std::string SqlText::bind(std::variant<std::string, std::int64_t> value) {
  values.push_back(std::move(value));
  return fmt::format("?{}", values.size());
}

std::string SqlText::bind_list(const std::vector<std::string>& list) {
  std::string places;
  for (const std::string& each : list) places += (places.empty() ? "" : ", ") + bind(each);
  return "(" + places + ")";
}

sqlite::Query prepare(const sqlite::Connection& connection, const SqlText& sql) {
  sqlite::Query query(connection, sql.text);
  bind_values(query, sql);
  return query;
}

void bind_values(sqlite::Query& query, const SqlText& sql) {
  for (const auto& value : sql.values) std::visit([&](const auto& one) { query.bind(one); }, value);
}

}  // namespace newsgraph
