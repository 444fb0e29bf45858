// The tables `traits` and `trait_counts`: what articles say of people by which namesakes are told apart, by the form of
// their names. Private to this room.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "graph/identity/trait.h"
#include "graph/sqlite.h"

namespace newsgraph {

class TraitRows {
 public:
  explicit TraitRows(const sqlite::Connection& connection);

  // Notes what a new article says of those whom it gives a name.
  void contribute(std::int64_t article);

  // The cluster goes by this form from now on, or by none.
  void give_form(std::int64_t cluster, std::optional<std::int64_t> form);

  struct Count {
    Trait trait;
    std::int64_t articles = 0;
  };
  // What is said of those who go by a form that the founder's entity has; by trait. Never more than the most frequent
  // `most`.
  std::vector<Count> of_founder(std::int64_t founder, std::int64_t most);

  // Articles that say so of one who goes by such a form: those whose ids mix lowest, by (mix, article).
  std::set<std::pair<std::int64_t, std::int64_t>> sample(std::int64_t founder, const Trait& trait, std::int64_t most);

  // Day and mix of the first article that says so.
  std::pair<std::int64_t, std::int64_t> first(std::int64_t founder, const Trait& trait);

  // What the article says of those who go by such a form.
  std::set<Trait> in_article(std::int64_t founder, std::int64_t article);

 private:
  sqlite::Query article_, persons_, behind_, descriptions_, named_, insert_, of_cluster_, set_form_, count_, drop_,
      of_founder_, sample_, first_, in_article_;
};

}  // namespace newsgraph
