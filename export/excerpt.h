// The part of a view that fits into a picture.
#pragma once

#include <cstddef>

#include "graph/view/view.h"

namespace newsgraph {

// At most `most_nodes` nodes and all links among them: the most central, each with its most central neighbours, so that
// what is shown is shown in company. Nodes and links keep their order.
View excerpt(const View& view, std::size_t most_nodes);

}  // namespace newsgraph
