// Parts of names as the trigram indexes of the graph file find them. Private to this room.
#pragma once

#include <string>
#include <string_view>

namespace newsgraph {

// A part of a name as a query of the indexes of parts; empty if it is too short for them.
std::string part_expression(std::string_view part);

}  // namespace newsgraph
