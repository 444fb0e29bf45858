// The measures that pictures and queries need, by Boost.Graph. The one file that includes it: it compiles slowly.
#include "graph/knowledge_graph.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/page_rank.hpp>
#include <boost/graph/visitors.hpp>
#include <numeric>
#include <tuple>

namespace newsgraph {
namespace {

using Network = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

constexpr std::size_t kPageRankRounds = 40;  // with a damping of .85 the rest is below a thousandth

Network network_of(const KnowledgeGraph& graph) {
  Network network(graph.entities.size());
  for (const Edge& edge : graph.edges) boost::add_edge(edge.from, edge.to, network);
  return network;
}

void number_components(const Network& network, KnowledgeGraph& graph) {
  std::vector<std::uint32_t> component(graph.entities.size());
  const std::uint32_t count = static_cast<std::uint32_t>(boost::connected_components(
      network, boost::make_iterator_property_map(component.begin(), boost::get(boost::vertex_index, network))));
  std::vector<std::uint32_t> size(count), order(count), number(count);
  for (const std::uint32_t c : component) ++size[c];
  std::iota(order.begin(), order.end(), 0U);
  // Boost numbers components by their first vertex, so equal ones keep the order of ids.
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return size[a] > size[b]; });
  for (std::uint32_t i = 0; i < count; ++i) number[order[i]] = i;
  for (std::size_t i = 0; i < component.size(); ++i) graph.entities[i].component = number[component[i]];
}

void rank_entities(const Network& network, KnowledgeGraph& graph) {
  std::vector<double> rank(graph.entities.size());
  boost::graph::page_rank(network,
                          boost::make_iterator_property_map(rank.begin(), boost::get(boost::vertex_index, network)),
                          boost::graph::n_iterations(kPageRankRounds));
  // Boost 1.74 neither normalises the ranks nor shares out those of unconnected vertices.
  const double sum = std::accumulate(rank.begin(), rank.end(), 0.0);
  for (std::size_t i = 0; i < rank.size(); ++i) graph.entities[i].centrality = rank[i] / sum;
}

}  // namespace

void measure(KnowledgeGraph& graph) {
  if (graph.entities.empty()) return;
  const Network network = network_of(graph);
  number_components(network, graph);
  rank_entities(network, graph);
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

std::vector<std::uint32_t> path(const KnowledgeGraph& graph, std::uint32_t from, std::uint32_t to) {
  if (from == to) return {from};
  // Searching from the far end leaves each entity with its next step, and neighbours in ascending order the first way.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> steps;
  for (const Edge& edge : graph.edges) {
    steps.emplace_back(edge.from, edge.to);
    steps.emplace_back(edge.to, edge.from);
  }
  std::sort(steps.begin(), steps.end());
  steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
  using Directed = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;
  const Directed network(steps.begin(), steps.end(), graph.entities.size());
  std::vector<std::uint32_t> distance(graph.entities.size(), UINT32_MAX);
  distance[to] = 0;
  boost::breadth_first_search(
      network, to,
      boost::visitor(boost::make_bfs_visitor(boost::record_distances(
          boost::make_iterator_property_map(distance.begin(), boost::get(boost::vertex_index, network)),
          boost::on_tree_edge()))));
  if (distance[from] == UINT32_MAX) return {};
  std::vector<std::uint32_t> way = {from};
  while (way.back() != to) {
    for (const auto& edge : boost::make_iterator_range(boost::out_edges(way.back(), network))) {
      const auto next = static_cast<std::uint32_t>(boost::target(edge, network));
      if (distance[next] + 1 == distance[way.back()]) {
        way.push_back(next);
        break;
      }
    }
  }
  return way;
}

}  // namespace newsgraph
