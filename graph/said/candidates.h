// Finds statements fast, whatever is asked for. Private to this room.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/said/wanted.h"
#include "graph/sqlite.h"

namespace newsgraph {

// A statement that is wanted, and where it stands in the answer before what stands in its article decides.
struct StatementCandidate {
  double rank = 0;  // FTS5's; the best has the least
  std::string published;
  std::int64_t row = 0;
};

// Whether what was published on one day, or is undated (''), stands before what was on another. Undated ones are last.
bool date_before(std::string_view one, std::string_view other, StatementOrder order);

// How long candidates are looked for in one way before another is tried. Only tests set it otherwise.
struct SearchEffort {
  std::int64_t first_looks = 20'000;      // of the first budget (budget.h)
  std::size_t most_ranked = kMostRanked;  // this decides what is found, too
};

// Statements among which are the first `limit` of the answer, and all that stand where the last of these does; or, once
// enough of them are found in the order of the answer, no others. In no order, none twice. Of all where there are
// fewer.
std::vector<StatementCandidate> find_candidates(const sqlite::Connection& connection, const Wanted& wanted,
                                                std::size_t limit, const SearchEffort& effort = {});

// How many statements are wanted.
std::size_t count_wanted(const sqlite::Connection& connection, const Wanted& wanted);

}  // namespace newsgraph
