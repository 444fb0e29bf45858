// Turns what the user types into decisions about names.
#include "cli/decide.h"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <iostream>
#include <map>

#include "cli/graph_file.h"
#include "cli/names.h"
#include "cli/terminal_text.h"
#include "cli/verb.h"
#include "graph/day.h"
#include "graph/identity/decision_text.h"
#include "graph/identity/fold.h"
#include "graph/identity/ruling.h"
#include "ingest/problem.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMostTold = 5;   // entities
constexpr std::size_t kNearlyAll = 5;  // one in so many articles may call a thing otherwise

// The only look at the clock: when the user decided.
std::string today() {
  const std::time_t now = std::time(nullptr);
  std::tm day{};
  localtime_r(&now, &day);
  return fmt::format("{:04}-{:02}-{:02}", day.tm_year + 1900, day.tm_mon + 1, day.tm_mday);
}

std::string check_day(const std::string& text) {
  return is_day(text) ? "" : "\"" + text + "\" is no date such as 2025-08-19";
}

bool founds(const std::string& key, const Entity& entity) { return entity_of_key(key) == entity.id; }

// Says which of the two the name means if a person and something else are called so.
DecidedName distinguished(const Store& store, const Entity& entity, const std::string& text) {
  const auto there = [&](const std::string& key) { return store.has_entity(entity_of_key(key)); };
  DecidedName name = decided_name(text);
  if (!std::ranges::all_of(keys_of(name), there)) return name;
  name.of = NameOf::person;
  if (!founds(keys_of(name).front(), entity)) name.of = NameOf::other;
  return name;
}

bool has_words(const std::string& name, const std::string& words) {
  return (" " + fold(name) + " ").find(" " + fold(words) + " ") != std::string::npos;
}

// The entity's own name that `typed` is: letter by letter if there is one, else as far as identity can tell, else the
// most used in which it stands as one or more of the words.
std::optional<DecidedName> own_name(const Entity& entity, const std::string& typed) {
  const DecidedName wanted = decided_name(typed);
  std::optional<DecidedName> same, part;
  for (const std::string& text : entity.names) {
    DecidedName name = decided_name(text);
    if (name == wanted) return name;
    if (!part && has_words(text, typed)) part = name;
    if (!same && same_name(name, wanted)) same = std::move(name);
  }
  return same ? same : part;
}

// The name in which `typed` stands as one or more of its words, if there is just one among `names`.
std::optional<DecidedName> only_one_with(const std::vector<DecidedName>& names, const std::string& typed) {
  std::optional<DecidedName> found;
  for (const DecidedName& name : names) {
    if (!has_words(name.text, typed)) continue;
    if (found) return std::nullopt;
    found = name;
  }
  return found;
}

// A name that decisions use and no article, as `split` with --as may make one.
std::optional<DecidedName> made_name(const Store& store, const std::vector<Decision>& decisions,
                                     const std::string& typed) {
  if (!find_entities(store.entities_called(typed), typed).empty()) return std::nullopt;
  const DecidedName wanted = decided_name(typed);
  for (const Decision& decision : decisions) {
    for (const DecidedName& name : {decision.name, decision.other}) {
      if (!name.text.empty() && same_name(name, wanted)) return name;
    }
  }
  return std::nullopt;
}

// The names that decisions merged into the entity.
std::vector<DecidedName> merged_names(const Entity& entity, const std::vector<Decision>& decisions) {
  std::vector<DecidedName> merged;
  for (const Decision& decision : decisions) {
    if (decision.kind != DecisionKind::merge || !concerns(decision, entity.names)) continue;
    for (const DecidedName& name : {decision.name, decision.other}) {
      if (std::ranges::find(merged, name) == merged.end()) merged.push_back(name);
    }
  }
  return merged;
}

// Who goes by the name now: what it founds, else what is told of most among those that are called so.
const Entity* bearer(const std::vector<Entity>& entities, const DecidedName& name) {
  const Entity* best = nullptr;
  for (const Entity& entity : entities) {
    const auto so = [&](const std::string& text) { return same_name(decided_name(text), name); };
    if (!entity.named || !std::ranges::any_of(entity.names, so)) continue;
    if (std::ranges::any_of(keys_of(name), [&](const std::string& key) { return founds(key, entity); })) return &entity;
    if (best == nullptr || entity.mentions > best->mentions) best = &entity;
  }
  return best;
}

// Who may go by one of the names, by id.
std::vector<Entity> called_so(const Store& store, const Decision& decision) {
  std::map<std::string, Entity> called;
  for (const DecidedName& name : {decision.name, decision.other}) {
    std::vector<std::string> asked = {name.text};
    for (const std::string& key : keys_of(name)) {
      if (const std::string id = entity_of_key(key); store.has_entity(id)) asked.push_back(id);
    }
    for (const std::string& text : asked) {
      if (text.empty()) continue;
      for (Entity& entity : store.entities_called(text)) called.emplace(entity.id, std::move(entity));
    }
  }
  std::vector<Entity> entities;
  for (auto& [id, entity] : called) entities.push_back(std::move(entity));
  return entities;
}

// The decision, and what became of those that it names.
void tell(const Store& store, const Decision& decision) {
  std::cout << terminal_text(to_text(decision)) << '\n';
  const std::vector<Entity> entities = called_so(store, decision);
  std::vector<const Entity*> concerned;
  const auto add = [&](const Entity* entity) {
    if (entity != nullptr && std::ranges::find(concerned, entity) == concerned.end()) concerned.push_back(entity);
  };
  add(bearer(entities, decision.name));
  if (!decision.other.text.empty()) add(bearer(entities, decision.other));
  if (decision.kind == DecisionKind::split) {
    for (const Entity& entity : entities) {
      if (entity.named && concerns(decision, {entity.name})) add(&entity);
    }
  }
  for (std::size_t i = 0; i < concerned.size() && i < kMostTold; ++i) {
    const Entity& entity = *concerned[i];
    std::cout << fmt::format("  {}, {}: {} mentions in {} articles\n", named(entity), entity.id, entity.mentions,
                             entity.articles);
  }
  if (concerned.size() > kMostTold) std::cout << fmt::format("  and {} more\n", concerned.size() - kMostTold);
}

// The name by which nearly all articles look the thing up, if there is one: what founded it may stand in one of many.
std::optional<std::string> usual_name(const Store& store, const Entity& entity) {
  std::map<std::string, std::size_t> uses;
  std::size_t all = 0;
  for (const ToldName& told : store.told_names(entity.id)) {
    if (told.called.empty()) continue;
    ++uses[told.called];
    ++all;
  }
  for (const auto& [text, count] : uses) {
    if (kNearlyAll * (all - count) <= all) return text;
  }
  return std::nullopt;
}

}  // namespace

void declare_decision(CLI::App& app, DecideOptions& options) {
  app.add_option("--reason", options.reason, "why, for those who ask later")->option_text("TEXT");
  app.add_option("--date", options.date, "when that was decided (YYYY-MM-DD; default: today)")
      ->check(CLI::Validator(check_day, ""))
      ->option_text("DATE");
  declare_graph(app, options.file);
}

DecidedName founding_name(const Store& store, const Entity& entity, const std::vector<Decision>& decisions) {
  if (!entity.named) {
    throw Error(fmt::format("{} has no name: decisions are about names, which other articles use too", named(entity)));
  }
  const auto found = [&](const DecidedName& name) {
    return std::ranges::any_of(keys_of(name), [&](const std::string& key) { return founds(key, entity); });
  };
  for (const Decision& decision : decisions) {
    if (found(decision.name)) return decision.name;
    if (!decision.other.text.empty() && found(decision.other)) return decision.other;
  }
  for (const auto* const texts : {&entity.names, &entity.roles}) {
    for (const std::string& text : *texts) {
      if (found(decided_name(text))) return distinguished(store, entity, text);
    }
  }
  for (const Decision& decision : decisions) {
    if (decision.kind == DecisionKind::split && concerns(decision, entity.names)) {
      throw Error(
          fmt::format("no name stands for {}, {}, alone, since {} was decided; `split` with --as says whose name it is",
                      named(entity), entity.id, terminal_text(to_text(decision))));
    }
  }
  return distinguished(store, entity, entity.name);
}

std::optional<std::pair<DecidedName, DecidedName>> names_of_one(const Entity& entity,
                                                                const std::vector<Decision>& decisions,
                                                                const std::string& first, const std::string& second) {
  const std::vector<DecidedName> merged = merged_names(entity, decisions);
  std::optional<DecidedName> left = only_one_with(merged, first), right = only_one_with(merged, second);
  if (!left || !right || same_name(*left, *right)) {
    left = own_name(entity, first);
    right = own_name(entity, second);
  }
  if (!left || !right || left->text == right->text) return std::nullopt;
  return std::pair(*left, *right);
}

std::pair<DecidedName, DecidedName> names_of_two(const Store& store, const std::string& first,
                                                 const std::string& second) {
  const std::vector<Decision> decisions = store.decisions();
  const std::optional<DecidedName> made_first = made_name(store, decisions, first),
                                   made_second = made_name(store, decisions, second);
  std::vector<std::string> found;
  if (!made_first) found.push_back(first);
  if (!made_second) found.push_back(second);
  const std::vector<Entity> entities = entities_for(store, found);
  const auto name_for = [&](const Entity& entity, const std::string& typed) {
    if (const auto merged = only_one_with(merged_names(entity, decisions), typed)) return *merged;
    DecidedName name = founding_name(store, entity, decisions);
    if (entity.type == EntityType::person) return name;  // a family name alone may be another's tomorrow
    const auto usual = usual_name(store, entity);
    const auto splits_it = [&](const Decision& decision) {
      return decision.kind == DecisionKind::split && concerns(decision, {*usual});
    };
    if (usual && std::ranges::any_of(decisions, splits_it)) return name;
    return usual && !same_name(decided_name(*usual), name) ? distinguished(store, entity, *usual) : name;
  };
  const auto find = [&](const std::string& typed) { return &entities[choose_entity(entities, typed)]; };
  const Entity* const one = made_first ? nullptr : find(first);
  const Entity* const other = made_second ? nullptr : find(second);
  if (one == nullptr || other == nullptr || one->id != other->id) {
    return {one ? name_for(*one, first) : *made_first, other ? name_for(*other, second) : *made_second};
  }
  const auto names = names_of_one(*one, decisions, first, second);
  if (!names) throw Error(fmt::format("both mean {}; give two of its names as it is called", named(*one)));
  return *names;
}

int decide_on_two(CLI::App& app, std::vector<std::string> arguments, DecisionKind kind, const std::string& footer) {
  std::string first, second;
  DecideOptions options;
  app.add_option("FROM", first, "a name, or a part of one, or the id of an entity")->required();
  app.add_option("TO", second, "likewise")->required();
  declare_decision(app, options);
  app.footer(footer);
  parse_arguments(app, std::move(arguments));

  Store store = open_graph(options.file);
  auto [name, other] = names_of_two(store, first, second);
  decide(store,
         {.kind = kind, .name = std::move(name), .other = std::move(other), .articles = {}, .date = {}, .reason = {}},
         options);
  return 0;
}

std::string contradiction_text(const std::vector<Decision>& decisions) {
  std::string text = "these decisions cannot hold together:";
  for (const Decision& decision : decisions) text += "\n  " + terminal_text(to_text(decision));
  return text;
}

void decide(Store& store, Decision decision, const DecideOptions& options) {
  decision.reason = decided_name(terminal_text(options.reason)).text;
  decision.date = options.date.empty() ? today() : options.date;
  if (const std::string fault = fault_of(decision); !fault.empty()) throw Error(fault);
  const Decided decided = store.decide({decision});
  if (!decided.contradiction.empty()) {
    throw Error(contradiction_text(decided.contradiction) + "\n`newsgraph decisions --forget` takes one back");
  }
  if (!decided.outdated.empty()) {
    throw Error(
        fmt::format("a later decision about the same is there: {}", terminal_text(to_text(decided.outdated.front()))));
  }
  store.settle();
  tell(store, decision);
}

}  // namespace newsgraph
