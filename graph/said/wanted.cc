// Words become a query of FTS5, and parts of outlets' names whole ones.
#include "graph/said/wanted.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "graph/identity/fold.h"

namespace newsgraph {
namespace {

using sqlite::Connection;

// The words as a query of FTS5: each in quotation marks, so that none is taken for an operator, and none without a
// letter or a digit, which the index does not know. All must occur.
std::string match_expression(std::string_view words) {
  std::string expression;
  std::size_t at = 0;
  while (at < words.size()) {
    std::size_t end = at;
    bool searchable = false;
    std::string quoted;
    for (; end < words.size() && static_cast<unsigned char>(words[end]) > ' '; ++end) {
      const unsigned char c = static_cast<unsigned char>(words[end]);
      searchable |= c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      quoted += c == '"' ? ' ' : words[end];
    }
    if (searchable) expression += "\"" + quoted + "\" ";
    at = end + 1;
  }
  return expression;
}

// The outlets that have one of the parts in their names.
std::vector<std::string> find_sources(const Connection& connection, const std::vector<std::string>& parts) {
  std::vector<std::string> folded, found;
  for (const std::string& part : parts) folded.push_back(fold(part));
  // Steps from each name to the next one in the index, past its articles.
  sqlite::Query names(connection,
                      "WITH RECURSIVE outlets(name) AS (SELECT min(source) FROM articles UNION ALL SELECT (SELECT "
                      "min(source) FROM articles WHERE source > name) FROM outlets WHERE name IS NOT NULL) "
                      "SELECT name FROM outlets WHERE name IS NOT NULL");
  while (names.step()) {
    const std::string name = fold(names.text(0));
    const auto has = [&](const std::string& part) { return name.find(part) != std::string::npos; };
    if (std::ranges::any_of(folded, has)) found.emplace_back(names.text(0));
  }
  return found;
}

}  // namespace

Wanted look_up(const Connection& connection, const StatementQuery& query) {
  Wanted wanted{.query = query, .words = match_expression(query.words), .by = fold(query.by), .sources = {}};
  // Words that no statement can contain find nothing; no words at all find everything.
  const auto blank = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
  wanted.nothing = wanted.words.empty() && !std::ranges::all_of(query.words, blank);
  if (!query.sources.empty()) {
    wanted.sources = find_sources(connection, query.sources);
    wanted.nothing |= wanted.sources.empty();
  }
  return wanted;
}

bool asks_for(const Wanted& wanted, Condition condition) {
  const StatementQuery& query = wanted.query;
  switch (condition) {
    case Condition::entity: return !query.entity.empty();
    case Condition::about: return !query.about.empty();
    case Condition::by: return !wanted.by.empty();
    case Condition::words: return !wanted.words.empty();
    case Condition::articles: return !wanted.sources.empty() || !query.since.empty() || !query.until.empty();
  }
  return false;
}

// Dates of ISO 8601 are in the order of their letters, and "2025-08" begins all days of the month.
void add_dates(const Wanted& wanted, std::string_view published, SqlText& sql) {
  const StatementQuery& query = wanted.query;
  if (query.since.empty() && query.until.empty()) return;
  sql.text += fmt::format(" AND {} > ''", published);
  if (!query.since.empty()) sql.text += fmt::format(" AND {} >= {}", published, sql.bind(query.since));
  if (!query.until.empty()) sql.text += fmt::format(" AND {} <= {}", published, sql.bind(query.until + "~"));
}

}  // namespace newsgraph
