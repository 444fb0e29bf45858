// Which things of different articles are one. Each case is a few articles; a letter stands for the expected entity.
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
#include "graph/store.h"

namespace newsgraph {
namespace {

struct Told {
  std::uint32_t article;
  EntityType type;
  std::vector<std::string> names;  // the first is the fullest
  char entity;
  bool named = true;
};

constexpr EntityType kPerson = EntityType::person;
constexpr EntityType kOrganisation = EntityType::organisation;
constexpr EntityType kPlace = EntityType::place;

// The articles of a case, each thing with a sentence for each of its names.
std::map<std::uint32_t, Story> articles_of(const std::vector<Told>& told) {
  std::map<std::uint32_t, Story> articles;
  for (const Told& one : told) {
    const auto [at, fresh] = articles.try_emplace(one.article, fmt::format("a-{}", one.article));
    Story& story = at->second;
    const std::uint32_t thing = story.thing(one.names.front(), one.type, one.named);
    for (const std::string& name : one.names) {
      const auto begin = static_cast<std::uint32_t>(story.extraction().article.text.size());
      story.extraction().article.text += name + " was there. ";
      story.extraction().mentions.push_back({.span = {begin, begin + static_cast<std::uint32_t>(name.size())},
                                             .sentence = story.extraction().sentences++,
                                             .head = 0,
                                             .cluster = thing,
                                             .kind = one.named ? MentionKind::named : MentionKind::nominal,
                                             .text = name});
    }
  }
  return articles;
}

// The entity of each thing, in the order told.
std::vector<std::string> entities_of(const Store& store, const std::vector<Told>& told) {
  std::map<std::pair<std::string, std::uint32_t>, std::string> entity_at;
  store.for_each_mention([&](const MentionRow& row) { entity_at[{row.article, row.span.begin}] = row.entity; });
  std::map<std::uint32_t, std::uint32_t> size;  // of each article's text so far
  std::vector<std::string> entities;
  for (const Told& one : told) {
    std::uint32_t& at = size[one.article];
    entities.push_back(entity_at.at({fmt::format("a-{}", one.article), at}));
    for (const std::string& name : one.names) at += static_cast<std::uint32_t>((name + " was there. ").size());
  }
  return entities;
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
      {"a seat of government",
       {{0, kOrganisation, {"the Kremlin"}, 'r'},
        {1, kOrganisation, {"Russian government"}, 'r'},
        {2, kOrganisation, {"Downing Street"}, 'b'},
        {3, kOrganisation, {"British government"}, 'b'}}},
      {"a newspaper and its initials",
       {{0, kOrganisation, {"WSJ"}, 'w'}, {1, kOrganisation, {"The Wall Street Journal"}, 'w'}}},
      {"initials that an article explains",
       {{0, kOrganisation, {"Falkland Harbour", "FH"}, 'f'},
        {0, kPlace, {"Oslo"}, 'o'},
        {1, kOrganisation, {"FH"}, 'f'},
        {1, kPlace, {"Oslo"}, 'o'}}},
      {"two letters that no article explains stay alone",
       {{0, kOrganisation, {"Falkland Harbour"}, 'f'},
        {0, kPlace, {"Oslo"}, 'o'},
        {1, kOrganisation, {"FH"}, 'r'},
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
      {"father and son, told apart by an article",
       {{0, kPerson, {"Dan Falk Jr.", "Falk Jr."}, 's'},
        {0, kPerson, {"Dan Falk"}, 'f'},
        {1, kPerson, {"Dan Falk"}, 'f'},
        {2, kPerson, {"Dan Falk Jr."}, 's'},
        {3, kPerson, {"Falk Jr."}, 's'}}},
      {"one of a generation whom nobody tells from another",
       {{0, kPerson, {"Dan Falk Jr."}, 's'}, {1, kPerson, {"Dan Falk"}, 's'}, {2, kPerson, {"Falk Jr."}, 's'}}},
      {"a generation behind a word that is nobody's family name",
       {{0, kPerson, {"Falk Jr."}, 'f'}, {1, kPerson, {"Falk"}, 'f'}}},
      {"words taken for part of a name",
       {{0, kPerson, {"Aide Ann Falk"}, 'a'}, {1, kPerson, {"Ann Falk"}, 'a'}, {2, kPerson, {"Ann Falk"}, 'a'}}},
      {"what follows a name once is no part of it",
       {{0, kOrganisation, {"Falk Chief", "Falk", "Falk"}, 'f'}, {1, kOrganisation, {"Falk"}, 'f'}}},
      {"there is one world, but many a harbour",
       {{0, kPlace, {"Oslo"}, 'o'},
        {0, kPlace, {"the world"}, 'w', false},
        {0, kPlace, {"the harbour"}, 'h', false},
        {1, kPlace, {"Bergen"}, 'b'},
        {1, kPlace, {"the globe"}, 'w', false},
        {1, kPlace, {"the harbour"}, 'i', false},
        {2, kPlace, {"Oslo"}, 'o'},
        {2, kPlace, {"the financial world"}, 'f', false}}},
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

std::set<std::set<std::size_t>> groups_of(const std::vector<std::string>& entities) {
  std::map<std::string, std::set<std::size_t>> groups;
  for (std::size_t i = 0; i < entities.size(); ++i) groups[entities[i]].insert(i);
  std::set<std::set<std::size_t>> result;
  for (const auto& [entity, group] : groups) result.insert(group);
  return result;
}

TEST(Settle, JoinsWhatIsOneAndNothingElse) {
  const TemporaryFolder folder;
  for (const Case& one : cases()) {
    Store store = Store::open(folder / (one.what.substr(0, 60) + ".graph"), true);
    for (const auto& [number, story] : articles_of(one.told)) store.add(story);
    store.settle();
    EXPECT_EQ(groups_of(entities_of(store, one.told)), expected_groups(one.told)) << one.what;
  }
}

// What a capital says, the government there says; a team of that name is another thing.
TEST(Settle, TakesCapitalsThatSpeakForGovernments) {
  const TemporaryFolder folder;
  Store store = Store::open(folder / "news.graph", true);
  Story speaks("1"), plays("2"), named("3");
  const std::uint32_t capital = speaks.thing("Oslo", kOrganisation);
  speaks.sentence("Oslo said that it was a fine day.", {{"Oslo", capital}});
  speaks.said({"Oslo", capital}, "said", "that it was a fine day");
  plays.mention("Oslo", kOrganisation);
  named.mention("Norwegian government", kOrganisation);
  for (const Story* story : {&speaks, &plays, &named}) store.add(*story);
  store.settle();
  std::map<std::string, std::string> entity_in;  // by article
  store.for_each_mention([&](const MentionRow& row) { entity_in[row.article] = row.entity; });
  EXPECT_EQ(entity_in.at("1"), entity_in.at("3"));
  EXPECT_NE(entity_in.at("1"), entity_in.at("2"));
}

// Articles that bring a plainer name give an entity another id, and say so; others say nothing.
TEST(Settle, TellsWhoHasAnotherId) {
  const TemporaryFolder folder;
  std::vector<std::string> told;
  Store store = Store::open(folder / "news.graph", true, [&](std::string_view what) { told.emplace_back(what); });
  const auto add = [&](const std::string& id, const std::string& name) {
    Story story(id);
    story.mention(name, kPerson);
    store.add(story);
    store.settle();
  };
  const auto entity = [&] { return store.entities().front().id; };
  add("1", "Ann Berta Falk");
  const std::string before = entity();
  add("2", "Ann Berta Falk");
  EXPECT_TRUE(told.empty());
  add("3", "Ann Falk");
  ASSERT_EQ(store.entities().size(), 1u);
  EXPECT_EQ(told,
            std::vector<std::string>{fmt::format("Ann Berta Falk has the id {} now, no longer {}", entity(), before)});
  store.remove("3");
  store.settle();
  EXPECT_EQ(entity(), before);
  EXPECT_EQ(told.size(), 2u);
}

// Whatever came and went in between, and however often it was settled.
TEST(Settle, DependsOnTheArticlesOnly) {
  const TemporaryFolder folder;
  std::mt19937 random(7);
  for (const Case& one : cases()) {
    const auto articles = articles_of(one.told);
    Store whole = Store::open(folder / ("whole " + one.what.substr(0, 60)), true);
    for (const auto& [number, story] : articles) whole.add(story);
    whole.settle();
    const auto expected = entities_of(whole, one.told);
    Store store = Store::open(folder / one.what.substr(0, 60), true);
    std::vector<const Story*> order;
    for (const auto& [number, story] : articles) order.push_back(&story);
    for (int round = 0; round < 6; ++round) {
      std::ranges::shuffle(order, random);
      for (const Story* story : order) {
        store.add(*story);
        if (random() % 2) store.settle();
      }
      store.settle();
      ASSERT_EQ(entities_of(store, one.told), expected) << one.what;
      for (const Story* story : order) {
        if (random() % 3) store.remove(Extraction(*story).article.id);
        if (random() % 3 == 0) store.settle();
      }
    }
  }
}

}  // namespace
}  // namespace newsgraph
