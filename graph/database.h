// What a Store holds; private to this room.
#pragma once

#include "graph/sqlite.h"
#include "graph/store.h"

namespace newsgraph {

struct Store::Database {
  sqlite::Connection connection;
};

}  // namespace newsgraph
