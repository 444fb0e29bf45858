// What descriptions and the words behind names tell of a person, and what of it no one person can have both of.
#include "graph/identity/trait.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace newsgraph {
namespace {

std::string dump(const std::set<Trait>& traits) {
  std::string text;
  for (const Trait& trait : traits) {
    text += (text.empty() ? "" : "; ") + std::string(1, static_cast<char>(trait.kind)) + " " + trait.office + " " +
            trait.value;
  }
  return text;
}

std::string told(const std::string& description) {
  return dump(traits_of({.descriptions = {description},
                         .behind_names = {},
                         .published = "2020-05-01",
                         .named = {"skelby", "new harrow"}}));
}

TEST(Traits, AreOfficesWithTheirPlaces) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"the mayor of Skelby", "t mayor skelby"},
      {"Skelby Mayor", "t mayor skelby"},
      {"former Skelby mayor", "t mayor skelby"},
      {"New Harrow's mayor", "t mayor new harrow"},
      {"the Democratic mayor", ""},
      {"the mayor of Nowhere", ""},  // a town that the article names nowhere else
      {"a director of Skelby Mills", ""},
      {"the Norwegian prime minister", "c minister norway"},
      {"prime minister of Norway", "c minister norway"},
      {"the U.S. president", "c president us"},
      {"U.S. ambassador to Norway", ""},
      {"Montana Governor", "r governor montana"},
      {"a senator from North Dakota", "r senator north dakota"},
      {"governor of New South Wales", "r governor new south wales"},
      {"the Georgia senator", ""},  // a state and a country
      {"a New York senator", ""},   // a state and a town
      {"the mayor", ""},
      {"a 45-year-old teacher", "b  1975"},
      {"mother of a 4-year-old boy", ""},
      {"", ""},
  };
  for (const auto& [description, traits] : cases) EXPECT_EQ(told(description), traits) << description;
}

TEST(Traits, StandBehindNames) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {", 45, was there", "b  1975"},
      {", 45. The", "b  1975"},
      {", 45 years", ""},
      {", 450, ", ""},
      {" (R-Ala.) said", "r seat alabama"},
      {", D-Mich., said", "r seat michigan"},
      {" (D–N.Y.)", "r seat new york"},
      {" (R-Nowhere)", ""},
      {"R-Ala.", ""},
      {"", ""},
      {", ", ""},
      {" (R", ""},
  };
  for (const auto& [text, traits] : cases) {
    EXPECT_EQ(dump(traits_of({.descriptions = {}, .behind_names = {text}, .published = "2020-05-01", .named = {}})),
              traits)
        << text;
  }
  EXPECT_EQ(dump(traits_of({.descriptions = {}, .behind_names = {", 45, was"}, .published = "", .named = {}})), "");
}

TEST(Traits, AreTheSameReadAgain) {
  for (const Trait& trait : {Trait{TraitKind::town, "mayor", "new harrow"}, Trait{TraitKind::birth, "", "1975"}}) {
    EXPECT_EQ(trait_of(to_text(trait)), trait);
  }
}

TEST(Traits, ContradictWhereNobodyHasBoth) {
  using enum TraitKind;
  struct Case {
    Trait a, b;
    bool contradict;
  };
  const std::vector<Case> cases = {
      {{town, "mayor", "skelby"}, {town, "mayor", "harrow"}, true},
      {{town, "mayor", "harrow"}, {town, "mayor", "new harrow"}, false},
      {{town, "mayor", "skelby"}, {town, "sheriff", "harrow"}, false},
      {{region, "seat", "alabama"}, {region, "seat", "michigan"}, true},
      {{region, "governor", "alabama"}, {country, "governor", "us"}, false},
      {{country, "minister", "norway"}, {country, "minister", "sweden"}, true},
      {{country, "minister", "norway"}, {country, "minister", "norway"}, false},
      {{birth, "", "1975"}, {birth, "", "1977"}, false},
      {{birth, "", "1975"}, {birth, "", "1978"}, true},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(contradict(one.a, one.b), one.contradict) << to_text(one.a) << " / " << to_text(one.b);
    EXPECT_EQ(contradict(one.b, one.a), one.contradict) << to_text(one.b) << " / " << to_text(one.a);
  }
}

}  // namespace
}  // namespace newsgraph
