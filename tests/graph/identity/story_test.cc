// Which articles tell one story, and which things of them are one.
#include "graph/identity/story.h"

#include <gtest/gtest.h>

#include <string>
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

ToldThing person(std::uint32_t article, std::uint32_t entity, std::vector<std::string_view> descriptions = {}) {
  return {.article = article,
          .plural = false,
          .type = EntityType::person,
          .entity = entity,
          .names = {},
          .descriptions = std::move(descriptions)};
}

// Two accidents, each told by two articles, among others that share a word with each.
std::vector<ToldThing> accidents() {
  return {
      person(0, 1),
      person(0, 2),
      described(0, {"the driver"}),
      described(0, {"a bus"}),
      described(0, {"the police"}),
      person(1, 1),
      person(1, 2),
      described(1, {"The young driver"}),
      described(1, {"the bus"}),
      person(2, 3),
      person(2, 4),
      described(2, {"the driver"}),
      described(2, {"the lorry"}),
      described(2, {"police"}),
      person(3, 3),
      person(3, 4),
      described(3, {"a driver"}),
      described(3, {"the lorry"}),
      person(4, 5),
      described(4, {"the police"}),
      described(4, {"the vote"}),
  };
}

TEST(FindStories, PutsArticlesOfOneEventTogether) {
  EXPECT_EQ(find_stories(accidents(), std::vector<std::string_view>(5)), (Numbers{0, 0, 2, 2, 4}));
}

TEST(FindStories, KeepsEventsOfDifferentTimesApart) {
  const std::vector<std::string_view> dates = {"2025-03-01", "2025-03-02", "2025-03-01", "2025-06-01", ""};
  EXPECT_EQ(find_stories(accidents(), dates), (Numbers{0, 0, 2, 3, 4}));
}

TEST(FindStories, FindsNoneAmongNoArticles) { EXPECT_EQ(find_stories({}, {}), Numbers{}); }

TEST(UniteInStories, JoinsWhatOneStoryCallsAlike) {
  const auto things = accidents();
  const Numbers first = unite_in_stories(things, {0, 0, 2, 2, 4});
  EXPECT_EQ(first[7], 2u);    // the driver of the first accident
  EXPECT_EQ(first[8], 3u);    // the bus
  EXPECT_EQ(first[16], 11u);  // the driver of the second
  EXPECT_EQ(first[11], 11u);
  EXPECT_EQ(first[13], 13u);  // the police of two stories
}

TEST(UniteInStories, KeepsApartWhatSomethingSpeaksAgainst) {
  const std::vector<std::vector<ToldThing>> cases = {
      {described(0, {"the driver of the Oslo bus"}), described(1, {"the driver of the Bergen bus"})},
      {described(0, {"a driver", "the suspect"}), described(0, {"another driver"}), described(1, {"the lorry"})},
      {person(0, 1, {"the driver"}), person(1, 2, {"the driver"})},
      {described(0, {"the driver"}), described(1, {"the passenger"})},
      {typed(0, EntityType::place, "the bank"), typed(1, EntityType::organisation, "the bank")},
      {described(0, {"the"}), described(1, {"the"})},
      {person(0, 1, {"the harbour president"}), described(1, {"the federation president"})},
  };
  for (const auto& things : cases) {
    Numbers alone;
    for (std::uint32_t i = 0; i < things.size(); ++i) alone.push_back(i);
    EXPECT_EQ(unite_in_stories(things, {0, 0}), alone);
  }
}

TEST(UniteInStories, TakesTheFirstOfSeveral) {
  EXPECT_EQ(
      unite_in_stories({described(0, {"a driver"}), described(0, {"another driver"}), described(1, {"the driver"}),
                        described(1, {"the bus driver"}), described(1, {"a driver of a lorry"})},
                       {0, 0}),
      (Numbers{0, 1, 0, 3, 4}));
}

TEST(UniteInStories, JoinsWithinAnArticleWhatOthersCallOne) {
  EXPECT_EQ(unite_in_stories({described(0, {"the driver"}), described(0, {"the suspect"}),
                              described(1, {"the driver", "the suspect"})},
                             {0, 0}),
            (Numbers{0, 0, 0}));
}

TEST(UniteInStories, LetsADescriptionFindItsName) {
  EXPECT_EQ(unite_in_stories({person(0, 1, {"the driver"}), described(1, {"a driver"})}, {0, 0}), (Numbers{0, 0}));
  // Through the one in the middle two persons would become one.
  EXPECT_EQ(unite_in_stories({person(0, 1, {"the driver"}), described(1, {"a driver"}), person(2, 2, {"the driver"})},
                             {0, 0, 0}),
            (Numbers{0, 0, 2}));
}

}  // namespace
}  // namespace newsgraph
