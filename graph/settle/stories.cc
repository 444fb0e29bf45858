// Articles find each other by rare words; what they say of each other never depends on a third.
#include "graph/settle/stories.h"

#include <algorithm>

#include "graph/settle/cluster_rows.h"
#include "ingest/identifier.h"

namespace newsgraph {
namespace {

constexpr std::int64_t kMostUnited = 100;  // articles of one story whose descriptions are compared: its first
constexpr std::size_t kWordsInCommon = 2;
constexpr std::size_t kMostCached = 5000;  // articles' words

bool may_be_told_again(EntityType type) {
  return type != EntityType::date && type != EntityType::money && type != EntityType::quantity;
}

}  // namespace

Stories::Stories(const sqlite::Connection& connection, Touched& touched)
    : touched_(touched),
      article_(connection, "SELECT day, id FROM articles WHERE row = ?1"),
      names_(connection, "SELECT DISTINCT key FROM clusters WHERE article = ?1 AND naming = 1"),
      descriptions_(connection,
                    "SELECT n.text FROM clusters c JOIN names n ON n.cluster = c.row WHERE c.article = ?1 "
                    "AND n.named = 0"),
      insert_word_(connection, "INSERT INTO story_words VALUES (?1, ?2, ?3, ?4)"),
      words_(connection, "SELECT word FROM story_words WHERE article = ?1"),
      with_word_(connection, "SELECT article FROM story_words WHERE word = ?1 AND period = ?2 AND rare = 1"),
      leaders_with_word_(connection,
                         "SELECT w.article FROM story_words w JOIN articles a ON a.row = w.article WHERE w.word = ?1 "
                         "AND w.period = ?2 AND w.rare = 1 AND a.leader = a.row"),
      leader_(connection, "SELECT leader FROM articles WHERE row = ?1 AND leader IS NOT NULL"),
      set_leader_(connection, "UPDATE articles SET leader = ?2 WHERE row = ?1"),
      followers_(connection, "SELECT row FROM articles WHERE leader = ?1 ORDER BY day, id"),
      drop_leader_(connection, "UPDATE articles SET leader = NULL WHERE leader = ?1"),
      clusters_(connection,
                "SELECT c.row, c.number, c.name, c.type, c.naming, c.plural, c.form IS NOT NULL, "
                "coalesce(c.found, ''), coalesce(f.person, 0) FROM clusters c LEFT JOIN forms f ON f.row = c.form "
                "WHERE c.article = ?1 ORDER BY c.number"),
      cluster_names_(connection, "SELECT text, named FROM names WHERE cluster = ?1 ORDER BY text"),
      story_of_cluster_(connection,
                        "SELECT a.leader FROM clusters c JOIN articles a ON a.row = c.article WHERE c.row = ?1 "
                        "AND a.leader IS NOT NULL") {}

std::optional<Stories::Place> Stories::place_of(std::int64_t article) {
  if (!article_.bind(article).step()) return std::nullopt;
  Place place{.day = article_.number(0), .id = std::string(article_.text(1)), .row = article};
  article_.reset();
  return place;
}

const StoryWords& Stories::words(std::int64_t article) {
  if (words_of_.size() > kMostCached) words_of_.clear();
  const auto [at, fresh] = words_of_.try_emplace(article);
  if (fresh) {
    words_.bind(article);
    while (words_.step()) {
      const std::string word(words_.text(0));
      at->second.emplace(word, story_weight(word));
    }
  }
  return at->second;
}

void Stories::contribute(std::int64_t article) {
  std::vector<std::string> names, descriptions;
  names_.bind(article);
  while (names_.step()) names.emplace_back(names_.text(0));
  descriptions_.bind(article);
  while (descriptions_.step()) descriptions.emplace_back(descriptions_.text(0));
  const std::int64_t period = period_of(place_of(article)->day);
  for (const auto& [word, weight] : story_words(names, descriptions)) {
    insert_word_.bind_all(article, word, period, is_rare(word)).run();
  }
  touched_.homeless.insert(article);
}

void Stories::withdraw(std::int64_t article) {
  const auto story = leader(article);
  if (!story) return;
  touched_.stories.insert(*story);
  if (*story != article) return;
  // Any article that is like a leader may follow it, or would lead but for it.
  for (const std::int64_t neighbour : neighbours(*place_of(article), with_word_)) touched_.homeless.insert(neighbour);
  for (const std::int64_t follower : followers(article)) touched_.homeless.insert(follower);
  drop_leader_.bind(article).run();
}

std::vector<std::int64_t> Stories::neighbours(const Place& article, sqlite::Query& with_word) {
  std::map<std::int64_t, std::size_t> shared;
  const std::int64_t period = period_of(article.day);
  for (const auto& [word, weight] : words(article.row)) {
    if (!is_rare(word)) continue;
    for (std::int64_t near = period - 1; near <= period + 1; ++near) {
      if ((near == kNoDay) != (period == kNoDay)) continue;
      with_word.bind_all(word, near);
      while (with_word.step()) ++shared[with_word.number(0)];
    }
  }
  shared.erase(article.row);
  std::vector<std::int64_t> found;
  for (const auto& [other, count] : shared) {
    if (count >= kWordsInCommon && near_in_time(article.day, place_of(other)->day)) found.push_back(other);
  }
  return found;
}

std::optional<std::int64_t> Stories::leader(std::int64_t article) {
  if (!leader_.bind(article).step()) return std::nullopt;
  const std::int64_t row = leader_.number(0);
  leader_.reset();
  return row;
}

std::vector<std::int64_t> Stories::followers(std::int64_t leader) {
  std::vector<std::int64_t> articles;
  followers_.bind(leader);
  while (followers_.step()) articles.push_back(followers_.number(0));
  return articles;
}

void Stories::find() {
  std::set<Place> work;
  for (const std::int64_t article : touched_.homeless) {
    if (auto place = place_of(article)) work.insert(std::move(*place));
  }
  while (!work.empty()) {
    const Place next = *work.begin();
    work.erase(work.begin());
    find_story(next, work);
  }
}

void Stories::find_story(const Place& article, std::set<Place>& work) {
  std::optional<std::pair<double, Place>> best;
  for (const std::int64_t row : neighbours(article, leaders_with_word_)) {
    Place other = *place_of(row);
    if (!(other < article)) continue;
    const double likeness = alike(words(article.row), words(row));
    if (likeness < kAlike) continue;
    if (!best || likeness > best->first || (likeness == best->first && other < best->second)) {
      best.emplace(likeness, std::move(other));
    }
  }
  const auto before = leader(article.row);
  const std::int64_t now = best ? best->second.row : article.row;
  if (before == now) return;
  set_leader_.bind_all(article.row, now).run();
  touched_.stories.insert(now);
  if (before) touched_.stories.insert(*before);
  if ((before == article.row) == (now == article.row)) return;
  for (const std::int64_t row : neighbours(article, with_word_)) {
    Place other = *place_of(row);
    if (article < other && alike(words(article.row), words(row)) >= kAlike) work.insert(std::move(other));
  }
}

void Stories::unite(Entities& entities, Rulings& rulings) {
  for (const std::int64_t cluster : touched_.clusters) {
    if (!story_of_cluster_.bind(cluster).step()) continue;
    touched_.stories.insert(story_of_cluster_.number(0));
    story_of_cluster_.reset();
  }
  const Touched::Rows stories = touched_.stories;
  for (const std::int64_t story : stories) unite_story(story, entities, rulings);
}

void Stories::unite_story(std::int64_t story, Entities& entities, Rulings& rulings) {
  struct Told {
    std::int64_t row = 0;
    std::string article, number, name, entity;
    std::vector<std::string> names, descriptions;
  };
  std::vector<Told> told;
  std::vector<ToldThing> things;
  const std::vector<std::int64_t> articles = followers(story);
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    const std::string id = place_of(articles[i])->id;
    clusters_.bind(articles[i]);
    while (clusters_.step()) {
      const auto source = static_cast<NameSource>(clusters_.number(4));
      const bool has_entity = clusters_.number(6) != 0, person = clusters_.number(8) != 0;
      const auto type = static_cast<EntityType>(clusters_.number(3));
      Told one{.row = clusters_.number(0),
               .article = id,
               .number = std::string(clusters_.text(1)),
               .name = std::string(clusters_.text(2)),
               .entity = has_entity ? std::string(clusters_.text(7)) : "",
               .names = {},
               .descriptions = {}};
      cluster_names_.bind(one.row);
      while (cluster_names_.step()) {
        if (cluster_names_.number(1) == 0) {
          one.descriptions.emplace_back(cluster_names_.text(0));
        } else if (source == NameSource::name) {
          one.names.emplace_back(cluster_names_.text(0));
        }
      }
      things.push_back({.article = i,
                        .plural = clusters_.number(5) != 0,
                        .type = person ? EntityType::person : type,
                        .entity = {},
                        .names = {},
                        .descriptions = {}});
      // What is not told again stands alone, as does what only later articles of a very long story tell.
      if (!may_be_told_again(type) || i >= kMostUnited) {
        one.names.clear();
        one.descriptions.clear();
      }
      told.push_back(std::move(one));
    }
  }
  for (std::size_t i = 0; i < told.size(); ++i) {
    things[i].entity = told[i].entity;
    things[i].names.assign(told[i].names.begin(), told[i].names.end());
    things[i].descriptions.assign(told[i].descriptions.begin(), told[i].descriptions.end());
  }
  const auto first = unite_in_story(things);
  std::vector<std::optional<std::size_t>> namer(told.size());  // of each group, by its first
  for (std::size_t i = 0; i < told.size(); ++i) {
    if (!told[i].entity.empty() && !namer[first[i]]) namer[first[i]] = i;
  }
  for (std::size_t i = 0; i < told.size(); ++i) {
    if (!told[i].entity.empty()) continue;
    const Told& one = told[first[i]];
    const std::string alone = make_identifier('e', {one.article, one.number, one.name});
    const auto named = namer[first[i]];
    entities.assign(told[i].row, rulings.of_described(alone, named ? std::optional(told[*named].row) : std::nullopt));
  }
}

}  // namespace newsgraph
