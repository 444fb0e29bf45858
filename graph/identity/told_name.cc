// By what a thing is looked up, as the table of forms has it.
#include "graph/identity/told_name.h"

#include <algorithm>

#include "graph/identity/decision.h"
#include "graph/identity/look_up.h"

namespace newsgraph {

std::string called(const ToldName& told) {
  if (told.names.empty()) return {};
  std::vector<CountedName> names;
  for (const auto& [text, count] : told.names) names.push_back({text, count});
  return looked_up_by(told.type, told.name, names);
}

bool goes_by(const ToldName& told, std::string_view name) {
  const DecidedName wanted = decided_name(name);
  return std::ranges::any_of(told.names, [&](const auto& each) { return same_name(decided_name(each.first), wanted); });
}

}  // namespace newsgraph
