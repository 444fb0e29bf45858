// From scores to structures: dependency trees and name spans.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "ingest/document.h"
#include "ingest/language/weights.h"

namespace newsgraph {

// Whether the heads (indices, -1 for the root) form a tree with exactly one root.
bool is_tree(std::span<const std::int32_t> heads);

// The heads of the tree with the greatest sum of scores among those with exactly one root. `scores` has a row of
// `stride` numbers for each of `words` words; number 0 is the score of the word as root, number j + 1 of word j as its
// head (a word's own number is passed over). Chu & Liu 1965, Edmonds 1967.
std::vector<std::int32_t> best_tree(std::span<const float> scores, std::size_t words, std::size_t stride);

// The names of the tag sequence with the greatest sum of scores in which every I- continues a name of its type.
// `scores` has a row of `stride` numbers a word, one a tag.
std::vector<Name> best_names(std::span<const float> scores, std::size_t words, std::size_t stride,
                             const std::vector<NameTag>& tags);

}  // namespace newsgraph
