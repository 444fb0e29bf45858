// newsgraph why: what speaks for and against two names being one.
#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <set>

#include "cli/answer.h"
#include "cli/decide.h"
#include "cli/graph_file.h"
#include "cli/names.h"
#include "cli/rows.h"
#include "cli/terminal.h"
#include "cli/verb.h"
#include "graph/identity/name_form.h"
#include "graph/identity/why.h"
#include "ingest/problem.h"
#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMostArticles = 500;  // of one entity: they have company enough
constexpr std::size_t kMostShown = 20;      // rows of a section

struct NamedForm {
  std::string entity;  // name
  ToldForm form;
};

std::string votes(const ToldForm& form) {
  std::vector<std::string> texts;
  for (const auto& [type, number] : form.types) texts.push_back(fmt::format("{} {}", to_string(type), number));
  return fmt::format("{}", fmt::join(texts, ", "));
}

using F = NamedForm;
const std::vector<Field<F>> kFormFields = {
    {{.key = "name", .heading = "of", .paint = Paint::name}, [](const F& f) -> Cell { return f.entity; }},
    {{.key = "spellings", .heading = "called"}, [](const F& f) -> Cell { return f.form.texts; }},
    {{.key = "key", .heading = "compared as"}, [](const F& f) -> Cell { return f.form.key; }},
    {{.key = "kind", .heading = "kind", .fit = Fit::whole},
     [](const F& f) -> Cell {
       return std::string(f.form.person ? "person" : f.form.acronym ? "acronym" : "other");
     }},
    {{.key = "taken_for", .heading = "taken for", .paint = Paint::quiet},
     [](const F& f) -> Cell { return votes(f.form); }},
    {{.key = "articles", .heading = "articles", .fit = Fit::number},
     [](const F& f) -> Cell { return static_cast<std::int64_t>(f.form.articles.size()); }},
};

const std::vector<Field<Ground>> kGroundFields = {
    {{.key = "speaks", .heading = "speaks", .fit = Fit::whole},
     [](const Ground& g) -> Cell { return std::string(to_string(g.speaks)); }},
    {{.key = "test", .heading = "by", .fit = Fit::whole}, [](const Ground& g) -> Cell { return g.test; }},
    {{.key = "text", .heading = "because"}, [](const Ground& g) -> Cell { return g.text; }},
    {{.key = "weighed"}, [](const Ground& g) -> Cell { return std::string(g.weighed ? "yes" : "no"); }},
    {{.heading = "counts", .fit = Fit::whole, .paint = Paint::quiet},
     [](const Ground& g) -> Cell { return std::string(g.weighed ? "" : "not"); }},
};

// Entities that the articles of `told` name besides those in `not_these`, by id.
std::vector<Companion> company_of(const Store& store, const std::vector<ToldName>& told,
                                  const std::set<std::string>& not_these) {
  std::set<std::string> articles;
  for (const ToldName& each : told) articles.insert(each.article);
  std::map<std::string, Companion> companions;
  std::size_t looked_at = 0;
  for (const std::string& article : articles) {
    if (looked_at++ == kMostArticles) break;
    for (const NamedEntity& named : store.named_in(article)) {
      if (named.type == EntityType::date || named.type == EntityType::money || named.type == EntityType::quantity)
        continue;
      if (!not_these.contains(named.id))
        ++companions.try_emplace(named.id, named.id, named.name).first->second.articles;
    }
  }
  std::vector<Companion> company;
  for (auto& [id, companion] : companions) company.push_back(std::move(companion));
  return company;
}

// What the grounds of these forms may have to do with.
Surroundings surroundings(const Store& store, const std::vector<NamedForm>& forms, bool two) {
  Surroundings around{.two = two, .decisions = store.decisions(), .places = {}, .bearers = {}};
  for (const NamedForm& each : forms) {
    for (const std::string& text : each.form.texts) {
      for (const ShortForm& brief : short_forms(text)) {
        if (!brief.place.empty() && store.is_place(brief.place)) around.places.insert(brief.place);
      }
      const std::string family = person_name(text).family;
      if (family.empty() || around.bearers.contains(family)) continue;
      std::vector<std::string>& bearers = around.bearers[family];
      for (NamedEntity& person : store.persons_of_family(family)) bearers.push_back(std::move(person.name));
    }
  }
  return around;
}

// What of an entity is called `name`: looked up by it or, if nothing is, called so beside other names. With `spelt`,
// not what is called otherwise that is one name to identity.
Compared part_of(const std::vector<ToldName>& told, const std::string& name, bool spelt) {
  const DecidedName wanted = decided_name(name);
  Compared part;
  if (spelt) {
    const auto so = [&](const auto& each) { return decided_name(each.first) == wanted; };
    std::ranges::copy_if(told, std::back_inserter(part.told),
                         [&](const ToldName& each) { return std::ranges::any_of(each.names, so); });
    part.only = name;
    return part;
  }
  const auto looked_up = [&](const ToldName& each) {
    return !each.called.empty() && same_name(decided_name(each.called), wanted);
  };
  std::ranges::copy_if(told, std::back_inserter(part.told), looked_up);
  if (!part.told.empty()) return part;
  std::ranges::copy_if(told, std::back_inserter(part.told), [&](const ToldName& each) { return goes_by(each, name); });
  part.only = name;
  return part;
}

std::vector<NamedForm> forms(const Compared& one, const std::string& name) {
  std::vector<NamedForm> all;
  for (ToldForm& form : forms_of(one.told, one.only)) all.push_back({name, std::move(form)});
  return all;
}

}  // namespace

int run_why(CLI::App& app, std::vector<std::string> arguments) {
  std::string first, second, file;
  AnswerOptions options;
  app.add_option("FROM", first, "a name, or a part of one, or the id of an entity")->required();
  app.add_option("TO", second, "likewise; two names of one entity tell why they are one")->required();
  declare_graph(app, file);
  declare_answer(app, options, false);
  app.footer(
      R"(Tells the forms of both names, and each ground on which they are one or two: your decisions, the names, the articles
that tell of both, and whom else these name. Grounds that count "not" are for you to judge by; the program does not go
by them. --limit is for each section. In JSON every line has a "section".)");
  parse_arguments(app, std::move(arguments));

  const Store store = open_graph(file);
  const std::vector<Entity> entities = entities_for(store, {first, second});
  const Entity& one = entities[choose_entity(entities, first)];
  const Entity& other = entities[choose_entity(entities, second)];
  const bool same = one.id == other.id;
  Compared a, b;
  std::string name = one.name, other_name = other.name;
  if (same) {
    const auto names = names_of_one(one, store.decisions(), first, second);
    if (!names) throw Error(fmt::format("both mean {}; give two of its names as it is called", named(one)));
    const std::vector<ToldName> told = store.told_names(one.id);
    name = names->first.text;
    other_name = names->second.text;
    const bool spelt = same_name(names->first, names->second);
    a = part_of(told, name, spelt);
    b = part_of(told, other_name, spelt);
  } else {
    a.told = store.told_names(one.id);
    b.told = store.told_names(other.id);
  }
  a.company = company_of(store, a.told, {one.id, other.id});
  b.company = company_of(store, b.told, {one.id, other.id});

  std::vector<NamedForm> all_forms = forms(a, name);
  std::ranges::move(forms(b, other_name), std::back_inserter(all_forms));
  const std::vector<std::pair<std::string, Answer>> sections = {
      {"names", to_answer(kFormFields, all_forms)},
      {"grounds", to_answer(kGroundFields, why(a, b, surroundings(store, all_forms, !same)))}};
  if (options.json) {
    const std::string verdict = same ? "one" : "two";
    Answer head{.columns = {{.key = "section"}, {.key = "are"}, {.key = "entity"}, {.key = "other"}}, .rows = {}};
    head.rows.push_back({std::string("verdict"), verdict, one.id, other.id});
    write_json(head, std::cout);
  }
  const Terminal terminal = find_terminal();
  std::string text = same ? fmt::format("both are {}, {}\n", named(one), one.id)
                          : fmt::format("{}, {}, and {}, {}, are two\n", named(one), one.id, named(other), other.id);
  const std::size_t limit = options.limit > 0 ? options.limit : options.json ? SIZE_MAX : kMostShown;
  for (auto [heading, answer] : sections) {
    const std::size_t rows = answer.rows.size();
    if (rows > limit) answer.rows.resize(limit);
    if (options.json) {
      answer.columns.insert(answer.columns.begin(), TableColumn{.key = "section"});
      for (Row& row : answer.rows) row.insert(row.begin(), heading);
      write_json(answer, std::cout);
      continue;
    }
    text += fmt::format("\n{}:\n{}", heading, table(answer, terminal.width, terminal.colour));
    if (rows > limit) text += fmt::format("and {} more\n", rows - limit);
  }
  if (!options.json) show(text, terminal, !options.no_pager);
  return 0;
}

}  // namespace newsgraph
