// Names on the command line: whom they mean, and what to say if they mean nobody.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/knowledge_graph.h"
#include "graph/store.h"

namespace newsgraph {

// The entities among which these names are looked up, as entities_called() has those of one; by id.
std::vector<Entity> entities_for(const Store& store, const std::vector<std::string>& names);

// Index of the entity that `name` finds best, by any of its names or its id. Where it finds others as well, and the
// best is not called exactly so or has namesakes, says on standard error who is meant. Throws Error with names that are
// spelt alike if nothing is called so.
std::uint32_t choose_entity(const std::vector<Entity>& entities, const std::string& name);

// In one line, and no longer than a message can bear.
std::string brief_text(const std::string& name);

// "Ann Falk (person)"
std::string named(const Entity& entity);

// What to say of a name that finds nothing: "nothing is called Flak; did you mean …?"
std::string unknown_name(const std::vector<Entity>& entities, const std::string& name);

}  // namespace newsgraph
