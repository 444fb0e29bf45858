// Counts of what clusters bring, so that an entity of very many clusters is described without reading them.
#include "graph/settle/entities.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "graph/identity/fold.h"
#include "graph/settle/cluster_rows.h"

namespace newsgraph {

Entities::Entities(const sqlite::Connection& connection, Touched& touched)
    : touched_(touched),
      name_(connection, "SELECT name FROM entities WHERE id = ?1 AND named = 1"),
      cluster_(connection,
               "SELECT c.name, c.type, c.naming, coalesce(c.entity, ''), a.leader FROM clusters c "
               "JOIN articles a ON a.row = c.article WHERE c.row = ?1"),
      found_(connection,
             "SELECT coalesce(c.found, ''), a.leader FROM clusters c JOIN articles a ON a.row = c.article "
             "WHERE c.row = ?1"),
      set_found_(connection, "UPDATE clusters SET found = ?2 WHERE row = ?1"),
      set_entity_(connection, "UPDATE clusters SET entity = ?2 WHERE row = ?1"),
      names_(connection, "SELECT text FROM names WHERE cluster = ?1 AND named = 1"),
      count_(connection,
             "INSERT INTO entity_uses VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET count = count + ?4"),
      drop_(connection, "DELETE FROM entity_uses WHERE entity = ?1 AND count = 0"),
      uses_(connection, "SELECT use, text, count FROM entity_uses WHERE entity = ?1 ORDER BY use, text"),
      insert_(connection,
              "INSERT INTO entities VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO UPDATE SET name = ?2, type = ?3, "
              "named = ?4, search = ?5 WHERE (name, type, named, search) IS NOT (?2, ?3, ?4, ?5)"),
      remove_(connection, "DELETE FROM entities WHERE id = ?1") {}

void Entities::find(std::int64_t cluster, const std::string& found) {
  touched_.found.insert(cluster);
  found_.bind(cluster).step();
  const bool known = found_.text(0) == found, in_story = !found_.null(1);
  const std::int64_t story = found_.number(1);
  found_.reset();
  if (known) return;
  set_found_.bind_all(cluster, found).run();
  if (in_story) touched_.stories.insert(story);
}

void Entities::assign(std::int64_t cluster, const std::string& entity) {
  cluster_.bind(cluster).step();
  const std::string before(cluster_.text(3));
  const bool in_story = !cluster_.null(4);
  const std::int64_t story = cluster_.number(4);
  cluster_.reset();
  if (before == entity) return;
  if (!before.empty()) {
    count_uses(cluster, before, -1);
    ++moved_[before][entity];
  }
  set_entity_.bind_all(cluster, entity).run();
  count_uses(cluster, entity, 1);
  if (in_story) touched_.stories.insert(story);
}

void Entities::withdraw(std::int64_t cluster) {
  cluster_.bind(cluster).step();
  const std::string entity(cluster_.text(3));
  cluster_.reset();
  if (!entity.empty()) count_uses(cluster, entity, -1);
}

void Entities::count_uses(std::int64_t cluster, std::string_view entity, int sign) {
  touched_.entities.emplace(entity);
  cluster_.bind(cluster).step();
  const std::string name(cluster_.text(0)), type(cluster_.text(1));
  const bool named = static_cast<NameSource>(cluster_.number(2)) == NameSource::name;
  cluster_.reset();
  const auto count = [&](Use use, std::string_view text) {
    count_.bind_all(entity, static_cast<int>(use), text, sign).run();
  };
  count(named ? Use::named_title : Use::unnamed_title, name);
  count(named ? Use::named_type : Use::unnamed_type, type);
  if (!named) return;
  names_.bind(cluster);
  while (names_.step()) count(Use::name, names_.text(0));
}

void Entities::describe() {
  for (const std::string& entity : touched_.entities) {
    drop_.bind(std::string_view(entity)).run();
    describe(entity);
  }
}

std::vector<Renaming> Entities::renamed() const {
  std::vector<Renaming> renamed;
  for (const auto& [id, name] : gone_) {
    const auto moved = moved_.find(id);
    if (moved == moved_.end()) continue;  // its articles have gone
    const auto most = std::ranges::max_element(moved->second, {}, [](const auto& to) { return to.second; });
    renamed.push_back({.name = name, .before = id, .now = most->first});
  }
  return renamed;
}

// It is called by the name that most of its articles call it in full; of equals the longer one, then the first in the
// alphabet. Its type is that of most of its clusters.
void Entities::describe(const std::string& entity) {
  std::map<std::string, std::int64_t> titles[2];
  std::array<std::int64_t, 11> types[2] = {};
  std::set<std::string> search[2];
  uses_.bind(std::string_view(entity));
  while (uses_.step()) {
    const auto use = static_cast<Use>(uses_.number(0));
    const std::string text(uses_.text(1));
    const std::int64_t count = uses_.number(2);
    switch (use) {
      case Use::unnamed_title:
      case Use::named_title:
        titles[use == Use::named_title].emplace(text, count);
        search[use == Use::named_title].insert(fold(text));
        break;
      case Use::name: search[1].insert(fold(text)); break;
      case Use::unnamed_type:
      case Use::named_type: {
        std::size_t type = 0;
        std::from_chars(text.data(), text.data() + text.size(), type);
        types[use == Use::named_type].at(type) += count;
        break;
      }
    }
  }
  const bool named = !titles[1].empty();
  if (titles[named].empty()) {
    for (std::string& name : name_.bind(std::string_view(entity)).texts()) gone_.emplace(entity, std::move(name));
    remove_.bind(std::string_view(entity)).run();
    return;
  }
  const auto best = std::ranges::max_element(
      titles[named], {}, [](const auto& title) { return std::tuple(title.second, title.first.size()); });
  std::string words(1, '\n');
  for (const std::string& word : search[named]) words += word + "\n";
  const auto type = std::ranges::max_element(types[named]) - types[named].begin();
  insert_.bind_all(entity, best->first, static_cast<std::int64_t>(type), named, words).run();
}

}  // namespace newsgraph
