// Measures, paths and look-ups on graphs made by hand.
#include "graph/knowledge_graph.h"

#include <gtest/gtest.h>

#include <numeric>
#include <string>
#include <vector>

namespace newsgraph {
namespace {

using Indexes = std::vector<std::uint32_t>;

KnowledgeGraph graph_of(std::size_t entities, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& edges) {
  KnowledgeGraph graph;
  for (std::size_t i = 0; i < entities; ++i) {
    Entity& entity = graph.entities.emplace_back();
    entity.id = "e-" + std::to_string(i);
    entity.named = true;
  }
  for (const auto& [from, to] : edges) {
    Edge& edge = graph.edges.emplace_back();
    edge.id = "f-" + std::to_string(graph.edges.size());
    edge.from = from;
    edge.to = to;
  }
  measure(graph);
  return graph;
}

TEST(Measure, NumbersComponentsByTheirSize) {
  const KnowledgeGraph graph = graph_of(6, {{1, 2}, {3, 4}, {4, 5}});
  Indexes components;
  for (const Entity& entity : graph.entities) components.push_back(entity.component);
  EXPECT_EQ(components, (Indexes{2, 1, 1, 0, 0, 0}));
}

TEST(Measure, SharesOutCentrality) {
  for (const KnowledgeGraph& graph : {graph_of(6, {{1, 2}, {3, 4}, {4, 5}}), graph_of(3, {}), graph_of(1, {}),
                                      graph_of(4, {{0, 1}, {0, 1}, {0, 2}, {0, 3}})}) {
    double sum = 0;
    for (const Entity& entity : graph.entities) {
      EXPECT_GT(entity.centrality, 0);
      sum += entity.centrality;
    }
    EXPECT_NEAR(sum, 1, 1e-9);
  }
  const KnowledgeGraph star = graph_of(4, {{0, 1}, {0, 1}, {0, 2}, {0, 3}});
  EXPECT_GT(star.entities[0].centrality, star.entities[1].centrality);
  EXPECT_GT(star.entities[1].centrality, star.entities[2].centrality);
  EXPECT_DOUBLE_EQ(star.entities[2].centrality, star.entities[3].centrality);
}

TEST(Measure, LeavesAnEmptyGraphEmpty) { EXPECT_TRUE(graph_of(0, {}).entities.empty()); }

TEST(Subgraph, KeepsTheEdgesAmongThoseChosen) {
  const KnowledgeGraph part = subgraph(graph_of(5, {{4, 1}, {4, 2}, {4, 3}, {1, 2}}), {false, true, true, false, true});
  std::vector<std::string> ids, edges;
  for (const Entity& entity : part.entities) ids.push_back(entity.id);
  for (const Edge& edge : part.edges) {
    edges.push_back(part.entities[edge.from].id + " " + part.entities[edge.to].id);
  }
  EXPECT_EQ(ids, (std::vector<std::string>{"e-1", "e-2", "e-4"}));
  EXPECT_EQ(edges, (std::vector<std::string>{"e-4 e-1", "e-4 e-2", "e-1 e-2"}));
  EXPECT_EQ(subgraph(graph_of(2, {{0, 1}}), {true, true}).edges.size(), 1u);
  EXPECT_TRUE(subgraph(graph_of(2, {{0, 1}}), {false, false}).entities.empty());
}

TEST(FindEntities, PutsTheBestFirst) {
  KnowledgeGraph graph = graph_of(5, {});
  const auto name = [&](std::size_t i, std::vector<std::string> names, std::uint32_t mentions) {
    graph.entities[i].name = names.front();
    graph.entities[i].names = std::move(names);
    graph.entities[i].mentions = mentions;
  };
  name(0, {"Ann Falk", "Falk"}, 3);
  name(1, {"Bo Falk", "Falk"}, 9);
  name(2, {"Falk Motors"}, 20);
  name(3, {"Volodymyr Zelensky"}, 1);
  name(4, {"UK"}, 1);
  EXPECT_EQ(find_entities(graph.entities, "Ann Falk"), (Indexes{0}));
  EXPECT_EQ(find_entities(graph.entities, "Falk"), (Indexes{1, 0, 2}));
  EXPECT_EQ(find_entities(graph.entities, "fÁLK"), (Indexes{1, 0, 2}));
  EXPECT_EQ(find_entities(graph.entities, "motors"), (Indexes{2}));
  EXPECT_EQ(find_entities(graph.entities, "President Vladimir Zelenskyy"), (Indexes{3}));
  EXPECT_EQ(find_entities(graph.entities, "Great Britain"), (Indexes{4}));
  EXPECT_EQ(find_entities(graph.entities, "al"), (Indexes{}));
  EXPECT_EQ(find_entities(graph.entities, ""), (Indexes{}));
  EXPECT_EQ(find_entities(graph.entities, "e-3"), (Indexes{3})) << "an id is its entity's alone";
}

}  // namespace
}  // namespace newsgraph
