// Chooses which nodes a picture shows.
#include "export/excerpt.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

namespace newsgraph {
namespace {

constexpr std::size_t kMostNeighbours = 8;  // that one node brings along: a hub would fill the picture with its own

// Every node's neighbours, in either direction of the links.
std::vector<std::vector<std::uint32_t>> neighbours_of(const View& view) {
  std::vector<std::vector<std::uint32_t>> neighbours(count_nodes(view));
  for (const Link& link : links(view)) {
    neighbours[link.from].push_back(link.to);
    neighbours[link.to].push_back(link.from);
  }
  return neighbours;
}

}  // namespace

View excerpt(const View& view, std::size_t most_nodes) {
  const auto more_central = [&](std::uint32_t a, std::uint32_t b) {
    const double central_a = node(view, a).centrality;
    const double central_b = node(view, b).centrality;
    return central_a != central_b ? central_a > central_b : a < b;
  };
  std::vector<std::uint32_t> order(count_nodes(view));
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), more_central);

  std::vector<bool> chosen(order.size());
  std::size_t room = most_nodes;
  const auto choose = [&](std::uint32_t number) {
    if (room == 0 || chosen[number]) return false;
    chosen[number] = true;
    --room;
    return true;
  };
  std::vector<std::vector<std::uint32_t>> neighbours = neighbours_of(view);
  for (const std::uint32_t number : order) {
    if (room == 0) break;
    choose(number);
    std::sort(neighbours[number].begin(), neighbours[number].end(), more_central);
    std::size_t brought = 0;
    for (const std::uint32_t neighbour : neighbours[number]) {
      if (brought == kMostNeighbours) break;
      if (choose(neighbour)) ++brought;
    }
  }

  return part_of(view, chosen);
}

}  // namespace newsgraph
