// Finds the best trees and name sequences.
#include "ingest/language/decode.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace newsgraph {
namespace {

constexpr double kBarred = -1e30;
constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

// Chu-Liu-Edmonds without recursion: cycles are contracted into one of their nodes until none is left, then opened
// again from the last to the first. Node 0 is the virtual root.
class SpanningTree {
 public:
  explicit SpanningTree(std::vector<double> scores, std::size_t nodes)
      : nodes_(nodes), scores_(std::move(scores)), edges_(nodes * nodes), members_(nodes), best_(nodes, kNone) {
    for (std::size_t head = 0; head < nodes; ++head) {
      active_.push_back(head);
      members_[head] = {head};
      for (std::size_t node = 0; node < nodes; ++node) edges_[at(head, node)] = {head, node};
    }
  }

  // The head of each node; that of node 0 means nothing.
  std::vector<std::size_t> run() {
    std::vector<Contraction> contractions;
    for (const std::size_t node : active_) choose(node);
    for (std::vector<std::size_t> cycle = find_cycle(); !cycle.empty(); cycle = find_cycle()) {
      contractions.push_back(contract(cycle));
    }
    std::vector<std::size_t> heads(nodes_, kNone);
    for (const std::size_t node : active_) {
      if (node != 0) take(best_edge(node), heads);
    }
    for (auto contraction = contractions.rbegin(); contraction != contractions.rend(); ++contraction) {
      // One node of the cycle has its head from outside by now; the others keep the cycle's edges.
      for (std::size_t i = 0; i < contraction->edges.size(); ++i) {
        const auto& members = contraction->members[i];
        const bool entered =
            std::any_of(members.begin(), members.end(), [&](std::size_t node) { return heads[node] != kNone; });
        if (!entered) take(contraction->edges[i], heads);
      }
    }
    return heads;
  }

 private:
  struct Edge {
    std::size_t head = 0;
    std::size_t node = 0;
  };
  struct Contraction {
    std::vector<Edge> edges;                        // into each node of the cycle, from within it
    std::vector<std::vector<std::size_t>> members;  // first nodes that each node of the cycle stood for
  };

  std::size_t at(std::size_t head, std::size_t node) const { return head * nodes_ + node; }
  Edge best_edge(std::size_t node) const { return edges_[at(best_[node], node)]; }
  static void take(Edge edge, std::vector<std::size_t>& heads) { heads[edge.node] = edge.head; }

  void choose(std::size_t node) {
    if (node == 0) return;
    std::size_t best = kNone;
    for (const std::size_t head : active_) {
      if (head != node && (best == kNone || scores_[at(head, node)] > scores_[at(best, node)])) best = head;
    }
    best_[node] = best;
  }

  std::vector<std::size_t> find_cycle() const {
    std::vector<std::size_t> seen(nodes_, kNone);
    for (const std::size_t start : active_) {
      std::size_t node = start;
      while (node != 0 && seen[node] == kNone) {
        seen[node] = start;
        node = best_[node];
      }
      if (node == 0 || seen[node] != start) continue;
      std::vector<std::size_t> cycle = {node};
      for (std::size_t next = best_[node]; next != node; next = best_[next]) cycle.push_back(next);
      return cycle;
    }
    return {};
  }

  Contraction contract(const std::vector<std::size_t>& cycle) {
    Contraction contraction;
    std::vector<bool> inside(nodes_, false);
    std::vector<std::size_t> all;
    for (const std::size_t node : cycle) {
      inside[node] = true;
      contraction.edges.push_back(best_edge(node));
      contraction.members.push_back(members_[node]);
      all.insert(all.end(), members_[node].begin(), members_[node].end());
    }
    std::vector<double> kept;
    for (const std::size_t node : cycle) kept.push_back(scores_[at(best_[node], node)]);
    const std::size_t whole = cycle[0];
    for (const std::size_t other : active_) {
      if (inside[other]) continue;
      std::size_t enter = 0;
      std::size_t leave = 0;
      for (std::size_t i = 1; i < cycle.size(); ++i) {
        if (scores_[at(other, cycle[i])] - kept[i] > scores_[at(other, cycle[enter])] - kept[enter]) enter = i;
        if (scores_[at(cycle[i], other)] > scores_[at(cycle[leave], other)]) leave = i;
      }
      const double entering = scores_[at(other, cycle[enter])] - kept[enter];
      const Edge entering_edge = edges_[at(other, cycle[enter])];
      const Edge leaving_edge = edges_[at(cycle[leave], other)];
      scores_[at(whole, other)] = scores_[at(cycle[leave], other)];
      edges_[at(whole, other)] = leaving_edge;
      scores_[at(other, whole)] = entering;
      edges_[at(other, whole)] = entering_edge;
    }
    members_[whole] = std::move(all);
    std::erase_if(active_, [&](std::size_t node) { return inside[node] && node != whole; });
    choose(whole);
    // What hung on a node of the cycle hangs on the whole by the same edge.
    for (const std::size_t node : active_) {
      if (node != 0 && inside[best_[node]]) best_[node] = whole;
    }
    return contraction;
  }

  std::size_t nodes_;
  std::vector<double> scores_;  // [head][node]
  std::vector<Edge> edges_;     // the first nodes' edge that [head][node] stands for
  std::vector<std::vector<std::size_t>> members_;
  std::vector<std::size_t> best_;
  std::vector<std::size_t> active_;
};

}  // namespace

bool is_tree(std::span<const std::int32_t> heads) {
  const auto count = static_cast<std::int32_t>(heads.size());
  std::size_t roots = 0;
  for (const std::int32_t head : heads) {
    if (head < -1 || head >= count) return false;
    roots += head == -1;
  }
  if (roots != 1) return false;
  // Walks up from every word; a walk that meets its own number has found a cycle.
  std::vector<std::int32_t> walk(heads.size(), -1);
  for (std::int32_t start = 0; start < count; ++start) {
    for (std::int32_t at = start; at != -1; at = heads[static_cast<std::size_t>(at)]) {
      std::int32_t& seen = walk[static_cast<std::size_t>(at)];
      if (seen == start) return false;
      if (seen != -1) break;
      seen = start;
    }
  }
  return true;
}

std::vector<std::int32_t> best_tree(std::span<const float> scores, std::size_t words, std::size_t stride) {
  std::vector<std::int32_t> heads(words);
  for (std::size_t i = 0; i < words; ++i) {
    std::size_t best = 0;
    for (std::size_t j = 1; j <= words; ++j) {
      if (j != i + 1 && scores[i * stride + j] > scores[i * stride + best]) best = j;
    }
    heads[i] = static_cast<std::int32_t>(best) - 1;
  }
  if (is_tree(heads)) return heads;

  // A tree with one word on the root is better than any with more once each such arc costs more than all the rest can
  // win; so one search is enough.
  const std::size_t nodes = words + 1;
  std::vector<double> matrix(nodes * nodes, kBarred);
  double least = 0;
  double most = 0;
  for (std::size_t i = 0; i < words; ++i) {
    for (std::size_t j = 0; j <= words; ++j) {
      if (j == i + 1) continue;
      // A model that is out of its mind must not make trees that are none.
      const double score = std::isfinite(scores[i * stride + j]) ? static_cast<double>(scores[i * stride + j]) : 0;
      least = std::min(least, score);
      most = std::max(most, score);
      matrix[j * nodes + i + 1] = score;
    }
  }
  const double penalty = (most - least + 1) * static_cast<double>(nodes);
  for (std::size_t i = 0; i < words; ++i) matrix[i + 1] -= penalty;
  const std::vector<std::size_t> found = SpanningTree(std::move(matrix), nodes).run();
  for (std::size_t i = 0; i < words; ++i) heads[i] = static_cast<std::int32_t>(found[i + 1]) - 1;
  return heads;
}

std::vector<Name> best_names(std::span<const float> scores, std::size_t words, std::size_t stride,
                             const std::vector<NameTag>& tags) {
  const std::size_t count = tags.size();
  const auto allowed = [&](std::size_t from, std::size_t to) {
    return !tags[to].inside || (tags[from].named && tags[from].type == tags[to].type);
  };
  std::vector<double> total(count);
  std::vector<double> next(count);
  std::vector<std::uint8_t> back(words * count);
  for (std::size_t i = 0; i < words; ++i) {
    for (std::size_t to = 0; to < count; ++to) {
      std::size_t best = kNone;
      if (i > 0) {
        for (std::size_t from = 0; from < count; ++from) {
          if (allowed(from, to) && (best == kNone || total[from] > total[best])) best = from;
        }
        back[i * count + to] = static_cast<std::uint8_t>(best);
      }
      const double before = i > 0 ? total[best] : tags[to].inside ? kBarred : 0;
      next[to] = before + static_cast<double>(scores[i * stride + to]);
    }
    std::swap(total, next);
  }
  std::vector<std::size_t> path(words);
  auto tag = static_cast<std::size_t>(std::max_element(total.begin(), total.end()) - total.begin());
  for (std::size_t i = words; i-- > 0;) {
    path[i] = tag;
    tag = back[i * count + tag];
  }
  std::vector<Name> names;
  for (std::uint32_t i = 0; i < words; ++i) {
    const NameTag& at = tags[path[i]];
    if (!at.named) continue;
    if (at.inside && i > 0) {
      names.back().last = i + 1;
    } else {
      names.push_back({i, i + 1, at.type});
    }
  }
  return names;
}

}  // namespace newsgraph
