// Names by their beginning, whatever somebody has typed.
#include "graph/query/known_names.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "graph/store.h"
#include "story.h"
#include "temporary_file.h"

namespace newsgraph {
namespace {

class KnownNamesTest : public testing::Test {
 protected:
  void add(const std::string& article, const std::vector<std::pair<std::string, EntityType>>& names) {
    Story story(article);
    for (const auto& [name, type] : names) story.mention(name, type);
    store_.add(story);
  }

  std::vector<std::string> names(std::string_view prefix, std::size_t most = 100) {
    std::vector<std::string> found;
    for (const KnownName& known : store_.names_beginning(prefix, most)) {
      found.push_back(known.name + " " + std::to_string(static_cast<int>(known.type)));
    }
    return found;
  }

  TemporaryFolder folder_;
  Store store_ = Store::open(folder_ / "news.graph", true);
};

using Names = std::vector<std::string>;

TEST_F(KnownNamesTest, TheMostUsedFirstThenByTheAlphabet) {
  add("a", {{"Ann Falk", EntityType::person}, {"Anders", EntityType::place}});
  add("b", {{"Ann Falk", EntityType::person}, {"Annex", EntityType::place}});
  EXPECT_EQ(names("An"), (Names{"Ann Falk 0", "Anders 2", "Annex 2"}));
  EXPECT_EQ(names("An", 2), (Names{"Ann Falk 0", "Anders 2"}));
  EXPECT_EQ(names("An", 0), Names{});
  EXPECT_EQ(names("B"), Names{});
  store_.remove("b");
  EXPECT_EQ(names("An"), (Names{"Anders 2", "Ann Falk 0"}));
}

TEST_F(KnownNamesTest, CaseOfAsciiLettersDoesNotMatterAndSpellingsStayApart) {
  add("a", {{"ANN FALK", EntityType::person}, {"Ann Falk", EntityType::person}, {"Émile", EntityType::person}});
  EXPECT_EQ(names("ann f"), (Names{"ANN FALK 0", "Ann Falk 0"}));
  EXPECT_EQ(names("É"), (Names{"Émile 0"}));
  EXPECT_EQ(names("é"), Names{});
  EXPECT_EQ(names("E"), Names{});
}

TEST_F(KnownNamesTest, NothingThatIsTypedMeansAnythingElse) {
  add("a", {{"A_b", EntityType::person},
            {"Axb", EntityType::person},
            {"A%", EntityType::person},
            {"A\\", EntityType::person},
            {"A'", EntityType::person},
            {"A\xF4\x8F\xBF\xBF", EntityType::person}});
  EXPECT_EQ(names("A_"), (Names{"A_b 0"}));
  EXPECT_EQ(names("A%"), (Names{"A% 0"}));
  EXPECT_EQ(names("A\\"), (Names{"A\\ 0"}));
  EXPECT_EQ(names("A'"), (Names{"A' 0"}));
  EXPECT_EQ(names("A").size(), 6u);
  EXPECT_EQ(names("").size(), 6u);
}

TEST_F(KnownNamesTest, OfANameOfSeveralTypesTheFirstAndNoneThatIsTooLong) {
  add("a", {{"Oslo", EntityType::place},
            {"Ox" + std::string(kLongestKnownName - 2, 'x'), EntityType::person},
            {"Oy" + std::string(kLongestKnownName - 1, 'y'), EntityType::person}});
  add("b", {{"Oslo", EntityType::organisation}});
  EXPECT_EQ(names("O"), (Names{"Oslo 1", "Ox" + std::string(kLongestKnownName - 2, 'x') + " 0"}));
}

TEST_F(KnownNamesTest, DescriptionsAreNotOffered) {
  Story story("a");
  const auto clerk = story.thing("a clerk", EntityType::person, false);
  story.sentence("Then a clerk came.", {{"a clerk", clerk}});
  store_.add(story);
  EXPECT_EQ(names("a"), Names{});
}

// Few names that begin so are all read; of many the most used are met first; those that none of the most used are,
// are all read again.
TEST_F(KnownNamesTest, OfVeryManyNamesTheSameComeFirst) {
  const auto numbered = [](const char* begin, std::size_t i) { return fmt::format("{}{:05}", begin, i); };
  std::vector<std::pair<std::string, EntityType>> some, many;
  for (std::size_t i = 0; i < 20'100; ++i) many.emplace_back(numbered("M", i), EntityType::person);
  for (std::size_t i = 0; i < 2'100; ++i) some.emplace_back(numbered("Sa", i), EntityType::place);
  add("a", many);
  many.emplace_back("Sa00900", EntityType::person);
  many.emplace_back("SA00900", EntityType::person);
  add("b", many);
  add("c", some);
  add("d", {{"Sa00700", EntityType::place}, {"M17000", EntityType::place}, {"Sa01100", EntityType::place}});
  EXPECT_EQ(names("M", 3), (Names{"M17000 0", "M00000 0", "M00001 0"}));
  EXPECT_EQ(names("M17", 2), (Names{"M17000 0", "M17001 0"}));
  EXPECT_EQ(names("s", 5), (Names{"Sa00700 2", "Sa00900 0", "Sa01100 2", "SA00900 0", "Sa00000 2"}));
  EXPECT_EQ(names("SA0", 2), (Names{"Sa00700 2", "Sa00900 0"}));
  EXPECT_EQ(names("", 2), (Names{"M17000 0", "M00000 0"}));
  store_.remove("d");
  store_.remove("b");
  EXPECT_EQ(names("s", 2), (Names{"Sa00000 2", "Sa00001 2"}));
  EXPECT_EQ(names("M", 2), (Names{"M00000 0", "M00001 0"}));
}

}  // namespace
}  // namespace newsgraph
