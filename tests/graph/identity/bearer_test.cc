// Which traits of one name are one person's.
#include "graph/identity/bearer.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace newsgraph {
namespace {

using Numbers = std::vector<std::uint32_t>;

StoryWords company(const std::vector<std::string>& names) {
  StoryWords words;
  for (const std::string& name : names) words.emplace("\n" + name, story_weight("\n" + name));
  return words;
}

TraitUse mayor(std::string town, const std::vector<std::string>& names, std::set<std::int64_t> sample) {
  return {.trait = {TraitKind::town, "mayor", std::move(town)},
          .articles = static_cast<std::int64_t>(sample.size()),
          .sample = std::move(sample),
          .company = company(names)};
}

TEST(FindBearers, TellsApartWhoseTraitsContradictAndWhoseCompanyDiffers) {
  EXPECT_EQ(find_bearers({mayor("skelby", {"tor lund"}, {1}), mayor("harrow", {"ida moro"}, {2})}, 2), (Numbers{0, 1}));
}

TEST(FindBearers, TakesOneOfTheSameCompanyForOne) {
  EXPECT_EQ(find_bearers({mayor("skelby", {"tor lund", "ida moro"}, {1}), mayor("harrow", {"ida moro"}, {2})}, 2),
            (Numbers{0, 0}));
}

TEST(FindBearers, TakesOneOfWhomAnArticleSaysBothForOne) {
  EXPECT_EQ(find_bearers({mayor("skelby", {"tor lund"}, {1, 2}), mayor("harrow", {"ida moro"}, {2, 3})}, 3),
            (Numbers{0, 0}));
}

TEST(FindBearers, TakesOneArticleAmongManyForASlip) {
  const std::vector<TraitUse> uses = {mayor("skelby", {"tor lund"}, {1}), mayor("harrow", {"ida moro"}, {2})};
  EXPECT_EQ(find_bearers(uses, 11), (Numbers{0, 0}));
  EXPECT_EQ(find_bearers(uses, 10), (Numbers{0, 1}));
}

// What contradicts neither goes with whom it shares more company, and joins no others.
TEST(FindBearers, NeverJoinsTwoThroughAThird) {
  TraitUse pastor = mayor("tarn", {"tor lund", "ida moro", "eva quist"}, {3});
  pastor.trait.office = "pastor";
  EXPECT_EQ(
      find_bearers({mayor("skelby", {"tor lund"}, {1}), mayor("harrow", {"ida moro", "eva quist"}, {2}), pastor}, 3),
      (Numbers{0, 1, 1}));
}

TEST(FindBearers, KnowsNobodyOfWhomNothingIsSaid) { EXPECT_TRUE(find_bearers({}, 0).empty()); }

}  // namespace
}  // namespace newsgraph
