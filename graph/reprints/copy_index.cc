// Keeps the table `bands`: see schema.sql.
#include "graph/reprints/copy_index.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <map>
#include <optional>
#include <string>

#include "graph/reprints/mix.h"
#include "graph/reprints/near_copy.h"
#include "graph/reprints/signature.h"

namespace newsgraph {
namespace {

using sqlite::Connection;
using sqlite::Query;

// An article as it is compared.
struct Copy {
  std::int64_t row = 0;
  std::uint64_t seed = 0;  // of its ranks: a hash of its id
  std::string outlet;
  TextPrint print;
  Signature keys{};

  std::int64_t rank(std::int64_t key) const {
    return static_cast<std::int64_t>(mix(seed ^ static_cast<std::uint64_t>(key)) >> 1);
  }
};

// Compares articles of the file with one of them, each once.
class Comparison {
 public:
  Comparison(const Connection& connection, std::int64_t row)
      : article_(connection, "SELECT source, text, id FROM articles WHERE row = ?1"), one_(read(row, true)) {}

  const Copy& one() const { return one_; }

  bool is_copy(std::int64_t other) {
    const auto known = verdicts_.find(other);
    if (known != verdicts_.end()) return known->second;
    const Copy copy = read(other, false);
    const bool same_outlet = !one_.outlet.empty() && copy.outlet == one_.outlet;
    return verdicts_[other] = is_near_copy(one_.print, copy.print, same_outlet);
  }

 private:
  Copy read(std::int64_t row, bool with_keys) {
    article_.bind(row).step();
    const std::string_view text = article_.text(1), id = article_.text(2);
    Copy copy{.row = row,
              .seed = XXH3_64bits(id.data(), id.size()),
              .outlet = std::string(article_.text(0)),
              .print = print_of(text),
              .keys = {}};
    if (with_keys) copy.keys = signature_of(text);
    article_.reset();
    return copy;
  }

  Query article_;
  Copy one_;
  std::map<std::int64_t, bool> verdicts_;
};

// The statements that both coming and going need.
class Bands {
 public:
  explicit Bands(const Connection& connection)
      : first_(connection, "SELECT article, rank FROM bands WHERE key = ?1 ORDER BY rank, article LIMIT 1"),
        others_(connection, "SELECT article, rank FROM bands WHERE key = ?1 AND article <> ?2"),
        put_(connection, "INSERT INTO bands(key, rank, article, copy_of) VALUES (?1, ?2, ?3, ?4)"),
        link_(connection, "UPDATE bands SET copy_of = ?4 WHERE key = ?1 AND rank = ?2 AND article = ?3"),
        erase_(connection, "DELETE FROM bands WHERE key = ?1 AND rank = ?2 AND article = ?3") {}

  struct Member {
    std::int64_t article, rank;
  };

  std::optional<Member> leader(std::int64_t key) {
    std::optional<Member> found;
    if (first_.bind(key).step()) found = Member{first_.number(0), first_.number(1)};
    first_.reset();
    return found;
  }

  void put(std::int64_t key, const Copy& copy, std::optional<std::int64_t> copy_of) {
    put_.bind_all(key, copy.rank(key), copy.row, copy_of);
    put_.run();
  }

  void erase(std::int64_t key, const Copy& copy) {
    erase_.bind_all(key, copy.rank(key), copy.row);
    erase_.run();
  }

  // Links all others of the band anew, to the leader with which `comparison` compares.
  void follow(std::int64_t key, Comparison& comparison) {
    const std::int64_t leader = comparison.one().row;
    std::vector<Member> others;
    others_.bind_all(key, leader);
    while (others_.step()) others.push_back({others_.number(0), others_.number(1)});
    for (const Member& other : others) {
      const bool copy = comparison.is_copy(other.article);
      link_.bind_all(key, other.rank, other.article, copy ? std::optional(leader) : std::nullopt);
      link_.run();
    }
  }

  void lead(std::int64_t key, const Member& leader) {
    link_.bind_all(key, leader.rank, leader.article, std::optional<std::int64_t>());
    link_.run();
  }

 private:
  Query first_, others_, put_, link_, erase_;
};

}  // namespace

void enter_copies(const Connection& connection, std::int64_t row) {
  Comparison comparison(connection, row);
  Bands bands(connection);
  const Copy& one = comparison.one();
  if (one.print.in_order.empty()) return;  // all articles without words would share their keys
  for (const std::int64_t key : one.keys) {
    const auto leader = bands.leader(key);
    const bool leads = !leader || std::pair(one.rank(key), one.row) < std::pair(leader->rank, leader->article);
    const bool copy = !leads && comparison.is_copy(leader->article);
    bands.put(key, one, copy ? std::optional(leader->article) : std::nullopt);
    if (leads && leader) bands.follow(key, comparison);
  }
}

void leave_copies(const Connection& connection, std::int64_t row) {
  const Comparison leaving(connection, row);
  if (leaving.one().print.in_order.empty()) return;
  Bands bands(connection);
  std::map<std::int64_t, Comparison> heirs;
  for (const std::int64_t key : leaving.one().keys) {
    const auto before = bands.leader(key);
    bands.erase(key, leaving.one());
    if (!before || before->article != row) continue;
    const auto heir = bands.leader(key);
    if (!heir) continue;
    bands.lead(key, *heir);
    const auto found = heirs.try_emplace(heir->article, connection, heir->article).first;
    bands.follow(key, found->second);
  }
}

void check_copies(const Connection& connection,
                  const std::function<void(const std::string& article, std::string what)>& complain) {
  std::int64_t expected = 0;
  Query articles(connection, "SELECT row, id FROM articles ORDER BY id");
  Query entered(connection, "SELECT copy_of FROM bands WHERE key = ?1 AND rank = ?2 AND article = ?3");
  Bands bands(connection);
  while (articles.step()) {
    const std::int64_t row = articles.number(0);
    const std::string id(articles.text(1));
    Comparison comparison(connection, row);
    const Copy& one = comparison.one();
    if (one.print.in_order.empty()) continue;
    expected += kBands;
    for (const std::int64_t key : one.keys) {
      entered.bind_all(key, one.rank(key), row);
      if (!entered.step()) {
        complain(id, "copies of it cannot be found: the bands of its text are not there");
        break;
      }
      const std::int64_t copy_of = entered.number(0);  // 0 if it is NULL; rows begin with 1
      entered.reset();
      const std::int64_t leader = bands.leader(key)->article;
      const bool copy = leader != row && comparison.is_copy(leader);
      if (copy_of != (copy ? leader : 0)) {
        complain(id, "it is not told right whether it is a copy of another article");
        break;
      }
    }
  }
  const std::int64_t there = connection.one_number("SELECT count(*) FROM bands");
  if (there != expected) complain("", fmt::format("it has {} bands instead of {}", there, expected));
}

std::vector<std::pair<std::int64_t, std::int64_t>> copy_links(const Connection& connection) {
  std::vector<std::pair<std::int64_t, std::int64_t>> links;
  Query rows(connection,
             "SELECT DISTINCT article, copy_of FROM bands WHERE copy_of IS NOT NULL ORDER BY article, copy_of");
  while (rows.step()) links.emplace_back(rows.number(0), rows.number(1));
  return links;
}

}  // namespace newsgraph
