// newsgraph show: one entity: its names, what it did and said, with whom, and where that was reported.
#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "cli/answer.h"
#include "cli/decision_answer.h"
#include "cli/fact_answer.h"
#include "cli/graph_file.h"
#include "cli/names.h"
#include "cli/rows.h"
#include "cli/statement_answer.h"
#include "cli/terminal.h"
#include "cli/terminal_text.h"
#include "cli/verb.h"
#include "cli/view_answer.h"
#include "cli/view_options.h"
#include "ingest/problem.h"
#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMostOthers = 5;  // further entities of a like name that are told of
constexpr std::size_t kMostShown = 20;  // rows of a section

// One kind of what is known; `name` is its heading, and in JSON its rows' "section".
struct Section {
  std::string name;
  Answer answer;
};

using Company = std::pair<const Entity*, std::size_t>;  // and how many facts join the two

template <std::string ArticleRow::*member>
Cell text(const ArticleRow& article) {
  return article.*member;
}

const std::vector<Field<ArticleRow>> kArticleFields = {
    {{.key = "published", .heading = "date", .fit = Fit::whole, .paint = Paint::quiet}, text<&ArticleRow::published>},
    {{.key = "source", .heading = "source", .paint = Paint::name}, text<&ArticleRow::source>},
    {{.key = "title", .heading = "title"}, text<&ArticleRow::title>},
    {{.key = "article", .heading = "article", .paint = Paint::quiet}, text<&ArticleRow::id>},
    {{.key = "url"}, text<&ArticleRow::url>},
};

const std::vector<Field<Company>> kCompanyFields = {
    {{.key = "name", .heading = "who", .paint = Paint::name}, [](const Company& c) -> Cell { return c.first->name; }},
    {{.key = "type", .heading = "type", .paint = Paint::quiet},
     [](const Company& c) -> Cell { return std::string(to_string(c.first->type)); }},
    {{.key = "facts", .heading = "facts", .fit = Fit::number},
     [](const Company& c) -> Cell { return static_cast<std::int64_t>(c.second); }},
    {{.key = "entity"}, [](const Company& c) -> Cell { return c.first->id; }},
};

const std::vector<Field<Entity>> kEntityFields = {
    {{.key = "name", .heading = "name", .paint = Paint::name}, [](const Entity& e) -> Cell { return e.name; }},
    {{.key = "type", .heading = "type"}, [](const Entity& e) -> Cell { return std::string(to_string(e.type)); }},
    {{.key = "entity", .heading = "id", .paint = Paint::quiet}, [](const Entity& e) -> Cell { return e.id; }},
    {{.key = "names"}, [](const Entity& e) -> Cell { return e.names; }},
    {{.key = "roles"}, [](const Entity& e) -> Cell { return e.roles; }},
    {{.key = "mentions"}, [](const Entity& e) -> Cell { return std::int64_t{e.mentions}; }},
    {{.key = "articles"}, [](const Entity& e) -> Cell { return std::int64_t{e.articles}; }},
};

// By first date, then by id.
Answer facts(const KnowledgeGraph& graph, std::vector<const Edge*> edges) {
  std::ranges::stable_sort(edges, {}, [](const Edge* edge) {
    const std::string& first = edge->evidence.front().published;
    return std::tuple(first.empty(), std::string_view(first));
  });
  return facts_answer(graph, edges);
}

std::vector<Statement> said_by(const View& view, const std::string& entity) {
  std::vector<Statement> said;
  std::ranges::copy_if(view.statements, std::back_inserter(said),
                       [&](const Statement& statement) { return statement.entity == entity; });
  std::ranges::sort(said, [](const Statement& a, const Statement& b) {
    return a.published != b.published ? a.published > b.published
                                      : std::tie(a.article, a.number) < std::tie(b.article, b.number);
  });
  return said;
}

// What is told of an entity and stands in tables.
struct Told {
  KnowledgeGraph graph;  // all edges of the entity, and perhaps others
  std::uint32_t entity = 0;
  std::vector<Statement> said;  // newest first; the first of them, if there are `all_said`
  std::size_t all_said = 0;
  std::vector<ArticleRow> articles;
};

// Sections of nothing left out.
std::vector<Section> sections(const Told& told) {
  const KnowledgeGraph& graph = told.graph;
  const std::uint32_t index = told.entity;
  std::vector<const Edge*> does, undergoes;
  std::map<std::uint32_t, std::size_t> with;
  for (const Edge& edge : graph.edges) {
    if (edge.from == index) does.push_back(&edge);
    if (edge.to == index && edge.from != index) undergoes.push_back(&edge);
    if ((edge.from == index) != (edge.to == index)) ++with[edge.from == index ? edge.to : edge.from];
  }
  std::vector<Company> company;
  for (const auto& [other, count] : with) company.emplace_back(&graph.entities[other], count);
  std::ranges::stable_sort(company, std::ranges::greater(), &Company::second);
  std::vector<Section> all;
  all.push_back({"did", facts(graph, does)});
  all.push_back({"was told of", facts(graph, undergoes)});
  all.push_back({"said", statements_answer(told.said, false)});
  all.back().answer.all = told.all_said;
  all.push_back({"with", to_answer(kCompanyFields, company)});
  all.push_back({"reported in", to_answer(kArticleFields, told.articles)});
  std::erase_if(all, [](const Section& section) { return section.answer.rows.empty(); });
  return all;
}

std::string head(const Entity& entity) {
  const auto list = [](const std::vector<std::string>& texts) {
    std::vector<std::string> brief;
    for (const std::string& text : texts) brief.push_back(brief_text(text));
    return fmt::format("{}", fmt::join(brief, "; "));
  };
  std::string text = fmt::format("{}, {}\n", named(entity), entity.id);
  if (entity.names.size() > 1) text += fmt::format("called: {}\n", list(entity.names));
  if (!entity.roles.empty()) text += fmt::format("roles: {}\n", list(entity.roles));
  return text + fmt::format("{} mentions in {} articles\n", entity.mentions, entity.articles);
}

void print_json(const Entity& entity, const std::vector<Section>& sections, std::size_t limit) {
  const auto print = [&](const std::string& name, Answer answer) {
    if (answer.rows.size() > limit) answer.rows.resize(limit);
    answer.columns.insert(answer.columns.begin(), TableColumn{.key = "section"});
    for (Row& row : answer.rows) row.insert(row.begin(), name);
    write_json(answer, std::cout);
  };
  print("entity", to_answer(kEntityFields, std::vector<Entity>{entity}));
  for (const Section& section : sections) print(section.name, section.answer);
}

void print_tables(const Entity& entity, std::vector<Section> sections, std::size_t limit,
                  const AnswerOptions& options) {
  const Terminal terminal = find_terminal();
  std::string text = head(entity);
  for (Section& section : sections) {
    std::vector<Row>& rows = section.answer.rows;
    const std::size_t all = std::max(rows.size(), section.answer.all);
    if (rows.size() > limit) rows.resize(limit);
    section.answer.all = 0;  // told below
    text += fmt::format("\n{}:\n{}", section.name, table(section.answer, terminal.width, terminal.colour));
    if (all > rows.size()) text += fmt::format("and {} more\n", all - rows.size());
  }
  show(text, terminal, !options.no_pager);
}

// The entities that the name finds, the best first, no more than are told of. One that has no name is passed over if
// nothing joins it and it says nothing, as exports do.
std::vector<Entity> find_shown(const Store& store, const std::string& name) {
  const std::vector<Entity> entities = store.entities_called(name);
  std::vector<Entity> found;
  for (const std::uint32_t i : find_entities(entities, name)) {
    const Entity& entity = entities[i];
    StatementQuery said;
    said.entity = entity.id;
    said.limit = 1;
    if (!entity.named && store.graph_around(entity.id).edges.empty() && store.who_said(said).empty()) continue;
    found.push_back(entity);
    if (found.size() > kMostOthers) break;
  }
  if (found.empty()) throw Error(unknown_name(entities, name));
  return found;
}

// All that is told of the entity; of what it says no more than `limit`.
Told told_of(const Store& store, const std::string& entity, std::size_t limit) {
  Told told{.graph = store.graph_around(entity), .entity = 0, .said = {}, .all_said = 0, .articles = {}};
  told.entity = static_cast<std::uint32_t>(std::ranges::find(told.graph.entities, entity, &Entity::id) -
                                           told.graph.entities.begin());
  StatementQuery query;
  query.entity = entity;
  query.limit = limit;
  told.said = store.who_said(query);
  if (told.said.size() == limit) told.all_said = store.count_said(query);
  told.articles = store.articles_of(entity);
  return told;
}

// What the filter leaves of it, if anything.
std::optional<Told> told_of(const Store& store, const std::string& entity, const Filter& filter) {
  View view = make_view(store.everything(), ViewKind::full, filter);
  const std::uint32_t index = find_entity(view, entity);
  if (index == kNowhere) return std::nullopt;
  Told told{.graph = {},
            .entity = index,
            .said = said_by(view, entity),
            .all_said = 0,
            .articles = store.articles_of(entity)};
  std::erase_if(told.articles, [&](const ArticleRow& article) { return find_article(view, article.id) == nullptr; });
  told.graph = std::move(view.graph);
  return told;
}

}  // namespace

int run_show(CLI::App& app, std::vector<std::string> arguments) {
  std::vector<std::string> words;
  std::string file;
  Filter filter;
  AnswerOptions options;
  app.add_option("NAME", words, "a name, or a part of one, or the id of an entity")->required();
  declare_graph(app, file);
  declare_report_filter(app, filter);
  declare_answer(app, options, false);
  app.footer("--limit is for each section. In JSON every line has a \"section\", and what rows of that have.");
  parse_arguments(app, std::move(arguments));
  const std::string name = fmt::format("{}", fmt::join(words, " "));

  const Store store = open_graph(file);
  const std::size_t limit = options.limit > 0 ? options.limit : options.json ? SIZE_MAX : kMostShown;
  std::vector<Entity> others = find_shown(store, name);
  const Entity entity = others.front();
  others.erase(others.begin());
  const std::optional<Told> told =
      filter_given(app) ? told_of(store, entity.id, filter) : told_of(store, entity.id, limit);
  std::vector<Section> known;
  if (told) known = sections(*told);
  std::vector<NumberedDecision> decided = numbered(store.decisions());
  std::erase_if(decided, [&](const NumberedDecision& each) { return !concerns(each.decision, entity.names); });
  if (!decided.empty()) known.push_back({"decided", decisions_answer(decided)});
  if (!others.empty()) known.push_back({"like names", to_answer(kEntityFields, others)});
  if (options.json) {
    print_json(entity, known, limit);
  } else {
    print_tables(entity, std::move(known), limit, options);
  }
  return 0;
}

}  // namespace newsgraph
