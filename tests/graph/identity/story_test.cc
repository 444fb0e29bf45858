// Which articles tell one story, and which things of them are one.
#include "graph/identity/story.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace newsgraph {
namespace {

using Numbers = std::vector<std::uint32_t>;

ToldThing described(std::uint32_t article, std::vector<std::string_view> descriptions) {
  return {.article = article,
          .plural = false,
          .type = EntityType::thing,
          .entity = {},
          .names = {},
          .descriptions = std::move(descriptions)};
}

ToldThing typed(std::uint32_t article, EntityType type, std::string_view description) {
  ToldThing thing = described(article, {description});
  thing.type = type;
  return thing;
}

ToldThing somebody(std::uint32_t article, std::string_view description) {
  return typed(article, EntityType::person, description);
}

ToldThing many(std::uint32_t article, std::string_view description) {
  ToldThing thing = typed(article, EntityType::group, description);
  thing.plural = true;
  return thing;
}

ToldThing person(std::uint32_t article, std::string_view entity, std::vector<std::string_view> descriptions = {}) {
  ToldThing thing = described(article, std::move(descriptions));
  thing.type = EntityType::person;
  thing.entity = entity;
  return thing;
}

TEST(StoryWords, AreNamesAndNouns) {
  const StoryWords words = story_words({"ann falk"}, {"the young driver of a bus", "a driver", "the"});
  ASSERT_EQ(words.size(), 2u);
  EXPECT_GT(words.at("\nann falk"), words.at("driver"));
}

TEST(StoryWords, WeighLessIfNewsIsFullOfThem) {
  EXPECT_LT(story_weight("government"), story_weight("zeppelin"));
  EXPECT_LT(story_weight("\nus"), story_weight("\nann falk"));
  EXPECT_TRUE(is_rare("zeppelin"));
  EXPECT_FALSE(is_rare("government"));
}

TEST(Alike, IsTheShareOfWeightInCommon) {
  const StoryWords one = story_words({"ann falk", "bo lund"}, {"the driver", "a bus"});
  const StoryWords same_event = story_words({"ann falk", "bo lund"}, {"a driver", "the police"});
  const StoryWords other_event = story_words({"eva moen", "jon dahl"}, {"the driver", "the vote"});
  EXPECT_NEAR(alike(one, one), 1, 1e-9);
  EXPECT_GE(alike(one, same_event), kAlike);
  EXPECT_LT(alike(one, other_event), kAlike);
  EXPECT_EQ(alike(one, {}), 0);
}

TEST(NearInTime, IsWithinThreeWeeks) {
  const std::int64_t day = day_of("2025-03-01");
  EXPECT_TRUE(near_in_time(day, day + kMostDaysApart));
  EXPECT_FALSE(near_in_time(day, day + kMostDaysApart + 1));
  EXPECT_TRUE(near_in_time(kNoDay, kNoDay));
  EXPECT_FALSE(near_in_time(kNoDay, 0));
}

TEST(UniteInStory, JoinsWhatOneStoryCallsAlike) {
  EXPECT_EQ(unite_in_story({person(0, "e1"), described(0, {"the driver"}), described(0, {"a bus"}),
                            described(1, {"The young driver"}), described(1, {"the bus"}), described(1, {"the vote"})}),
            (Numbers{0, 1, 2, 1, 2, 5}));
}

TEST(UniteInStory, KeepsApartWhatSomethingSpeaksAgainst) {
  const std::vector<std::vector<ToldThing>> cases = {
      {described(0, {"the driver of the Oslo bus"}), described(1, {"the driver of the Bergen bus"})},
      {described(0, {"a driver", "the suspect"}), described(0, {"another driver"}), described(1, {"the lorry"})},
      {person(0, "e1", {"the driver"}), person(1, "e2", {"the driver"})},
      {described(0, {"the driver"}), described(1, {"the passenger"})},
      {typed(0, EntityType::place, "the bank"), typed(1, EntityType::organisation, "the bank")},
      {described(0, {"the"}), described(1, {"the"})},
      {described(0, {"some drivers"}), described(1, {"drivers"})},
      {many(0, "the young drivers"), many(1, "the drunken drivers")},
      {described(0, {"the lack of money"}), described(1, {"a lack of buses"})},
      {described(0, {"people"}), described(1, {"the people"})},
      {person(0, "e1", {"the harbour president"}), described(1, {"the federation president"})},
  };
  for (const auto& things : cases) {
    Numbers alone;
    for (std::uint32_t i = 0; i < things.size(); ++i) alone.push_back(i);
    EXPECT_EQ(unite_in_story(things), alone);
  }
}

TEST(UniteInStory, TakesTheFirstOfSeveral) {
  EXPECT_EQ(unite_in_story({described(0, {"a driver"}), described(0, {"another driver"}), described(1, {"the driver"}),
                            described(1, {"a bus driver"}), described(1, {"a driver of a lorry"})}),
            (Numbers{0, 1, 0, 3, 4}));
}

TEST(UniteInStory, JoinsWithinAnArticleWhatOthersCallOne) {
  EXPECT_EQ(unite_in_story({described(0, {"the driver"}), described(0, {"the suspect"}),
                            described(1, {"the driver", "the suspect"})}),
            (Numbers{0, 0, 0}));
}

TEST(UniteInStory, JoinsWhatAnArticleCallsAlikeAgain) {
  EXPECT_EQ(unite_in_story({somebody(0, "Driver"), somebody(0, "a young driver"), somebody(0, "the driver"),
                            somebody(1, "the driver")}),
            (Numbers{0, 0, 0, 0}));
}

TEST(UniteInStory, TakesPoliceForMany) {
  EXPECT_EQ(unite_in_story({typed(0, EntityType::group, "police"), many(1, "the police")}), (Numbers{0, 0}));
  EXPECT_EQ(unite_in_story({typed(0, EntityType::group, "crew"), many(1, "the crew")}), (Numbers{0, 1}));
}

TEST(UniteInStory, TakesOneForAnotherByTheNounAlone) {
  EXPECT_EQ(unite_in_story({somebody(0, "the young driver"), somebody(1, "the drunken driver")}), (Numbers{0, 0}));
}

TEST(UniteInStory, KeepsApartWithinAnArticle) {
  const std::vector<std::pair<std::vector<ToldThing>, Numbers>> cases = {
      // Nobody else speaks of it.
      {{somebody(0, "Driver"), somebody(0, "the driver"), somebody(1, "the nurse")}, {0, 1, 2}},
      // A second one.
      {{somebody(0, "the driver"), somebody(0, "a driver"), somebody(1, "the driver")}, {0, 1, 0}},
      // Somebody else's.
      {{somebody(0, "his lawyer"), somebody(0, "her lawyer"), somebody(1, "his lawyer")}, {0, 1, 0}},
      // Two with names.
      {{person(0, "e1", {"Driver"}), person(0, "e2", {"the driver"}), somebody(1, "the nurse")}, {0, 1, 2}},
      // Many are more than some of them.
      {{many(0, "drivers"), many(0, "the young drivers"), many(0, "the drivers"), many(1, "drivers")}, {0, 1, 0, 0}},
      // What passes is another each time.
      {{described(0, {"support"}), described(0, {"support"}), described(1, {"support"})}, {0, 1, 0}},
  };
  for (const auto& [things, first] : cases) EXPECT_EQ(unite_in_story(things), first);
}

TEST(UniteInStory, LooksAtAFewOfManyAlike) {
  const std::vector<std::string> texts = {"the young driver", "the old driver",   "the tall driver", "the short driver",
                                          "the loud driver",  "the quiet driver", "the bald driver", "the angry driver",
                                          "the calm driver",  "the quiet driver", "the calm driver"};
  std::vector<ToldThing> things;
  for (const std::string& text : texts) things.push_back(somebody(0, text));
  things.push_back(somebody(1, "the driver of a lorry"));
  const Numbers first = unite_in_story(things);
  EXPECT_EQ(first[9], 5u);
  EXPECT_EQ(first[10], 10u);  // the ninth is not looked at any more
}

TEST(UniteInStory, LetsADescriptionFindItsName) {
  EXPECT_EQ(unite_in_story({person(0, "e1", {"the driver"}), described(1, {"a driver"})}), (Numbers{0, 0}));
  // Through the one in the middle two persons would become one.
  EXPECT_EQ(
      unite_in_story({person(0, "e1", {"the driver"}), described(1, {"a driver"}), person(2, "e2", {"the driver"})}),
      (Numbers{0, 0, 2}));
}

}  // namespace
}  // namespace newsgraph
