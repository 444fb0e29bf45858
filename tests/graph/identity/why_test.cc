// The grounds that are given for and against two names, and that they are what identity goes by.
#include "graph/identity/why.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "../story.h"
#include "../temporary_file.h"
#include "graph/identity/decision_text.h"
#include "graph/store.h"

namespace newsgraph {
namespace {

constexpr EntityType kPerson = EntityType::person;
constexpr EntityType kOrganisation = EntityType::organisation;
constexpr EntityType kPlace = EntityType::place;

ToldName told(std::string article, EntityType type, const std::vector<std::string>& names) {
  ToldName one{.article = std::move(article),
               .name = names.front(),
               .type = type,
               .called = names.front(),
               .person = type == EntityType::person};
  for (const std::string& name : names) one.names.emplace_back(name, 1);
  std::ranges::sort(one.names);
  return one;
}

Compared compared(std::vector<ToldName> all, std::vector<Companion> company = {}) {
  return {.told = std::move(all), .only = {}, .company = std::move(company)};
}

std::string dump(const std::vector<Ground>& grounds) {
  std::string text;
  for (const Ground& ground : grounds) {
    text += fmt::format("{}{} {}: {}\n", to_string(ground.speaks), ground.weighed ? "" : " (not weighed)", ground.test,
                        ground.text);
  }
  return text;
}

struct Case {
  std::vector<ToldName> a, b;
  std::string grounds;
};

TEST(Why, TellsTheTestsThatTheProgramMakes) {
  const std::vector<Case> cases = {
      {{told("1", kPerson, {"Robert Falk"})},
       {told("2", kPerson, {"President Bob Falk"})},
       "for given names: “Robert Falk” and “President Bob Falk” may be one person: robert and bob are forms of one "
       "given "
       "name\n"},
      {{told("1", kPerson, {"ANN FALK"})},
       {told("2", kPerson, {"Ms Ann Falk"})},
       "for same key: “ANN FALK” and “Ms Ann Falk” are one name, “an falk”, but for case, diacritics, titles and "
       "transliteration\n"},
      {{told("1", kPerson, {"A. Falk"})},
       {told("2", kPerson, {"Ann Berta Falk-Lund"})},
       "for initials: “A. Falk” and “Ann Berta Falk-Lund” may be one person: a and an begin with one letter; a "
       "further given name is left out; falk is half of falk-lund; they fit nobody else here\n"},
      {{told("1", kPerson, {"A. B. Lund"})},
       {told("2", kPerson, {"Ann Moro"})},
       "against family names: “A. B. Lund” and “Ann Moro” have different family names, lund and moro\n"},
      {{told("1", kPerson, {"A. Quist"})},
       {told("2", kPerson, {"Ann Quist"})},
       "open initials: “A. Quist” and “Ann Quist” may be one person: a and an begin with one letter; each article "
       "tells "
       "whom it means by whom else it names, for they fit 2: Adam Quist, Ann Quist\n"},
      {{told("1", kPerson, {"Ann Falk"})},
       {told("2", kPerson, {"Bo Falk"})},
       "against given names: “Ann Falk” and “Bo Falk” share the family name, but not the given name: an is not bo\n"},
      {{told("1", kPerson, {"Ann Falk"})},
       {told("2", kPerson, {"Ann Lund"})},
       "against family names: “Ann Falk” and “Ann Lund” have different family names, falk and lund\n"},
      {{told("1", kPerson, {"Mark Falk Jr."})},
       {told("2", kPerson, {"Mark Falk"})},
       "for given names: “Mark Falk Jr.” and “Mark Falk” may be one person: only one tells the generation\n"},
      {{told("1", kPerson, {"Mark Falk Jr."})},
       {told("2", kPerson, {"Mark Falk III"})},
       "against generation: “Mark Falk Jr.” and “Mark Falk III” are names of two generations\n"},
      {{told("1", kPerson, {"Aide Mark Falk"})},
       {told("2", kPerson, {"Mark Falk"})},
       "for words before: “Aide Mark Falk” and “Mark Falk”: one is the other with words before it\n"},
      {{told("1", kPerson, {"Lund"})},
       {told("2", kPerson, {"Bo Lund"})},
       "for one word: “Lund” is the family name of “Bo Lund” alone; each article tells whom it means by whom else it "
       "names; nobody else here bears it\n"},
      {{told("1", kPerson, {"Ann Falk"})},
       {told("2", kPerson, {"Falk"})},
       "open one word: “Falk” is the family name of “Ann Falk” alone; each article tells whom it means by whom else it "
       "names; 2 bear it: Ann Falk, Bo Falk\n"},
      {{told("1", kPerson, {"Moro"})},
       {told("2", kPerson, {"Bo Lund"})},
       "against family names: “Moro” is no part of “Bo Lund”\n"},
      {{told("1", kPerson, {"Moro"})},
       {told("2", kPerson, {"Lund"})},
       "against family names: “Moro” and “Lund” are different names\n"},
      {{told("1", kPlace, {"Britain"})},
       {told("2", kPlace, {"U.K."})},
       "for table: the tables of countries and organisations know “Britain” and “U.K.” as names of one thing, “uk”\n"},
      {{told("1", kOrganisation, {"Falk Motor Works"})},
       {told("2", kOrganisation, {"FMW"})},
       "for short form: “FMW” is short for “Falk Motor Works”; each article tells which it means by what else it "
       "names\n"},
      {{told("1", kOrganisation, {"Falkland Railways"})},
       {told("2", kOrganisation, {"FRW"})},
       "open acronym: “FRW” could abbreviate “Falkland Railways”: that counts where articles call one thing both\n"
       "against names: nothing in their names makes the program take them for one\n"},
      {{told("1", kOrganisation, {"Brask Rovers"})},
       {told("2", kPlace, {"Rovers"})},
       "against short form: “Rovers” is short for “Brask Rovers”, but only one of the two is a place\n"},
      {{told("1", kOrganisation, {"Brask Opera"})},
       {told("2", kOrganisation, {"Opera"})},
       "for short form: “Opera” is short for “Brask Opera”; each article tells which it means by what else it names\n"},
      {{told("1", kOrganisation, {"Lund Opera"})},
       {told("2", kOrganisation, {"Opera"})},
       "against names: nothing in their names makes the program take them for one\n"},
      {{told("1", kPerson, {"Ford"})},
       {told("2", kOrganisation, {"Ford Motor"})},
       "against kind: “Ford” is mostly taken for a person, “Ford Motor” for a organisation: persons are kept apart "
       "from "
       "all else\n"},
      {{told("1", kOrganisation, {"Falk Rail", "FRX"})},
       {told("1", kOrganisation, {"Lund Rail"}), told("2", kOrganisation, {"FRX"})},
       "for called both: 1 article calls one thing by names of both: 1\n"
       "against (not weighed) told apart: 1 article tells of both as of two: 1\n"},
      {{},
       {told("1", kPerson, {"Ann Falk"})},
       "against names: nothing in their names makes the program take them for one\n"},
  };
  const Surroundings around{.two = false,
                            .decisions = {},
                            .places = {"brask"},
                            .bearers = {{"falk", {"Ann Falk", "Bo Falk"}},
                                        {"lund", {"Bo Lund"}},
                                        {"quist", {"Adam Quist", "Ann Quist", "Bo Quist"}}}};
  for (const Case& each : cases) {
    EXPECT_EQ(dump(why(compared(each.a), compared(each.b), around)), each.grounds);
  }
}

TEST(Why, ANameOfTwoEntitiesIsOpen) {
  Surroundings around;
  around.two = true;
  EXPECT_EQ(dump(why(compared({told("1", kPerson, {"Lund"})}), compared({told("2", kPerson, {"LUND"})}), around)),
            "open name of both: “Lund” is a name of both; each article tells which it means by what else it names\n");
}

TEST(Why, TellsWhatNobodyIsBoth) {
  Surroundings around;
  around.two = true;
  ToldName one = told("1", kPerson, {"Ann Falk"}), other = told("2", kPerson, {"ANN FALK"});
  one.traits = {{TraitKind::town, "mayor", "skelby"}, {TraitKind::birth, "", "1975"}};
  other.traits = {{TraitKind::town, "mayor", "harrow"}};
  EXPECT_EQ(dump(why(compared({one}), compared({other}), around)),
            "against what they are: 1 article calls the one “mayor, skelby” (1), 1 article calls the other “mayor, "
            "harrow” (2): nobody is both\n");
}

TEST(Why, TellsWhatWasDecided) {
  const Surroundings around{.two = false,
                            .decisions = parse_decisions("merge \"Ann Falk\" \"Bo Lund\" on 2025-01-01 because \"x\"\n"
                                                         "never-merge \"Bo Lund\" \"Cy Moro\"\n"
                                                         "never-merge other \"Ann Falk\" \"Bo Lund\"\n"
                                                         "split \"Bo Lund\" in \"7\"\n",
                                                         "test")
                                             .decisions,
                            .places = {},
                            .bearers = {}};
  const Compared falk = compared({told("1", kPerson, {"Ann Falk"})}),
                 lund = compared({told("2", kPerson, {"Bo Lund"})});
  EXPECT_EQ(dump(why(falk, lund, around)),
            "for decision: merge \"Ann Falk\" \"Bo Lund\" on 2025-01-01 because \"x\"\n"
            "open decision: never-merge \"Bo Lund\" \"Cy Moro\"\n"
            "open decision: never-merge other \"Ann Falk\" \"Bo Lund\"\n"
            "against decision: split \"Bo Lund\" in \"7\"\n"
            "against family names: “Ann Falk” and “Bo Lund” have different family names, falk and lund\n");
}

TEST(Why, TellsOfSharedCompany) {
  const Companion moro{.id = "e-1", .name = "Lena Moro", .articles = 3},
      brask{.id = "e-2", .name = "Brask", .articles = 4}, quist{.id = "e-3", .name = "Quist", .articles = 1};
  const auto grounds = [&](const char* name, std::vector<Companion> a, std::vector<Companion> b) {
    return why(compared({told("1", kPerson, {"Ann Falk"})}, std::move(a)),
               compared({told("2", kPerson, {name})}, std::move(b)), {});
  };
  Ground last = grounds("Bo Falk", {moro, brask}, {brask, moro, quist}).back();
  EXPECT_EQ(last.text, "2 of the 2 and 3 that articles name with either: Brask, Lena Moro");
  EXPECT_FALSE(last.weighed);
  last = grounds("Falk", {moro}, {brask}).back();
  EXPECT_EQ(last.speaks, Speaks::against);
  EXPECT_TRUE(last.weighed) << "what a family name means, the articles tell";
  EXPECT_EQ(grounds("Bo Falk", {}, {brask}).back().test, "given names");
}

TEST(Why, FormsAreWhatTheProgramTakesThemFor) {
  ToldName first = told("1", kPerson, {"Ford"}), unnamed = told("5", kPerson, {"the driver"});
  first.person = false;  // as most articles have it
  unnamed.called = "";
  const std::vector<ToldForm> forms =
      forms_of({first, told("2", kOrganisation, {"Ford"}), told("3", kOrganisation, {"FORD"}),
                told("4", kPerson, {"Ann Falk", "Falk"}), told("4", kPerson, {"Ann Falk"}), unnamed},
               "");
  ASSERT_EQ(forms.size(), 2u);
  EXPECT_EQ(forms[0].key, "ford");
  EXPECT_FALSE(forms[0].person);
  EXPECT_TRUE(forms[0].acronym);
  EXPECT_EQ(forms[0].texts, (std::vector<std::string>{"Ford", "FORD"}));
  EXPECT_EQ(forms[0].articles, (std::vector<std::string>{"1", "2", "3"}));
  EXPECT_EQ(forms[1].articles, (std::vector<std::string>{"4"}));
  EXPECT_EQ(forms_of({told("4", kPerson, {"Ann Falk", "Falk"})}, "Falk").front().key, "falk");
}

bool settled_as_one(const std::pair<std::string, EntityType>& one, const std::pair<std::string, EntityType>& other) {
  const TemporaryFolder folder;
  Store store = Store::open(folder / "news.graph", true);
  Story first("1"), second("2");
  first.mention(one.first, one.second);
  second.mention(other.first, other.second);
  store.add(first);
  store.add(second);
  store.settle();
  std::set<std::string> entities;
  store.for_each_mention([&](const MentionRow& row) { entities.insert(row.entity); });
  return entities.size() == 1;
}

// What is said is what is done: where two things of articles with nothing else in them are one entity, a ground that
// counts says so, and where they are two, none does but one that the articles would have to decide.
TEST(Why, AgreesWithIdentity) {
  const std::vector<std::pair<std::string, EntityType>> names = {{"Ann Falk", kPerson},
                                                                 {"A. Falk", kPerson},
                                                                 {"Anna Falk", kPerson},
                                                                 {"Bo Falk", kPerson},
                                                                 {"Ann B. Falk", kPerson},
                                                                 {"Robert Lund", kPerson},
                                                                 {"Bob Lund", kPerson},
                                                                 {"Rob Lund-Moro", kPerson},
                                                                 {"Aide Bo Falk", kPerson},
                                                                 {"Volodymyr Quist", kPerson},
                                                                 {"Vladimir Kvist", kPerson},
                                                                 {"Britain", kPlace},
                                                                 {"UK", kPlace},
                                                                 {"America", kPlace},
                                                                 {"US", kPlace},
                                                                 {"Falk Motor Co.", kOrganisation},
                                                                 {"Falk Motors", kOrganisation},
                                                                 {"Oslo Times", kOrganisation},
                                                                 {"Time", kOrganisation},
                                                                 {"NATO", kOrganisation},
                                                                 {"The Falk-Lund Group", kOrganisation},
                                                                 {"Brask, Norway", kPlace},
                                                                 {"Falkland", kPlace}};
  std::size_t ones = 0, twos = 0;
  for (const auto& [one, type] : names) {
    for (const auto& [other, other_type] : names) {
      if (one >= other) continue;
      const bool same = settled_as_one({one, type}, {other, other_type});
      const std::vector<Ground> grounds =
          why(compared({told("1", type, {one})}), compared({told("2", other_type, {other})}), {});
      const auto says = [&](Speaks speaks) {
        return std::ranges::any_of(
            grounds, [&](const Ground& g) { return g.weighed && g.speaks == speaks && g.test != "short form"; });
      };
      EXPECT_EQ(says(Speaks::for_one), same) << one << " / " << other << "\n" << dump(grounds);
      EXPECT_EQ(says(Speaks::against), !same) << one << " / " << other << "\n" << dump(grounds);
      ++(same ? ones : twos);
    }
  }
  EXPECT_GT(ones, 8u);
  EXPECT_GT(twos, 100u);
}

}  // namespace
}  // namespace newsgraph
