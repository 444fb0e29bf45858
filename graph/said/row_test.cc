// The conditions that are left, as one query for a row.
#include "graph/said/row_test.h"

#include <fmt/format.h>

namespace newsgraph {

RowTest::RowTest(const sqlite::Connection& connection, const Wanted& wanted, Condition known, WordRows& words)
    : words_(known != Condition::words && asks_for(wanted, Condition::words) ? &words : nullptr) {
  const auto is_left = [&](Condition condition) { return condition != known && asks_for(wanted, condition); };
  const std::string row = sql_.bind(std::int64_t{0});
  sql_.text = "SELECT s.row FROM statements s WHERE s.row = " + row;
  const std::size_t begin = sql_.text.size();
  if (is_left(Condition::entity)) sql_.text += " AND s.entity = " + sql_.bind(wanted.query.entity);
  if (is_left(Condition::about)) {
    sql_.text += fmt::format(" AND EXISTS (SELECT 1 FROM topics t WHERE t.statement = s.row AND t.entity = {})",
                             sql_.bind(wanted.query.about));
  }
  if (is_left(Condition::by)) {
    sql_.text += fmt::format(
        " AND (instr(s.search, {0}) OR EXISTS (SELECT 1 FROM entities e WHERE e.id = s.entity AND instr(e.search, "
        "{0})))",
        sql_.bind(wanted.by));
  }
  if (is_left(Condition::articles)) {
    if (!wanted.sources.empty()) {
      sql_.text += " AND (SELECT source FROM articles WHERE row = s.article) IN " + sql_.bind_list(wanted.sources);
    }
    if (known == Condition::words) add_dates(wanted, "s.published", sql_);
  }
  if (sql_.text.size() > begin) query_.emplace(connection, sql_.text);
}

bool RowTest::passes(std::int64_t row) {
  if (words_ && !words_->has(row)) return false;
  if (!query_) return true;
  sql_.values.front() = row;
  bind_values(*query_, sql_);
  return query_->first_number().has_value();
}

void RowTest::expect(std::size_t rows) {
  if (words_) words_->read_ahead(rows);
}

std::int64_t RowTest::cost() const { return (words_ ? words_->cost() : 0) + (query_ ? kCostOfRow : 0); }

}  // namespace newsgraph
