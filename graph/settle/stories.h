// The last levels of settling: which articles tell one story, and which of the things that they only describe are one.
//
// In the order of dates and ids, an article that is like none of those before it that lead a story leads one itself;
// any other follows the leader that it is most like (single-pass clustering, as in topic detection: Allan, Papka and
// Lavrenko 1998). An article that comes or goes is looked at with those behind it that are like it, and these pass it
// on only if they begin or cease to lead. Private to this room.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "graph/identity/story.h"
#include "graph/settle/entities.h"
#include "graph/settle/rulings.h"
#include "graph/settle/touched.h"
#include "graph/sqlite.h"

namespace newsgraph {

class Stories {
 public:
  Stories(const sqlite::Connection& connection, Touched& touched);

  // Keeps the words of an article that is new, and looks for its story.
  void contribute(std::int64_t article);

  // Lets go of an article that is about to go: those that it may have led or kept from leading look for their story.
  void withdraw(std::int64_t article);

  // Finds the stories of homeless articles.
  void find();

  // Makes one what the touched stories call alike.
  void unite(Entities& entities, Rulings& rulings);

 private:
  // The order of articles.
  struct Place {
    std::int64_t day = 0;
    std::string id;
    std::int64_t row = 0;
    friend bool operator<(const Place& a, const Place& b) { return std::tie(a.day, a.id) < std::tie(b.day, b.id); }
  };

  std::optional<Place> place_of(std::int64_t article);
  const StoryWords& words(std::int64_t article);
  // Of the articles that `with_word` finds by a rare word and a period, those near in time that share more than one.
  std::vector<std::int64_t> neighbours(const Place& article, sqlite::Query& with_word);
  std::optional<std::int64_t> leader(std::int64_t article);
  std::vector<std::int64_t> followers(std::int64_t leader);  // itself first
  void find_story(const Place& article, std::set<Place>& work);
  void unite_story(std::int64_t leader, Entities& entities, Rulings& rulings);

  Touched& touched_;
  sqlite::Query article_, names_, descriptions_, insert_word_, words_, with_word_, leaders_with_word_, leader_,
      set_leader_, followers_, drop_leader_, clusters_, cluster_names_, story_of_cluster_;
  std::map<std::int64_t, StoryWords> words_of_;
};

}  // namespace newsgraph
