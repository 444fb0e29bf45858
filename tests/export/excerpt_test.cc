// Tests of what a picture shows of a graph.
#include "export/excerpt.h"

#include <gtest/gtest.h>

#include <string>

#include "sample.h"

namespace newsgraph {
namespace {

// "Entity 0 Entity 1 …; 0-1 …": the names, then the ends of the edges.
std::string dump(const View& view) {
  const KnowledgeGraph& graph = view.graph;
  std::string text;
  for (const Entity& entity : graph.entities) text += entity.name.substr(7) + " ";
  text += ";";
  for (const Edge& edge : graph.edges) text += " " + std::to_string(edge.from) + "-" + std::to_string(edge.to);
  return text;
}

// A hub with `leaves` neighbours, and as many entities without an edge that are more central than these.
View star(std::size_t leaves) {
  View view = ring(2 * leaves + 1, 0);
  KnowledgeGraph& graph = view.graph;
  graph.edges.resize(leaves);
  for (std::size_t i = 0; i < leaves; ++i) {
    graph.edges[i].from = static_cast<std::uint32_t>(leaves + 1 + i);
    graph.edges[i].to = 0;
  }
  return view;
}

TEST(Excerpt, ShowsTheMostCentralEachWithItsNeighbours) {
  EXPECT_EQ(dump(excerpt(star(4), 1)), "0 ;");
  EXPECT_EQ(dump(excerpt(star(4), 3)), "0 5 6 ; 1-0 2-0");
  EXPECT_EQ(dump(excerpt(star(4), 6)), "0 1 5 6 7 8 ; 2-0 3-0 4-0 5-0");
}

TEST(Excerpt, DoesNotLetOneEntityFillThePicture) {
  EXPECT_EQ(dump(excerpt(star(20), 12)), "0 1 2 3 21 22 23 24 25 26 27 28 ; 4-0 5-0 6-0 7-0 8-0 9-0 10-0 11-0");
}

TEST(Excerpt, IsTheWholeGraphIfThatFits) {
  const View graph = ring(5, 5);
  EXPECT_EQ(dump(excerpt(graph, 5)), dump(graph));
  EXPECT_EQ(dump(excerpt(graph, 300)), dump(graph));
  EXPECT_EQ(dump(excerpt(graph, 0)), ";");
  EXPECT_EQ(dump(excerpt({}, 5)), ";");
}

}  // namespace
}  // namespace newsgraph
