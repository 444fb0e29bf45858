// Decisions in the file: making them, taking them back, and what has to be known of names for it.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "graph/database.h"
#include "graph/read_decisions.h"
#include "ingest/problem.h"

namespace newsgraph {
namespace {

using sqlite::Connection;
using sqlite::Query;

struct StoredDecision {
  std::int64_t row = 0;
  Decision decision;
};

std::vector<StoredDecision> read_rows(const Connection& connection) {
  std::map<std::int64_t, std::vector<std::string>> articles_of;
  Query articles(connection, "SELECT decision, article FROM decision_articles ORDER BY decision, article");
  while (articles.step()) articles_of[articles.number(0)].emplace_back(articles.text(1));
  std::vector<StoredDecision> stored;
  Query rows(connection, "SELECT row, kind, name, name_of, other, other_of, date, reason FROM decisions ORDER BY row");
  while (rows.step()) {
    StoredDecision& one = stored.emplace_back();
    one.row = rows.number(0);
    one.decision = {.kind = static_cast<DecisionKind>(rows.number(1)),
                    .name = {std::string(rows.text(2)), static_cast<NameOf>(rows.number(3))},
                    .other = {std::string(rows.text(4)), static_cast<NameOf>(rows.number(5))},
                    .articles = articles_of[one.row],
                    .date = std::string(rows.text(6)),
                    .reason = std::string(rows.text(7))};
  }
  return stored;
}

// Rows of id, name and type.
std::vector<NamedEntity> read_named(Query& rows) {
  std::vector<NamedEntity> entities;
  while (rows.step()) {
    entities.push_back({.id = std::string(rows.text(0)),
                        .name = std::string(rows.text(1)),
                        .type = static_cast<EntityType>(rows.number(2))});
  }
  return entities;
}

void erase(const Connection& connection, std::int64_t row) {
  Query(connection, "DELETE FROM decision_articles WHERE decision = ?1").bind(row).run();
  Query(connection, "DELETE FROM decisions WHERE row = ?1").bind(row).run();
}

void insert(const Connection& connection, const Decision& decision) {
  Query insert(connection, "INSERT INTO decisions VALUES (NULL, ?1, ?2, ?3, ?4, ?5, ?6, ?7)");
  insert.bind_all(static_cast<int>(decision.kind), decision.name.text, static_cast<int>(decision.name.of),
                  decision.other.text, static_cast<int>(decision.other.of), decision.date, decision.reason);
  insert.run();
  const std::int64_t row = connection.last_row();
  Query article(connection, "INSERT INTO decision_articles VALUES (?1, ?2)");
  for (const std::string& id : decision.articles) {
    article.bind_all(row, id);
    article.run();
  }
}

void unsettle(const Connection& connection) {
  connection.execute("UPDATE state SET value = 1 WHERE name = 'unsettled'");
}

}  // namespace

std::vector<Decision> read_decisions(const Connection& connection) {
  std::vector<Decision> decisions;
  for (StoredDecision& stored : read_rows(connection)) decisions.push_back(std::move(stored.decision));
  std::ranges::sort(decisions, earlier);
  return decisions;
}

std::vector<Decision> Store::decisions() const {
  const sqlite::Snapshot snapshot(database_->connection);
  return read_decisions(database_->connection);
}

Decided Store::decide(const std::vector<Decision>& decisions) {
  const Connection& connection = database_->connection;
  sqlite::Transaction transaction(connection);
  std::map<std::string, StoredDecision> standing;  // by subject; row 0: not in the file
  std::vector<std::int64_t> gone;
  Decided result;
  for (StoredDecision& stored : read_rows(connection)) {
    std::string subject = subject_of(stored.decision);
    standing.emplace(std::move(subject), std::move(stored));
  }
  for (const Decision& decision : decisions) {
    const auto [at, fresh] = standing.try_emplace(subject_of(decision), StoredDecision{0, decision});
    if (fresh) {
      ++result.made;
    } else if (at->second.decision == decision) {
      ++result.unchanged;
    } else if (at->second.decision.date > decision.date) {
      result.outdated.push_back(at->second.decision);
    } else {
      if (at->second.row != 0) gone.push_back(at->second.row);
      at->second = {0, decision};
      ++result.replaced;
    }
  }
  std::vector<Decision> all;
  for (const auto& [subject, stored] : standing) all.push_back(stored.decision);
  for (const std::size_t i : contradiction(all)) result.contradiction.push_back(all[i]);
  if (!result.contradiction.empty()) return result;
  for (const std::int64_t row : gone) erase(connection, row);
  for (const auto& [subject, stored] : standing) {
    if (stored.row == 0) insert(connection, stored.decision);
  }
  if (result.made + result.replaced > 0) unsettle(connection);
  transaction.commit();
  return result;
}

bool Store::forget(const Decision& decision) {
  const Connection& connection = database_->connection;
  sqlite::Transaction transaction(connection);
  bool found = false;
  for (const StoredDecision& stored : read_rows(connection)) {
    if (stored.decision != decision) continue;
    erase(connection, stored.row);
    found = true;
  }
  if (found) unsettle(connection);
  transaction.commit();
  return found;
}

std::vector<ToldName> Store::told_names(std::string_view entity) const {
  const Connection& connection = database_->connection;
  const sqlite::Snapshot snapshot(connection);
  std::vector<ToldName> told;
  Query clusters(connection,
                 "SELECT c.row, a.id, c.name, c.type, c.named, coalesce(c.look, ''), coalesce(f.person, 0) "
                 "FROM clusters c JOIN articles a ON a.row = c.article LEFT JOIN forms f ON f.row = c.form "
                 "WHERE c.entity = ?1 ORDER BY a.id, c.number");
  Query names(connection, "SELECT text, count, named FROM names WHERE cluster = ?1 ORDER BY text");
  Query traits(connection, "SELECT trait FROM traits WHERE cluster = ?1 ORDER BY trait");
  clusters.bind(entity);
  while (clusters.step()) {
    ToldName& one = told.emplace_back();
    one.article = clusters.text(1);
    one.name = clusters.text(2);
    one.type = static_cast<EntityType>(clusters.number(3));
    const bool named = clusters.number(4) != 0;
    one.called = clusters.text(5);
    one.person = clusters.number(6) != 0;
    names.bind(clusters.number(0));
    while (names.step()) {
      auto& list = named && names.number(2) != 0 ? one.names : one.descriptions;
      list.emplace_back(std::string(names.text(0)), static_cast<std::uint32_t>(names.number(1)));
    }
    traits.bind(clusters.number(0));
    while (traits.step()) one.traits.push_back(trait_of(traits.text(0)));
  }
  return told;
}

std::vector<NamedEntity> Store::named_in(std::string_view article) const {
  Query rows(
      database_->connection,
      "SELECT DISTINCT e.id, e.name, e.type FROM clusters c JOIN entities e ON e.id = c.entity WHERE c.article = "
      "(SELECT row FROM articles WHERE id = ?1) AND c.named ORDER BY e.id");
  return read_named(rows.bind(article));
}

bool Store::has_entity(std::string_view id) const {
  Query row(database_->connection, "SELECT 1 FROM entities WHERE id = ?1");
  return row.bind(id).first_number().has_value();
}

std::vector<NamedEntity> Store::persons_of_family(std::string_view family) const {
  if (family.empty()) return {};  // which the table has for none
  Query rows(database_->connection,
             fmt::format("SELECT id, name, type FROM entities WHERE named = 1 AND type = {} AND id IN (SELECT c.entity "
                         "FROM forms f JOIN clusters c ON c.form = f.row WHERE f.person = 1 AND f.given <> '' AND "
                         "(f.family = ?1 OR f.front = ?1 OR f.back = ?1)) ORDER BY id",
                         static_cast<int>(EntityType::person)));
  return read_named(rows.bind(family));
}

bool Store::is_place(std::string_view key) const {
  Query row(database_->connection,
            fmt::format("SELECT 1 FROM forms f JOIN clusters c ON c.form = f.row JOIN entities e ON e.id = c.entity "
                        "WHERE f.person = 0 AND f.key = ?1 AND e.named = 1 AND e.type = {} LIMIT 1",
                        static_cast<int>(EntityType::place)));
  return row.bind(key).first_number().has_value();
}

}  // namespace newsgraph
