// Tests of a view as nodes and links.
#include "graph/view/view.h"

#include <gtest/gtest.h>

#include <set>

#include "sample_view.h"

namespace newsgraph {
namespace {

TEST(View, IsNodesAndLinks) {
  EXPECT_EQ(
      dump(sample_view()),
      "Ana, Bureau, Ciro, Dorn, Eda, the clerk; t-4 t-5 t-6 t-7; Ana leads Bureau 1, Ana met Ciro 3, Ana will meet "
      "Ciro 1, Ciro lives in Dorn 1, Ana has said t-4 1, t-4 about Ciro 1, Eda has said t-5 1, t-5 about Bureau 1, "
      "the clerk has said t-6 1, t-6 about Dorn 1; a-1 a-2 a-3 a-4 a-5");
}

TEST(View, GivesEveryLinkAnIdOfItsOwn) {
  const View view = sample_view();
  std::set<std::string> ids;
  for (const Link& link : links(view)) ids.insert(link.id);
  EXPECT_EQ(ids.size(), links(view).size());
}

TEST(View, SaysWhereThingsAre) {
  const View view = sample_view();
  EXPECT_EQ(find_entity(view, "e-c"), 2U);
  EXPECT_EQ(find_entity(view, "e-cc"), kNowhere);
  EXPECT_EQ(find_entity(view, ""), kNowhere);
  EXPECT_EQ(find_article(view, "a-2"), &view.articles[1]);
  EXPECT_EQ(find_article(view, "a-22"), nullptr);
  EXPECT_EQ(find_entity({}, "e-a"), kNowhere);
}

TEST(View, MeasuresStatementsLikeEntities) {
  View view = sample_view();
  measure(view);
  double sum = 0;
  for (std::size_t i = 0; i < count_nodes(view); ++i) sum += node(view, i).centrality;
  EXPECT_NEAR(sum, 1, 1e-9);
  EXPECT_EQ(view.statements[2].component, 0U);
  EXPECT_EQ(view.statements[3].component, 1U);  // nothing joins it
  EXPECT_GT(view.graph.entities[0].centrality, view.statements[0].centrality);
}

TEST(View, HasPartsWithWhatJoinsThem) {
  const View view = sample_view();
  EXPECT_EQ(
      dump(part_of(view, {true, false, true, false, false, false, true, true, false, false})),
      "Ana, Ciro; t-4 t-5; Ana met Ciro 3, Ana will meet Ciro 1, Ana has said t-4 1, t-4 about Ciro 1; a-1 a-2 a-3");
  EXPECT_EQ(dump(part_of(view, std::vector<bool>(10))), ";;;");
  EXPECT_EQ(dump(part_of({}, {})), ";;;");
}

}  // namespace
}  // namespace newsgraph
