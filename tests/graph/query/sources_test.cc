// What each outlet contributes.
#include "graph/query/sources.h"

#include <gtest/gtest.h>

#include "../view/sample_view.h"

namespace newsgraph {
namespace {

std::string dump(const std::vector<Outlet>& outlets) {
  std::string text;
  for (const Outlet& o : outlets) {
    text += o.name + ": " + std::to_string(o.articles) + " articles (" + std::to_string(o.copies) + " copies), " +
            std::to_string(o.statements) + " statements, " + std::to_string(o.facts) + " facts, " +
            std::to_string(o.alone) + " alone, " + std::to_string(o.entities) + " entities, " + o.first + " to " +
            o.last + "\n";
  }
  return text;
}

TEST(Sources, CountsWhatEachReportsAndReportsAlone) {
  EXPECT_EQ(
      dump(sources(sample_view())),
      "Daily Post: 2 articles (0 copies), 2 statements, 2 facts, 1 alone, 3 entities, 2025-03-01 to 2025-05-01\n"
      ": 1 articles (0 copies), 1 statements, 2 facts, 1 alone, 4 entities,  to \n"
      "Night Star: 1 articles (0 copies), 1 statements, 2 facts, 1 alone, 4 entities, 2025-04-01 to 2025-04-01\n");
}

TEST(Sources, OfNothingAreNone) { EXPECT_EQ(dump(sources(View())), ""); }

TEST(Sources, TwoUnknownOutletsReportNothingAlone) {
  View view = sample_view();
  view.statements.clear();
  view.graph.edges = {fact("f-1", 0, "met", 1, {{"t-1", "a-1", "", "", "", .9}, {"t-2", "a-2", "", "", "", .9}})};
  EXPECT_EQ(dump(sources(view)), ": 2 articles (0 copies), 0 statements, 1 facts, 0 alone, 2 entities,  to \n");
}

// The Post's story and the Star's copy of it; the Wire's, with which the Globe has material in common.
TEST(Sources, WhoIsCopiedStillReportsAlone) {
  View view = sample_view();
  view.statements.clear();
  const auto report = [](const char* article, const char* outlet, Origin origin) {
    Evidence evidence{std::string("t-") + article, article, outlet, "2025-03-01", "", .9};
    evidence.origin = std::move(origin);
    return evidence;
  };
  view.graph.edges = {
      fact("f-1", 0, "met", 1, {report("a-1", "Post", {"Post", ""}), report("a-2", "Star", {"Post", ""})}),
      fact("f-2", 0, "saw", 1, {report("a-3", "Wire", {"Wire", "AFP"}), report("a-4", "Globe", {"Globe", "AFP"})}),
      fact("f-3", 0, "saw", 1, {report("a-5", "Reuters", {"Reuters", ""})}),
      fact("f-4", 0, "left", 1, {report("a-6", "AP", {"Associated Press", ""}), report("a-2", "Star", {"Post", ""})})};
  view.articles = {
      {"a-1", "Post", "", "", "", {"Post", ""}},       {"a-2", "Star", "", "", "", {"Post", ""}},
      {"a-3", "Wire", "", "", "", {"Wire", "AFP"}},    {"a-4", "Globe", "", "", "", {"Globe", "AFP"}},
      {"a-5", "Reuters", "", "", "", {"Reuters", ""}}, {"a-6", "AP", "", "", "", {"Associated Press", ""}}};
  std::string told;
  for (const Outlet& o : sources(view)) {
    told += o.name + " " + std::to_string(o.copies) + " copied, " + std::to_string(o.alone) + " alone; ";
  }
  EXPECT_EQ(told,
            "AP 0 copied, 0 alone; Globe 0 copied, 0 alone; Post 0 copied, 1 alone; Reuters 0 copied, 1 alone; "
            "Star 1 copied, 0 alone; Wire 0 copied, 0 alone; ");
}

}  // namespace
}  // namespace newsgraph
