// The level above what the program finds: the user's decisions (graph/identity/ruling.h), from the entity that was
// found for a cluster to the one that it is. Private to this room.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/identity/decision.h"
#include "graph/identity/ruling.h"
#include "graph/settle/entities.h"
#include "graph/settle/touched.h"
#include "graph/sqlite.h"

namespace newsgraph {

class Rulings {
 public:
  Rulings(const sqlite::Connection& connection, Touched& touched, Entities& entities);

  // Rules on the clusters that something new was found for; where a decision is new, or a name that one is about stands
  // elsewhere than before, on all that it may concern. Returns whether that was so.
  bool settle();

  // What a cluster without a name is that was found to be the entity of one with a name; or one that nobody names.
  std::string of_described(const std::string& found, std::optional<std::int64_t> namer);

 private:
  void read_standing();
  std::string of_named(std::int64_t cluster);

  const sqlite::Connection& connection_;
  Touched& touched_;
  Entities& entities_;
  sqlite::Query founder_of_, bearers_, standing_of_, cluster_, ruled_, with_found_, called_, set_number_;
  std::vector<Decision> decisions_;
  Standing standing_, namesakes_;
  Ruling ruling_;
};

}  // namespace newsgraph
