// Which pairs of a triple are drawn, and which facts are one edge.
#include "graph/facts/fact.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "../story.h"

namespace newsgraph {
namespace {

std::vector<std::string> lines(const Extraction& extraction) {
  std::vector<std::string> result;
  for (const GraphFact& fact : facts_of(extraction)) {
    result.push_back(fmt::format("{} -{}({})-> {}{}{}", extraction.clusters[fact.subject].name, fact.relation,
                                 fact.lemma, extraction.clusters[fact.object].name,
                                 fact.speaker_name.empty() ? "" : " says " + fact.speaker_name,
                                 fact.time.empty() ? "" : " at " + fact.time));
  }
  return result;
}

class FactsTest : public testing::Test {
 protected:
  Story story_{"a"};
  std::uint32_t falk_ = story_.thing("Ann Falk", EntityType::person);
  std::uint32_t lund_ = story_.thing("Bo Lund", EntityType::person);
  std::uint32_t oslo_ = story_.thing("Oslo", EntityType::place);
  std::uint32_t plan_ = story_.thing("the plan", EntityType::thing, false);
  std::uint32_t board_ = story_.thing("the board", EntityType::group, false);
};

TEST_F(FactsTest, DrawsObjectsAndPairs) {
  story_.sentence("Ann Falk has met Bo Lund in Oslo.", {});
  Triple& triple = story_.triple({"Ann Falk", falk_}, "has met", "meet", {"Bo Lund", lund_});
  triple.pairs.push_back({.relation = "has met in", .object = story_.phrase({"Oslo", oslo_})});
  EXPECT_EQ(lines(story_),
            (std::vector<std::string>{"Ann Falk -has met(meet)-> Bo Lund", "Ann Falk -has met in(meet in)-> Oslo"}));
}

TEST_F(FactsTest, SaysTheFixedPrepositionOnce) {
  story_.sentence("Ann Falk met with Bo Lund.", {});
  Triple& triple = story_.triple({"Ann Falk", falk_}, "met", "meet with");
  triple.pairs.push_back({.relation = "met with", .object = story_.phrase({"Bo Lund", lund_})});
  EXPECT_EQ(lines(story_), (std::vector<std::string>{"Ann Falk -met with(meet with)-> Bo Lund"}));
}

TEST_F(FactsTest, CallsATitleWhatItIs) {
  story_.sentence("Mayor Ann Falk", {});
  const auto mayor = story_.thing("Mayor", EntityType::person, false);
  story_.triple({"Ann Falk", falk_}, "", "be", {"Mayor", mayor}).pairs.clear();
  EXPECT_EQ(lines(story_), (std::vector<std::string>{"Ann Falk -is(be)-> Mayor"}));
}

TEST_F(FactsTest, NeedsTwoThingsAndOneName) {
  story_.sentence("the board rejected the plan of Ann Falk", {});
  story_.triple({"the board", board_}, "rejected", "reject", {"the plan", plan_});
  story_.triple({"Ann Falk", falk_}, "hurt", "hurt", {"Ann Falk", falk_});
  story_.triple({"Ann Falk", falk_}, "resigned", "resign");
  Triple& clause = story_.triple({"Ann Falk", falk_}, "hopes", "hope", {"the plan", plan_});
  clause.object->cluster.reset();
  clause.pairs.clear();
  EXPECT_EQ(lines(story_), std::vector<std::string>{});
  story_.triple({"the board", board_}, "thanked", "thank", {"Ann Falk", falk_});
  EXPECT_EQ(lines(story_), (std::vector<std::string>{"the board -thanked(thank)-> Ann Falk"}));
}

TEST_F(FactsTest, TellsWhoSaysSoAndWhen) {
  story_.sentence("Bo Lund says Ann Falk saw Oslo on Monday", {});
  Triple& triple = story_.triple({"Ann Falk", falk_}, "saw", "see", {"Oslo", oslo_});
  triple.qualifiers.push_back({.role = Role::time,
                               .preposition = "on",
                               .phrase = {},
                               .value = {.time = "2025-03-03", .money = {}, .number = {}}});
  triple.attribution.push_back(story_.by({"Ann Falk", falk_}, "reports"));
  triple.attribution.push_back(story_.by({"Bo Lund", lund_}, "says"));
  EXPECT_EQ(lines(story_), (std::vector<std::string>{"Ann Falk -saw(see)-> Oslo says Bo Lund at 2025-03-03"}));
  EXPECT_EQ(facts_of(story_).front().speaker, lund_);
}

TEST(GroupFacts, PutsEqualFactsTogether) {
  SettledFact fact;
  fact.from = 1;
  fact.to = 2;
  fact.lemma = "meet";
  SettledFact negated = fact, possible = fact, said = fact, back = fact, other = fact;
  negated.polarity = Polarity::negated;
  possible.modality = Modality::possible;
  said.speaker = "e-1";
  std::swap(back.from, back.to);
  other.lemma = "greet";
  using Groups = std::vector<std::vector<std::uint32_t>>;
  EXPECT_EQ(group_facts({fact, negated, possible, said, back, other, fact, said}),
            (Groups{{0, 6}, {1}, {2}, {3, 7}, {4}, {5}}));
  EXPECT_EQ(group_facts({}), Groups{});
}

TEST(GroupFacts, JoinsUndatedFactsToTheOnlyDate) {
  SettledFact undated, monday, tuesday;
  monday.time = "2025-03-03";
  tuesday.time = "2025-03-04";
  using Groups = std::vector<std::vector<std::uint32_t>>;
  EXPECT_EQ(group_facts({undated, monday, undated}), (Groups{{0, 1, 2}}));
  EXPECT_EQ(group_facts({undated, monday, tuesday, monday}), (Groups{{0}, {1, 3}, {2}}));
}

}  // namespace
}  // namespace newsgraph
