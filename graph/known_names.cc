// Finds names by their beginning, as completion needs them: fast, and few.
#include "graph/query/known_names.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/database.h"

namespace newsgraph {
namespace {

using sqlite::Connection;
using sqlite::Query;

// So many names that begin so are soon sorted.
constexpr std::size_t kFew = 2'000;
// Where there are more, the first are met soon among those that are used most; after so many all that begin so are
// read.
constexpr std::size_t kMostLookedAt = 20'000;

// As SQLite's lower(), by which the table is ordered.
std::string without_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

bool is_offered(std::string_view name) { return name.size() <= kLongestKnownName; }

// The first `most` of those that begin so; false if they are not met soon enough.
bool walk_most_used(const Connection& connection, std::string_view folded, std::size_t most,
                    std::vector<std::string>& found) {
  Query rows(connection, "SELECT folded, text FROM known_names ORDER BY count DESC, text");
  for (std::size_t looked_at = 0; found.size() < most; ++looked_at) {
    if (looked_at == kMostLookedAt) return false;
    if (!rows.step()) return true;
    if (rows.text(0).starts_with(folded) && is_offered(rows.text(1))) found.emplace_back(rows.text(1));
  }
  return true;
}

// Likewise, from all that begin so; false if those are more than `limit`.
bool read_all(const Connection& connection, std::string_view folded, std::size_t most, std::size_t limit,
              std::vector<std::string>& found) {
  // No UTF-8 has a byte of all ones, so that what begins so lies below it.
  Query rows(connection, "SELECT text, count FROM known_names WHERE folded >= ?1 AND folded < ?2");
  rows.bind_all(folded, std::string(folded) + "\xff");
  std::vector<std::pair<std::int64_t, std::string>> all;  // the less, the more it is used
  while (rows.step()) {
    if (all.size() == limit) return false;
    if (is_offered(rows.text(0))) all.emplace_back(-rows.number(1), rows.text(0));
  }
  const auto end = all.begin() + static_cast<std::ptrdiff_t>(std::min(most, all.size()));
  std::ranges::partial_sort(all, end);
  for (auto one = all.begin(); one != end; ++one) found.push_back(std::move(one->second));
  return true;
}

}  // namespace

std::vector<KnownName> Store::names_beginning(std::string_view prefix, std::size_t most) const {
  const Connection& connection = database_->connection;
  const sqlite::Snapshot snapshot(connection);
  const std::string folded = without_case(prefix);
  std::vector<std::string> found;
  if (!read_all(connection, folded, most, kFew, found) && !walk_most_used(connection, folded, most, found)) {
    found.clear();
    read_all(connection, folded, most, SIZE_MAX, found);
  }
  Query type(connection, "SELECT min(type) FROM name_types WHERE text = ?1");
  std::vector<KnownName> names;
  for (std::string& name : found) {
    const std::int64_t first = type.bind(name).first_number().value_or(0);
    names.push_back({.name = std::move(name), .type = static_cast<EntityType>(first)});
  }
  return names;
}

}  // namespace newsgraph
