// Chooses which entities a picture shows.
#include "export/excerpt.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

namespace newsgraph {
namespace {

constexpr std::size_t kMostNeighbours = 8;  // that one entity brings along: a hub would fill the picture with its own

// Every entity's neighbours, in either direction of the edges.
std::vector<std::vector<std::uint32_t>> neighbours_of(const KnowledgeGraph& graph) {
  std::vector<std::vector<std::uint32_t>> neighbours(graph.entities.size());
  for (const Edge& edge : graph.edges) {
    neighbours[edge.from].push_back(edge.to);
    neighbours[edge.to].push_back(edge.from);
  }
  return neighbours;
}

}  // namespace

KnowledgeGraph excerpt(const KnowledgeGraph& graph, std::size_t most_nodes) {
  const auto more_central = [&](std::uint32_t a, std::uint32_t b) {
    const double central_a = graph.entities[a].centrality;
    const double central_b = graph.entities[b].centrality;
    return central_a != central_b ? central_a > central_b : a < b;
  };
  std::vector<std::uint32_t> order(graph.entities.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), more_central);

  std::vector<bool> chosen(graph.entities.size());
  std::size_t room = most_nodes;
  const auto choose = [&](std::uint32_t entity) {
    if (room == 0 || chosen[entity]) return false;
    chosen[entity] = true;
    --room;
    return true;
  };
  std::vector<std::vector<std::uint32_t>> neighbours = neighbours_of(graph);
  for (const std::uint32_t entity : order) {
    if (room == 0) break;
    choose(entity);
    std::sort(neighbours[entity].begin(), neighbours[entity].end(), more_central);
    std::size_t brought = 0;
    for (const std::uint32_t neighbour : neighbours[entity]) {
      if (brought == kMostNeighbours) break;
      if (choose(neighbour)) ++brought;
    }
  }

  return subgraph(graph, chosen);
}

}  // namespace newsgraph
