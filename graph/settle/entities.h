// Which cluster belongs to which entity, and what that makes of the entity: the tables `entities` and `entity_uses`.
// Private to this room.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "graph/settle/touched.h"
#include "graph/sqlite.h"

namespace newsgraph {

// What a cluster brings to its entity; a column of `entity_uses`.
enum class Use : std::uint8_t {
  unnamed_title,  // how its article calls it most fully, without a name …
  named_title,    // … and with one
  name,           // all names that its article has for it
  unnamed_type,   // EntityType, as a number
  named_type
};

// An entity that has another id than before: all that it was is another one now.
struct Renaming {
  std::string name, before, now;  // ids
};

class Entities {
 public:
  Entities(const sqlite::Connection& connection, Touched& touched);

  // Notes which entity the program found for a cluster with a name. Touches the cluster's story.
  void find(std::int64_t cluster, const std::string& found);

  // Makes the cluster one of the entity's. Touches the entities, and the cluster's story.
  void assign(std::int64_t cluster, const std::string& entity);

  // Takes back what a cluster brought that is about to go.
  void withdraw(std::int64_t cluster);

  // Writes the touched entities: their names, types and words to find them by.
  void describe();

  // Entities with names that describe() found gone, by the ids that they had.
  std::vector<Renaming> renamed() const;

 private:
  void count_uses(std::int64_t cluster, std::string_view entity, int sign);
  void describe(const std::string& entity);

  Touched& touched_;
  std::map<std::string, std::map<std::string, std::int64_t>> moved_;  // id → id → clusters
  std::map<std::string, std::string> gone_;                           // id → name
  sqlite::Query name_, cluster_, found_, set_found_, set_entity_, names_, count_, drop_, uses_, insert_, remove_;
};

}  // namespace newsgraph
