// Views and filters, one step after another.
#include "graph/view/filter.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "graph/identity/fold.h"
#include "graph/view/collapse.h"
#include "graph/view/neighbourhood.h"
#include "ingest/problem.h"

namespace newsgraph {
namespace {

std::vector<std::string> folded(const std::vector<std::string>& texts) {
  std::vector<std::string> result;
  for (const std::string& text : texts) result.push_back(fold(text));
  return result;
}

// Also in the wording of one of its sentences.
bool has_relation(const ReportFilter& reports, const Edge& edge) {
  return reports.has_relation(edge.lemma, edge.relation) ||
         std::ranges::any_of(edge.evidence, [&](const Evidence& evidence) {
           return reports.has_relation(evidence.lemma, evidence.relation_words);
         });
}

void filter_edges(View& view, const Filter& filter) {
  const ReportFilter reports(filter);
  std::erase_if(view.graph.edges, [&](Edge& edge) {
    if (!has_relation(reports, edge)) return true;
    const std::size_t removed = std::erase_if(edge.evidence, [&](const Evidence& evidence) {
      return !reports.has_report(evidence.source, evidence.published);
    });
    if (edge.evidence.empty()) return true;
    if (removed > 0) count_reports(edge);
    return edge.independent_sources < filter.min_sources;
  });
}

// For each node whether any link ends there.
std::vector<bool> linked_nodes(const View& view) {
  std::vector<bool> linked(count_nodes(view));
  for (const Link& link : links(view)) linked[link.from] = linked[link.to] = true;
  return linked;
}

// The chosen entities and the statements that still have one of these as speaker or subject.
View with_entities(const View& view, std::vector<bool> chosen) {
  chosen.resize(count_nodes(view));
  for (const Link& link : links(view)) {
    if (link.kind == LinkKind::says && chosen[link.from]) chosen[link.to] = true;
    if (link.kind == LinkKind::about && chosen[link.to]) chosen[link.from] = true;
  }
  return part_of(view, chosen);
}

View of_types(const View& view, const std::vector<EntityType>& types) {
  std::vector<bool> chosen;
  for (const Entity& entity : view.graph.entities) {
    chosen.push_back(std::ranges::find(types, entity.type) != types.end());
  }
  return with_entities(view, std::move(chosen));
}

View most_central(const View& view, std::size_t top) {
  const std::vector<Entity>& entities = view.graph.entities;
  std::vector<std::uint32_t> order(entities.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, [&](auto a, auto b) { return entities[a].centrality > entities[b].centrality; });
  std::vector<bool> chosen(entities.size());
  for (std::size_t i = 0; i < order.size() && i < top; ++i) chosen[order[i]] = true;
  return with_entities(view, std::move(chosen));
}

// An unnamed entity is shown for what joins it to others.
void show_only(View& view, ViewKind kind) {
  if (kind == ViewKind::actors) view.statements.clear();
  if (kind == ViewKind::statements) view.graph.edges.clear();
  std::vector<bool> chosen = linked_nodes(view);
  for (std::size_t i = 0; i < view.graph.entities.size(); ++i) {
    if (kind != ViewKind::statements && view.graph.entities[i].named) chosen[i] = true;
  }
  std::fill(chosen.begin() + static_cast<std::ptrdiff_t>(view.graph.entities.size()), chosen.end(), true);
  view = part_of(view, chosen);
}

View without_loners(const View& view, std::string_view centre) {
  std::vector<bool> chosen = linked_nodes(view);
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    if (i >= view.graph.entities.size() || view.graph.entities[i].id == centre) chosen[i] = true;
  }
  return part_of(view, chosen);
}

}  // namespace

std::string_view to_string(ViewKind kind) {
  switch (kind) {
    case ViewKind::actors: return "actors";
    case ViewKind::statements: return "statements";
    case ViewKind::full: return "full";
  }
  return "";
}

ReportFilter::ReportFilter(const Filter& filter)
    : relations_(folded(filter.relations)),
      sources_(folded(filter.sources)),
      since_(filter.since),
      until_(filter.until) {}

bool ReportFilter::has_relation(std::string_view lemma, std::string_view words) const {
  const auto is = [one = fold(lemma), padded = " " + fold(words) + " "](const std::string& wanted) {
    return one == wanted || padded.find(" " + wanted + " ") != std::string::npos;
  };
  return relations_.empty() || std::ranges::any_of(relations_, is);
}

bool ReportFilter::has_report(std::string_view source, std::string_view published) const {
  const auto has = [name = fold(source)](const std::string& part) { return name.find(part) != std::string::npos; };
  if (!sources_.empty() && std::ranges::none_of(sources_, has)) return false;
  if (since_.empty() && until_.empty()) return true;
  if (published.empty()) return false;
  return (since_.empty() || published.substr(0, since_.size()) >= since_) &&
         (until_.empty() || published.substr(0, until_.size()) <= until_);
}

void filter_statements(std::vector<Statement>& statements, const Filter& filter) {
  const ReportFilter reports(filter);
  std::erase_if(statements, [&](const Statement& statement) {
    return !reports.has_relation(statement.lemma, statement.cue) ||
           !reports.has_report(statement.source, statement.published);
  });
}

View make_view(View view, ViewKind kind, const Filter& filter) {
  std::string centre;
  if (!filter.around.empty()) {
    const std::vector<std::uint32_t> found = find_entities(view.graph.entities, filter.around);
    if (found.empty()) throw Error("nothing is called " + filter.around);
    centre = view.graph.entities[found.front()].id;
  }
  show_only(view, kind);
  if (!filter.types.empty()) view = of_types(view, filter.types);
  filter_edges(view, filter);
  filter_statements(view.statements, filter);
  const bool thinned = !filter.sources.empty() || !filter.relations.empty() || !filter.since.empty() ||
                       !filter.until.empty() || filter.min_sources > 0;
  if (thinned) view = without_loners(view, centre);
  if (!centre.empty()) view = neighbourhood(view, find_entity(view, centre), filter.hops);
  measure(view);
  if (filter.top > 0) view = most_central(view, filter.top);
  if (filter.collapse) collapse(view.graph);
  drop_unused_articles(view);
  return view;
}

}  // namespace newsgraph
