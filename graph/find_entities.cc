// Looking up an entity by what a user types.
#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "graph/identity/fold.h"
#include "graph/identity/name_form.h"
#include "graph/knowledge_graph.h"

namespace newsgraph {
namespace {

enum class Match { exact, folded, same_form, part };

struct Wanted {
  std::string name, folded, key, person;
};

std::optional<Match> match(const Wanted& wanted, const std::string& name) {
  if (name == wanted.name) return Match::exact;
  const std::string folded = fold(name);
  if (folded == wanted.folded) return Match::folded;
  if (name_key(name) == wanted.key || (!wanted.person.empty() && person_name(name).key() == wanted.person)) {
    return Match::same_form;
  }
  const std::string padded = " " + folded + " ";
  if (padded.find(" " + wanted.folded + " ") != std::string::npos) return Match::part;
  return std::nullopt;
}

}  // namespace

std::vector<std::uint32_t> find_entities(const std::vector<Entity>& entities, std::string_view name) {
  const Wanted wanted{std::string(name), fold(name), name_key(name), person_name(name).key()};
  std::vector<std::pair<Match, std::uint32_t>> found;
  if (wanted.folded.empty()) return {};
  for (std::uint32_t i = 0; i < entities.size(); ++i) {
    const Entity& entity = entities[i];
    if (entity.id == name) return {i};
    std::optional<Match> best = match(wanted, entity.name);
    for (const std::string& other : entity.names) {
      const std::optional<Match> one = match(wanted, other);
      if (one && (!best || *one < *best)) best = one;
    }
    if (best) found.emplace_back(*best, i);
  }
  std::stable_sort(found.begin(), found.end(), [&](const auto& a, const auto& b) {
    const Entity &left = entities[a.second], &right = entities[b.second];
    return std::tuple(a.first, !left.named, right.mentions) < std::tuple(b.first, !right.named, left.mentions);
  });
  std::vector<std::uint32_t> indexes;
  for (const auto& [rank, i] : found) indexes.push_back(i);
  return indexes;
}

}  // namespace newsgraph
