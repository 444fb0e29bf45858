// Full names of one family name: what is one person's, and the same found by comparing everything with everything.
#include "graph/identity/family.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace newsgraph {
namespace {

std::vector<FullName> names(const std::vector<std::pair<std::string, int>>& told) {
  std::vector<FullName> result;
  for (const auto& [text, things] : told) {
    const PersonName name = person_name(text);
    result.push_back({name.key(), name, things});
  }
  return result;
}

std::string key(std::string_view text) { return person_name(text).key(); }

// For each name the founders of the persons that it may mean; keys.
std::map<std::string, std::set<std::string>> meanings(const std::vector<FullName>& names) {
  const Family family = tell_apart(names);
  std::map<std::string, std::set<std::string>> result;
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (const std::uint32_t bearer : family.means[i]) {
      result[names[i].key].insert(names[family.bearers[bearer].founder].key);
    }
  }
  return result;
}

TEST(TellApart, JoinsWhatOnePersonMayBeCalled) {
  EXPECT_EQ(meanings(names({{"Robert Falk", 3}, {"Bob Falk", 1}, {"Robert J. Falk", 1}, {"Bea Falk", 2}})),
            (std::map<std::string, std::set<std::string>>{{key("Robert Falk"), {key("Bob Falk")}},
                                                          {key("Bob Falk"), {key("Bob Falk")}},
                                                          {key("Robert J Falk"), {key("Bob Falk")}},
                                                          {key("Bea Falk"), {key("Bea Falk")}}}));
}

TEST(TellApart, LeavesANameOpenThatSeveralMayBear) {
  const auto found = meanings(names({{"Ann B. Falk", 1}, {"Ann C. Falk", 1}, {"Ann Falk", 5}}));
  EXPECT_EQ(found.at(key("Ann Falk")), (std::set<std::string>{key("Ann B Falk"), key("Ann C Falk")}));
}

TEST(TellApart, CallsAPersonByThePlainestName) {
  EXPECT_EQ(meanings(names({{"Ann B. Falk", 9}, {"Ann Falk", 1}})).at(key("Ann B Falk")),
            (std::set<std::string>{key("Ann Falk")}));
}

TEST(TellApart, TakesWordsInFrontForNoNames) {
  EXPECT_EQ(meanings(names({{"Aide Ann Falk", 1}, {"Ann Falk", 2}})).at(key("Aide Ann Falk")),
            (std::set<std::string>{key("Ann Falk")}));
}

// Whether "Jr." makes two persons of one is for the articles to say.
TEST(TellApart, HeedsGenerations) {
  std::vector<FullName> all = names({{"Ann Falk Jr.", 2}, {"Ann Falk", 5}, {"Ann B. Falk", 1}});
  const std::string junior = key("Ann Falk Jr."), third = key("Ann Falk III"), plain = key("Ann Falk");
  for (const auto& [name, meant] : meanings(all)) EXPECT_EQ(meant, std::set<std::string>{plain}) << name;
  all.front().apart = true;
  const auto apart = meanings(all);
  EXPECT_EQ(apart.at(junior), std::set<std::string>{junior});
  EXPECT_EQ(apart.at(key("Ann B. Falk")), std::set<std::string>{plain});
  EXPECT_EQ(apart.at(plain), std::set<std::string>{plain});
  EXPECT_EQ(meanings(names({{"Ann Falk Jr.", 2}, {"Ann Falk III", 1}})).at(third), std::set<std::string>{third});
}

TEST(TellApart, KnowsNobodyAmongNoNames) { EXPECT_TRUE(tell_apart({}).bearers.empty()); }

// No two names of one person speak against each other, and a name stands alone only if no person fits it: shown by
// comparing every name with every other.
TEST(TellApart, JoinsAllThatFitsAndNothingElse) {
  const std::vector<std::string> given = {"Ann",  "Anna", "A.",     "Bob",    "Robert",    "R.",        "Rob",
                                          "Carl", "C.",   "Ann B.", "Ann C.", "Robert J.", "Carl Otto", "Otto"};
  std::mt19937 random(5);
  for (int round = 0; round < 200; ++round) {
    std::map<std::string, int> told;
    for (int i = 0; i < 7; ++i) told[given[random() % given.size()] + " Falk"] = 1 + static_cast<int>(random() % 3);
    std::vector<FullName> all = names({told.begin(), told.end()});
    std::erase_if(all, [](const FullName& name) { return name.name.initials_only(); });
    const auto may_be_one = [&](std::uint32_t a, std::uint32_t b) {
      return may_be_one_person(all[a].name, all[b].name) || ends_with_name(all[a].name, all[b].name) ||
             ends_with_name(all[b].name, all[a].name);
    };
    const Family family = tell_apart(all);
    for (const Bearer& bearer : family.bearers) {
      for (const std::uint32_t a : bearer.names) {
        for (const std::uint32_t b : bearer.names) EXPECT_TRUE(may_be_one(a, b)) << all[a].key << " / " << all[b].key;
      }
    }
    for (std::uint32_t i = 0; i < all.size(); ++i) ASSERT_FALSE(family.means[i].empty());
    const auto before = meanings(all);
    std::ranges::shuffle(all, random);
    EXPECT_EQ(meanings(all), before);
  }
}

}  // namespace
}  // namespace newsgraph
