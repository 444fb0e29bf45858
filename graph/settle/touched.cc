// The table `touched`.
#include "graph/settle/touched.h"

namespace newsgraph {
namespace {

enum class Kind : std::uint8_t { key, form, story, homeless, entity };

}  // namespace

Touched Touched::take(const sqlite::Connection& connection) {
  Touched touched;
  sqlite::Query rows(connection, "SELECT kind, what, CAST(what AS INTEGER) FROM touched");
  while (rows.step()) {
    switch (static_cast<Kind>(rows.number(0))) {
      case Kind::key: touched.keys.emplace(rows.text(1)); break;
      case Kind::form: touched.forms.insert(rows.number(2)); break;
      case Kind::story: touched.stories.insert(rows.number(2)); break;
      case Kind::homeless: touched.homeless.insert(rows.number(2)); break;
      case Kind::entity: touched.entities.emplace(rows.text(1)); break;
    }
  }
  connection.execute("DELETE FROM touched");
  return touched;
}

void Touched::leave(const sqlite::Connection& connection) const {
  sqlite::Query insert(connection, "INSERT OR IGNORE INTO touched VALUES (?1, ?2)");
  const auto put = [&](Kind kind, const auto& whats) {
    for (const auto& what : whats) {
      if constexpr (std::is_same_v<std::decay_t<decltype(what)>, std::string>) {
        insert.bind_all(static_cast<int>(kind), what).run();
      } else {
        insert.bind_all(static_cast<int>(kind), std::to_string(what)).run();
      }
    }
  };
  put(Kind::key, keys);
  put(Kind::form, forms);
  put(Kind::story, stories);
  put(Kind::homeless, homeless);
  put(Kind::entity, entities);
}

}  // namespace newsgraph
