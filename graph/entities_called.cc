// Entities by a name, through the indexes of forms and of parts of names.
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "graph/database.h"
#include "graph/identity/fold.h"
#include "graph/identity/name_form.h"
#include "graph/name_parts.h"
#include "graph/read_entities.h"

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
  const sqlite::Snapshot snapshot(database_->connection);
  return read_entities(database_->connection, ids_called(database_->connection, name));
}

}  // namespace newsgraph
