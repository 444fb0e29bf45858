// Finds names by their beginning, as completion needs them: fast, and few.
#include "graph/query/known_names.h"

#include "graph/database.h"

namespace newsgraph {

std::vector<KnownName> Store::names_beginning(std::string_view prefix, std::size_t most) const {
  std::string pattern;
  for (const char c : prefix) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  sqlite::Query rows(database_->connection,
                     "SELECT n.text, min(c.type) FROM names n JOIN clusters c ON c.row = n.cluster "
                     "WHERE n.named AND n.text LIKE ?1 ESCAPE '\\' AND length(CAST(n.text AS BLOB)) <= ?2 "
                     "GROUP BY n.text ORDER BY sum(n.count) DESC, n.text LIMIT ?3");
  rows.bind_all(pattern + "%", static_cast<std::int64_t>(kLongestKnownName), static_cast<std::int64_t>(most));
  std::vector<KnownName> found;
  while (rows.step()) {
    found.push_back({.name = std::string(rows.text(0)), .type = static_cast<EntityType>(rows.number(1))});
  }
  return found;
}

}  // namespace newsgraph
