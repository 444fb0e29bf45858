// Breadth-first search over the steps of a view, and over those that enough outlets report.
#include "graph/query/way.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

namespace newsgraph {
namespace {

// The direct steps of a view, each from its lower to its higher index, and for each entity those that it has part in.
struct Network {
  std::vector<WayStep> steps;
  std::vector<std::vector<std::uint32_t>> at;  // indexes into steps
};

struct Joint {
  WayStep step;
  std::vector<Origin> origins;
};

Origin origin_of(const Evidence& evidence) {
  return {.name = std::string(answering(evidence)), .shares_with = evidence.origin.shares_with};
}

Origin origin_of(const View& view, const Statement& statement) {
  const ArticleRow* const article = find_article(view, statement.article);
  if (article && !article->origin.name.empty()) return article->origin;
  return {.name = std::string(outlet_or_article(statement.source, statement.article)), .shares_with = {}};
}

Network make_network(const View& view) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, Joint> joints;
  const auto joint = [&](std::uint32_t a, std::uint32_t b) -> Joint& { return joints[std::minmax(a, b)]; };
  const std::vector<Edge>& edges = view.graph.edges;
  for (std::uint32_t i = 0; i < edges.size(); ++i) {
    if (edges[i].from == edges[i].to) continue;
    Joint& one = joint(edges[i].from, edges[i].to);
    one.step.facts.push_back(i);
    for (const Evidence& evidence : edges[i].evidence) one.origins.push_back(origin_of(evidence));
  }
  for (std::uint32_t i = 0; i < view.statements.size(); ++i) {
    const Statement& statement = view.statements[i];
    const std::uint32_t speaker = find_entity(view, statement.entity);
    if (speaker == kNowhere) continue;
    for (const std::string& id : statement.about) {
      const std::uint32_t topic = find_entity(view, id);
      if (topic == kNowhere || topic == speaker) continue;
      Joint& one = joint(speaker, topic);
      one.step.statements.push_back(i);
      one.origins.push_back(origin_of(view, statement));
    }
  }
  Network network;
  network.at.resize(view.graph.entities.size());
  for (auto& [ends, one] : joints) {
    WayStep& step = network.steps.emplace_back(std::move(one.step));
    std::tie(step.from, step.to) = ends;
    step.sources = count_independent(one.origins);
    std::ranges::stable_sort(step.facts, [&](auto a, auto b) { return edges[a].sources > edges[b].sources; });
    std::ranges::stable_sort(step.statements, [&](auto a, auto b) {
      const std::string &left = view.statements[a].published, &right = view.statements[b].published;
      return std::tuple(left.empty(), std::string_view(left)) < std::tuple(right.empty(), std::string_view(right));
    });
    const auto number = static_cast<std::uint32_t>(network.steps.size() - 1);
    network.at[step.from].push_back(number);
    network.at[step.to].push_back(number);
  }
  return network;
}

std::uint32_t other_end(const WayStep& step, std::uint32_t end) { return step.from == end ? step.to : step.from; }

// A shortest way over steps that at least so many outlets report. From the far end outward, each entity learns how far
// it is, and its best next step: the one after which the least reported step is reported most.
std::optional<Way> search(const Network& network, std::uint32_t from, std::uint32_t to, std::uint32_t sources) {
  struct Reached {
    std::uint32_t distance = UINT32_MAX;
    std::uint32_t least = 0;          // outlets of the least reported step on the best way from here
    std::uint32_t next = UINT32_MAX;  // step
  };
  std::vector<Reached> reached(network.at.size());
  reached[to] = {.distance = 0, .least = UINT32_MAX};
  std::vector<std::uint32_t> level = {to};
  while (!level.empty() && reached[from].distance == UINT32_MAX) {
    std::vector<std::uint32_t> next;
    for (const std::uint32_t here : level) {
      for (const std::uint32_t number : network.at[here]) {
        const WayStep& step = network.steps[number];
        if (step.sources < sources) continue;
        Reached& there = reached[other_end(step, here)];
        const std::uint32_t distance = reached[here].distance + 1;
        if (there.distance < distance) continue;
        if (there.distance == UINT32_MAX) next.push_back(other_end(step, here));
        const std::uint32_t least = std::min(reached[here].least, step.sources);
        const bool better = there.distance == UINT32_MAX || least > there.least;
        if (better) there = {.distance = distance, .least = least, .next = number};
      }
    }
    std::ranges::sort(next);  // so that of equal ways the same is found whatever the order of steps
    level = std::move(next);
  }
  if (reached[from].distance == UINT32_MAX) return std::nullopt;
  Way way;
  for (std::uint32_t here = from; here != to;) {
    WayStep step = network.steps[reached[here].next];
    if (step.from != here) std::swap(step.from, step.to);
    here = step.to;
    way.push_back(std::move(step));
  }
  return way;
}

}  // namespace

std::optional<Way> shortest_way(const View& view, std::uint32_t from, std::uint32_t to) {
  return search(make_network(view), from, to, 0);
}

std::optional<Way> most_reported_way(const View& view, std::uint32_t from, std::uint32_t to) {
  const Network network = make_network(view);
  std::optional<Way> best = search(network, from, to, 0);
  if (!best || best->empty()) return best;
  // The more outlets are asked for, the fewer steps are left, so that the most that still lead there can be bisected.
  std::vector<std::uint32_t> counts;
  for (const WayStep& step : network.steps) counts.push_back(step.sources);
  std::ranges::sort(counts);
  const auto same = std::ranges::unique(counts);
  counts.erase(same.begin(), same.end());
  std::size_t low = 0, high = counts.size();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (std::optional<Way> way = search(network, from, to, counts[middle])) {
      best = std::move(way);
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return best;
}

std::uint32_t least_sources(const Way& way) {
  return way.empty() ? 0 : std::ranges::min_element(way, {}, &WayStep::sources)->sources;
}

}  // namespace newsgraph
