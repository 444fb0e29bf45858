// What each outlet contributes.
#include "graph/query/sources.h"

#include <gtest/gtest.h>

#include "../view/sample_view.h"

namespace newsgraph {
namespace {

std::string dump(const std::vector<Outlet>& outlets) {
  std::string text;
  for (const Outlet& o : outlets) {
    text += o.name + ": " + std::to_string(o.articles) + " articles, " + std::to_string(o.statements) +
            " statements, " + std::to_string(o.facts) + " facts, " + std::to_string(o.alone) + " alone, " +
            std::to_string(o.entities) + " entities, " + o.first + " to " + o.last + "\n";
  }
  return text;
}

TEST(Sources, CountsWhatEachReportsAndReportsAlone) {
  EXPECT_EQ(dump(sources(sample_view())),
            "Daily Post: 2 articles, 2 statements, 2 facts, 1 alone, 3 entities, 2025-03-01 to 2025-05-01\n"
            ": 1 articles, 1 statements, 2 facts, 1 alone, 4 entities,  to \n"
            "Night Star: 1 articles, 1 statements, 2 facts, 1 alone, 4 entities, 2025-04-01 to 2025-04-01\n");
}

TEST(Sources, OfNothingAreNone) { EXPECT_EQ(dump(sources(View())), ""); }

TEST(Sources, TwoUnknownOutletsReportNothingAlone) {
  View view = sample_view();
  view.statements.clear();
  view.graph.edges = {fact("f-1", 0, "met", 1, {{"t-1", "a-1", "", "", "", .9}, {"t-2", "a-2", "", "", "", .9}})};
  EXPECT_EQ(dump(sources(view)), ": 2 articles, 0 statements, 1 facts, 0 alone, 2 entities,  to \n");
}

}  // namespace
}  // namespace newsgraph
