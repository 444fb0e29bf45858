// The level behind meanings: people of one full name whom their articles tell apart (graph/identity/bearer.h). Which of
// them a cluster is, its article tells: by what it says of the name's bearer or by the company that it keeps.
//
// The one whose article is the first by date has the name's own id, so that news that come in the order of their dates
// rename nobody. Private to this room.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "graph/identity/bearer.h"
#include "graph/settle/entities.h"
#include "graph/settle/touched.h"
#include "graph/settle/trait_rows.h"
#include "graph/sqlite.h"

namespace newsgraph {

class Namesakes {
 public:
  Namesakes(const sqlite::Connection& connection, Touched& touched, Entities& entities);

  // The cluster is of the entity that this form founds, or of one of its namesakes.
  void find(std::int64_t cluster, std::int64_t founder);

  // Tells the namesakes of touched founders apart, and finds the entities of all that find() was told of.
  void settle();

 private:
  // One of several people of one name.
  struct Person {
    std::string entity;  // id
    std::int64_t articles = 0;
    StoryWords company;
    std::pair<std::int64_t, std::int64_t> first;  // day and mix of the first article
  };
  struct Name {
    std::string key, family;
    std::string alone;                       // id of the entity if one person bears it; made when asked for
    std::map<Trait, std::size_t> person_of;  // empty: one person bears it, as for the next
    std::vector<Person> persons;             // by their first articles
    std::string signature;                   // of all that clusters are told apart by
  };

  void tell_apart(std::int64_t founder, Name& name);
  std::vector<TraitUse> uses(std::int64_t founder, const std::string& family);
  void add_company(std::int64_t article, const std::string& family, StoryWords& company);
  void settle_founder(std::int64_t founder);
  void write(std::int64_t founder, const Name& name);
  const std::string& entity_of(Name& name, std::int64_t founder, std::int64_t article);
  void settle_articles();  // those in which something is new

  Touched& touched_;
  Entities& entities_;
  TraitRows traits_;
  sqlite::Query form_, things_, names_, bearers_, drop_bearers_, insert_bearer_, set_signature_, with_found_,
      article_of_, any_bearers_, of_article_;
  std::map<std::int64_t, std::int64_t> found_;  // cluster → founder
  std::map<std::int64_t, Name> names_told_;     // by founder
};

}  // namespace newsgraph
