// Decisions are few; where their names stand is read at every run.
#include "graph/settle/rulings.h"

#include <set>
#include <utility>

#include "graph/identity/decision_text.h"
#include "graph/read_decisions.h"
#include "ingest/identifier.h"

namespace newsgraph {
namespace {

// A form's key as decisions have it, taken apart into the columns of `forms`.
std::pair<bool, std::string> form_of(const std::string& key) {
  const std::size_t colon = key.find(':');
  return {key.substr(0, colon) == "person", key.substr(colon + 1)};
}

// 0 exactly if nothing is decided.
std::int64_t number_of(const std::vector<Decision>& decisions, const Standing& standing) {
  if (decisions.empty()) return 0;
  std::string text = to_text(decisions);
  for (const auto& [key, entities] : standing) {
    text.append(key).append("\n");
    for (const std::string& entity : entities) text.append(entity).append("\n");
  }
  return make_number({text}) | 1;
}

}  // namespace

Rulings::Rulings(const sqlite::Connection& connection, Touched& touched, Entities& entities)
    : connection_(connection),
      touched_(touched),
      entities_(entities),
      founder_of_(connection,
                  "SELECT CASE g.person WHEN 1 THEN 'person:' ELSE 'name:' END || g.key FROM forms f "
                  "JOIN forms g ON g.row = f.founder WHERE f.person = ?1 AND f.key = ?2 AND f.things > 0"),
      bearers_(connection,
               "SELECT DISTINCT b.entity FROM forms f JOIN bearers b ON b.founder = f.founder WHERE f.person = ?1 "
               "AND f.key = ?2 AND f.things > 0"),
      standing_of_(connection,
                   "SELECT DISTINCT c.found FROM forms f JOIN clusters c ON c.form = f.row WHERE f.person = ?1 "
                   "AND f.key = ?2 AND f.founder IS NULL AND c.found IS NOT NULL"),
      cluster_(connection,
               "SELECT c.found, CASE f.person WHEN 1 THEN 'person:' ELSE 'name:' END || f.key, a.id FROM clusters c "
               "JOIN forms f ON f.row = c.form JOIN articles a ON a.row = c.article WHERE c.row = ?1"),
      ruled_(connection, "SELECT row FROM clusters WHERE found <> entity"),
      with_found_(connection, "SELECT row FROM clusters WHERE found = ?1"),
      called_(connection,
              "SELECT c.row FROM forms f JOIN clusters c ON c.form = f.row WHERE f.person = ?1 AND f.key = ?2"),
      set_number_(connection, "UPDATE state SET value = ?1 WHERE name = 'ruling'"),
      decisions_(read_decisions(connection)),
      ruling_({}, {}) {}

void Rulings::read_standing() {
  for (const std::string& key : keys_of(decisions_)) {
    std::set<std::string>& entities = standing_[key];
    const auto [person, name] = form_of(key);
    // What a full name stands for is known without reading its clusters, which may be very many.
    if (founder_of_.bind_all(person, name).step()) {
      entities.insert(entity_of_key(std::string(founder_of_.text(0))));
      founder_of_.reset();
      std::set<std::string>& namesakes = namesakes_[key];
      for (std::string& entity : bearers_.bind_all(person, name).texts()) {
        if (!entities.contains(entity)) namesakes.insert(std::move(entity));
      }
      entities.insert(namesakes.begin(), namesakes.end());
      continue;
    }
    for (std::string& entity : standing_of_.bind_all(person, name).texts()) entities.insert(std::move(entity));
  }
}

bool Rulings::settle() {
  read_standing();
  ruling_ = Ruling(decisions_, standing_, namesakes_);
  std::set<std::int64_t> concerned = touched_.found;
  const std::int64_t number = number_of(decisions_, standing_);
  const bool anew = number != connection_.one_number("SELECT value FROM state WHERE name = 'ruling'");
  if (anew) {
    set_number_.bind(number).run();
    const auto add = [&](sqlite::Query& query) {
      for (const std::int64_t row : query.numbers()) concerned.insert(row);
    };
    add(ruled_);
    for (const auto& [key, entities] : standing_) {
      const auto [person, name] = form_of(key);
      add(called_.bind_all(person, name));
      add(with_found_.bind(std::string_view(entity_of_key(key))));
      for (const std::string& entity : entities) add(with_found_.bind(std::string_view(entity)));
    }
  }
  for (const std::int64_t cluster : concerned) {
    if (std::string entity = of_named(cluster); !entity.empty()) entities_.assign(cluster, entity);
  }
  return anew;
}

std::string Rulings::of_named(std::int64_t cluster) {
  if (!cluster_.bind(cluster).step()) return {};
  std::string entity =
      ruling_.entity_of({.entity = cluster_.text(0), .called = cluster_.text(1), .article = cluster_.text(2)});
  cluster_.reset();
  return entity;
}

std::string Rulings::of_described(const std::string& found, std::optional<std::int64_t> namer) {
  if (namer) return of_named(*namer);
  return ruling_.entity_of({.entity = found, .called = {}, .article = {}});
}

}  // namespace newsgraph
