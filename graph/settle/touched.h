// What a run of settling has to look at again: handed from level to level, each of which adds what it changed for the
// levels behind it. Private to this room.
#pragma once

#include <cstdint>
#include <set>
#include <string>

#include "graph/sqlite.h"

namespace newsgraph {

struct Touched {
  using Rows = std::set<std::int64_t>;

  std::set<std::string> keys;      // name_keys whose counts changed
  Rows forms;                      // whose counts or texts changed
  Rows moved;                      // forms that have another founder, or became short for others, or ceased to be
  Rows founders;                   // founders of entities that won or lost names or things
  Rows unsure;                     // short forms of which anything changed that their clusters are decided by
  Rows clusters;                   // with a form that is new to them
  Rows articles;                   // a cluster of which with a full name changed its entity
  Rows found;                      // clusters for which the program may have found another entity
  Rows stories;                    // leaders of stories in which an article or a cluster's entity changed
  Rows homeless;                   // articles whose story has to be found again
  std::set<std::string> entities;  // clusters of which came or went

  // What removed articles left; the table is empty then.
  static Touched take(const sqlite::Connection& connection);
  // Keeps keys, forms, stories, homeless and entities for the next run.
  void leave(const sqlite::Connection& connection) const;
};

}  // namespace newsgraph
