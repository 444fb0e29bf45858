// Names taken apart: tables of names that are, and are not, one.
#include "graph/identity/name_form.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "graph/identity/fold.h"
#include "graph/identity/lexicon.h"

namespace newsgraph {
namespace {

TEST(Fold, LeavesOutCaseDiacriticsAndAlphabet) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"Ann FALK", "ann falk"},
      {"António  Costa ", "antonio costa"},
      {"Ødegård", "odegard"},
      {"Зеленський", "zelens'kij"},
      {"Müller", "muller"},
      {"O’Brien", "o'brien"},
      {"a\tb\nc", "a b c"},
      {"", ""},
      {"  ", ""},
      {"\"Mo\"", "'mo'"},
  };
  for (const auto& [text, folded] : cases) EXPECT_EQ(fold(text), folded);
}

TEST(Skeleton, IsWhatTransliterationsShare) {
  const std::vector<std::vector<std::string>> same = {
      {"zelensky", "zelenskyy", "zelenskiy", "zelenskij", "zelens'kij"},
      {"khrushov", "hrushov"},
      {"smirnov", "smirnoff"},
      {"karpov", "karpow"},
      {"yushchenko", "iushchenko"},
      {"filip", "philip", "phillip"},
  };
  for (const auto& group : same) {
    for (const std::string& word : group) EXPECT_EQ(skeleton(word), skeleton(group.front())) << word;
  }
  for (const auto& [a, b] : std::vector<std::pair<std::string, std::string>>{
           {"falk", "volk"}, {"lund", "lind"}, {"jobs", "jones"}, {"putin", "paton"}}) {
    EXPECT_NE(skeleton(a), skeleton(b));
  }
}

TEST(PersonName, LeavesOutWhatIsNoPartOfIt) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"Eva Falk", "eva falk"},
      {"Mr. Falk", "falk"},
      {"US Secretary of State Eva Falk", "eva falk"},
      {"Dr Eva B. Falk MD", "eva b falk"},
      {"Eva B. Falk, Jr.", "eva b falk, jr"},
      {"Falk Junior", "falk, jr"},
      {"J.K. Falk", "j k falk"},
      {"Eva 'Evie' Falk", "eva falk"},
      {"Eva von der Falk", "eva falk"},
      {"Eva al-Falk", "eva falk"},
      {"Falk's", "falk"},
      {"President", "president"},
      {"", ""},
      {"...", ""},
  };
  for (const auto& [text, key] : cases) {
    EXPECT_EQ(person_name(text).key(), key) << text;
    EXPECT_EQ(person_of_key(key), person_name(text)) << text;
  }
}

TEST(PersonName, IsNotABareTitle) {
  for (const char* text : {"Mr", "Mr.", "Prime Minister", "Dr", "Vice President"})
    EXPECT_TRUE(bare_title(text)) << text;
  for (const char* text : {"US", "U.S.", "Mr Falk", "Falk", "State Department"}) EXPECT_FALSE(bare_title(text)) << text;
}

TEST(PersonName, KnowsWordsInFrontFromAnotherPerson) {
  const auto ends = [](const char* longer, const char* shorter) {
    return ends_with_name(person_name(longer), person_name(shorter));
  };
  EXPECT_TRUE(ends("Aide Eva Falk", "Eva Falk"));
  EXPECT_TRUE(ends("Eva Lo Falk", "Lo Falk"));
  EXPECT_FALSE(ends("Eva Falk", "Falk"));
  EXPECT_FALSE(ends("Eva Falk", "Eva Falk"));
  EXPECT_FALSE(ends("Bea Eva Falk", "Bea Falk"));
}

struct Pair {
  std::string a, b;
  bool same;
};

TEST(PersonName, TellsWhoMayBeOnePerson) {
  const std::vector<Pair> cases = {
      {"Ann Falk", "Ann Falk", true},
      {"Volodymyr Zelensky", "Володимир Зеленський", true},
      {"Volodymyr Zelenskyy", "Vladimir Zelenskiy", true},
      {"William Falk", "Bill Falk", true},
      {"Will Falk", "Bill Falk", true},
      {"Ann Falk", "Ann B. Falk", true},
      {"A. Falk", "Ann Falk", true},
      {"Mohammed Karim", "Muhammad Karim", true},
      {"Dr. Ann Falk", "Ms Ann Falk", true},
      {"Ann Falk", "Ann Falk-Lund", true},
      {"Ann Lund", "Ann Falk-Lund", true},
      {"Anne-Marie Falk", "Annemarie Falk", true},
      {"Ann Berg-Lund", "Ann Falk-Lund", false},
      {"Ann Falk", "Bea Falk", false},
      {"Ann Falk", "Ann Lund", false},
      {"Ann B. Falk", "Ann C. Falk", false},
      {"Ann B. Falk", "Ann Clara Falk", false},
      {"B. Falk", "Ann Falk", false},
      {"Falk", "Ann Falk", false},
      {"Mo Falk", "Maurice Falk", true},
      {"Mo Falk", "Manuel Falk", false},
      {"Katya Falk", "Ekaterina Falk", true},
      {"Falk", "Falk", false},
  };
  for (const auto& [a, b, same] : cases) {
    EXPECT_EQ(may_be_one_person(person_name(a), person_name(b)), same) << a << " / " << b;
    EXPECT_EQ(may_be_one_person(person_name(b), person_name(a)), same) << b << " / " << a;
  }
}

TEST(NameKey, IsOneForOneThing) {
  const std::vector<Pair> cases = {
      {"UK", "the United Kingdom", true},
      {"U.K.", "Britain", true},
      {"US", "United States of America", true},
      {"U.S.A.", "America", true},
      {"WSJ", "The Wall Street Journal", true},
      {"Lakers", "the Los Angeles Lakers", true},
      {"San Diego Chargers", "the Chargers", true},
      {"Falcons", "Atlanta Falcons", false},  // birds too
      {"NATO", "North Atlantic Treaty Organisation", true},
      {"U.S. Air Force", "the United States Air Force", true},
      {"Falk & Lund Co.", "Falk and Lund, Inc.", true},
      {"The Oslo Post", "Oslo Post", true},
      {"Mt. Falk", "Mount Falk", true},
      {"Labour Centre", "Labor Center", true},
      {"Falk Motors Co.", "Falk Motor Company", true},
      {"Times", "Time", false},
      {"Türkiye", "Turkey", true},
      {"North Korea", "South Korea", false},
      {"American", "America", false},
      {"British", "Britain", false},
      {"Falk Motors", "Falk Records", false},
      {"Niger", "Nigeria", false},
      {"UN", "UK", false},
      {"Wall Street", "Wall Street Journal", false},
  };
  for (const auto& [a, b, same] : cases) EXPECT_EQ(name_key(a) == name_key(b), same) << a << " / " << b;
}

TEST(ShortForms, AreWhatAThingMayGoByLater) {
  // The last column: the place that has to stand in front.
  const std::vector<std::tuple<std::string, std::string, std::string>> cases = {
      {"Falk Motor Company", "falk", ""},     {"General Motors Corp.", "gm", ""},
      {"Bank of Falkland", "bf", ""},         {"Bank of Falkland", "bof", ""},
      {"Oslo Rovers", "rovers", ""},          {"New Falk Rovers", "rovers", ""},
      {"Bergen Harbour", "harbor", "bergen"}, {"U.S. Air Force", "air force", ""},
      {"Falkville, Norway", "falkville", ""}, {"New Falk Harbour", "harbor", "new falk"}};
  for (const auto& [text, brief, place] : cases) {
    const auto forms = short_forms(text);
    EXPECT_EQ(std::ranges::count(forms, ShortForm{brief, place}), 1) << text << " / " << brief;
  }
}

TEST(ShortForms, AreNotWhatNobodyWouldSay) {
  for (const auto& [text, brief] : std::vector<std::pair<std::string, std::string>>{
           {"General Motors", "general"}, {"Falk", "falk"}, {"Falk Records", "falk"}}) {
    EXPECT_EQ(std::ranges::count(short_forms(text), brief, &ShortForm::key), 0) << text << " / " << brief;
  }
}

TEST(Acronym, IsCapitalsOnly) {
  for (const char* text : {"GM", "U.S.", "AT&T", "UNESCO"}) EXPECT_TRUE(looks_like_acronym(text)) << text;
  for (const char* text : {"", "A", "Gm", "UNITEDNATIONS", "G7", "GM X"})
    EXPECT_FALSE(looks_like_acronym(text)) << text;
  EXPECT_TRUE(may_abbreviate("eads", "european aeronautic defense and space"));
  EXPECT_FALSE(may_abbreviate("eads", "airbus industrie"));
  EXPECT_FALSE(may_abbreviate("eads", "eads"));
}

TEST(Lexicon, ReadsEveryTable) {
  const NameLexicon& lexicon = name_lexicon();
  EXPECT_GT(lexicon.countries.size(), 400u);
  EXPECT_GT(lexicon.given_names.size(), 1500u);
  EXPECT_GT(lexicon.variants.size(), 100u);
  EXPECT_GT(lexicon.titles.size(), 50u);
  EXPECT_GT(lexicon.legal.size(), 10u);
  EXPECT_GT(lexicon.tails.size(), 10u);
}

}  // namespace
}  // namespace newsgraph
