// Names that a misspelt one may be meant for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.h"

namespace newsgraph {

// Indexes of the entities one of whose names, or some words in a row of one, differ from `name` in few letters: none in
// one of up to two, one in one of up to four, two up to eight, three beyond. A letter too many, one too few, a wrong
// one and two swapped count one each; case and diacritics count nothing. The most alike first, of equals those with
// more mentions; at most `most`.
std::vector<std::uint32_t> similar_names(const std::vector<Entity>& entities, std::string_view name, std::size_t most);

// Whether `name`, or some words in a row of it, differs so little from `wanted`; both folded.
bool is_similar(std::string_view wanted, std::string_view name);

// The number of such changes between two texts of ASCII letters, or bound + 1 if it is more than `bound`.
std::size_t bounded_distance(std::string_view a, std::string_view b, std::size_t bound);

}  // namespace newsgraph
