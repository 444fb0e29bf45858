// Names by their lengths and uses.
#include "graph/identity/look_up.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "graph/identity/fold.h"
#include "graph/identity/lexicon.h"
#include "graph/identity/name_form.h"

namespace newsgraph {
namespace {

// Whether `brief` is the words that `full` begins or ends with.
bool extends(std::string_view full, std::string_view brief) {
  if (brief.size() >= full.size()) return false;
  const std::size_t rest = full.size() - brief.size();
  return (full.starts_with(brief) && full[brief.size()] == ' ') || (full.ends_with(brief) && full[rest - 1] == ' ');
}

bool ends_legally(std::string_view name) {
  std::string last = fold(name.substr(name.rfind(' ') + 1));
  std::erase(last, '.');
  return name_lexicon().legal.contains(last);
}

}  // namespace

std::string looked_up_by(EntityType type, std::string_view fullest, const std::vector<CountedName>& names) {
  const CountedName* best = nullptr;
  const auto rank = [&](const CountedName& name) {
    return type == EntityType::person ? std::tuple(name.text == fullest, name.text.size(), std::size_t{name.count})
                                      : std::tuple(false, std::size_t{name.count}, name.text.size());
  };
  for (const CountedName& name : names) {
    if (!best || rank(name) > rank(*best) || (rank(name) == rank(*best) && name.text < best->text)) best = &name;
  }
  if (!best) return std::string(fullest);
  if (type == EntityType::person) return best->text;
  // A longer one that holds it and says that it is a company is no slip.
  const CountedName* fuller = nullptr;
  for (const CountedName& name : names) {
    if (!extends(name.text, best->text) || !ends_legally(name.text)) continue;
    if (!fuller || std::pair(name.count, name.text.size()) > std::pair(fuller->count, fuller->text.size()) ||
        (name.count == fuller->count && name.text.size() == fuller->text.size() && name.text < fuller->text)) {
      fuller = &name;
    }
  }
  return fuller ? fuller->text : best->text;
}

std::optional<std::string> government_at(std::string_view name) {
  const NameLexicon& lexicon = name_lexicon();
  const auto government = lexicon.governments.find(plain_key(name, lexicon.legal));
  if (government == lexicon.governments.end()) return std::nullopt;
  return government->second;
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
