// Puts parallel edges together.
#include "graph/view/collapse.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "ingest/identifier.h"

namespace newsgraph {
namespace {

std::string joined(const std::vector<const Edge*>& edges, std::string Edge::*member) {
  std::string all;
  std::set<std::string_view> seen;
  for (const Edge* edge : edges) {
    if (seen.insert(edge->*member).second) all += (all.empty() ? "" : "; ") + edge->*member;
  }
  return all;
}

// The value that all edges have, or else `fallback`.
template <typename Value>
Value common(const std::vector<const Edge*>& edges, Value Edge::*member, Value fallback) {
  const auto same = [&](const Edge* edge) { return edge->*member == edges.front()->*member; };
  return std::ranges::all_of(edges, same) ? edges.front()->*member : fallback;
}

Edge one_edge(const KnowledgeGraph& graph, std::vector<const Edge*> edges) {
  if (edges.size() == 1) return *edges.front();
  // What most independent sources report stands first.
  std::ranges::stable_sort(
      edges, [](const Edge* a, const Edge* b) { return a->independent_sources > b->independent_sources; });
  Edge one;
  std::uint32_t weight = 0;
  one.from = edges.front()->from;
  one.to = edges.front()->to;
  one.id = make_identifier('f', {"collapsed", graph.entities[one.from].id, graph.entities[one.to].id});
  one.relation = joined(edges, &Edge::relation);
  one.lemma = joined(edges, &Edge::lemma);
  one.polarity = common(edges, &Edge::polarity, Polarity::affirmed);
  one.modality = common(edges, &Edge::modality, Modality::asserted);
  one.speaker = common(edges, &Edge::speaker, {});
  one.time = common(edges, &Edge::time, {});
  std::set<std::string> speakers;
  for (const Edge* edge : edges) {
    weight += edge->weight;
    speakers.insert(edge->said_by.begin(), edge->said_by.end());
    one.evidence.insert(one.evidence.end(), edge->evidence.begin(), edge->evidence.end());
  }
  one.said_by.assign(speakers.begin(), speakers.end());
  std::ranges::stable_sort(one.evidence, [](const Evidence& a, const Evidence& b) {
    return std::tuple(a.published.empty(), std::tie(a.published, a.article, a.triple)) <
           std::tuple(b.published.empty(), std::tie(b.published, b.article, b.triple));
  });
  count_reports(one);
  one.weight = weight;
  return one;
}

}  // namespace

void collapse(KnowledgeGraph& graph) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<const Edge*>> bundles;
  for (const Edge& edge : graph.edges) bundles[{edge.from, edge.to}].push_back(&edge);
  std::vector<Edge> edges;
  for (auto& [ends, bundle] : bundles) edges.push_back(one_edge(graph, std::move(bundle)));
  std::ranges::sort(edges, {}, &Edge::id);
  graph.edges = std::move(edges);
}

}  // namespace newsgraph
