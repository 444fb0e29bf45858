// A question for statements, with all looked up that is the same for every statement. Private to this room.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/said/sql_text.h"
#include "graph/sqlite.h"
#include "graph/store.h"

namespace newsgraph {

// What a statement has to fit, and by what statements can be found.
enum class Condition : std::uint8_t {
  entity,   // StatementQuery::entity …
  about,    // … about
  by,       // … by
  words,    // … words
  articles  // … sources, since and until
};

struct Wanted {
  const StatementQuery& query;
  std::string words;                 // a query of FTS5; empty: any
  std::string by;                    // folded
  std::vector<std::string> sources;  // whole names; empty: any
  bool nothing = false;              // no statement can be meant
};

// The query must outlive what is returned.
Wanted look_up(const sqlite::Connection& connection, const StatementQuery& query);

bool asks_for(const Wanted& wanted, Condition condition);

// " AND …" for the dates, which are in the column `published`.
void add_dates(const Wanted& wanted, std::string_view published, SqlText& sql);

}  // namespace newsgraph
