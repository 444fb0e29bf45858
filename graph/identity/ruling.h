// What holds when the user has decided: from the entity that the program finds for a cluster to the one that it is.
//
// The layer above what the program finds (graph/settle). What it says of a cluster is a function of that cluster, of
// the decisions (in any order) and of where the few names stand that these decide about; so a cluster is looked at
// again only if what is found for it, the decisions, or the standing of such a name changes.
//   1. A name stands for the entity that it founds or, if a fuller name has taken it up, for the one that all things
//      called so were taken into. So decisions about "Ann Falk" still hold when an article brings "Ann B. Falk".
//   2. What is merged is one entity: all that the merged names stand for. Where a name stands for several entities, the
//      clusters called so are meant. A name that is merged with itself has one bearer: its namesakes are one.
//   3. Of two names that are never to be merged and stand for one entity, the one that did not found it leaves: the
//      clusters called so are an entity of their own.
//   4. A name that is split leaves the entity that other names share with it; with articles, the clusters of these
//      articles that are called so leave.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/identity/decision.h"

namespace newsgraph {

// A cluster as the program resolved it.
struct ResolvedCluster {
  std::string_view entity;   // id
  std::string_view called;   // key of the form that it goes by; empty if its article names it not
  std::string_view article;  // id
};

// By key: the ids of the entities that the program found for clusters called so.
using Standing = std::map<std::string, std::set<std::string>>;

// The keys whose standing the ruling of `decisions` depends on.
std::set<std::string> keys_of(const std::vector<Decision>& decisions);

// Of clusters in any order.
Standing find_standing(const std::set<std::string>& keys, const std::vector<ResolvedCluster>& clusters);

// The id of the entity that a key founds.
std::string entity_of_key(const std::string& key);

class Ruling {
 public:
  // `decisions`, in any order, do not contradict each other (decision.h); `standing` of all their keys; `namesakes`:
  // ids of people that are known by such a key's name and were told apart from the first of that name.
  Ruling(const std::vector<Decision>& decisions, const Standing& standing, const Standing& namesakes = {});

  // The id of the entity that the cluster is of. What is merged has the id of the name that was named first, where all
  // else was merged into it; if there are several such names, or none, of them the smallest id.
  std::string entity_of(const ResolvedCluster& cluster) const;

  friend bool operator==(const Ruling&, const Ruling&) = default;

 private:
  using Place = std::pair<std::string, std::string>;

  std::map<std::string, std::string> merged_;  // id → id of what it is part of, where the two differ
  std::map<Place, std::string> split_;         // (called, article) → id
  std::map<Place, std::string> leaving_;       // (called, id of the entity) → id
  // Entity that a split name founded → what the other names in it are.
  struct Remainder {
    std::string founder;  // key
    std::string entity;   // id
    friend bool operator==(const Remainder&, const Remainder&) = default;
  };
  std::map<std::string, Remainder> remainders_;
};

}  // namespace newsgraph
