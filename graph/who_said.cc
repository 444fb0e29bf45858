// Finding statements by their words, speaker, outlet, date and whom they are about.
#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

#include "graph/database.h"
#include "graph/identity/fold.h"
#include "graph/name_parts.h"
#include "graph/read_statements.h"

namespace newsgraph {
namespace {

using sqlite::Connection;
using sqlite::Query;

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

// A piece of SQL and the values of its parameters, in order.
struct Sql {
  std::string text;
  std::vector<std::variant<std::string, std::int64_t>> values = {};

  // "?7", for the value.
  std::string bind(std::variant<std::string, std::int64_t> value) {
    values.push_back(std::move(value));
    return fmt::format("?{}", values.size());
  }
};

Query prepare(const Connection& connection, const Sql& sql) {
  Query query(connection, sql.text);
  for (const auto& value : sql.values) std::visit([&](const auto& one) { query.bind(one); }, value);
  return query;
}

// What a query asks for, looked up as far as it is the same for all statements.
struct Wanted {
  const StatementQuery& query;
  std::string words;                 // of FTS5
  std::string by;                    // folded
  std::vector<std::string> sources;  // whole names
  bool nothing = false;              // no statement can be meant
};

// The outlets that have one of the parts in their names.
std::vector<std::string> find_sources(const Connection& connection, const std::vector<std::string>& parts) {
  std::vector<std::string> folded, found;
  for (const std::string& part : parts) folded.push_back(fold(part));
  // Steps from each name to the next one in the index, past its articles.
  Query names(connection,
              "WITH RECURSIVE outlets(name) AS (SELECT min(source) FROM articles UNION ALL SELECT (SELECT min(source) "
              "FROM articles WHERE source > name) FROM outlets WHERE name IS NOT NULL) "
              "SELECT name FROM outlets WHERE name IS NOT NULL");
  while (names.step()) {
    const std::string name = fold(names.text(0));
    const auto has = [&](const std::string& part) { return name.find(part) != std::string::npos; };
    if (std::ranges::any_of(folded, has)) found.emplace_back(names.text(0));
  }
  return found;
}

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

// Dates of ISO 8601 are in the order of their letters, and "2025-08" begins all days of the month.
void add_dates(const Wanted& wanted, const std::string& published, Sql& sql) {
  const StatementQuery& query = wanted.query;
  if (query.since.empty() && query.until.empty()) return;
  sql.text += fmt::format(" AND {} > ''", published);
  if (!query.since.empty()) sql.text += fmt::format(" AND {} >= {}", published, sql.bind(query.since));
  if (!query.until.empty()) sql.text += fmt::format(" AND {} <= {}", published, sql.bind(query.until + "~"));
}

// The speaker is called so in the article, or is an entity that is called so in any. Few statements are looked at one
// by one; else the indexes of parts find them.
void add_by(const Wanted& wanted, bool few, Sql& sql) {
  const std::string by = sql.bind(wanted.by);
  const std::string part = part_expression(wanted.by);
  if (few || part.empty()) {
    sql.text += fmt::format(
        " AND (instr(s.search, {0}) OR EXISTS (SELECT 1 FROM clusters c JOIN entities e ON e.id = c.entity "
        "WHERE c.row = s.speaker AND instr(e.search, {0})))",
        by);
    return;
  }
  const std::string match = sql.bind(part);
  sql.text += fmt::format(
      " AND s.row IN (SELECT p.rowid FROM speaker_parts p JOIN statements o ON o.row = p.rowid "
      "WHERE p.speaker_parts MATCH {0} AND instr(o.search, {1}) UNION "
      "SELECT o.row FROM name_parts p JOIN entity_names n ON n.row = p.rowid JOIN clusters c ON c.entity = n.entity "
      "JOIN statements o ON o.speaker = c.row WHERE p.name_parts MATCH {0} AND instr(n.search, {1}))",
      match, by);
}

bool asks_for_statements(const Wanted& wanted) {
  return !wanted.words.empty() || !wanted.by.empty() || !wanted.query.entity.empty() || !wanted.query.about.empty();
}

bool asks_for_words_only(const Wanted& wanted) {
  const StatementQuery& query = wanted.query;
  return !wanted.words.empty() && wanted.by.empty() && query.entity.empty() && query.about.empty() &&
         query.sources.empty() && query.since.empty() && query.until.empty();
}

// Statements that have the words, whatever else is asked for.
std::size_t count_matches(const Connection& connection, const Wanted& wanted) {
  Query rows(connection, "SELECT count(*) FROM statement_words WHERE statement_words MATCH ?1");
  rows.bind(wanted.words).step();
  const auto count = static_cast<std::size_t>(rows.number(0));
  rows.reset();
  return count;
}

// Whether it takes less to walk through all statements by date until enough of them have the words than to order all
// that have them. To look for words in one statement takes as long as to read so many that are found:
constexpr double kFoundInTheTimeOfOneLook = 33;
bool is_in_most(const Connection& connection, const Wanted& wanted) {
  if (wanted.query.order == StatementOrder::best || !asks_for_words_only(wanted)) return false;
  const auto all = static_cast<double>(connection.one_number("SELECT max(row) FROM statements"));
  const auto found = static_cast<double>(count_matches(connection, wanted));
  return static_cast<double>(wanted.query.limit) * all * kFoundInTheTimeOfOneLook < found * found;
}

std::string in_list(const std::vector<std::string>& texts, Sql& sql) {
  std::string list;
  for (const std::string& text : texts) list += (list.empty() ? "" : ", ") + sql.bind(text);
  return "(" + list + ")";
}

// FROM and WHERE, for statements `s` that are found by what they say or who says it.
Sql from_statements(const Wanted& wanted) {
  const StatementQuery& query = wanted.query;
  Sql sql{.text = "FROM statements s"};
  if (!wanted.words.empty()) {
    sql.text += fmt::format(" JOIN statement_words w ON w.rowid = s.row WHERE w.statement_words MATCH {}",
                            sql.bind(wanted.words));
  } else {
    sql.text += " WHERE 1";
  }
  if (!wanted.by.empty()) add_by(wanted, !wanted.words.empty(), sql);
  if (!query.entity.empty()) {
    sql.text += fmt::format(" AND s.speaker IN (SELECT row FROM clusters WHERE entity = {})", sql.bind(query.entity));
  }
  if (!query.about.empty()) {
    // A speaker's own mentions are not what the statement is about.
    sql.text += fmt::format(
        " AND s.row IN (SELECT t.statement FROM clusters c JOIN topics t ON t.cluster = c.row WHERE c.entity = {0}) "
        "AND NOT EXISTS (SELECT 1 FROM clusters c WHERE c.row = s.speaker AND c.entity = {0})",
        sql.bind(query.about));
  }
  if (!wanted.sources.empty()) {
    sql.text +=
        fmt::format(" AND (SELECT source FROM articles WHERE row = s.article) IN {}", in_list(wanted.sources, sql));
  }
  add_dates(wanted, "s.published", sql);
  return sql;
}

// Likewise, for all statements of articles `a`: those of one outlet, if it is not null. Words are looked for in each.
Sql from_articles(const Wanted& wanted, const std::string* source) {
  Sql sql{.text = "FROM articles a CROSS JOIN statements s ON s.article = a.row WHERE 1"};
  if (source) sql.text += fmt::format(" AND a.source = {}", sql.bind(*source));
  if (!wanted.words.empty()) {
    sql.text += fmt::format(
        " AND EXISTS (SELECT 1 FROM statement_words w WHERE w.rowid = s.row AND w.statement_words MATCH {})",
        sql.bind(wanted.words));
  }
  add_dates(wanted, "a.published", sql);
  return sql;
}

// Where a statement stands in the answer, before what stands in its article and triple decides.
struct Candidate {
  double rank = 0;  // FTS5's; the best has the least
  std::string published;
  std::int64_t row = 0;
};

class Order {
 public:
  explicit Order(StatementOrder order) : oldest_first_(order == StatementOrder::oldest) {}

  bool before(const Candidate& a, const Candidate& b) const {
    if (a.rank != b.rank) return a.rank < b.rank;
    return date_before(a.published, b.published);
  }
  // Undated ones are last.
  bool date_before(const std::string& a, const std::string& b) const {
    if (a.empty() || b.empty()) return !a.empty() && b.empty();
    return oldest_first_ ? a < b : a > b;
  }

 private:
  bool oldest_first_;
};

// Leaves the first `limit`, and what stands where the last of these does.
void keep_first(std::vector<Candidate>& candidates, std::size_t limit, const Order& order) {
  if (candidates.size() <= limit) return;
  const auto before = [&](const Candidate& a, const Candidate& b) { return order.before(a, b); };
  const auto last = candidates.begin() + static_cast<std::ptrdiff_t>(limit) - 1;
  std::nth_element(candidates.begin(), last, candidates.end(), before);
  std::erase_if(candidates, [&, kept = *last](const Candidate& one) { return before(kept, one); });
}

// Adds what the SQL finds, in its order of dates, until enough of them stand before the next.
void add_in_order(const Connection& connection, const Sql& sql, std::size_t limit, std::vector<Candidate>& candidates) {
  const std::size_t had = candidates.size();
  Query rows = prepare(connection, sql);
  while (rows.step()) {
    if (candidates.size() - had >= limit && candidates.back().published != rows.text(1)) break;
    candidates.push_back({.rank = 0, .published = std::string(rows.text(1)), .row = rows.number(0)});
  }
  rows.reset();
}

std::vector<Candidate> candidates_of_articles(const Connection& connection, const Wanted& wanted) {
  const std::size_t limit = wanted.query.limit;
  std::vector<Candidate> found;
  const auto add = [&](const std::string* source) {
    Sql sql = from_articles(wanted, source);
    sql.text = "SELECT s.row, a.published " + sql.text;
    if (wanted.query.order != StatementOrder::oldest) {
      sql.text += " ORDER BY a.published DESC";
      return add_in_order(connection, sql, limit, found);
    }
    const std::size_t had = found.size();
    Sql undated = sql;
    sql.text += " AND a.published > '' ORDER BY a.published";
    undated.text += " AND a.published = ''";
    add_in_order(connection, sql, limit, found);
    if (found.size() - had < limit) add_in_order(connection, undated, limit, found);
  };
  if (wanted.sources.empty()) add(nullptr);
  for (const std::string& source : wanted.sources) add(&source);
  return found;
}

std::vector<Candidate> candidates_of_statements(const Connection& connection, const Wanted& wanted) {
  const bool ranked = !wanted.words.empty() && wanted.query.order == StatementOrder::best;
  Sql sql = from_statements(wanted);
  sql.text = fmt::format("SELECT s.row, s.published, {} ", ranked ? "w.rank" : "0") + sql.text;
  std::vector<Candidate> found;
  Query rows = prepare(connection, sql);
  while (rows.step()) {
    found.push_back({.rank = rows.real(2), .published = std::string(rows.text(1)), .row = rows.number(0)});
  }
  return found;
}

// The rows in the order of the answer, as a JSON array.
std::string ordered_rows(const Connection& connection, std::vector<Candidate> candidates, std::size_t limit,
                         const Order& order) {
  struct Place {
    Candidate candidate;
    std::string article;
    std::int64_t number = 0;
  };
  std::vector<Place> places;
  Query place(connection, "SELECT a.id, t.number FROM triples t JOIN articles a ON a.row = t.article WHERE t.row = ?1");
  for (Candidate& candidate : candidates) {
    place.bind(candidate.row).step();
    places.push_back(
        {.candidate = std::move(candidate), .article = std::string(place.text(0)), .number = place.number(1)});
    place.reset();
  }
  std::ranges::sort(places, [&](const Place& a, const Place& b) {
    if (order.before(a.candidate, b.candidate)) return true;
    if (order.before(b.candidate, a.candidate)) return false;
    return std::tie(a.article, a.number) < std::tie(b.article, b.number);
  });
  std::string rows = "[";
  for (std::size_t i = 0; i < places.size() && i < limit; ++i) {
    rows += fmt::format("{}{}", i > 0 ? "," : "", places[i].candidate.row);
  }
  return rows + "]";
}

}  // namespace

std::vector<Statement> Store::who_said(const StatementQuery& query) const {
  const Connection& connection = database_->connection;
  const sqlite::Snapshot snapshot(connection);
  const Wanted wanted = look_up(connection, query);
  if (wanted.nothing || query.limit == 0) return {};
  const Order order(query.order);
  const bool by_article = !asks_for_statements(wanted) || is_in_most(connection, wanted);
  std::vector<Candidate> candidates =
      by_article ? candidates_of_articles(connection, wanted) : candidates_of_statements(connection, wanted);
  keep_first(candidates, query.limit, order);
  Query rows(connection, std::string(kStatementRows) + "JOIN json_each(?1) j ON j.value = s.row ORDER BY j.key");
  rows.bind(ordered_rows(connection, std::move(candidates), query.limit, order));
  return read_statements(connection, rows);
}

std::size_t Store::count_said(const StatementQuery& query) const {
  const Connection& connection = database_->connection;
  const sqlite::Snapshot snapshot(connection);
  const Wanted wanted = look_up(connection, query);
  if (wanted.nothing) return 0;
  if (asks_for_words_only(wanted)) return count_matches(connection, wanted);
  std::size_t count = 0;
  const auto add = [&](Sql sql) {
    sql.text = "SELECT count(*) " + sql.text;
    Query rows = prepare(connection, sql);
    if (rows.step()) count += static_cast<std::size_t>(rows.number(0));
    rows.reset();
  };
  if (asks_for_statements(wanted)) {
    add(from_statements(wanted));
  } else if (wanted.sources.empty()) {
    add(from_articles(wanted, nullptr));
  } else {
    for (const std::string& source : wanted.sources) add(from_articles(wanted, &source));
  }
  return count;
}

}  // namespace newsgraph
