// Who answers for each article of the graph file, by its credits and the texts that are near-copies of each other.
// Private to this room.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "graph/reprints/independent.h"
#include "graph/sqlite.h"

namespace newsgraph {

// Articles that are near-copies of one text.
struct CopyGroup {
  std::vector<std::int64_t> articles;  // rows, the earliest first (undated ones last), then by id; two at least
  std::string agency;                  // that wrote the text; empty if none of them says so
};

struct Origins {
  std::unordered_map<std::int64_t, Origin> of_article;  // every article of the file, by its row
  std::vector<CopyGroup> groups;                        // by the id of their first article
};

// Reads all articles' outlets, dates and credits, and the links between copies: in proportion to their number.
Origins read_origins(const sqlite::Connection& connection);

// Those of these articles (rows) only, as read_origins() has them. Takes what they, their copies and the links between
// all copies take.
std::unordered_map<std::int64_t, Origin> read_origins_of(const sqlite::Connection& connection,
                                                         const std::set<std::int64_t>& articles);

}  // namespace newsgraph
