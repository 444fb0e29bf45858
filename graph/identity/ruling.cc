// Decisions are turned into a few tables by ids: sets of ids that are one, and clusters that leave their entity.
#include "graph/identity/ruling.h"

#include <algorithm>
#include <tuple>

#include "ingest/identifier.h"

namespace newsgraph {
namespace {

// Sets of ids that are one thing.
class Groups {
 public:
  void unite(const std::string& a, const std::string& b) {
    const std::string one = root(a), other = root(b);
    if (one != other) parent_[std::max(one, other)] = std::min(one, other);
  }

  std::string root(const std::string& id) const {
    std::string at = id;
    for (auto next = parent_.find(at); next != parent_.end(); next = parent_.find(at)) at = next->second;
    return at;
  }

  std::map<std::string, std::vector<std::string>> members() const {
    std::map<std::string, std::vector<std::string>> all;
    std::set<std::string> seen;
    for (const auto& [id, parent] : parent_) {
      for (const std::string& each : {id, parent}) {
        if (seen.insert(each).second) all[root(each)].push_back(each);
      }
    }
    return all;
  }

 private:
  std::map<std::string, std::string> parent_;
};

class Judge {
 public:
  Judge(const std::vector<Decision>& decisions, const Standing& standing, const Standing& namesakes)
      : standing_(standing), namesakes_(namesakes) {
    for (const Decision& decision : decisions) {
      switch (decision.kind) {
        case DecisionKind::merge: merge(decision); break;
        case DecisionKind::never_merge: keep_apart(decision); break;
        case DecisionKind::split: split(decision); break;
      }
    }
  }

  // Merges hold first; where the names stand comes after them and gives way to what is never to be merged. Who leaves
  // is seen when it is known what is one.
  void place_names() {
    for (const std::string& key : of_one_bearer_) {
      if (const auto at = namesakes_.find(key); at != namesakes_.end()) {
        for (const std::string& entity : at->second) groups_.unite(entity_of_key(key), entity);
      }
    }
    for (const auto& [key, entities] : standing_) {
      const std::string own = entity_of_key(key);
      if (!entities.empty() && first_.contains(own) && !second_.contains(own)) borne_first_.insert(own);
      found_.insert(entities.begin(), entities.end());
      if (entities.size() != 1 || split_keys.contains(key)) continue;
      const std::string home = home_of(key, *entities.begin());
      if (!never_one(own, home)) groups_.unite(own, home);
    }
    for (const auto& [key, entities] : standing_) {
      for (const std::string& entity : entities) {
        if (leaves(key, entities, entity)) leaving.emplace(std::pair(key, entity), entity_of_key(key));
      }
    }
    for (const auto& [a, b] : apart_) part(a, b);
  }

  std::map<std::string, std::string> merged() const {
    std::map<std::string, std::string> result;
    for (const auto& [root, ids] : groups_.members()) {
      const std::string& best = *std::ranges::min_element(ids, {}, [&](const std::string& id) { return rank(id); });
      for (const std::string& id : ids) {
        if (id != best) result.emplace(id, best);
      }
    }
    return result;
  }

  std::map<std::pair<std::string, std::string>, std::string> of_articles, leaving;
  std::set<std::string> split_keys;

  // What is left of an entity when the name that founded it is another thing's.
  static std::string remainder_of(const std::string& founder) { return make_identifier('e', {"remainder", founder}); }

 private:
  void unite_all(std::vector<std::string> keys) {
    for (const std::string& key : keys) groups_.unite(entity_of_key(keys.front()), entity_of_key(key));
  }

  void merge(const Decision& decision) {
    std::vector<std::string> keys = keys_of(decision.name);
    if (decision.name == decision.other) of_one_bearer_.insert(keys.begin(), keys.end());
    for (const std::string& key : keys) first_.insert(entity_of_key(key));
    for (const std::string& key : keys_of(decision.other)) {
      second_.insert(entity_of_key(key));
      keys.push_back(key);
    }
    merged_keys_.insert(keys.begin(), keys.end());
    unite_all(std::move(keys));
  }

  void keep_apart(const Decision& decision) {
    for (const std::string& a : keys_of(decision.name)) {
      for (const std::string& b : keys_of(decision.other)) apart_.insert(std::minmax(a, b));
    }
  }

  void split(const Decision& decision) {
    const std::vector<std::string> keys = keys_of(decision.name);
    if (decision.articles.empty()) {
      split_keys.insert(keys.begin(), keys.end());
      for (const std::string& key : keys) founded_by_split_.emplace(entity_of_key(key), key);
      return;
    }
    const std::string part = make_identifier('e', {"split", keys.front(), decision.articles.front()});
    for (const std::string& key : keys) {
      const std::string id = decision.other.text.empty() ? part : entity_of_key(taker(key, keys_of(decision.other)));
      for (const std::string& article : decision.articles) of_articles.emplace(std::pair(key, article), id);
    }
  }

  // Of the keys of the one whose name it is: one by which something goes or, if that tells nothing, one of the same
  // kind.
  std::string taker(const std::string& key, const std::vector<std::string>& others) const {
    const auto rank = [&](const std::string& other) {
      const auto at = standing_.find(other);
      return std::tuple(at == standing_.end() || at->second.empty(), key.front() != other.front());
    };
    return *std::ranges::min_element(others, {}, rank);
  }

  bool never_one(const std::string& a, const std::string& b) const {
    const std::string one = groups_.root(a), other = groups_.root(b);
    return std::ranges::any_of(apart_, [&](const auto& keys) {
      const std::string left = groups_.root(entity_of_key(keys.first)),
                        right = groups_.root(entity_of_key(keys.second));
      return (left == one && right == other) || (left == other && right == one);
    });
  }

  // What the entity is to clusters called `key`: itself, or what is left of it without the name that founded it.
  std::string home_of(const std::string& key, const std::string& entity) const {
    const auto founder = founded_by_split_.find(entity);
    return founder == founded_by_split_.end() || founder->second == key ? entity : remainder_of(founder->second);
  }

  // `entity`: one of `entities`, those of clusters called `key`.
  bool leaves(const std::string& key, const std::set<std::string>& entities, const std::string& entity) const {
    const std::string own = entity_of_key(key), home = home_of(key, entity);
    if (own == home) return false;
    if (split_keys.contains(key) || never_one(own, home)) return true;
    return entities.size() > 1 && merged_keys_.contains(key) && !entities.contains(own);
  }

  // Two names that are never one, and that neither founds what articles take both for: the second leaves.
  void part(const std::string& one, const std::string& other) {
    for (const std::string& entity : standing_.at(one)) {
      if (leaving.contains({one, entity})) continue;
      for (const std::string& same : standing_.at(other)) {
        if (groups_.root(home_of(one, entity)) == groups_.root(home_of(other, same))) {
          leaving.emplace(std::pair(other, same), entity_of_key(other));
        }
      }
    }
  }

  // The first is what the group is called. Ids that no article gives cause for come last.
  std::tuple<int, std::string> rank(const std::string& id) const {
    return {borne_first_.contains(id) ? 0 : found_.contains(id) ? 1 : 2, id};
  }

  const Standing &standing_, &namesakes_;
  Groups groups_;
  std::set<std::pair<std::string, std::string>> apart_;  // keys
  std::set<std::string> merged_keys_;
  std::set<std::string> of_one_bearer_;                  // keys
  std::map<std::string, std::string> founded_by_split_;  // id → key
  // Ids of names that merges name first and second; those named first only, by which something goes; those that the
  // program found.
  std::set<std::string> first_, second_, borne_first_, found_;
};

}  // namespace

std::string entity_of_key(const std::string& key) { return make_identifier('e', {key}); }

std::set<std::string> keys_of(const std::vector<Decision>& decisions) {
  std::set<std::string> keys;
  for (const Decision& decision : decisions) {
    for (const DecidedName* const name : {&decision.name, &decision.other}) {
      if (name->text.empty()) continue;
      for (std::string& key : keys_of(*name)) keys.insert(std::move(key));
    }
  }
  return keys;
}

Standing find_standing(const std::set<std::string>& keys, const std::vector<ResolvedCluster>& clusters) {
  Standing standing;
  for (const std::string& key : keys) standing.try_emplace(key);
  for (const ResolvedCluster& cluster : clusters) {
    if (cluster.called.empty()) continue;
    const auto at = standing.find(std::string(cluster.called));
    if (at != standing.end()) at->second.emplace(cluster.entity);
  }
  return standing;
}

Ruling::Ruling(const std::vector<Decision>& decisions, const Standing& standing, const Standing& namesakes) {
  Judge judge(decisions, standing, namesakes);
  judge.place_names();
  merged_ = judge.merged();
  const auto whole = [&](const std::string& id) {
    const auto at = merged_.find(id);
    return at == merged_.end() ? id : at->second;
  };
  for (const auto& [place, id] : judge.of_articles) split_.emplace(place, whole(id));
  for (const auto& [place, id] : judge.leaving) leaving_.emplace(place, whole(id));
  for (const std::string& key : judge.split_keys) {
    remainders_.emplace(entity_of_key(key), Remainder{.founder = key, .entity = whole(Judge::remainder_of(key))});
  }
}

std::string Ruling::entity_of(const ResolvedCluster& cluster) const {
  const std::string entity(cluster.entity);
  if (!cluster.called.empty()) {
    const std::string called(cluster.called);
    if (const auto at = split_.find({called, std::string(cluster.article)}); at != split_.end()) return at->second;
    if (const auto at = leaving_.find({called, entity}); at != leaving_.end()) return at->second;
    if (const auto at = remainders_.find(entity); at != remainders_.end() && at->second.founder != called) {
      return at->second.entity;
    }
  }
  const auto at = merged_.find(entity);
  return at == merged_.end() ? entity : at->second;
}

}  // namespace newsgraph
