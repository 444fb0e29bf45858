// The tables `clusters` and `names`.
#include "graph/settle/cluster_rows.h"

namespace newsgraph {

ClusterRows::ClusterRows(const sqlite::Connection& connection)
    : of_article_(connection, "SELECT row FROM clusters WHERE article = ?1 ORDER BY number"),
      with_key_(connection, "SELECT row FROM clusters WHERE key = ?1"),
      read_(connection,
            "SELECT name, type, named, naming, coalesce(look, ''), coalesce(key, ''), form FROM clusters "
            "WHERE row = ?1"),
      names_(connection, "SELECT text, count FROM names WHERE cluster = ?1 AND named = ?2 ORDER BY text"),
      set_name_(connection, "UPDATE clusters SET naming = ?2, look = ?3, key = ?4 WHERE row = ?1"),
      set_form_(connection,
                "UPDATE clusters SET form = ?2, decided = 0, found = CASE WHEN ?2 IS NULL THEN NULL ELSE found END "
                "WHERE row = ?1") {}

std::vector<std::int64_t> ClusterRows::of_article(std::int64_t article) { return of_article_.bind(article).numbers(); }

std::vector<std::int64_t> ClusterRows::with_key(const std::string& key) {
  return with_key_.bind(std::string_view(key)).numbers();
}

ClusterRow ClusterRows::read(std::int64_t cluster) {
  ClusterRow row;
  row.row = cluster;
  read_.bind(cluster).step();
  row.name = read_.text(0);
  row.type = static_cast<EntityType>(read_.number(1));
  row.named = read_.number(2) != 0;
  row.source = static_cast<NameSource>(read_.number(3));
  row.look = read_.text(4);
  row.key = read_.text(5);
  if (!read_.null(6)) row.form = read_.number(6);
  read_.reset();
  return row;
}

std::vector<CountedName> ClusterRows::names(std::int64_t cluster) {
  std::vector<CountedName> names;
  names_.bind_all(cluster, true);
  while (names_.step()) {
    names.push_back({std::string(names_.text(0)), static_cast<std::uint32_t>(names_.number(1))});
  }
  return names;
}

std::vector<std::string> ClusterRows::descriptions(std::int64_t cluster) {
  return names_.bind_all(cluster, false).texts();
}

void ClusterRows::set_name(std::int64_t cluster, NameSource source, const std::string& look, const std::string& key) {
  set_name_.bind_all(cluster, static_cast<int>(source));
  if (source == NameSource::none) {
    set_name_.bind_null().bind_null();
  } else {
    set_name_.bind_all(look, key);
  }
  set_name_.run();
}

void ClusterRows::set_form(std::int64_t cluster, std::optional<std::int64_t> form) {
  set_form_.bind_all(cluster, form).run();
}

}  // namespace newsgraph
