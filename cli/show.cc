// newsgraph show: one entity: its names, what it did and said, with whom, and where that was reported.
#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <set>

#include "cli/graph_file.h"
#include "cli/statement_text.h"
#include "cli/verb.h"
#include "ingest/triple_json.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMostOthers = 5;  // further entities of a like name that are told of

std::string sources_of(const Edge& edge) {
  std::set<std::string> names;
  for (const Evidence& evidence : edge.evidence) {
    names.insert(evidence.source.empty() ? "article " + evidence.article : evidence.source);
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

// "2025-08-19", "2025-08-19 to 2025-08-21", or nothing if no article is dated.
std::string dates_of(const Edge& edge) {
  std::string first, last;
  for (const Evidence& evidence : edge.evidence) {
    if (evidence.published.empty()) continue;
    if (first.empty() || evidence.published < first) first = evidence.published;
    if (evidence.published > last) last = evidence.published;
  }
  if (first.empty()) return "(no date)";
  return first == last ? first : first + " to " + last;
}

std::string line_of(const KnowledgeGraph& graph, const Edge& edge) {
  std::string line =
      fmt::format("{} | {} | {}", graph.entities[edge.from].name, edge.relation, graph.entities[edge.to].name);
  std::vector<std::string> notes;
  if (edge.polarity == Polarity::negated) notes.emplace_back("negated");
  if (edge.modality != Modality::asserted) notes.emplace_back(to_string(edge.modality));
  if (!edge.time.empty()) notes.push_back("time " + edge.time);
  if (!edge.said_by.empty()) notes.push_back(fmt::format("says {}", fmt::join(edge.said_by, ", ")));
  if (!notes.empty()) line += fmt::format(" ({})", fmt::join(notes, "; "));
  return fmt::format("{}  {}  [{}]", dates_of(edge), line, sources_of(edge));
}

// "2025-08-19  Harbour Gazette: A bridge for Port Arlen (a-1)"
std::string line_of(const ArticleRow& article) {
  return fmt::format("{}  {}{}{} ({})", article.published.empty() ? "(no date)" : article.published, article.source,
                     article.source.empty() || article.title.empty() ? "" : ": ", article.title, article.id);
}

// By first date, then by id.
void print_edges(const KnowledgeGraph& graph, std::vector<const Edge*> edges, std::size_t limit) {
  std::ranges::stable_sort(edges, {}, [](const Edge* edge) { return edge->evidence.front().published; });
  for (std::size_t i = 0; i < edges.size() && i < limit; ++i) std::cout << "  " << line_of(graph, *edges[i]) << '\n';
  if (edges.size() > limit) std::cout << fmt::format("  and {} more\n", edges.size() - limit);
}

void print_entity(const KnowledgeGraph& graph, std::uint32_t index, const Store& store, std::size_t limit) {
  const Entity& entity = graph.entities[index];
  std::cout << fmt::format("{} ({}), {}\n", entity.name, to_string(entity.type), entity.id);
  if (entity.names.size() > 1) std::cout << fmt::format("called: {}\n", fmt::join(entity.names, "; "));
  if (!entity.roles.empty()) std::cout << fmt::format("roles: {}\n", fmt::join(entity.roles, "; "));
  std::cout << fmt::format("{} mentions in {} articles\n", entity.mentions, entity.articles);

  std::vector<const Edge*> does, undergoes;
  std::map<std::uint32_t, std::size_t> with;
  for (const Edge& edge : graph.edges) {
    if (edge.from == index) does.push_back(&edge);
    if (edge.to == index && edge.from != index) undergoes.push_back(&edge);
    if ((edge.from == index) != (edge.to == index)) ++with[edge.from == index ? edge.to : edge.from];
  }
  if (!does.empty()) {
    std::cout << "\ndid:\n";
    print_edges(graph, does, limit);
  }
  if (!undergoes.empty()) {
    std::cout << "\nwas told of:\n";
    print_edges(graph, undergoes, limit);
  }
  StatementQuery query;
  query.entity = entity.id;
  query.limit = limit;
  const std::vector<Statement> statements = store.who_said(query);
  if (!statements.empty()) {
    std::cout << "\nsaid:\n";
    for (const Statement& statement : statements) std::cout << statement_text(statement, "  ");
  }
  std::vector<std::pair<std::uint32_t, std::size_t>> company(with.begin(), with.end());
  std::ranges::stable_sort(company, std::ranges::greater(), &std::pair<std::uint32_t, std::size_t>::second);
  if (!company.empty()) {
    std::cout << "\nwith:\n";
    for (std::size_t i = 0; i < company.size() && i < limit; ++i) {
      std::cout << fmt::format("  {} ({})\n", graph.entities[company[i].first].name, company[i].second);
    }
  }
  const std::vector<ArticleRow> articles = store.articles_of(entity.id);
  std::cout << "\nreported in:\n";
  for (std::size_t i = 0; i < articles.size() && i < limit; ++i) std::cout << "  " << line_of(articles[i]) << '\n';
  if (articles.size() > limit) std::cout << fmt::format("  and {} more\n", articles.size() - limit);
}

}  // namespace

int run_show(CLI::App& app, std::vector<std::string> arguments) {
  std::vector<std::string> words;
  std::string file;
  std::size_t limit = 20;
  app.add_option("NAME", words, "a name, or a part of one, or the id of an entity")->required();
  app.add_option("--limit", limit, "at most so many lines of each kind")->capture_default_str();
  declare_graph(app, file);
  parse_arguments(app, std::move(arguments));
  const std::string name = fmt::format("{}", fmt::join(words, " "));

  const Store store = open_graph(file);
  const KnowledgeGraph graph = store.graph();
  const std::vector<std::uint32_t> found = find_entities(graph, name);
  if (found.empty()) {
    std::cerr << fmt::format("newsgraph: {}: nothing is called {}\n", file, name);
    return 1;
  }
  print_entity(graph, found.front(), store, limit);
  if (found.size() > 1) {
    std::cout << "\nlike names:\n";
    for (std::size_t i = 1; i < found.size() && i <= kMostOthers; ++i) {
      const Entity& other = graph.entities[found[i]];
      std::cout << fmt::format("  {} ({}), {}\n", other.name, to_string(other.type), other.id);
    }
  }
  return 0;
}

}  // namespace newsgraph
