// The measures that pictures and queries need, by Boost.Graph. The one file that includes it: it compiles slowly.
#include "graph/knowledge_graph.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/page_rank.hpp>
#include <functional>
#include <map>
#include <numeric>
#include <set>

namespace newsgraph {
namespace {

using Network = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

constexpr std::size_t kPageRankRounds = 40;  // with a damping of .85 the rest is below a thousandth

std::vector<std::uint32_t> number_components(const Network& network) {
  std::vector<std::uint32_t> component(boost::num_vertices(network));
  const std::uint32_t count = static_cast<std::uint32_t>(boost::connected_components(
      network, boost::make_iterator_property_map(component.begin(), boost::get(boost::vertex_index, network))));
  std::vector<std::uint32_t> size(count), order(count), number(count);
  for (const std::uint32_t c : component) ++size[c];
  std::iota(order.begin(), order.end(), 0U);
  // Boost numbers components by their first vertex, so equal ones keep the order of ids.
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return size[a] > size[b]; });
  for (std::uint32_t i = 0; i < count; ++i) number[order[i]] = i;
  for (std::uint32_t& c : component) c = number[c];
  return component;
}

std::vector<double> rank_nodes(const Network& network) {
  std::vector<double> rank(boost::num_vertices(network));
  boost::graph::page_rank(network,
                          boost::make_iterator_property_map(rank.begin(), boost::get(boost::vertex_index, network)),
                          boost::graph::n_iterations(kPageRankRounds));
  // Boost 1.74 neither normalises the ranks nor shares out those of unconnected vertices.
  const double sum = std::accumulate(rank.begin(), rank.end(), 0.0);
  for (double& share : rank) share /= sum;
  return rank;
}

}  // namespace

std::string_view answering(const Evidence& evidence) {
  return evidence.origin.name.empty() ? outlet_or_article(evidence.source, evidence.article) : evidence.origin.name;
}

std::vector<std::string> other_wordings(const Edge& edge) {
  std::map<std::string_view, std::size_t> uses;
  for (const Evidence& evidence : edge.evidence) ++uses[evidence.relation_words];
  std::vector<std::pair<std::string_view, std::size_t>> order(uses.begin(), uses.end());
  std::ranges::stable_sort(order, std::ranges::greater(), [](const auto& use) { return use.second; });
  std::vector<std::string> others;
  for (const auto& [words, count] : order) {
    if (!words.empty() && words != edge.relation) others.emplace_back(words);
  }
  return others;
}

void count_reports(Edge& edge) {
  std::set<std::string_view> sources, articles;
  std::vector<Origin> origins;
  for (const Evidence& each : edge.evidence) {
    sources.insert(outlet_or_article(each.source, each.article));
    articles.insert(each.article);
    origins.push_back({.name = std::string(answering(each)), .shares_with = each.origin.shares_with});
  }
  edge.sources = static_cast<std::uint32_t>(sources.size());
  edge.articles = static_cast<std::uint32_t>(articles.size());
  edge.independent_sources = edge.weight = count_independent(origins);
}

Measures measure(std::size_t nodes, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& lines) {
  if (nodes == 0) return {};
  Network network(nodes);
  for (const auto& [from, to] : lines) boost::add_edge(from, to, network);
  return {number_components(network), rank_nodes(network)};
}

void measure(KnowledgeGraph& graph) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> lines;
  for (const Edge& edge : graph.edges) lines.emplace_back(edge.from, edge.to);
  const Measures measures = measure(graph.entities.size(), lines);
  for (std::size_t i = 0; i < graph.entities.size(); ++i) {
    graph.entities[i].component = measures.component[i];
    graph.entities[i].centrality = measures.centrality[i];
  }
}

KnowledgeGraph subgraph(const KnowledgeGraph& graph, const std::vector<bool>& chosen) {
  KnowledgeGraph part;
  std::vector<std::uint32_t> place(graph.entities.size());
  for (std::uint32_t entity = 0; entity < graph.entities.size(); ++entity) {
    if (!chosen[entity]) continue;
    place[entity] = static_cast<std::uint32_t>(part.entities.size());
    part.entities.push_back(graph.entities[entity]);
  }
  for (const Edge& edge : graph.edges) {
    if (!chosen[edge.from] || !chosen[edge.to]) continue;
    part.edges.push_back(edge);
    part.edges.back().from = place[edge.from];
    part.edges.back().to = place[edge.to];
  }
  return part;
}

}  // namespace newsgraph
