// Articles find each other by rare words; what they say of each other never depends on a third.
#include "graph/settle/stories.h"

#include <algorithm>

#include "graph/identity/description.h"
#include "graph/settle/cluster_rows.h"
#include "ingest/identifier.h"

namespace newsgraph {
namespace {

constexpr std::int64_t kNearest = 12;       // articles that have a rare word, to either side
constexpr std::int64_t kMostArticles = 30;  // of one story
constexpr std::size_t kWordsInCommon = 2;
constexpr std::size_t kMostCached = 5000;  // articles' words

bool may_be_told_again(EntityType type) {
  return type != EntityType::date && type != EntityType::money && type != EntityType::quantity;
}

}  // namespace

Stories::Stories(const sqlite::Connection& connection, Touched& touched)
    : touched_(touched),
      article_(connection, "SELECT day, mix FROM articles WHERE row = ?1"),
      id_(connection, "SELECT id FROM articles WHERE row = ?1"),
      names_(connection, "SELECT DISTINCT key FROM clusters WHERE article = ?1 AND naming = 1"),
      descriptions_(connection,
                    "SELECT n.text FROM clusters c JOIN names n ON n.cluster = c.row WHERE c.article = ?1 "
                    "AND n.named = 0"),
      insert_word_(connection, "INSERT INTO story_words VALUES (?1, ?2, ?3, ?4, ?5)"),
      words_(connection, "SELECT word FROM story_words WHERE article = ?1"),
      before_(connection,
              "SELECT article FROM story_words INDEXED BY story_words_rare WHERE word = ?1 AND rare = 1 "
              "AND (day, mix) < (?2, ?3) AND day >= ?4 ORDER BY day DESC, mix DESC LIMIT ?5"),
      behind_(connection,
              "SELECT article FROM story_words INDEXED BY story_words_rare WHERE word = ?1 AND rare = 1 "
              "AND (day, mix) > (?2, ?3) AND day <= ?4 ORDER BY day, mix LIMIT ?5"),
      leader_(connection, "SELECT leader FROM articles WHERE row = ?1 AND leader IS NOT NULL"),
      set_leader_(connection, "UPDATE articles SET leader = ?2 WHERE row = ?1"),
      followers_(connection, "SELECT row FROM articles WHERE leader = ?1 ORDER BY day, mix"),
      places_(connection,
              "SELECT count(*) FROM (SELECT 1 FROM articles WHERE leader = ?1 AND (day, mix) < (?2, ?3) LIMIT ?4)"),
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
  const Place place{.day = article_.number(0), .mix = article_.number(1), .row = article};
  article_.reset();
  return place;
}

const StoryWords& Stories::words(std::int64_t article) {
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

void Stories::forget_words() {
  if (words_of_.size() > kMostCached) words_of_.clear();
}

void Stories::contribute(std::int64_t article) {
  forget_words();
  const auto names = names_.bind(article).texts(), descriptions = descriptions_.bind(article).texts();
  const Place place = *place_of(article);
  const StoryWords& words = words_of_[article] = story_words(names, descriptions);
  for (const auto& [word, weight] : words) {
    insert_word_.bind_all(article, word, is_rare(word), place.day, place.mix).run();
  }
  touched_.homeless.insert(article);
  for (const std::int64_t other : behind(place, 1)) touched_.homeless.insert(other);
}

void Stories::withdraw(std::int64_t article) {
  const auto story = leader(article);
  if (!story) return;
  touched_.stories.insert(*story);
  // Those behind it may have been led to their story by it, or be led to others now.
  for (const std::int64_t other : behind(*place_of(article), 1)) touched_.homeless.insert(other);
  for (const std::int64_t other : waiting_for(*story)) touched_.homeless.insert(other);
  if (*story != article) return;
  for (const std::int64_t follower : followers(article)) touched_.homeless.insert(follower);
  drop_leader_.bind(article).run();
}

std::vector<std::int64_t> Stories::before(const Place& article, std::size_t least) {
  const std::int64_t first = article.day == kNoDay ? kNoDay : std::max<std::int64_t>(0, article.day - kMostDaysApart);
  return neighbours(article, before_, first, least);
}

std::vector<std::int64_t> Stories::behind(const Place& article, std::size_t least) {
  return neighbours(article, behind_, article.day == kNoDay ? kNoDay : article.day + kMostDaysApart, least);
}

std::vector<std::int64_t> Stories::neighbours(const Place& article, sqlite::Query& with_word, std::int64_t farthest_day,
                                              std::size_t least) {
  std::map<std::int64_t, std::size_t> shared;
  for (const auto& [word, weight] : words(article.row)) {
    if (!is_rare(word)) continue;
    with_word.bind_all(word, article.day, article.mix, farthest_day, kNearest);
    while (with_word.step()) ++shared[with_word.number(0)];
  }
  std::vector<std::int64_t> found;
  for (const auto& [other, count] : shared) {
    if (count >= least) found.push_back(other);
  }
  return found;
}

std::string Stories::id_of(std::int64_t article) {
  id_.bind(article).step();
  std::string id(id_.text(0));
  id_.reset();
  return id;
}

std::optional<std::int64_t> Stories::leader(std::int64_t article) { return leader_.bind(article).first_number(); }

std::vector<std::int64_t> Stories::followers(std::int64_t leader) { return followers_.bind(leader).numbers(); }

void Stories::find() {
  std::set<Place> work;
  for (const std::int64_t article : touched_.homeless) {
    if (auto place = place_of(article)) work.insert(std::move(*place));
  }
  while (!work.empty()) {
    const Place next = *work.begin();
    work.erase(work.begin());
    forget_words();
    find_story(next, work);
  }
}

void Stories::find_story(const Place& article, std::set<Place>& work) {
  // The nearest article of a story tells best whether this one goes on with it, the leader whether it still is the
  // same story: each counts half.
  std::map<std::int64_t, std::pair<double, Place>> leaders;  // likeness and place of those that it may follow
  std::optional<std::pair<double, Place>> best;
  for (const std::int64_t row : before(article, kWordsInCommon)) {
    const auto story = leader(row);
    if (!story) continue;
    auto at = leaders.find(*story);
    if (at == leaders.end()) {
      const Place place = *place_of(*story);
      const bool near = near_in_time(article.day, place.day) && !is_full(*story, article);
      at = leaders.emplace(*story, std::pair(near ? alike(words(article.row), words(*story)) : -1, place)).first;
    }
    const auto& [of_leader, place] = at->second;
    if (of_leader < 0) continue;
    const double likeness = row == *story ? of_leader : (of_leader + alike(words(article.row), words(row))) / 2;
    if (likeness < kAlike) continue;
    if (!best || likeness > best->first || (likeness == best->first && place < best->second)) {
      best.emplace(likeness, place);
    }
  }
  const auto before = leader(article.row);
  const std::int64_t now = best ? best->second.row : article.row;
  if (before == now) return;
  set_leader_.bind_all(article.row, now).run();
  touched_.stories.insert(now);
  if (before) touched_.stories.insert(*before);
  for (const std::int64_t row : behind(article, kWordsInCommon)) work.insert(*place_of(row));
  for (const std::int64_t story : {before.value_or(now), now}) {
    for (const std::int64_t row : waiting_for(story)) {
      if (const Place other = *place_of(row); article < other) work.insert(other);
    }
  }
}

bool Stories::is_full(std::int64_t leader, const Place& article) {
  return places_.bind_all(leader, article.day, article.mix, kMostArticles).first_number() == kMostArticles;
}

std::vector<std::int64_t> Stories::waiting_for(std::int64_t leader) {
  std::vector<std::int64_t> waiting = followers(leader);
  const std::size_t count = waiting.size();
  if (static_cast<std::int64_t>(count) + 1 < kMostArticles) return {};
  for (std::size_t i = 0; i < count; ++i) {
    for (const std::int64_t other : behind(*place_of(waiting[i]), kWordsInCommon)) waiting.push_back(other);
  }
  return waiting;
}

void Stories::unite(Entities& entities, Rulings& rulings) {
  for (const std::int64_t cluster : touched_.clusters) {
    if (const auto story = story_of_cluster_.bind(cluster).first_number()) touched_.stories.insert(*story);
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
    const std::string id = id_of(articles[i]);
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
      if (!may_be_told_again(type)) {
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
  std::vector<std::set<std::string_view>> only(told.size());  // likewise: what there is one of, if all say that
  for (std::size_t i = 0; i < told.size(); ++i) {
    for (const std::string& text : told[i].descriptions) only[first[i]].insert(only_one(take_apart(text)));
  }
  for (std::size_t i = 0; i < told.size(); ++i) {
    if (!told[i].entity.empty()) continue;
    const Told& one = told[first[i]];
    const std::set<std::string_view>& known = only[first[i]];
    const bool known_everywhere = known.size() == 1 && !known.begin()->empty();
    const std::string alone = known_everywhere ? make_identifier('e', {"the", *known.begin()})
                                               : make_identifier('e', {one.article, one.number, one.name});
    const auto named = namer[first[i]];
    entities.assign(told[i].row, rulings.of_described(alone, named ? std::optional(told[*named].row) : std::nullopt));
  }
}

}  // namespace newsgraph
