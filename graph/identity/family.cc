// The most specific names go first, so that "Ann Falk" meets "Ann B. Falk" and "Ann C. Falk" together.
#include "graph/identity/family.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace newsgraph {
namespace {

using Numbers = std::vector<std::uint32_t>;

Numbers by_detail(const std::vector<FullName>& names) {
  Numbers order(names.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto rank = [&](std::uint32_t i) {
    const PersonName& name = names[i].name;
    const auto initials = std::ranges::count_if(name.given, [](const auto& word) { return word.size() == 1; });
    return std::tuple(-static_cast<int>(name.given.size()), name.generation.empty(), initials,
                      std::string_view(names[i].key));
  };
  std::ranges::sort(order, {}, rank);
  return order;
}

// Names that only add words in front to a name that as many things go by: "Aide Ann Falk" of "Ann Falk".
std::map<std::uint32_t, std::uint32_t> with_words_in_front(const std::vector<FullName>& names) {
  std::unordered_map<std::string_view, std::uint32_t> by_key;
  for (std::uint32_t i = 0; i < names.size(); ++i) by_key.emplace(names[i].key, i);
  std::map<std::uint32_t, std::uint32_t> plain;
  for (std::uint32_t i = 0; i < names.size(); ++i) {
    std::string_view rest = names[i].key;
    for (std::size_t given = names[i].name.given.size(); given > 1; --given) {
      rest.remove_prefix(rest.find(' ') + 1);
      const auto at = by_key.find(rest);
      if (at == by_key.end() || names[at->second].things < names[i].things) continue;
      plain.emplace(i, at->second);
      break;
    }
  }
  return plain;
}

// Stands for the generation of those whose name does not say which they are, but who are told apart from one that does.
constexpr std::string_view kOtherGeneration = "other";

// The names, each with what is known of its bearer's generation.
std::vector<PersonName> with_generations(const std::vector<FullName>& names) {
  std::vector<PersonName> result;
  for (const FullName& name : names) {
    PersonName& known = result.emplace_back(name.name);
    if (!known.generation.empty()) continue;
    const bool other = std::ranges::any_of(names, [&](const FullName& full) {
      return full.apart && (may_be_one_person(full.name, name.name) || ends_with_name(full.name, name.name));
    });
    if (other) known.generation = kOtherGeneration;
  }
  return result;
}

bool fits(const PersonName& name, const std::vector<PersonName>& names) {
  return std::ranges::all_of(
      names, [&](const PersonName& other) { return may_be_one_person(name, other) || ends_with_name(other, name); });
}

}  // namespace

Numbers bearers_like(const PersonName& name, const std::vector<std::vector<PersonName>>& names_of) {
  Numbers found;
  for (std::uint32_t i = 0; i < names_of.size(); ++i) {
    if (fits(name, names_of[i])) found.push_back(i);
  }
  return found;
}

Family tell_apart(const std::vector<FullName>& names) {
  Family family;
  family.means.resize(names.size());
  std::vector<std::vector<PersonName>> names_of;  // of each bearer
  const std::vector<PersonName> known = with_generations(names);
  const auto join = [&](std::uint32_t i, std::uint32_t bearer) {
    family.means[i] = {bearer};
    family.bearers[bearer].names.push_back(i);
    names_of[bearer].push_back(known[i]);
  };
  const auto plain = with_words_in_front(names);
  for (const std::uint32_t i : by_detail(names)) {
    if (plain.contains(i)) continue;
    Numbers candidates = bearers_like(known[i], names_of);
    if (candidates.empty()) {
      candidates = {static_cast<std::uint32_t>(family.bearers.size())};
      family.bearers.emplace_back();
      names_of.emplace_back();
    }
    if (candidates.size() == 1) {
      join(i, candidates.front());
    } else {
      family.means[i] = std::move(candidates);
    }
  }
  // The plainest name stays the same when articles bring fuller ones.
  for (Bearer& bearer : family.bearers) {
    bearer.founder = *std::ranges::min_element(bearer.names, {}, [&](std::uint32_t i) {
      return std::tuple(names[i].name.given.size(), std::string_view(names[i].key));
    });
  }
  for (const auto& [i, brief] : plain) {
    std::uint32_t last = brief;
    while (plain.contains(last)) last = plain.at(last);
    family.means[i] = family.means[last];
    if (family.means[i].size() == 1) family.bearers[family.means[i].front()].names.push_back(i);
  }
  return family;
}

}  // namespace newsgraph
