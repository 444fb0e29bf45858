// Ways between entities: compared with all simple ways of small random graphs, and told apart by who reports them.
#include "graph/query/way.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "../view/sample_view.h"

namespace newsgraph {
namespace {

Evidence report(const std::string& source) { return {"t-" + source, "a-" + source, source, "2025-03-01", "", .9}; }

View view_of(std::size_t entities) {
  View view;
  for (std::size_t i = 0; i < entities; ++i) {
    Entity& entity = view.graph.entities.emplace_back();
    entity.id = std::string("e-") + static_cast<char>('a' + i);
    entity.name = entity.id;
    entity.named = true;
  }
  return view;
}

void join(View& view, std::uint32_t from, std::uint32_t to, const std::vector<std::string>& sources) {
  std::vector<Evidence> evidence;
  for (const std::string& source : sources) evidence.push_back(report(source));
  view.graph.edges.push_back(fact("f-" + std::to_string(view.graph.edges.size()), from, "met", to, evidence));
}

// "a-b 2, b-c 1": the entities of each step and its outlets.
std::string dump(const std::optional<Way>& way, const View& view) {
  if (!way) return "none";
  std::string text;
  for (const WayStep& step : *way) {
    text += (text.empty() ? "" : ", ") + view.graph.entities[step.from].id.substr(2) + "-" +
            view.graph.entities[step.to].id.substr(2) + " " + std::to_string(step.sources);
  }
  return text;
}

TEST(Way, ShortestAndMostReportedMayDiffer) {
  View view = view_of(5);
  join(view, 0, 4, {"Post"});
  join(view, 0, 1, {"Post", "Star"});
  join(view, 2, 1, {"Post", "Star", "Wire"});
  join(view, 4, 2, {"Star", "Wire"});
  EXPECT_EQ(dump(shortest_way(view, 0, 4), view), "a-e 1");
  EXPECT_EQ(dump(most_reported_way(view, 0, 4), view), "a-b 2, b-c 3, c-e 2");
  EXPECT_EQ(least_sources(*most_reported_way(view, 0, 4)), 2U);
  EXPECT_EQ(dump(shortest_way(view, 0, 3), view), "none");
  EXPECT_EQ(dump(most_reported_way(view, 0, 3), view), "none");
  EXPECT_EQ(dump(shortest_way(view, 2, 2), view), "");
  EXPECT_EQ(dump(most_reported_way(view, 2, 2), view), "");
}

TEST(Way, OfEquallyShortOnesTakesTheBetterReported) {
  View view = view_of(4);
  join(view, 0, 1, {"Post"});
  join(view, 1, 3, {"Post"});
  join(view, 0, 2, {"Post", "Star"});
  join(view, 2, 3, {"Post", "Star"});
  EXPECT_EQ(dump(shortest_way(view, 0, 3), view), "a-c 2, c-d 2");
  EXPECT_EQ(dump(shortest_way(view, 3, 0), view), "d-c 2, c-a 2");
}

TEST(Way, AddsUpTheOutletsOfAllThatJoinsTwo) {
  View view = view_of(3);
  join(view, 0, 1, {"Post"});
  join(view, 1, 0, {"Star", "Post"});
  view.statements = {saying("t-1", "e-a", {"e-b", "e-c"}, "a-9", "Wire", "2025-04-01"),
                     saying("t-2", "e-b", {"e-a"}, "a-8", "Post", "2025-03-01"),
                     saying("t-3", "", {"e-c"}, "a-8", "Post", "2025-03-01"),
                     saying("t-4", "e-x", {"e-c"}, "a-8", "Post", "2025-03-01")};
  const std::optional<Way> way = shortest_way(view, 1, 2);
  EXPECT_EQ(dump(way, view), "b-a 3, a-c 1");
  EXPECT_EQ(way->front().facts, (std::vector<std::uint32_t>{1, 0})) << "the most reported first";
  EXPECT_EQ(way->front().statements, (std::vector<std::uint32_t>{1, 0})) << "the first first";
  EXPECT_EQ(way->back().statements, (std::vector<std::uint32_t>{0}));
}

TEST(Way, UnknownOutletsCountByArticle) {
  View view = view_of(2);
  view.graph.edges = {fact("f-1", 0, "met", 1, {{"t-1", "a-1", "", "", "", .9}, {"t-2", "a-2", "", "", "", .9}})};
  EXPECT_EQ(dump(shortest_way(view, 0, 1), view), "a-b 2");
}

// Every way from the last of `way` to `to` that visits nothing twice: its length and its least reported step.
void walk(const std::vector<std::vector<std::uint32_t>>& sources, std::vector<std::uint32_t>& way, std::uint32_t to,
          std::uint32_t least, std::set<std::pair<std::size_t, std::uint32_t>>& found) {
  if (way.back() == to) {
    found.emplace(way.size() - 1, least);
    return;
  }
  for (std::uint32_t next = 0; next < sources.size(); ++next) {
    const std::uint32_t count = sources[way.back()][next];
    if (count == 0 || std::ranges::find(way, next) != way.end()) continue;
    way.push_back(next);
    walk(sources, way, to, std::min(least, count), found);
    way.pop_back();
  }
}

TEST(Way, IsAsGoodAsTheBestOfAllWays) {
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    constexpr std::uint32_t kEntities = 6;
    View view = view_of(kEntities);
    std::vector<std::vector<std::uint32_t>> sources(kEntities, std::vector<std::uint32_t>(kEntities));
    for (std::uint32_t a = 0; a < kEntities; ++a) {
      for (std::uint32_t b = a + 1; b < kEntities; ++b) {
        const std::uint32_t count = random() % 3 == 0 ? random() % 4 + 1 : 0;
        std::vector<std::string> outlets;
        for (std::uint32_t i = 0; i < count; ++i) outlets.push_back("o" + std::to_string(i));
        if (count > 0) join(view, random() % 2 ? a : b, random() % 2 ? a : b, outlets);
        if (count > 0) join(view, a, b, outlets);
        sources[a][b] = sources[b][a] = count;
      }
    }
    std::set<std::pair<std::size_t, std::uint32_t>> all;
    std::vector<std::uint32_t> begin = {0};
    walk(sources, begin, kEntities - 1, UINT32_MAX, all);
    const std::optional<Way> shortest = shortest_way(view, 0, kEntities - 1);
    const std::optional<Way> reported = most_reported_way(view, 0, kEntities - 1);
    ASSERT_EQ(shortest.has_value(), !all.empty());
    ASSERT_EQ(reported.has_value(), !all.empty());
    if (all.empty()) continue;
    const std::size_t least_length = all.begin()->first;
    std::uint32_t best_of_short = 0, best = 0;
    for (const auto& [length, least] : all) {
      best = std::max(best, least);
      if (length == least_length) best_of_short = std::max(best_of_short, least);
    }
    std::size_t length_of_best = SIZE_MAX;
    for (const auto& [length, least] : all) {
      if (least == best) length_of_best = std::min(length_of_best, length);
    }
    EXPECT_EQ(shortest->size(), least_length);
    EXPECT_EQ(least_sources(*shortest), best_of_short);
    EXPECT_EQ(least_sources(*reported), best);
    EXPECT_EQ(reported->size(), length_of_best);
  }
}

}  // namespace
}  // namespace newsgraph
