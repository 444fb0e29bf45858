// Finds names by their beginning, as completion needs them: fast, and few.
#include "graph/query/known_names.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/database.h"

namespace newsgraph {

std::vector<KnownName> Store::names_beginning(std::string_view prefix, std::size_t most) const {
  std::string pattern;
  for (const char c : prefix) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  sqlite::Query rows(database_->connection,
                     "SELECT text, count, type FROM names WHERE named = 1 AND text >= ?1 COLLATE NOCASE AND text < ?2 "
                     "COLLATE NOCASE AND text LIKE ?3 ESCAPE '\\' AND length(CAST(text AS BLOB)) <= ?4");
  // The bounds let SQLite use the index: no UTF-8 has a byte of all ones, so that what begins so lies below it.
  rows.bind_all(prefix, std::string(prefix) + "\xff", pattern + "%", static_cast<std::int64_t>(kLongestKnownName));
  struct Use {
    std::int64_t count = 0, type = INT64_MAX;
  };
  std::unordered_map<std::string, Use> uses;
  while (rows.step()) {
    Use& use = uses[std::string(rows.text(0))];
    use.count += rows.number(1);
    use.type = std::min(use.type, rows.number(2));
  }
  std::vector<std::pair<std::string, Use>> found(uses.begin(), uses.end());
  const auto end = found.begin() + static_cast<std::ptrdiff_t>(std::min(most, found.size()));
  std::ranges::partial_sort(found, end, [](const auto& a, const auto& b) {
    return std::tuple(-a.second.count, std::string_view(a.first)) <
           std::tuple(-b.second.count, std::string_view(b.first));
  });
  std::vector<KnownName> names;
  for (auto one = found.begin(); one != end; ++one) {
    names.push_back({.name = one->first, .type = static_cast<EntityType>(one->second.type)});
  }
  return names;
}

}  // namespace newsgraph
