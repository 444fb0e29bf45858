// Clusters as settling sees them. Private to this room.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/identity/look_up.h"
#include "graph/sqlite.h"
#include "ingest/triple.h"

namespace newsgraph {

// How a cluster comes to a name; a column of `clusters`.
enum class NameSource : std::uint8_t {
  none,
  name,        // its article gives it one
  description  // the words that its article describes it by are a name elsewhere
};

struct ClusterRow {
  std::int64_t row = 0;
  std::string name;
  EntityType type = EntityType::thing;
  bool named = false;  // as its article says
  NameSource source = NameSource::none;
  std::string look, key;             // empty without a name
  std::optional<std::int64_t> form;  // row
};

class ClusterRows {
 public:
  explicit ClusterRows(const sqlite::Connection& connection);

  std::vector<std::int64_t> of_article(std::int64_t article);
  std::vector<std::int64_t> with_key(const std::string& key);
  ClusterRow read(std::int64_t cluster);
  // What the cluster's article calls it: names, or descriptions.
  std::vector<CountedName> names(std::int64_t cluster);
  std::vector<std::string> descriptions(std::int64_t cluster);

  void set_name(std::int64_t cluster, NameSource source, const std::string& look, const std::string& key);
  void set_form(std::int64_t cluster, std::optional<std::int64_t> form);

 private:
  sqlite::Query of_article_, with_key_, read_, names_, set_name_, set_form_;
};

}  // namespace newsgraph
