// Finding statements by their words, speaker, outlet, date and whom they are about.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "graph/database.h"
#include "graph/identity/fold.h"
#include "graph/read_statements.h"

namespace newsgraph {
namespace {

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

}  // namespace

std::vector<Statement> Store::who_said(const StatementQuery& query) const {
  const std::string match = match_expression(query.words);
  // Words that no statement can contain find nothing; no words at all find everything.
  const auto blank = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
  if (match.empty() && !std::all_of(query.words.begin(), query.words.end(), blank)) return {};
  const bool ranked = !match.empty() && query.order == StatementOrder::best;
  std::string sql(kStatementRows);
  if (!match.empty()) sql += "JOIN statement_words w ON w.rowid = s.row AND w.statement_words MATCH ?1 ";
  sql +=
      "WHERE (?2 = '' OR instr(s.search, ?2) OR instr(e.search, ?2)) "
      "AND (?3 = '' OR instr(lower(a.source), lower(?3))) "
      "AND (?4 = '' OR (a.published <> '' AND substr(a.published, 1, length(?4)) >= ?4)) "
      "AND (?5 = '' OR (a.published <> '' AND substr(a.published, 1, length(?5)) <= ?5)) "
      "AND (?6 = '' OR c.entity = ?6) "
      "AND (?7 = '' OR EXISTS (SELECT 1 FROM clusters k WHERE k.article = a.row AND k.entity = ?7)) ORDER BY ";
  if (ranked) sql += "w.rank, ";
  sql += query.order == StatementOrder::oldest ? "a.published = '', a.published, "
                                               : "a.published = '', a.published DESC, ";
  sql += "a.id, t.number LIMIT ?8";
  // Whom a statement is about is known once it is read, so that then the limit cannot be SQLite's.
  const std::size_t limit = query.about.empty() ? query.limit : SIZE_MAX;
  sqlite::Query rows(database_->connection, sql);
  rows.bind_all(match, fold(query.by), query.source, query.since, query.until, query.entity, query.about,
                static_cast<std::int64_t>(std::min<std::size_t>(limit, INT64_MAX)));
  std::vector<Statement> found = read_statements(database_->connection, rows);
  if (query.about.empty()) return found;
  std::erase_if(found, [&](const Statement& statement) {
    return std::ranges::find(statement.about, query.about) == statement.about.end();
  });
  if (found.size() > query.limit) found.resize(query.limit);
  return found;
}

}  // namespace newsgraph
