// All statements in the order of the answer, by their articles. Private to this room.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "graph/said/budget.h"
#include "graph/said/row_test.h"
#include "graph/said/wanted.h"
#include "graph/sqlite.h"

namespace newsgraph {

// Gives `take` the statements that pass `test`, of each outlet that is wanted the first `limit`: by date, of one date
// by the articles' ids, of one article as they stand in it. False if the budget ended before.
bool walk_articles(const sqlite::Connection& connection, const Wanted& wanted, Budget& budget, std::size_t limit,
                   RowTest& test, const std::function<void(std::int64_t row, std::string_view published)>& take);

}  // namespace newsgraph
