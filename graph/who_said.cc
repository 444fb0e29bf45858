// Finding statements by their words, speaker, outlet, date and whom they are about.
#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "graph/database.h"
#include "graph/read_statements.h"
#include "graph/said/candidates.h"
#include "graph/said/wanted.h"

namespace newsgraph {
namespace {

using sqlite::Connection;
using sqlite::Query;

class Order {
 public:
  explicit Order(StatementOrder order) : order_(order) {}

  bool before(const StatementCandidate& a, const StatementCandidate& b) const {
    return a.rank != b.rank ? a.rank < b.rank : date_before(a.published, b.published, order_);
  }

 private:
  StatementOrder order_;
};

// Leaves the first `limit`, and what stands where the last of these does.
void keep_first(std::vector<StatementCandidate>& candidates, std::size_t limit, const Order& order) {
  if (candidates.size() <= limit) return;
  const auto before = [&](const StatementCandidate& a, const StatementCandidate& b) { return order.before(a, b); };
  const auto last = candidates.begin() + static_cast<std::ptrdiff_t>(limit) - 1;
  std::nth_element(candidates.begin(), last, candidates.end(), before);
  std::erase_if(candidates, [&, kept = *last](const StatementCandidate& one) { return before(kept, one); });
}

// The rows in the order of the answer, as a JSON array.
std::string ordered_rows(const Connection& connection, std::vector<StatementCandidate> candidates, std::size_t limit,
                         const Order& order) {
  struct Place {
    StatementCandidate candidate;
    std::string article;
    std::int64_t number = 0;
  };
  std::vector<Place> places;
  Query place(connection, "SELECT a.id, t.number FROM triples t JOIN articles a ON a.row = t.article WHERE t.row = ?1");
  for (StatementCandidate& candidate : candidates) {
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
  std::vector<StatementCandidate> candidates = find_candidates(connection, wanted, query.limit);
  keep_first(candidates, query.limit, order);
  Query rows(connection, std::string(kStatementRows) + "JOIN json_each(?1) j ON j.value = s.row ORDER BY j.key");
  rows.bind(ordered_rows(connection, std::move(candidates), query.limit, order));
  return read_statements(connection, rows);
}

std::size_t Store::count_said(const StatementQuery& query) const {
  const Connection& connection = database_->connection;
  const sqlite::Snapshot snapshot(connection);
  const Wanted wanted = look_up(connection, query);
  return wanted.nothing ? 0 : count_wanted(connection, wanted);
}

}  // namespace newsgraph
