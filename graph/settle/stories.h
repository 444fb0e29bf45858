// The last levels of settling: which articles tell one story, and which of the things that they only describe are one.
//
// Articles have an order: by date, then as good as random. Each is compared with those shortly before it that share
// rare words with it, and with the leaders of their stories. It follows the leader of the one that, with its leader, it
// is most like or, if it is like none, leads a story itself (single-pass clustering, as in topic detection: Allan,
// Papka and Lavrenko 1998). So what an article follows depends on a few before it only, and a change is passed on to
// those behind it only where it changes whom they may follow. Private to this room.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
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
  struct Place {
    std::int64_t day = 0, mix = 0, row = 0;
    friend auto operator<=>(const Place&, const Place&) = default;
  };

  std::optional<Place> place_of(std::int64_t article);
  // Lives until forget_words().
  const StoryWords& words(std::int64_t article);
  // Between articles, so that what is remembered of all of them does not fill the memory.
  void forget_words();
  // Articles near in time that have at least `least` rare words in common with this one: of each word those that come
  // shortly before it, or behind it.
  std::vector<std::int64_t> before(const Place& article, std::size_t least);
  std::vector<std::int64_t> behind(const Place& article, std::size_t least);
  std::vector<std::int64_t> neighbours(const Place& article, sqlite::Query& with_word, std::int64_t farthest_day,
                                       std::size_t least);
  std::string id_of(std::int64_t article);
  std::optional<std::int64_t> leader(std::int64_t article);
  std::vector<std::int64_t> followers(std::int64_t leader);  // itself first
  // Whether so many articles before this one follow the leader that it may not.
  bool is_full(std::int64_t leader, const Place& article);
  // The articles that may come to the leader's story, or have to leave it, when another comes or goes: none if there is
  // room for all.
  std::vector<std::int64_t> waiting_for(std::int64_t leader);
  void find_story(const Place& article, std::set<Place>& work);
  void unite_story(std::int64_t leader, Entities& entities, Rulings& rulings);

  Touched& touched_;
  sqlite::Query article_, id_, names_, descriptions_, insert_word_, words_, before_, behind_, leader_, set_leader_,
      followers_, places_, drop_leader_, clusters_, cluster_names_, story_of_cluster_;
  std::map<std::int64_t, StoryWords> words_of_;
};

}  // namespace newsgraph
