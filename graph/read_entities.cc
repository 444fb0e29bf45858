// The same three queries for one entity and for all.
#include "graph/read_entities.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace newsgraph {
namespace {

using sqlite::Connection;
using sqlite::Query;

class EntityReader {
 public:
  // `one`: SQL that the column of an entity's id, which stands in front of it, fits.
  EntityReader(const Connection& connection, std::string_view one)
      : rows_(connection, fmt::format("SELECT id, name, type, named FROM entities WHERE id {} ORDER BY id", one)),
        counts_(connection,
                fmt::format("SELECT c.entity, count(DISTINCT c.article), sum((SELECT count(*) FROM mentions m WHERE "
                            "m.cluster = c.row)) FROM clusters c WHERE c.entity {} GROUP BY c.entity",
                            one)),
        // Names before descriptions, then by how often they are used.
        names_(connection,
               fmt::format("SELECT c.entity, n.text, max(n.named) FROM clusters c JOIN names n ON n.cluster = c.row "
                           "WHERE c.entity {} GROUP BY c.entity, n.text "
                           "ORDER BY c.entity, max(n.named) DESC, sum(n.count) DESC, n.text",
                           one)) {}

  void read(std::vector<Entity>& entities) {
    const std::size_t had = entities.size();
    while (rows_.step()) {
      Entity& entity = entities.emplace_back();
      entity.id = rows_.text(0);
      entity.name = rows_.text(1);
      entity.type = static_cast<EntityType>(rows_.number(2));
      entity.named = rows_.number(3) != 0;
    }
    const auto begin = entities.begin() + static_cast<std::ptrdiff_t>(had);
    const auto find = [&](std::string_view id) -> Entity* {
      const auto at = std::lower_bound(begin, entities.end(), id,
                                       [](const Entity& entity, std::string_view one) { return entity.id < one; });
      return at != entities.end() && at->id == id ? &*at : nullptr;
    };
    while (counts_.step()) {
      if (Entity* const entity = find(counts_.text(0))) {
        entity->articles = static_cast<std::uint32_t>(counts_.number(1));
        entity->mentions = static_cast<std::uint32_t>(counts_.number(2));
      }
    }
    while (names_.step()) {
      if (Entity* const entity = find(names_.text(0))) {
        auto& list = entity->named && names_.number(2) == 0 ? entity->roles : entity->names;
        list.emplace_back(names_.text(1));
      }
    }
  }

  void read(const std::string& id, std::vector<Entity>& entities) {
    for (Query* const query : {&rows_, &counts_, &names_}) query->bind(id);
    read(entities);
  }

 private:
  Query rows_, counts_, names_;
};

}  // namespace

std::vector<Entity> read_entities(const Connection& connection) {
  std::vector<Entity> entities;
  EntityReader(connection, "IS NOT NULL").read(entities);
  return entities;
}

std::vector<Entity> read_entities(const Connection& connection, const std::set<std::string>& ids) {
  std::vector<Entity> entities;
  EntityReader reader(connection, "= ?1");
  for (const std::string& id : ids) reader.read(id, entities);
  return entities;
}

}  // namespace newsgraph
