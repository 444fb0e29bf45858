// What lies around one entity.
#pragma once

#include <cstddef>
#include <cstdint>

#include "graph/view/view.h"

namespace newsgraph {

// The entities within `hops` of `centre`, the edges among them, and the statements that lead from one to another. A hop
// is an edge in either direction, or a statement that joins its speaker and what it is about. Empty if `centre` is
// kNowhere.
View neighbourhood(const View& view, std::uint32_t centre, std::size_t hops);

}  // namespace newsgraph
