// Compares what settling left in a file with what the file's articles ask for.
#include "graph/verify/identity_check.h"

#include <fmt/format.h>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "graph/database.h"
#include "graph/identity/fold.h"
#include "graph/read_extraction.h"

namespace newsgraph {
namespace {

using sqlite::Connection;
using sqlite::Query;

constexpr std::uint64_t kMostTold = 20;  // differences of one kind; of the others only how many there are

constexpr std::string_view kAssignments =
    "SELECT a.id, c.number, coalesce(c.entity, '') FROM articles a JOIN clusters c ON c.article = a.row "
    "ORDER BY a.id, c.number";
constexpr std::string_view kEntities =
    "SELECT id, 0, quote(name) || quote(type) || quote(named) || quote(search) FROM entities ORDER BY id";

// Walks two answers that are ordered by their first two columns, and tells where the third one differs.
void compare(Query& has, Query& should, const std::function<std::string(std::string_view, std::int64_t)>& name,
             const Complaint& complain) {
  std::uint64_t differences = 0;
  const auto tell = [&](std::string_view key, std::int64_t number, std::string_view one, std::string_view other) {
    if (++differences > kMostTold) return;
    complain(fmt::format("settled anew, {} is {} instead of {}", name(key, number), other, one));
  };
  bool left = has.step(), right = should.step();
  while (left || right) {
    const auto place = [](const Query& query) { return std::tuple(query.text(0), query.number(1)); };
    const bool only_left = left && (!right || place(has) < place(should));
    const bool only_right = right && (!left || place(should) < place(has));
    if (only_left) tell(has.text(0), has.number(1), has.text(2), "nothing");
    if (only_right) tell(should.text(0), should.number(1), "nothing", should.text(2));
    if (!only_left && !only_right && has.text(2) != should.text(2)) {
      tell(has.text(0), has.number(1), has.text(2), should.text(2));
    }
    if (!only_right) left = has.step();
    if (!only_left) right = should.step();
  }
  if (differences > kMostTold) complain(fmt::format("and {} more differences like these", differences - kMostTold));
}

// Tables of what users wrote, which settling obeys; parents before children.
constexpr std::string_view kUserTables[] = {"decisions", "decision_articles"};

void copy_rows(const Connection& from, const Connection& to, std::string_view table) {
  Query columns(from, "SELECT group_concat('quote(' || name || ')', ' || '','' || ') FROM pragma_table_info(?1)");
  columns.bind(table).step();
  if (columns.text(0).empty()) return;  // no such table
  Query rows(from, fmt::format("SELECT {} FROM {}", columns.text(0), table));
  while (rows.step()) to.execute(fmt::format("INSERT INTO {} VALUES ({})", table, rows.text(0)));
}

}  // namespace

void check_entities(const Connection& connection, const Complaint& complain) {
  Query clusters(connection,
                 "SELECT a.id, c.number, c.entity FROM articles a JOIN clusters c ON c.article = a.row "
                 "WHERE NOT EXISTS (SELECT 1 FROM entities e WHERE e.id = c.entity) ORDER BY a.id, c.number");
  while (clusters.step()) {
    complain(clusters.null(2)
                 ? fmt::format("cluster {} of article {} has no entity", clusters.number(1), clusters.text(0))
                 : fmt::format("cluster {} of article {} is of entity {}, which there is not", clusters.number(1),
                               clusters.text(0), clusters.text(2)));
  }
  Query entities(connection,
                 "SELECT id, name, search, EXISTS (SELECT 1 FROM clusters c WHERE c.entity = e.id), "
                 "EXISTS (SELECT 1 FROM entity_names n WHERE n.entity = e.id AND n.search = e.search) FROM entities e "
                 "ORDER BY id");
  while (entities.step()) {
    const std::string_view id = entities.text(0), search = entities.text(2);
    if (entities.number(3) == 0) complain(fmt::format("entity {} has no clusters", id));
    if (entities.number(4) == 0) complain(fmt::format("entity {} is not in entity_names with its names", id));
    if (search.find("\n" + fold(entities.text(1)) + "\n") == std::string_view::npos) {
      complain(fmt::format("entity {} is not found by its name, {}", id, entities.text(1)));
    }
  }
  Query names(connection,
              "SELECT entity FROM entity_names n WHERE NOT EXISTS (SELECT 1 FROM entities e WHERE e.id = n.entity) "
              "ORDER BY entity");
  while (names.step()) complain(fmt::format("entity_names has entity {}, which there is not", names.text(0)));
}

void check_settling(const Connection& connection, const Complaint& complain) {
  auto database = std::make_unique<Store::Database>(Store::Database{Connection("", true)});
  const Connection& anew = database->connection;
  Store store(std::move(database));
  for (const std::string_view table : kUserTables) copy_rows(connection, anew, table);
  Query articles(connection, "SELECT id FROM articles ORDER BY id");
  for (const std::string& id : articles.texts()) store.add(read_extraction(connection, id));
  store.settle();
  Query assigned(connection, kAssignments), assigned_anew(anew, kAssignments);
  compare(
      assigned, assigned_anew,
      [](std::string_view article, std::int64_t number) {
        return fmt::format("the entity of cluster {} of article {}", number, article);
      },
      complain);
  Query entities(connection, kEntities), entities_anew(anew, kEntities);
  compare(
      entities, entities_anew, [](std::string_view id, std::int64_t) { return fmt::format("entity {}", id); },
      complain);
}

}  // namespace newsgraph
