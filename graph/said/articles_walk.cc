// Days, the articles of a day, the statements of an article: each in the order of an index, so that nothing is sorted
// and what is not reached is not read, even if all articles have one date or none.
#include "graph/said/articles_walk.h"

#include <fmt/format.h>

#include <string>

#include "graph/said/sql_text.h"

namespace newsgraph {
namespace {

using sqlite::Connection;
using sqlite::Query;

constexpr std::int64_t kCostOfArticle = 8;

class Walk {
 public:
  // `source`: of one outlet; null: of all.
  Walk(const Connection& connection, const Wanted& wanted, const std::string* source)
      : connection_(connection),
        wanted_(wanted),
        source_(source),
        articles_(connection, source ? "SELECT row FROM articles WHERE published = ?1 AND source = ?2 ORDER BY id"
                                     : "SELECT row FROM articles WHERE published = ?1 ORDER BY id"),
        statements_(connection, "SELECT row FROM statements WHERE article = ?1 ORDER BY row") {}

  // Calls `take` with each statement and its date, until it or the budget says that this is enough: false then.
  template <typename Take>
  bool run(Budget& budget, const Take& take) {
    if (wanted_.query.order != StatementOrder::oldest) return days(" ORDER BY published DESC", budget, take);
    return days(" AND published > '' ORDER BY published", budget, take) &&
           (!wanted_.query.since.empty() || !wanted_.query.until.empty() || day("", budget, take));
  }

 private:
  template <typename Take>
  bool days(std::string_view order, Budget& budget, const Take& take) {
    SqlText sql;
    sql.text = "SELECT DISTINCT published FROM articles WHERE 1";
    if (source_) sql.text += " AND source = " + sql.bind(*source_);
    add_dates(wanted_, "published", sql);
    sql.text += order;
    Query dates = prepare(connection_, sql);
    while (dates.step()) {
      if (!day(std::string(dates.text(0)), budget, take)) return false;
    }
    return true;
  }

  template <typename Take>
  bool day(const std::string& published, Budget& budget, const Take& take) {
    articles_.reset();
    articles_.bind(published);
    if (source_) articles_.bind(*source_);
    while (articles_.step()) {
      if (!budget.spend(kCostOfArticle)) return false;
      statements_.reset();
      statements_.bind(articles_.number(0));
      while (statements_.step()) {
        if (!take(statements_.number(0), published)) return false;
      }
    }
    return true;
  }

  const Connection& connection_;
  const Wanted& wanted_;
  const std::string* source_;
  Query articles_, statements_;
};

}  // namespace

bool walk_articles(const Connection& connection, const Wanted& wanted, Budget& budget, std::size_t limit, RowTest& test,
                   const std::function<void(std::int64_t row, std::string_view published)>& take) {
  const auto walk = [&](const std::string* source) {
    std::size_t found = 0;
    const bool to_the_end =
        Walk(connection, wanted, source).run(budget, [&](std::int64_t row, const std::string& published) {
          if (!budget.spend(1 + test.cost())) return false;
          if (test.passes(row)) {
            take(row, published);
            ++found;
          }
          return found < limit;
        });
    return to_the_end || found >= limit;
  };
  if (wanted.sources.empty()) return walk(nullptr);
  for (const std::string& source : wanted.sources) {
    if (!walk(&source)) return false;
  }
  return true;
}

}  // namespace newsgraph
