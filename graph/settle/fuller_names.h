// The second level of settling, for all but persons: which forms found entities, and which are short for other forms.
// Longer forms come first, so that all that a form may be short for is known before it. Private to this room.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "graph/settle/may_mean.h"
#include "graph/settle/touched.h"
#include "graph/sqlite.h"

namespace newsgraph {

class FullerNames {
 public:
  FullerNames(const sqlite::Connection& connection, Touched& touched);

  // Looks again at the touched forms and at all that depends on them.
  void settle();

 private:
  struct Form {
    std::int64_t row = 0;
    std::string key;
    std::int64_t words = 0, things = 0;
    bool acronym = false, place = false, used = false;
    std::optional<std::int64_t> founder;
  };

  // The order of work: by words and length, falling; then by key.
  struct Place {
    std::int64_t words = 0, size = 0;
    std::string key;
    std::int64_t row = 0;
    friend auto operator<=>(const Place& a, const Place& b) {
      if (const auto order = b.words <=> a.words; order != 0) return order;
      if (const auto order = b.size <=> a.size; order != 0) return order;
      return a.key <=> b.key;
    }
    friend bool operator==(const Place& a, const Place& b) { return a.row == b.row; }
  };

  std::optional<Form> read(std::int64_t row);
  static Place place_of(const Form& form);
  void look_at_shorter(std::int64_t row);
  void settle(const Form& form);
  std::vector<Form> fuller_names(const Form& brief);

  Touched& touched_;
  MayMean may_mean_;
  sqlite::Query read_, shorter_, by_words_, by_calling_, set_founder_;
  std::set<Place> work_;
};

}  // namespace newsgraph
