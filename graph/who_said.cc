// Finding statements by their words, speaker, outlet and date.
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
  sqlite::Query rows(
      database_->connection,
      std::string(kStatementRows) +
          "WHERE (?1 = '' OR s.row IN (SELECT rowid FROM statement_words WHERE statement_words MATCH nullif(?1, ''))) "
          "AND (?2 = '' OR instr(s.search, ?2) OR instr(e.search, ?2)) "
          "AND (?3 = '' OR instr(lower(a.source), lower(?3))) "
          "AND (?4 = '' OR (a.published <> '' AND substr(a.published, 1, length(?4)) >= ?4)) "
          "AND (?5 = '' OR (a.published <> '' AND substr(a.published, 1, length(?5)) <= ?5)) "
          "AND (?7 = '' OR c.entity = ?7) "
          "ORDER BY a.published = '', a.published DESC, a.id, t.number LIMIT ?6");
  rows.bind_all(match, fold(query.by), query.source, query.since, query.until, static_cast<std::int64_t>(query.limit),
                query.entity);
  return read_statements(database_->connection, rows);
}

}  // namespace newsgraph
