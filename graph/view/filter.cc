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

bool in_time(std::string_view published, const Filter& filter) {
  if (filter.since.empty() && filter.until.empty()) return true;
  if (published.empty()) return false;
  return (filter.since.empty() || published.substr(0, filter.since.size()) >= filter.since) &&
         (filter.until.empty() || published.substr(0, filter.until.size()) <= filter.until);
}

// Folded for comparing.
struct Words {
  std::vector<std::string> sources, relations;
};

std::vector<std::string> folded(const std::vector<std::string>& texts) {
  std::vector<std::string> result;
  for (const std::string& text : texts) result.push_back(fold(text));
  return result;
}

bool from_source(std::string_view source, const Words& words) {
  const auto has = [name = fold(source)](const std::string& part) { return name.find(part) != std::string::npos; };
  return words.sources.empty() || std::ranges::any_of(words.sources, has);
}

bool is_relation(const std::string& lemma, const std::string& relation, const Words& words) {
  const auto is = [one = fold(lemma), padded = " " + fold(relation) + " "](const std::string& wanted) {
    return one == wanted || padded.find(" " + wanted + " ") != std::string::npos;
  };
  return words.relations.empty() || std::ranges::any_of(words.relations, is);
}

void filter_edges(View& view, const Filter& filter, const Words& words) {
  std::erase_if(view.graph.edges, [&](Edge& edge) {
    if (!is_relation(edge.lemma, edge.relation, words)) return true;
    const std::size_t removed = std::erase_if(edge.evidence, [&](const Evidence& evidence) {
      return !from_source(evidence.source, words) || !in_time(evidence.published, filter);
    });
    if (edge.evidence.empty()) return true;
    if (removed > 0) edge.sources = edge.weight = count_sources(edge.evidence);
    return edge.sources < filter.min_sources;
  });
}

void filter_statements(View& view, const Filter& filter, const Words& words) {
  std::erase_if(view.statements, [&](const Statement& statement) {
    return !is_relation(statement.lemma, statement.cue, words) || !from_source(statement.source, words) ||
           !in_time(statement.published, filter);
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

View make_view(View view, ViewKind kind, const Filter& filter) {
  std::string centre;
  if (!filter.around.empty()) {
    const std::vector<std::uint32_t> found = find_entities(view.graph, filter.around);
    if (found.empty()) throw Error("nothing is called " + filter.around);
    centre = view.graph.entities[found.front()].id;
  }
  const Words words{folded(filter.sources), folded(filter.relations)};
  show_only(view, kind);
  if (!filter.types.empty()) view = of_types(view, filter.types);
  filter_edges(view, filter, words);
  filter_statements(view, filter, words);
  const bool thinned = !words.sources.empty() || !words.relations.empty() || !filter.since.empty() ||
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
