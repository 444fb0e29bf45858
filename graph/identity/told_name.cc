// Names are compared as decisions compare them.
#include "graph/identity/told_name.h"

#include <algorithm>

#include "graph/identity/decision.h"

namespace newsgraph {

bool goes_by(const ToldName& told, std::string_view name) {
  const DecidedName wanted = decided_name(name);
  return std::ranges::any_of(told.names, [&](const auto& each) { return same_name(decided_name(each.first), wanted); });
}

}  // namespace newsgraph
