// Entities by a name, through the indexes of forms and of parts of names.
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/database.h"
#include "graph/identity/fold.h"
#include "graph/identity/name_form.h"
#include "graph/name_parts.h"
#include "graph/query/similar_names.h"
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

// Those whose names are spelt alike, and those without a name that some article describes so: what no index knows, and
// what nobody waits for but who has made a mistake.
std::set<std::string> ids_like(const Connection& connection, std::string_view name) {
  const std::string folded = fold(name);
  std::set<std::string> ids;
  if (folded.empty()) return ids;
  Query names(connection, "SELECT entity, search FROM entity_names");
  while (names.step()) {
    for (std::string_view lines = names.text(1).substr(1); !lines.empty();) {
      const std::size_t end = lines.find('\n');
      if (is_similar(folded, lines.substr(0, end))) {
        ids.emplace(names.text(0));
        break;
      }
      lines.remove_prefix(end + 1);
    }
  }
  Query descriptions(connection, "SELECT text, cluster FROM names WHERE named = 0");
  Query entity(connection,
               "SELECT e.id FROM clusters c JOIN entities e ON e.id = c.entity WHERE c.row = ?1 AND e.named = 0");
  while (descriptions.step()) {
    if ((" " + fold(descriptions.text(0)) + " ").find(" " + folded + " ") == std::string::npos) continue;
    for (std::string& id : entity.bind(descriptions.number(1)).texts()) ids.insert(std::move(id));
  }
  return ids;
}

}  // namespace

std::vector<Entity> Store::entities_called(std::string_view name) const {
  const Connection& connection = database_->connection;
  const sqlite::Snapshot snapshot(connection);
  std::vector<Entity> called = read_entities(connection, ids_called(connection, name));
  return find_entities(called, name).empty() ? read_entities(connection, ids_like(connection, name)) : called;
}

}  // namespace newsgraph
