// Which things of different articles are one. Each case is a few articles; a letter stands for the expected entity.
#include "graph/identity/resolve.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace newsgraph {
namespace {

struct Told {
  std::uint32_t article;
  EntityType type;
  std::vector<std::string> names;  // the first is the fullest
  char entity;
};

constexpr EntityType kPerson = EntityType::person;
constexpr EntityType kOrganisation = EntityType::organisation;
constexpr EntityType kPlace = EntityType::place;

std::vector<NamedThing> things_of(const std::vector<Told>& told) {
  std::vector<NamedThing> things;
  for (const Told& one : told) {
    NamedThing thing{.article = one.article, .type = one.type, .name = one.names.front(), .names = {}};
    std::map<std::string_view, std::uint32_t> counts;
    for (const std::string& name : one.names) ++counts[name];
    for (const auto& [name, count] : counts) thing.names.push_back({name, count});
    things.push_back(std::move(thing));
  }
  return things;
}

struct Case {
  std::string what;
  std::vector<Told> told;
};

const std::vector<Case>& cases() {
  static const std::vector<Case> kCases = {
      {"spellings of one name",
       {{0, kPerson, {"Volodymyr Zelensky"}, 'z'},
        {1, kPerson, {"Volodymyr Zelenskyy"}, 'z'},
        {2, kPerson, {"Vladimir Zelenskiy"}, 'z'},
        {3, kPerson, {"Зеленський"}, 'z'}}},
      {"a family name alone means its only bearer",
       {{0, kPerson, {"Ann Falk"}, 'a'}, {1, kPerson, {"Falk"}, 'a'}, {2, kPerson, {"Ms. Falk"}, 'a'}}},
      {"given names that differ never join, not even through a nickname or an initial",
       {{0, kPerson, {"Robert Falk"}, 'r'},
        {1, kPerson, {"Bob Falk"}, 'r'},
        {2, kPerson, {"Bea Falk"}, 'b'},
        {3, kPerson, {"Roland Falk"}, 'o'}}},
      {"of two bearers of a family name, the company tells",
       {{0, kPerson, {"Ann Falk"}, 'a'},
        {0, kOrganisation, {"Oslo Opera"}, 'o'},
        {1, kPerson, {"Bo Falk"}, 'b'},
        {1, kOrganisation, {"Bergen Bank"}, 'k'},
        {2, kPerson, {"Falk"}, 'a'},
        {2, kOrganisation, {"Oslo Opera"}, 'o'},
        {3, kPerson, {"Falk"}, 'b'},
        {3, kOrganisation, {"Bergen Bank"}, 'k'}}},
      {"of two bearers and no company, neither",
       {{0, kPerson, {"Ann Falk"}, 'a'}, {1, kPerson, {"Bo Falk"}, 'b'}, {2, kPerson, {"Falk"}, 'f'}}},
      {"a bearer in the same article is meant",
       {{0, kPerson, {"Ann Falk"}, 'a'}, {1, kPerson, {"Bo Falk"}, 'b'}, {1, kPerson, {"Falk"}, 'b'}}},
      {"a middle initial may be left out, if one person only has it",
       {{0, kPerson, {"Ann B. Falk"}, 'a'}, {1, kPerson, {"Ann Falk"}, 'a'}}},
      {"two middle initials keep two persons apart, and the name without stays out of it",
       {{0, kPerson, {"Ann B. Falk"}, 'b'}, {1, kPerson, {"Ann C. Falk"}, 'c'}, {2, kPerson, {"Ann Falk"}, 'a'}}},
      {"countries",
       {{0, kPlace, {"UK"}, 'k'},
        {1, kPlace, {"Britain"}, 'k'},
        {2, kPlace, {"the United Kingdom"}, 'k'},
        {3, kPlace, {"US"}, 's'},
        {4, kPlace, {"America"}, 's'},
        {5, kPlace, {"American"}, 'a'}}},
      {"a newspaper and its initials",
       {{0, kOrganisation, {"WSJ"}, 'w'}, {1, kOrganisation, {"The Wall Street Journal"}, 'w'}}},
      {"initials that an article explains",
       {{0, kOrganisation, {"Falkland Rail", "FR"}, 'f'},
        {0, kPlace, {"Oslo"}, 'o'},
        {1, kOrganisation, {"FR"}, 'f'},
        {1, kPlace, {"Oslo"}, 'o'}}},
      {"two letters that no article explains stay alone",
       {{0, kOrganisation, {"Falkland Rail"}, 'f'},
        {0, kPlace, {"Oslo"}, 'o'},
        {1, kOrganisation, {"FR"}, 'r'},
        {1, kPlace, {"Oslo"}, 'o'}}},
      {"a company's short name",
       {{0, kOrganisation, {"Falk Motor Company", "Falk"}, 'f'},
        {0, kPlace, {"Oslo"}, 'o'},
        {1, kOrganisation, {"Falk"}, 'f'},
        {1, kPlace, {"Oslo"}, 'o'}}},
      {"a company is not the other one whose name begins alike",
       {{0, kOrganisation, {"Falk Records"}, 'r'},
        {0, kOrganisation, {"Falk"}, 'f'},
        {1, kOrganisation, {"Falk"}, 'f'}}},
      {"a team without its town",
       {{0, kPlace, {"Oslo"}, 'o'},
        {0, kOrganisation, {"Oslo Rovers", "Rovers"}, 'r'},
        {1, kPlace, {"Oslo"}, 'o'},
        {1, kOrganisation, {"Rovers"}, 'r'}}},
      {"a place and a person of one name stay two",
       {{0, kPlace, {"Lincoln"}, 'p'}, {1, kPerson, {"Abe Lincoln"}, 'l'}}},
      {"a country is no airline's short name",
       {{0, kOrganisation, {"Norway Airlines"}, 'a'}, {0, kPlace, {"Norway"}, 'n'}, {1, kPlace, {"Norway"}, 'n'}}},
      {"one wrong type does not make a second thing",
       {{0, kOrganisation, {"Falkland Rail"}, 'f'},
        {1, kOrganisation, {"Falkland Rail"}, 'f'},
        {2, kPerson, {"Falkland Rail"}, 'f'}}},
      {"a double family name and one half of it",
       {{0, kPerson, {"Ann Falk-Lund"}, 'a'}, {1, kPerson, {"Ann Falk"}, 'a'}, {2, kPerson, {"Bo Falk-Lund"}, 'b'}}},
      {"words taken for part of a name",
       {{0, kPerson, {"Aide Ann Falk"}, 'a'}, {1, kPerson, {"Ann Falk"}, 'a'}, {2, kPerson, {"Ann Falk"}, 'a'}}},
      {"what follows a name once is no part of it",
       {{0, kOrganisation, {"Falk Chief", "Falk", "Falk"}, 'f'}, {1, kOrganisation, {"Falk"}, 'f'}}},
      {"names without a letter", {{0, kPerson, {"..."}, 'a'}, {1, kOrganisation, {"%"}, 'b'}, {2, kPerson, {""}, 'c'}}},
  };
  return kCases;
}

// Entities as sets of numbers of things, which say the same whatever the entities are called.
std::set<std::set<std::size_t>> expected_groups(const std::vector<Told>& told) {
  std::map<char, std::set<std::size_t>> groups;
  for (std::size_t i = 0; i < told.size(); ++i) groups[told[i].entity].insert(i);
  std::set<std::set<std::size_t>> result;
  for (const auto& [entity, group] : groups) result.insert(group);
  return result;
}

std::set<std::set<std::size_t>> groups_of(const Resolution& resolution) {
  std::map<std::uint32_t, std::set<std::size_t>> groups;
  for (std::size_t i = 0; i < resolution.entity.size(); ++i) groups[resolution.entity[i]].insert(i);
  std::set<std::set<std::size_t>> result;
  for (const auto& [entity, group] : groups) result.insert(group);
  return result;
}

TEST(Resolve, JoinsWhatIsOneAndNothingElse) {
  for (const Case& one : cases()) {
    const auto things = things_of(one.told);
    EXPECT_EQ(groups_of(resolve(things, 10)), expected_groups(one.told)) << one.what;
  }
}

TEST(Resolve, DoesNotDependOnTheOrderOfArticles) {
  std::mt19937 random(7);
  for (const Case& one : cases()) {
    std::vector<Told> told = one.told;
    const auto things = things_of(told);
    const Resolution straight = resolve(things, 10);
    std::multiset<std::pair<std::string, std::string>> expected;
    for (std::size_t i = 0; i < told.size(); ++i) {
      expected.emplace(told[i].names.front() + std::to_string(told[i].article), straight.keys[straight.entity[i]]);
    }
    for (int round = 0; round < 20; ++round) {
      std::shuffle(told.begin(), told.end(), random);
      const auto shuffled_things = things_of(told);
      const Resolution shuffled = resolve(shuffled_things, 10);
      std::multiset<std::pair<std::string, std::string>> found;
      for (std::size_t i = 0; i < told.size(); ++i) {
        found.emplace(told[i].names.front() + std::to_string(told[i].article), shuffled.keys[shuffled.entity[i]]);
      }
      ASSERT_EQ(found, expected) << one.what;
    }
  }
}

TEST(Resolve, GivesEveryEntityAKeyOfItsOwn) {
  for (const Case& one : cases()) {
    const auto things = things_of(one.told);
    const Resolution resolution = resolve(things, 10);
    EXPECT_EQ(std::set<std::string>(resolution.keys.begin(), resolution.keys.end()).size(), resolution.keys.size())
        << one.what;
  }
}

}  // namespace
}  // namespace newsgraph
