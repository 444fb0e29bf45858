// Looks names up for verbs, and words their mistakes.
#include "cli/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <utility>

#include "cli/terminal_text.h"
#include "export/text.h"
#include "graph/identity/fold.h"
#include "graph/query/similar_names.h"
#include "ingest/problem.h"
#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMostSuggested = 5;
constexpr std::size_t kMostLetters = 80;  // of a name in a message

bool called_exactly(const Entity& entity, const std::string& name) {
  const auto same = [folded = fold(name)](const std::string& other) { return fold(other) == folded; };
  return entity.id == name || same(entity.name) || std::ranges::any_of(entity.names, same);
}

// One of several of one name: with the id, and what articles call it besides.
std::string one_of_the_name(const Entity& entity) {
  std::string text = entity.id;
  const auto tells = [](const std::string& role) { return role.find(' ') != std::string::npos; };
  const auto role = std::ranges::find_if(entity.roles, tells);
  return role == entity.roles.end() ? text : text + fmt::format(", “{}”", brief_text(*role));
}

// Who else has the very name of the chosen one.
std::vector<std::string> namesakes_of(const std::vector<Entity>& entities, const Entity& chosen,
                                      const std::vector<std::uint32_t>& found) {
  std::vector<std::string> namesakes;
  for (const std::uint32_t i : found) {
    const Entity& other = entities[i];
    if (other.id == chosen.id || !other.named || other.type != chosen.type || fold(other.name) != fold(chosen.name)) {
      continue;
    }
    namesakes.push_back(one_of_the_name(other));
  }
  return namesakes;
}

}  // namespace

std::string brief_text(const std::string& name) { return shorten(terminal_text(name), kMostLetters); }

std::string named(const Entity& entity) {
  return fmt::format("{} ({})", brief_text(entity.name), to_string(entity.type));
}

std::string unknown_name(const std::vector<Entity>& entities, const std::string& name) {
  std::string text = fmt::format("nothing is called {}", brief_text(name));
  const std::vector<std::uint32_t> similar = similar_names(entities, name, kMostSuggested);
  if (similar.empty()) return text;
  if (similar.size() == 1) return text + fmt::format("; did you mean {}?", named(entities[similar.front()]));
  text += "; did you mean one of these?";
  for (const std::uint32_t i : similar) text += "\n  " + named(entities[i]);
  return text;
}

std::vector<Entity> entities_for(const Store& store, const std::vector<std::string>& names) {
  std::map<std::string, Entity> found;
  for (const std::string& name : names) {
    for (Entity& entity : store.entities_called(name)) {
      const std::string id = entity.id;
      found.emplace(id, std::move(entity));
    }
  }
  std::vector<Entity> entities;
  for (auto& [id, entity] : found) entities.push_back(std::move(entity));
  return entities;
}

std::uint32_t choose_entity(const std::vector<Entity>& entities, const std::string& name) {
  const std::vector<std::uint32_t> found = find_entities(entities, name);
  if (found.empty()) throw Error(unknown_name(entities, name));
  const Entity& chosen = entities[found.front()];
  if (found.size() > 1 && !called_exactly(chosen, name)) {
    std::string others;
    for (std::size_t i = 1; i < found.size() && i <= kMostSuggested; ++i) {
      others += (i > 1 ? ", " : "") + named(entities[found[i]]);
    }
    fmt::print(stderr, "newsgraph: {} is taken for {}, not for {}\n", brief_text(name), named(chosen), others);
  }
  std::vector<std::string> namesakes = namesakes_of(entities, chosen, found);
  if (!namesakes.empty() && name != chosen.id) {
    const std::size_t number = namesakes.size();
    namesakes.resize(std::min(number, kMostSuggested));
    fmt::print(stderr, "newsgraph: {} are called {}; meant is {}; not {}\n", number + 1, named(chosen),
               one_of_the_name(chosen), fmt::join(namesakes, "; "));
  }
  return found.front();
}

}  // namespace newsgraph
