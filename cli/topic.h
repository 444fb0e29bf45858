// Topics on the command line: a name or words.
#pragma once

#include <string>
#include <vector>

#include "graph/store.h"

namespace newsgraph {

struct SaidAbout {
  std::vector<Statement> statements;
  std::size_t all = 0;  // how many there are, if these are but the first of them
};

// The statements about `topic` that `query` asks for, newest first. Throws Error with names that are spelt alike if no
// entity is called so and no statement has the words.
SaidAbout said_about(const Store& store, const std::string& topic, const StatementQuery& query);

}  // namespace newsgraph
