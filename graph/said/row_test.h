// Whether one statement is what is wanted. Private to this room.
#pragma once

#include <cstdint>
#include <optional>

#include "graph/said/sql_text.h"
#include "graph/said/wanted.h"
#include "graph/said/word_rows.h"
#include "graph/sqlite.h"

namespace newsgraph {

class RowTest {
 public:
  // For statements that are known to fit one of the conditions; all but those found by words also fit the dates, and
  // those found by articles the outlets. `words` are those of `wanted`. Both must outlive this.
  RowTest(const sqlite::Connection& connection, const Wanted& wanted, Condition known, WordRows& words);

  bool passes(std::int64_t row);
  // So many rows are about to be tested.
  void expect(std::size_t rows);
  // What passes() takes, in the time that it takes to read a row of an index.
  std::int64_t cost() const;

 private:
  static constexpr std::int64_t kCostOfRow = 5;

  SqlText sql_;
  std::optional<sqlite::Query> query_;  // none: nothing is left to be looked at
  WordRows* words_;                     // null: likewise
};

}  // namespace newsgraph
