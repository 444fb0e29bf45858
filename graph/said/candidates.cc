// There are several ways to the same statements: by who speaks, by whom they are about, by their words, by the dates of
// their articles. Which of them is short depends on what is asked for and on what the file holds: of a speaker who says
// much, or a word that is in most statements, the newest 20 are soon met on the way through all articles by date, while
// that way is long to what is seldom said. So each way is tried for a little while, then for longer, until one has led
// to the end: this takes but a few times what the shortest of them takes.
#include "graph/said/candidates.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "graph/name_parts.h"
#include "graph/said/articles_walk.h"
#include "graph/said/budget.h"
#include "graph/said/row_test.h"
#include "graph/said/word_rows.h"

namespace newsgraph {
namespace {

using sqlite::Connection;
using sqlite::Query;

constexpr std::int64_t kGrowth = 8;
constexpr std::int64_t kCostOfName = 10;           // to step to what is said under one more name
constexpr std::int64_t kCostOfPlace = 5;           // to look up the date of a statement
constexpr std::int64_t kCostOfAllNames = 100'000;  // to look at each, for a part that is too short for an index

class Search {
 public:
  Search(const Connection& connection, const Wanted& wanted, std::size_t limit, const SearchEffort& effort)
      : connection_(connection),
        wanted_(wanted),
        limit_(limit),
        effort_(effort),
        words_(connection, wanted.words),
        published_(connection, "SELECT published FROM statements WHERE row = ?1") {}

  std::vector<StatementCandidate> find() {
    if (is_ranked()) return find_ranked();
    for (std::int64_t looks = effort_.first_looks;; looks *= kGrowth) {
      for (const Way way :
           {&Search::by_entity, &Search::by_topic, &Search::by_words, &Search::by_name, &Search::by_articles}) {
        std::vector<StatementCandidate> found;
        Budget budget(looks);
        if ((this->*way)(budget, found)) return found;
      }
    }
  }

 private:
  // Finds all that is wanted, or what stands first; false if it is not this way that the question gives, or if the
  // budget ends before.
  using Way = bool (Search::*)(Budget& budget, std::vector<StatementCandidate>& found);

  bool is_ranked() {
    return asks_for(wanted_, Condition::words) && wanted_.query.order == StatementOrder::best &&
           words_.read(effort_.most_ranked);
  }

  RowTest test(Condition known) { return {connection_, wanted_, known, words_}; }

  // The rows' first columns are a statement and its date; they are in the order of dates that is wanted, and rows of
  // one statement stand together.
  bool take_in_order(const SqlText& sql, RowTest& test, Budget& budget, std::vector<StatementCandidate>& found) {
    Query rows = prepare(connection_, sql);
    std::int64_t before = -1;
    while (rows.step()) {
      if (found.size() >= limit_ && found.back().published != rows.text(1)) break;
      if (!budget.spend(1 + test.cost())) return false;
      const std::int64_t row = rows.number(0);
      if (row != std::exchange(before, row) && test.passes(row)) found.push_back({0, std::string(rows.text(1)), row});
    }
    return true;
  }

  // `sql` reads an index by dates.
  bool take_from_index(const SqlText& sql, RowTest test, Budget& budget, std::vector<StatementCandidate>& found) {
    const auto ordered = [&](std::string_view end) {
      SqlText text = sql;
      text.text += end;
      return take_in_order(text, test, budget, found);
    };
    if (wanted_.query.order != StatementOrder::oldest) return ordered(" ORDER BY published DESC");
    return ordered(" AND published > '' ORDER BY published") &&
           (found.size() >= limit_ || ordered(" AND published = ''"));
  }

  bool by_entity(Budget& budget, std::vector<StatementCandidate>& found) {
    if (!asks_for(wanted_, Condition::entity)) return false;
    SqlText sql;
    sql.text = "SELECT row, published FROM statements WHERE entity = " + sql.bind(wanted_.query.entity);
    add_dates(wanted_, "published", sql);
    return take_from_index(sql, test(Condition::entity), budget, found);
  }

  bool by_topic(Budget& budget, std::vector<StatementCandidate>& found) {
    if (!asks_for(wanted_, Condition::about)) return false;
    SqlText sql;
    sql.text = "SELECT statement, published FROM topics WHERE entity = " + sql.bind(wanted_.query.about);
    add_dates(wanted_, "published", sql);
    return take_from_index(sql, test(Condition::about), budget, found);
  }

  // All that is said under the names, or by the entities, that `names` reads; `column` has them.
  bool take_all(std::string_view column, const SqlText& names, Budget& budget, std::vector<StatementCandidate>& found) {
    SqlText sql;
    sql.text = fmt::format("SELECT row, published FROM statements WHERE {} = {}", column, sql.bind(std::string()));
    add_dates(wanted_, "published", sql);
    Query rows(connection_, sql.text), name = prepare(connection_, names);
    while (name.step()) {
      if (!budget.spend(kCostOfName)) return false;
      sql.values.front() = std::string(name.text(0));
      bind_values(rows, sql);
      while (rows.step()) {
        if (!budget.spend(1)) return false;
        found.push_back({0, std::string(rows.text(1)), rows.number(0)});
      }
    }
    return true;
  }

  // The speaker is called so in the article, or is an entity that is called so in any.
  bool by_name(Budget& budget, std::vector<StatementCandidate>& found) {
    if (!asks_for(wanted_, Condition::by)) return false;
    const std::string part = part_expression(wanted_.by);
    if (part.empty() && !budget.spend(kCostOfAllNames)) return false;
    SqlText names, entities;
    if (part.empty()) {
      names.text = fmt::format("SELECT search FROM speakers WHERE instr(search, {})", names.bind(wanted_.by));
      entities.text = fmt::format("SELECT entity FROM entity_names WHERE instr(search, {})", entities.bind(wanted_.by));
    } else {
      names.text = fmt::format(
          "SELECT n.search FROM speaker_parts p JOIN speakers n ON n.row = p.rowid WHERE p.speaker_parts MATCH {} "
          "AND instr(n.search, {})",
          names.bind(part), names.bind(wanted_.by));
      entities.text = fmt::format(
          "SELECT n.entity FROM name_parts p JOIN entity_names n ON n.row = p.rowid WHERE p.name_parts MATCH {} AND "
          "instr(n.search, {})",
          entities.bind(part), entities.bind(wanted_.by));
    }
    if (!take_all("search", names, budget, found) || !take_all("entity", entities, budget, found)) return false;
    std::ranges::sort(found, {}, &StatementCandidate::row);
    const auto twice = std::ranges::unique(found, {}, &StatementCandidate::row);
    found.erase(twice.begin(), twice.end());
    return keep_wanted(found, test(Condition::by), budget);
  }

  // Leaves those that pass, as far as they are among the first `limit_` or stand where the last of these does.
  bool keep_wanted(std::vector<StatementCandidate>& found, RowTest rest, Budget& budget) {
    if (limit_ < found.size()) {
      std::ranges::sort(found, [&](const StatementCandidate& a, const StatementCandidate& b) {
        return date_before(a.published, b.published, wanted_.query.order);
      });
    } else {
      rest.expect(found.size());
    }
    std::vector<StatementCandidate> kept;
    for (StatementCandidate& one : found) {
      if (kept.size() >= limit_ && kept.back().published != one.published) break;
      if (!budget.spend(rest.cost())) return false;
      if (rest.passes(one.row)) kept.push_back(std::move(one));
    }
    found = std::move(kept);
    return true;
  }

  bool by_words(Budget& budget, std::vector<StatementCandidate>& found) {
    if (!asks_for(wanted_, Condition::words)) return false;
    RowTest rest = test(Condition::words);
    if (!words_.read(static_cast<std::size_t>(budget.left() / (kCostOfPlace + rest.cost())))) return false;
    for (const std::int64_t row : words_.rows()) {
      if (rest.passes(row)) found.push_back({0, published(row), row});
    }
    return true;
  }

  bool by_articles(Budget& budget, std::vector<StatementCandidate>& found) {
    RowTest rest = test(Condition::articles);
    return walk_articles(connection_, wanted_, budget, limit_, rest, [&](std::int64_t row, std::string_view published) {
      found.push_back({0, std::string(published), row});
    });
  }

  std::string published(std::int64_t row) {
    published_.bind(row).step();
    std::string date(published_.text(0));
    published_.reset();
    return date;
  }

  // Dates only matter to those that stand where the last of the first ones does.
  std::vector<StatementCandidate> find_ranked() {
    std::vector<StatementCandidate> found;
    RowTest rest = test(Condition::words);
    Query rows(connection_, "SELECT rowid, rank FROM statement_words WHERE statement_words MATCH ?1");
    rows.bind(wanted_.words);
    while (rows.step()) {
      if (rest.passes(rows.number(0))) found.push_back({.rank = rows.real(1), .published = {}, .row = rows.number(0)});
    }
    if (found.size() > limit_) {
      const auto last = found.begin() + static_cast<std::ptrdiff_t>(limit_) - 1;
      std::ranges::nth_element(found, last, {}, &StatementCandidate::rank);
      std::erase_if(found, [worst = last->rank](const StatementCandidate& one) { return one.rank > worst; });
    }
    for (StatementCandidate& one : found) one.published = published(one.row);
    return found;
  }

  const Connection& connection_;
  const Wanted& wanted_;
  const std::size_t limit_;
  const SearchEffort effort_;
  WordRows words_;
  Query published_;
};

bool asks_for_nothing_but(const Wanted& wanted, Condition one) {
  for (const Condition each :
       {Condition::entity, Condition::about, Condition::by, Condition::words, Condition::articles}) {
    if (each != one && asks_for(wanted, each)) return false;
  }
  return true;
}

std::size_t count(const Connection& connection, const SqlText& sql) {
  return static_cast<std::size_t>(prepare(connection, sql).first_number().value_or(0));
}

}  // namespace

bool date_before(std::string_view one, std::string_view other, StatementOrder order) {
  if (one.empty() || other.empty()) return !one.empty() && other.empty();
  return order == StatementOrder::oldest ? one < other : one > other;
}

std::vector<StatementCandidate> find_candidates(const Connection& connection, const Wanted& wanted, std::size_t limit,
                                                const SearchEffort& effort) {
  return Search(connection, wanted, limit, effort).find();
}

std::size_t count_wanted(const Connection& connection, const Wanted& wanted) {
  SqlText sql;
  if (asks_for_nothing_but(wanted, Condition::articles)) {
    sql.text = "SELECT count(*) FROM articles a CROSS JOIN statements s ON s.article = a.row WHERE 1";
    if (!wanted.sources.empty()) sql.text += " AND a.source IN " + sql.bind_list(wanted.sources);
    add_dates(wanted, "a.published", sql);
    return count(connection, sql);
  }
  if (asks_for_nothing_but(wanted, Condition::words)) {
    sql.text = "SELECT count(*) FROM statement_words WHERE statement_words MATCH " + sql.bind(wanted.words);
    return count(connection, sql);
  }
  // Which come first makes no difference where all are wanted, but to rank them takes long.
  StatementQuery query = wanted.query;
  query.order = StatementOrder::newest;
  const Wanted unranked{query, wanted.words, wanted.by, wanted.sources};
  return find_candidates(connection, unranked, SIZE_MAX).size();
}

}  // namespace newsgraph
