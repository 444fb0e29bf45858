// From scores to structures: dependency trees and name spans.
#pragma once

#include <cstdint>
#include <span>

namespace newsgraph {

// Whether the heads (indices, -1 for the root) form a tree with exactly one root.
bool is_tree(std::span<const std::int32_t> heads);

}  // namespace newsgraph
