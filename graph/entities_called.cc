// Entities by a name, through the indexes of forms and of parts of names.
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "graph/database.h"
#include "graph/identity/fold.h"
#include "graph/identity/name_form.h"
#include "graph/name_parts.h"

namespace newsgraph {
namespace {

using sqlite::Connection;
using sqlite::Query;

std::set<std::string> ids_called(const Connection& connection, std::string_view name) {
  std::set<std::string> ids;
  const auto collect = [&ids](Query& query) {
    while (query.step()) ids.emplace(query.text(0));
  };
  collect(Query(connection, "SELECT id FROM entities WHERE id = ?1").bind(name));
  const std::string folded = fold(name), part = part_expression(folded);
  if (folded.empty()) return ids;
  if (part.empty()) {
    collect(Query(connection, "SELECT id FROM entities WHERE instr(search, ?1)").bind(std::string_view(folded)));
  } else {
    Query parts(connection,
                "SELECT n.entity FROM name_parts p JOIN entity_names n ON n.row = p.rowid WHERE p.name_parts MATCH ?1 "
                "AND instr(n.search, ?2)");
    collect(parts.bind_all(part, folded));
  }
  Query forms(connection,
              "SELECT DISTINCT c.entity FROM forms f JOIN clusters c ON c.form = f.row WHERE f.person = ?1 "
              "AND f.key = ?2 AND c.entity IS NOT NULL");
  collect(forms.bind_all(false, name_key(name)));
  collect(forms.bind_all(true, person_name(name).key()));
  return ids;
}

}  // namespace

std::vector<Entity> Store::entities_called(std::string_view name) const {
  const Connection& connection = database_->connection;
  const sqlite::Snapshot snapshot(connection);
  Query row(connection, "SELECT name, type, named FROM entities WHERE id = ?1");
  Query counts(connection,
               "SELECT count(DISTINCT c.article), sum((SELECT count(*) FROM mentions m WHERE m.cluster = c.row)) "
               "FROM clusters c WHERE c.entity = ?1");
  Query names(connection,
              "SELECT n.text, max(n.named) FROM clusters c JOIN names n ON n.cluster = c.row WHERE c.entity = ?1 "
              "GROUP BY n.text ORDER BY max(n.named) DESC, sum(n.count) DESC, n.text");
  std::vector<Entity> entities;
  for (const std::string& id : ids_called(connection, name)) {
    if (!row.bind(std::string_view(id)).step()) continue;
    Entity& entity = entities.emplace_back();
    entity.id = id;
    entity.name = row.text(0);
    entity.type = static_cast<EntityType>(row.number(1));
    entity.named = row.number(2) != 0;
    row.reset();
    counts.bind(std::string_view(id)).step();
    entity.articles = static_cast<std::uint32_t>(counts.number(0));
    entity.mentions = static_cast<std::uint32_t>(counts.number(1));
    counts.reset();
    names.bind(std::string_view(id));
    while (names.step()) {
      auto& list = entity.named && names.number(1) == 0 ? entity.roles : entity.names;
      list.emplace_back(names.text(0));
    }
  }
  return entities;
}

}  // namespace newsgraph
