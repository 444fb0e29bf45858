// newsgraph split: the user says that a name is not, or not everywhere, the one's that the program takes it for.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "cli/decide.h"
#include "cli/graph_file.h"
#include "cli/names.h"
#include "cli/verb.h"
#include "graph/identity/told_name.h"
#include "ingest/problem.h"

namespace newsgraph {
namespace {

struct Split {
  std::string name, as;
  std::vector<std::string> articles;
};

bool called_so(const ToldName& told, const DecidedName& name) {
  return !told.called.empty() &&
         same_name(decided_name(told.called, told.person ? NameOf::person : NameOf::other), name);
}

// The name as its bearers write it.
DecidedName name_to_split(const Store& store, const std::vector<Decision>& decisions, const Entity& entity,
                          const std::string& typed) {
  const DecidedName wanted = decided_name(typed);
  for (const std::string& text : entity.names) {
    if (entity.named && same_name(decided_name(text), wanted)) return decided_name(text);
  }
  return founding_name(store, entity, decisions);
}

// Whose name it is: an entity's, if one is called so, else a new one's.
DecidedName name_to_take(const Store& store, const std::vector<Decision>& decisions, const std::string& typed) {
  const DecidedName wanted = decided_name(typed);
  const std::vector<Entity> entities = store.entities_called(typed);
  for (const std::uint32_t i : find_entities(entities, typed)) {
    const Entity& entity = entities[i];
    const auto same = [&](const std::string& text) { return same_name(decided_name(text), wanted); };
    if (entity.id == typed || (entity.named && std::ranges::any_of(entity.names, same))) {
      return founding_name(store, entity, decisions);
    }
  }
  return wanted;
}

// Throws Error unless splitting the name off the entity would leave something on either side.
void check_everywhere(const Store& store, const Entity& entity, const DecidedName& name) {
  bool alone = false, others = false;
  for (const ToldName& told : store.told_names(entity.id)) {
    if (told.called.empty()) continue;
    (called_so(told, name) ? alone : others) = true;
  }
  const std::string shown = brief_text(name.text);
  if (!alone) {
    throw Error(fmt::format("no article knows {} as {} only; --articles tells in which the name is another's",
                            named(entity), shown));
  }
  if (!others) {
    throw Error(fmt::format("{} is all that is called {}; --articles tells in which the name is another's",
                            named(entity), shown));
  }
}

// Throws Error if an article is not there, or calls nothing so.
void check_articles(const Store& store, const Split& split, const DecidedName& name) {
  const std::vector<Entity> entities = store.entities_called(name.text);
  std::vector<ToldName> all;
  for (const std::uint32_t i : find_entities(entities, name.text)) {
    for (ToldName& told : store.told_names(entities[i].id)) all.push_back(std::move(told));
  }
  for (const std::string& article : split.articles) {
    const ToldName* fuller = nullptr;
    const auto so = [&](const ToldName& told) {
      if (told.article != article) return false;
      if (goes_by(told, name.text)) fuller = &told;
      return called_so(told, name);
    };
    if (std::ranges::any_of(all, so)) continue;
    if (fuller != nullptr) {
      throw Error(fmt::format("{} calls {} mostly or in full {}: split that name", brief_text(article),
                              brief_text(name.text), brief_text(fuller->called)));
    }
    throw Error(fmt::format("{} calls nothing {}", brief_text(article), brief_text(name.text)));
  }
}

Decision decision_of(const Store& store, Split split) {
  const std::vector<Entity> entities = store.entities_called(split.name);
  const std::vector<Decision> decisions = store.decisions();
  const Entity& entity = entities[choose_entity(entities, split.name)];
  Decision decision{.kind = DecisionKind::split, .name = {}, .other = {}, .articles = {}, .date = {}, .reason = {}};
  decision.name = name_to_split(store, decisions, entity, split.name);
  if (split.articles.empty()) {
    check_everywhere(store, entity, decision.name);
  } else {
    check_articles(store, split, decision.name);
  }
  if (!split.as.empty()) decision.other = name_to_take(store, decisions, split.as);
  std::ranges::sort(split.articles);
  const auto same = std::ranges::unique(split.articles);
  split.articles.erase(same.begin(), same.end());
  decision.articles = std::move(split.articles);
  return decision;
}

}  // namespace

int run_split(CLI::App& app, std::vector<std::string> arguments) {
  Split split;
  DecideOptions options;
  app.add_option("NAME", split.name, "one of an entity's names, or its id")->required();
  app.add_option("--articles", split.articles, "only where these articles call somebody so")->option_text("ID...");
  app.add_option("--as", split.as, "whose name it is in these articles: a name that is known, or a new one")
      ->needs("--articles")
      ->option_text("NAME");
  declare_decision(app, options);
  app.footer(
      R"(Without --articles: what articles call NAME leaves the entity that other names share with it. With --articles: what
these articles call NAME is somebody else of that name, or with --as the one who is called so. NAME is what an article
calls the thing in full: its Falk is not split off where it also says Ann Falk. A new name is one for decisions: what is
shown of the thing is what articles call it.)");
  parse_arguments(app, std::move(arguments));

  Store store = open_graph(options.file);
  Decision decision = decision_of(store, std::move(split));
  decide(store, std::move(decision), options);
  return 0;
}

}  // namespace newsgraph
