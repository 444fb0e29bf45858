// Topics on the command line: a name or words.
#pragma once

#include <string>
#include <vector>

#include "graph/store.h"

namespace newsgraph {

// The statements about `topic`, by the entity `speaker` if that is not empty. Throws Error with names that are spelt
// alike if no entity is called so and no statement has the words.
std::vector<Statement> said_about(const Store& store, const std::string& topic, const std::string& speaker);

}  // namespace newsgraph
