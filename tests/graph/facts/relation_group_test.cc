// The table of relations that mean one thing, and how it is looked up.
#include "graph/facts/relation_group.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace newsgraph {
namespace {

TEST(RelationGroups, AreSortedAndApart) {
  std::set<std::string_view> seen;
  std::string_view last;
  EXPECT_GT(relation_groups().size(), 100U);
  for (const auto& group : relation_groups()) {
    ASSERT_GE(group.size(), 2U) << group.front();
    EXPECT_LT(last, group.front());
    EXPECT_TRUE(std::is_sorted(group.begin() + 1, group.end())) << group.front();
    last = group.front();
    for (const std::string_view lemma : group) {
      EXPECT_TRUE(seen.insert(lemma).second) << lemma << " stands twice";
      EXPECT_NE(lemma, "");
      EXPECT_EQ(std::ranges::count_if(lemma, [](char c) { return c != ' ' && c != '-' && (c < 'a' || c > 'z'); }), 0)
          << lemma;
      EXPECT_TRUE(lemma.front() != ' ' && lemma.back() != ' ' && lemma.find("  ") == std::string_view::npos) << lemma;
    }
  }
}

TEST(RelationGroup, IsThatOfItsFirstLemma) {
  for (const auto& group : relation_groups()) {
    for (const std::string_view lemma : group) EXPECT_EQ(relation_group(lemma), group.front()) << lemma;
  }
}

TEST(RelationGroup, IsFoundByTheBeginningOfARelation) {
  const struct {
    const char *lemma, *group;
  } cases[] = {
      {"dispatch", "send"},
      {"dispatch to", "send to"},
      {"dispatch the ferry to", "send the ferry to"},
      {"purchase", "buy"},
      {"purchase in", "buy in"},
      {"purchase the mill from", "buy the mill from"},
      {"meet with", "meet"},
      {"meet with the mayor in", "meet the mayor in"},
      {"head by", "lead by"},
      {"attempt to close down", "try to close down"},
      {"strike a deal with", "reach an agreement with"},
  };
  for (const auto& [lemma, group] : cases) EXPECT_EQ(relation_group(lemma), group) << lemma;
}

TEST(RelationGroup, IsNotThatOfAnotherVerb) {
  for (const char* lemma : {"",
                            " ",
                            "  ",
                            "be",
                            "greet",
                            "name",
                            "purchaser",
                            "dispatching",
                            "head to",
                            "head back to",
                            "pick on",
                            "pick up the bill of",
                            "purchase\tin",
                            "stay with",
                            "slay off",
                            "call",
                            " dispatch",
                            "meeting with",
                            "strike a deal",
                            "Dispatch",
                            "#",
                            "# Relations"}) {
    EXPECT_EQ(relation_group(lemma), lemma);
  }
  const std::string endless(1'000'000, ' ');
  EXPECT_EQ(relation_group(endless), endless);
}

}  // namespace
}  // namespace newsgraph
