// Names by their lengths and uses.
#include "graph/identity/look_up.h"

#include <algorithm>
#include <tuple>

#include "graph/identity/lexicon.h"

namespace newsgraph {

std::string looked_up_by(EntityType type, std::string_view fullest, const std::vector<CountedName>& names) {
  const CountedName* best = nullptr;
  const auto rank = [&](const CountedName& name) {
    return type == EntityType::person ? std::tuple(name.text == fullest, name.text.size(), std::size_t{name.count})
                                      : std::tuple(false, std::size_t{name.count}, name.text.size());
  };
  for (const CountedName& name : names) {
    if (!best || rank(name) > rank(*best) || (rank(name) == rank(*best) && name.text < best->text)) best = &name;
  }
  return best ? best->text : std::string(fullest);
}

bool could_be_name(std::string_view description) {
  for (const std::string_view determiner : {"The ", "the "}) {
    if (description.starts_with(determiner)) description.remove_prefix(determiner.size());
  }
  if (description.starts_with("A ") || description.starts_with("An ")) return false;
  if (name_lexicon().legal.contains(std::string(description.substr(description.rfind(' ') + 1)))) return false;
  for (std::size_t i = 0; i < description.size(); ++i) {
    if ((i == 0 || description[i - 1] == ' ') && description[i] >= 'A' && description[i] <= 'Z') return true;
  }
  return false;
}

}  // namespace newsgraph
