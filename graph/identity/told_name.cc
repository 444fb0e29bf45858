// By what a thing is looked up, as the table of forms has it.
#include "graph/identity/told_name.h"

#include <algorithm>

#include "graph/identity/decision.h"
#include "graph/identity/form_table.h"
#include "graph/identity/resolve.h"

namespace newsgraph {

std::string_view called(const ToldName& told) {
  if (told.names.empty()) return {};
  NamedThing thing{.article = 0, .type = told.type, .name = told.name, .names = {}};
  for (const auto& [text, count] : told.names) thing.names.push_back({text, count});
  return looked_up_by(thing);
}

bool goes_by(const ToldName& told, std::string_view name) {
  const DecidedName wanted = decided_name(name);
  return std::ranges::any_of(told.names, [&](const auto& each) { return same_name(decided_name(each.first), wanted); });
}

}  // namespace newsgraph
