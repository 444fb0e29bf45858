// Settling: reads what the articles call their things, decides which are one, and writes what changed.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/database.h"
#include "graph/identity/fold.h"
#include "graph/identity/lexicon.h"
#include "graph/identity/name_form.h"
#include "graph/identity/resolve.h"
#include "graph/identity/ruling.h"
#include "graph/identity/story.h"
#include "graph/read_decisions.h"
#include "ingest/identifier.h"

namespace newsgraph {
namespace {

using sqlite::Connection;
using sqlite::Query;

struct ClusterRow {
  std::int64_t row = 0;
  std::uint32_t article = 0;  // counted in the order of ids
  std::string article_id;
  std::int64_t number = 0;
  std::string name;
  EntityType type = EntityType::thing;
  bool named = false;
  std::string entity;  // as it stands in the file
  std::string published;
  bool plural = false;
  std::vector<std::pair<std::string, std::uint32_t>> names;
  std::vector<std::string> descriptions;
};

// By article id, then number: an order that does not depend on when the articles came.
std::vector<ClusterRow> read_clusters(const Connection& connection) {
  std::vector<ClusterRow> clusters;
  std::unordered_map<std::int64_t, std::size_t> place_of;
  Query rows(connection,
             "SELECT c.row, a.id, c.number, c.name, c.type, c.named, c.entity, a.published, c.plural FROM articles a "
             "JOIN clusters c ON c.article = a.row ORDER BY a.id, c.number");
  while (rows.step()) {
    ClusterRow cluster;
    cluster.row = rows.number(0);
    cluster.article_id = rows.text(1);
    cluster.article =
        clusters.empty() ? 0 : clusters.back().article + (cluster.article_id != clusters.back().article_id);
    cluster.number = rows.number(2);
    cluster.name = rows.text(3);
    cluster.type = static_cast<EntityType>(rows.number(4));
    cluster.named = rows.number(5) != 0;
    cluster.entity = rows.text(6);
    cluster.published = rows.text(7);
    cluster.plural = rows.number(8) != 0;
    place_of.emplace(cluster.row, clusters.size());
    clusters.push_back(std::move(cluster));
  }
  Query names(connection, "SELECT cluster, text, count, named FROM names ORDER BY cluster, text");
  while (names.step()) {
    ClusterRow& cluster = clusters[place_of.at(names.number(0))];
    if (names.number(3)) {
      cluster.names.emplace_back(names.text(1), static_cast<std::uint32_t>(names.number(2)));
    } else {
      cluster.descriptions.emplace_back(names.text(1));
    }
  }
  for (ClusterRow& cluster : clusters) {
    const auto bare = [](const auto& name) { return bare_title(name.first); };
    cluster.named = cluster.named && !std::all_of(cluster.names.begin(), cluster.names.end(), bare);
    if (!cluster.named) cluster.names.clear();
  }
  return clusters;
}

// "the Indian navy" of a description could be a name: some word in it has a capital that is not that of "The". "The
// Oslo company" could not, though a company's name would be the same without its last word.
bool could_be_name(std::string_view description) {
  for (const std::string_view determiner : {"The ", "the "}) {
    if (description.starts_with(determiner)) description.remove_prefix(determiner.size());
  }
  if (description.starts_with("A ") || description.starts_with("An ")) return false;
  if (name_lexicon().legal.contains(std::string(description.substr(description.rfind(' ') + 1)))) return false;
  for (std::size_t i = 0; i < description.size(); ++i) {
    if ((i == 0 || description[i - 1] == ' ') && description[i] >= 'A' && description[i] <= 'Z') return true;
  }
  return false;
}

// For each unnamed cluster a description that is a name in other articles, empty if there is none: what the language
// engine mostly takes for a name is one where it does not.
std::vector<std::string_view> overlooked_names(const std::vector<ClusterRow>& clusters) {
  std::unordered_map<std::string, std::int64_t> balance;  // uses as a name less uses as a description
  std::vector<std::pair<std::size_t, std::string_view>> candidates;
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    for (const auto& [text, count] : clusters[i].names) ++balance[name_key(text)];
    if (clusters[i].named) continue;
    for (const std::string_view text : clusters[i].descriptions) {
      if (could_be_name(text)) candidates.emplace_back(i, text);
    }
  }
  for (const auto& [i, text] : candidates) {
    const auto at = balance.find(name_key(text));
    if (at != balance.end()) --at->second;
  }
  std::vector<std::string_view> names(clusters.size());
  for (const auto& [i, text] : candidates) {
    const auto at = balance.find(name_key(text));
    if (at != balance.end() && at->second >= 0 && names[i].empty()) names[i] = text;
  }
  return names;
}

// What the named clusters are, across all articles; of the others nothing.
std::vector<std::optional<std::uint32_t>> resolve_names(const std::vector<ClusterRow>& clusters, std::uint32_t articles,
                                                        std::vector<std::string>& keys,
                                                        std::vector<std::string>& called) {
  const std::vector<std::string_view> overlooked = overlooked_names(clusters);
  std::vector<NamedThing> things;
  std::vector<std::size_t> cluster_of;
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    const ClusterRow& cluster = clusters[i];
    if (!cluster.named && overlooked[i].empty()) continue;
    NamedThing thing{.article = cluster.article, .type = cluster.type, .name = cluster.name, .names = {}};
    for (const auto& [text, count] : cluster.names) thing.names.push_back({text, count});
    if (!cluster.named) thing.names.push_back({overlooked[i], 1});
    things.push_back(std::move(thing));
    cluster_of.push_back(i);
  }
  Resolution resolution = resolve(things, articles);
  keys = std::move(resolution.keys);
  std::vector<std::optional<std::uint32_t>> entities(clusters.size());
  called.resize(clusters.size());
  for (std::size_t i = 0; i < things.size(); ++i) {
    entities[cluster_of[i]] = resolution.entity[i];
    called[cluster_of[i]] = resolution.forms[resolution.form[i]];
  }
  return entities;
}

bool may_be_told_again(EntityType type) {
  return type != EntityType::date && type != EntityType::money && type != EntityType::quantity;
}

// For each cluster the first that it is one with by what a story tells.
std::vector<std::uint32_t> unite_descriptions(const std::vector<ClusterRow>& clusters, std::uint32_t articles,
                                              const std::vector<std::optional<std::uint32_t>>& named) {
  // Of a named thing the type that most articles give it.
  std::map<std::uint32_t, std::map<EntityType, std::size_t>> votes;
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    if (named[i]) ++votes[*named[i]][clusters[i].type];
  }
  const auto type_of = [&](std::size_t i) {
    if (!named[i]) return clusters[i].type;
    const auto& types = votes.at(*named[i]);
    return std::max_element(types.begin(), types.end(), [](auto& a, auto& b) { return a.second < b.second; })->first;
  };
  std::vector<ToldThing> things;
  std::vector<std::string_view> published(articles);
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    const ClusterRow& cluster = clusters[i];
    published[cluster.article] = cluster.published;
    ToldThing thing{.article = cluster.article,
                    .plural = cluster.plural,
                    .type = type_of(i),
                    .entity = named[i],
                    .names = {},
                    .descriptions = {}};
    if (may_be_told_again(cluster.type)) {
      for (const auto& [text, count] : cluster.names) thing.names.push_back(text);
      thing.descriptions.assign(cluster.descriptions.begin(), cluster.descriptions.end());
    }
    things.push_back(std::move(thing));
  }
  return unite_in_stories(things, find_stories(things, published));
}

struct Found {
  std::vector<std::string> entities;  // of each cluster: id of what the program found that it is
  std::vector<std::string> called;    // of each cluster: key of the form that it goes by; empty if it has no name
  std::vector<std::uint32_t> namer;   // of each cluster: the one of its story that names it; itself if none does
};

// A thing that no article of its story names takes its id from the first of the clusters: two of other stories that are
// described alike are two.
Found resolve_all(const std::vector<ClusterRow>& clusters) {
  const std::uint32_t articles = clusters.empty() ? 0 : clusters.back().article + 1;
  std::vector<std::string> keys;
  Found found;
  const auto named = resolve_names(clusters, articles, keys, found.called);
  const auto first = unite_descriptions(clusters, articles, named);
  std::vector<std::optional<std::uint32_t>> namer_of_group(clusters.size());
  for (std::uint32_t i = 0; i < clusters.size(); ++i) {
    if (named[i] && !namer_of_group[first[i]]) namer_of_group[first[i]] = i;
  }
  for (std::uint32_t i = 0; i < clusters.size(); ++i) {
    const std::uint32_t namer = named[i] ? i : namer_of_group[first[i]].value_or(i);
    const ClusterRow& one = clusters[first[i]];
    found.namer.push_back(namer);
    found.entities.push_back(named[namer]
                                 ? make_identifier('e', {keys[*named[namer]]})
                                 : make_identifier('e', {one.article_id, std::to_string(one.number), one.name}));
  }
  return found;
}

// The id of each cluster's entity. What the user decided stands above what the program found.
std::vector<std::string> entities_of(const std::vector<ClusterRow>& clusters, const std::vector<Decision>& decisions) {
  Found found = resolve_all(clusters);
  if (decisions.empty()) return std::move(found.entities);
  std::vector<ResolvedCluster> resolved;
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    const std::uint32_t namer = found.namer[i];
    resolved.push_back({found.entities[i], found.called[namer], clusters[namer].article_id});
  }
  const Ruling ruling(decisions, find_standing(keys_of(decisions), resolved));
  std::vector<std::string> ids;
  for (const ResolvedCluster& cluster : resolved) ids.push_back(ruling.entity_of(cluster));
  return ids;
}

struct EntityRow {
  std::string name;
  EntityType type = EntityType::thing;
  bool named = false;
  std::string search;

  friend bool operator==(const EntityRow&, const EntityRow&) = default;
};

// What the entity is called: the name that most of its articles call it in full; of equals the longer one, then the
// first in the alphabet. Its type is that of most of its clusters.
EntityRow describe(const std::vector<const ClusterRow*>& clusters) {
  std::map<std::string_view, std::size_t> votes;
  std::array<std::size_t, 11> types{};
  std::set<std::string> search;
  EntityRow entity;
  for (const ClusterRow* cluster : clusters) {
    entity.named |= cluster->named;
  }
  for (const ClusterRow* cluster : clusters) {
    if (cluster->named != entity.named) continue;
    ++votes[cluster->name];
    ++types.at(static_cast<std::size_t>(cluster->type));
    search.insert(fold(cluster->name));
    for (const auto& [text, count] : cluster->names) search.insert(fold(text));
  }
  using Rank = std::tuple<std::size_t, std::size_t>;
  Rank best{};
  for (const auto& [name, count] : votes) {
    if (const Rank rank{count, name.size()}; rank > best || entity.name.empty()) {
      best = rank;
      entity.name = name;
    }
  }
  entity.type = static_cast<EntityType>(std::max_element(types.begin(), types.end()) - types.begin());
  entity.search.assign(1, '\n');
  for (const std::string& name : search) entity.search += name + "\n";
  return entity;
}

void write_assignments(const Connection& connection, const std::vector<ClusterRow>& clusters,
                       const std::vector<std::string>& ids) {
  Query update(connection, "UPDATE clusters SET entity = ?1 WHERE row = ?2");
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    if (clusters[i].entity == ids[i]) continue;
    update.bind_all(ids[i], clusters[i].row);
    update.run();
  }
}

void write_entities(const Connection& connection, std::map<std::string, EntityRow> entities) {
  std::vector<std::string> gone;
  Query rows(connection, "SELECT id, name, type, named, search FROM entities");
  while (rows.step()) {
    const auto at = entities.find(std::string(rows.text(0)));
    if (at == entities.end()) {
      gone.emplace_back(rows.text(0));
    } else if (at->second == EntityRow{std::string(rows.text(1)), static_cast<EntityType>(rows.number(2)),
                                       rows.number(3) != 0, std::string(rows.text(4))}) {
      entities.erase(at);
    }
  }
  Query remove(connection, "DELETE FROM entities WHERE id = ?1");
  for (const std::string& id : gone) remove.bind(id).run();
  Query insert(connection, "INSERT OR REPLACE INTO entities VALUES (?1, ?2, ?3, ?4, ?5)");
  for (const auto& [id, entity] : entities) {
    insert.bind_all(id, entity.name, static_cast<int>(entity.type), entity.named, entity.search);
    insert.run();
  }
}

}  // namespace

void Store::settle() {
  const Connection& connection = database_->connection;
  sqlite::Transaction transaction(connection);
  if (connection.one_number("SELECT value FROM state WHERE name = 'unsettled'") == 0) return;
  const std::vector<ClusterRow> clusters = read_clusters(connection);
  const std::vector<std::string> ids = entities_of(clusters, read_decisions(connection));
  std::map<std::string_view, std::vector<const ClusterRow*>> members;
  for (std::size_t i = 0; i < clusters.size(); ++i) members[ids[i]].push_back(&clusters[i]);
  std::map<std::string, EntityRow> entities;
  for (const auto& [id, rows] : members) entities.emplace(id, describe(rows));
  write_assignments(connection, clusters, ids);
  write_entities(connection, std::move(entities));
  connection.execute("UPDATE state SET value = 0 WHERE name = 'unsettled'");
  transaction.commit();
}

}  // namespace newsgraph
