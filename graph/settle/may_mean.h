// The table `may_mean`: what short forms may be short for. Private to this room.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/sqlite.h"

namespace newsgraph {

class MayMean {
 public:
  explicit MayMean(const sqlite::Connection& connection);

  // Rows of founders, ascending.
  std::vector<std::int64_t> read(std::int64_t form);
  // Whether that changes anything.
  bool write(std::int64_t form, std::vector<std::int64_t> founders);
  // The forms that may be short for one that this founder founded.
  std::vector<std::int64_t> short_for(std::int64_t founder);

 private:
  sqlite::Query read_, drop_, insert_, short_for_;
};

}  // namespace newsgraph
