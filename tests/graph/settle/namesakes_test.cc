// Two people of one full name are two where their articles tell, and one where they do not.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "../story.h"
#include "../temporary_file.h"
#include "graph/identity/decision_text.h"
#include "graph/store.h"

namespace newsgraph {
namespace {

constexpr EntityType kPerson = EntityType::person;

struct Told {
  std::string name;                  // of the person
  std::string says;                  // what stands behind the name: "the mayor of Skelby", ", 45, "
  std::vector<std::string> company;  // names of people
  char entity;                       // expected
  std::string published = "2020-05-01";
};

Story article(std::size_t number, const Told& told) {
  Story story(fmt::format("a-{}", number), "", told.published);
  const std::uint32_t person = story.thing(told.name, kPerson);
  for (const std::string_view town : {"Skelby", "Harrow"}) {
    if (told.says.find(town) == std::string::npos) continue;
    story.sentence(fmt::format("{} is a town.", town), {{town, story.thing(std::string(town), EntityType::place)}});
  }
  if (told.says.starts_with(",")) {
    story.sentence(told.name + told.says, {{told.name, person}});
  } else if (!told.says.empty()) {
    story.sentence(fmt::format("{}, {}, spoke.", told.name, told.says), {{told.name, person}, {told.says, person}});
  } else {
    story.sentence(told.name + " spoke.", {{told.name, person}});
  }
  for (const std::string& name : told.company) story.mention(name, kPerson);
  return story;
}

std::string entity_of(const Store& store, const std::string& article, const std::string& name) {
  std::string entity;
  store.for_each_mention([&](const MentionRow& row) {
    if (row.article == article && row.text == name) entity = row.entity;
  });
  return entity;
}

std::vector<std::string> entities_of(const Store& store, const std::vector<Told>& told) {
  std::vector<std::string> entities;
  for (std::size_t i = 0; i < told.size(); ++i)
    entities.push_back(entity_of(store, fmt::format("a-{}", i), told[i].name));
  return entities;
}

std::string letters(const std::vector<std::string>& entities, const std::vector<Told>& told) {
  std::map<std::string, char> letter;
  std::string text;
  for (std::size_t i = 0; i < told.size(); ++i) text += letter.emplace(entities[i], told[i].entity).first->second;
  return text;
}

std::string expected(const std::vector<Told>& told) {
  std::string text;
  for (const Told& one : told) text += one.entity;
  return text;
}

struct Case {
  std::string what;
  std::vector<Told> told;
};

const std::vector<Case>& cases() {
  static const std::vector<Case> kCases = {
      {"mayors of two towns",
       {{"Ann Falk", "the mayor of Skelby", {"Tor Lund", "Ida Moro"}, 's'},
        {"Ann Falk", "the mayor of Harrow", {"Eva Quist", "Jon Brandt"}, 'h'}}},
      {"who is meant where nothing is said, by the company",
       {{"Ann Falk", "the mayor of Skelby", {"Tor Lund", "Ida Moro"}, 's'},
        {"Ann Falk", "the mayor of Harrow", {"Eva Quist", "Jon Brandt"}, 'h'},
        {"Ann Falk", "", {"Eva Quist"}, 'h'},
        {"Ann Falk", "", {"Ida Moro"}, 's'},
        {"Falk", "", {"Jon Brandt"}, 'h'}}},
      {"two whose name is written in two ways",
       {{"Olena Zelenskyy", "the mayor of Skelby", {"Tor Lund", "Ida Moro"}, 's'},
        {"Olena Zelensky", "the mayor of Harrow", {"Eva Quist", "Jon Brandt"}, 'h'},
        {"Olena Zelenskyy", "the mayor of Harrow", {"Eva Quist", "Ada Voss"}, 'h'}}},
      {"one who moved, and knows the same people",
       {{"Ann Falk", "the mayor of Skelby", {"Tor Lund", "Ida Moro"}, 'a'},
        {"Ann Falk", "the mayor of Harrow", {"Tor Lund", "Jon Brandt"}, 'a'}}},
      {"two of different age",
       {{"Ann Falk", ", 45, spoke.", {"Tor Lund", "Ida Moro"}, 'o'},
        {"Ann Falk", ", 20, spoke.", {"Eva Quist", "Jon Brandt"}, 'y'}}},
      {"one who grew older",
       {{"Ann Falk", ", 45, spoke.", {"Tor Lund", "Ida Moro"}, 'a', "2010-05-01"},
        {"Ann Falk", ", 55, spoke.", {"Eva Quist", "Jon Brandt"}, 'a', "2020-05-01"}}},
      {"another form of the name, with its own bearer",
       {{"Robert Falk", "the mayor of Skelby", {"Tor Lund", "Ida Moro"}, 's'},
        {"Bob Falk", "the mayor of Harrow", {"Eva Quist", "Jon Brandt"}, 'h'},
        {"Bob Falk", "the mayor of Skelby", {"Ida Moro"}, 's'}}},
      {"a name that was another's in other years",
       {{"Ann B. Falk", "", {"Tor Lund"}, 'b', "1990-02-01"},
        {"Ann B. Falk", "", {"Ida Moro"}, 'b', "1991-07-01"},
        {"Ann C. Falk", "", {"Eva Quist"}, 'c', "2003-03-01"},
        {"Ann C. Falk", "", {"Jon Brandt"}, 'c', "2004-03-01"},
        {"Falk", "", {"Kim Dahl"}, 'b', "1991-01-01"},
        {"Ann Falk", "", {"Lea Holm"}, 'c', "2003-09-01"},
        {"Falk", "", {"Pia Berg"}, 'f', "1997-01-01"}}},
      {"different things that one may be",
       {{"Ann Falk", "the mayor of Skelby", {"Tor Lund", "Ida Moro"}, 'a'},
        {"Ann Falk", "a pastor in Harrow", {"Eva Quist", "Jon Brandt"}, 'a'}}},
  };
  return kCases;
}

TEST(Namesakes, AreTwoWhereArticlesTell) {
  const TemporaryFolder folder;
  for (const Case& one : cases()) {
    Store store = Store::open(folder / one.what, true);
    for (std::size_t i = 0; i < one.told.size(); ++i) store.add(article(i, one.told[i]));
    store.settle();
    EXPECT_EQ(letters(entities_of(store, one.told), one.told), expected(one.told)) << one.what;
  }
}

// Whatever came and went in between, and however often it was settled.
TEST(Namesakes, DependOnTheArticlesOnly) {
  const TemporaryFolder folder;
  std::mt19937 random(3);
  for (const Case& one : cases()) {
    Store whole = Store::open(folder / ("whole " + one.what), true);
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < one.told.size(); ++i) {
      whole.add(article(i, one.told[i]));
      order.push_back(i);
    }
    whole.settle();
    const auto expected = entities_of(whole, one.told);
    Store store = Store::open(folder / one.what, true);
    for (int round = 0; round < 6; ++round) {
      std::ranges::shuffle(order, random);
      for (const std::size_t i : order) {
        store.add(article(i, one.told[i]));
        if (random() % 2) store.settle();
      }
      store.settle();
      ASSERT_EQ(entities_of(store, one.told), expected) << one.what;
      for (const std::size_t i : order) {
        if (random() % 3) store.remove(fmt::format("a-{}", i));
        if (random() % 3 == 0) store.settle();
      }
    }
  }
}

// The user's word stands above what articles tell.
TEST(Namesakes, AreOneIfTheUserSaysSo) {
  const TemporaryFolder folder;
  Store store = Store::open(folder / "news.graph", true);
  store.add(article(0, {"Ann Falk", "the mayor of Skelby", {"Tor Lund"}, 's'}));
  store.add(article(1, {"Ann Falk", "the mayor of Harrow", {"Eva Quist"}, 'h'}));
  store.settle();
  ASSERT_NE(entity_of(store, "a-0", "Ann Falk"), entity_of(store, "a-1", "Ann Falk"));
  store.decide(parse_decisions("merge \"Ann Falk\" \"Ann Falk\"", "test").decisions);
  store.settle();
  EXPECT_EQ(entity_of(store, "a-0", "Ann Falk"), entity_of(store, "a-1", "Ann Falk"));
  store.add(article(2, {"Ann Falk", "the mayor of Harrow", {"Jon Brandt"}, 'h'}));
  store.settle();
  EXPECT_EQ(entity_of(store, "a-0", "Ann Falk"), entity_of(store, "a-2", "Ann Falk"));
}

// News of another namesake do not rename the one who was there first.
TEST(Namesakes, LeaveTheFirstItsId) {
  const TemporaryFolder folder;
  Store store = Store::open(folder / "news.graph", true);
  store.add(article(0, {"Ann Falk", "the mayor of Skelby", {"Tor Lund"}, 's', "2020-05-01"}));
  store.settle();
  const std::string before = entity_of(store, "a-0", "Ann Falk");
  store.add(article(1, {"Ann Falk", "the mayor of Harrow", {"Eva Quist"}, 'h', "2020-05-02"}));
  store.settle();
  EXPECT_EQ(entity_of(store, "a-0", "Ann Falk"), before);
  EXPECT_NE(entity_of(store, "a-1", "Ann Falk"), before);
}

}  // namespace
}  // namespace newsgraph
