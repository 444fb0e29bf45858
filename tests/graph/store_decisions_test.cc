// Decisions in the graph file: they are obeyed whatever articles come and go, in any order, and taken back without a
// trace.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "dump.h"
#include "graph/identity/decision_text.h"
#include "graph/store.h"
#include "story.h"
#include "temporary_file.h"

namespace newsgraph {
namespace {

std::vector<Decision> parse(const std::string& text) {
  ParsedDecisions parsed = parse_decisions(text, "test");
  EXPECT_TRUE(parsed.problems.empty());
  return parsed.decisions;
}

Story met(const std::string& id, const std::string& one, const std::string& other) {
  Story story(id, "Daily Post", "2025-03-01");
  const auto first = story.thing(one, EntityType::person), second = story.thing(other, EntityType::person);
  story.sentence(one + " met " + other + ".", {{one, first}, {other, second}});
  story.triple({one, first}, "met", "meet", {other, second});
  story.sentence(one + " said it rained.", {{one, first}});
  story.said({one, first}, "said", "it rained");
  return story;
}

std::vector<Statement> all_said(const Store& store) { return store.who_said(StatementQuery()); }

// The names of the entities that `article` is told of by, in their order.
std::vector<std::string> entities_in(const Store& store, const std::string& article) {
  std::vector<std::string> names;
  store.for_each_mention([&](const MentionRow& row) {
    if (row.article == article) names.push_back(row.name);
  });
  return names;
}

class StoreDecisions : public testing::Test {
 protected:
  Store open(std::string_view name = "news.graph") { return Store::open(folder_ / name, true); }

  TemporaryFolder folder_;
};

TEST_F(StoreDecisions, AMergeIsSeenEverywhereAndTakenBackWithoutATrace) {
  Store store = open();
  store.add(met("a", "Ann Falk", "Bo Lund"));
  store.add(met("b", "Anna Berg", "Bo Lund"));
  store.settle();
  const std::string before = dump(store);
  const std::vector<Decision> decisions = parse("merge \"Ann Falk\" \"Anna Berg\" on 2025-01-01 because \"married\"");
  EXPECT_EQ(store.decide(decisions).made, 1u);
  store.settle();
  const KnowledgeGraph graph = store.graph();
  ASSERT_EQ(graph.entities.size(), 2u);
  ASSERT_EQ(graph.edges.size(), 1u);
  EXPECT_EQ(graph.edges.front().evidence.size(), 2u);
  for (const Statement& statement : all_said(store)) {
    EXPECT_EQ(statement.entity, graph.entities[graph.edges.front().from].id);
  }
  EXPECT_EQ(store.counts().entities, 2u);
  EXPECT_EQ(store.decisions(), decisions);
  EXPECT_FALSE(store.forget(parse("merge \"Ann Falk\" \"Anna Berg\"").front()));
  EXPECT_TRUE(store.forget(decisions.front()));
  store.settle();
  EXPECT_EQ(dump(store), before);
}

TEST_F(StoreDecisions, OutliveTheArticlesAndTheFuller) {
  Store store = open();
  store.decide(parse("merge \"Ann Falk\" \"Anna Berg\""));  // nobody is there yet
  store.add(met("a", "Ann Falk", "Bo Lund"));
  store.add(met("b", "Anna Berg", "Bo Lund"));
  store.settle();
  EXPECT_EQ(store.graph().entities.size(), 2u);
  const std::string id = all_said(store).front().entity;
  // A fuller name founds the entity now; what is decided, and the id, stay.
  store.add(met("c", "Ann Berta Falk", "Bo Lund"));
  store.settle();
  EXPECT_EQ(store.graph().entities.size(), 2u);
  for (const Statement& statement : all_said(store)) EXPECT_EQ(statement.entity, id);
  for (const char* const article : {"a", "b", "c"}) store.remove(article);
  store.settle();
  EXPECT_EQ(store.graph().entities.size(), 0u);
  store.add(met("b", "Anna Berg", "Bo Lund"));
  store.add(met("a", "Ann Falk", "Bo Lund"));
  store.settle();
  EXPECT_EQ(store.graph().entities.size(), 2u);
}

TEST_F(StoreDecisions, ASplitNameIsAnothersInSomeArticles) {
  Store store = open();
  Story story("a", "Daily Post", "2025-03-01");
  const auto falk = story.thing("Ann Falk", EntityType::person);
  story.sentence("Ann Falk fell.", {{"Ann Falk", falk}});
  store.add(story);
  store.add(met("b", "Falk", "Bo Lund"));
  store.add(met("c", "Falk", "Bo Lund"));
  store.settle();
  EXPECT_EQ(entities_in(store, "a"), (std::vector<std::string>{"Falk"}));  // as two of three articles call her
  store.decide(parse("split \"Falk\" in \"b\" as \"Cy Falk\"\nsplit \"Falk\" in \"c\""));
  store.settle();
  EXPECT_EQ(entities_in(store, "a"), (std::vector<std::string>{"Ann Falk"}));
  EXPECT_EQ(entities_in(store, "b"), (std::vector<std::string>{"Falk", "Bo Lund", "Falk"}));
  EXPECT_EQ(store.graph().entities.size(), 4u);
  store.add(met("d", "Cy Falk", "Bo Lund"));
  store.settle();
  EXPECT_EQ(store.graph().entities.size(), 4u);
}

TEST_F(StoreDecisions, TheLaterOfTwoAboutTheSameStands) {
  Store store = open();
  EXPECT_EQ(store.decide(parse("merge \"A A\" \"B B\" on 2025-02-01")).made, 1u);
  Decided decided = store.decide(parse("never-merge \"B B\" \"A A\" on 2025-01-01"));
  EXPECT_EQ(decided.outdated, parse("merge \"A A\" \"B B\" on 2025-02-01"));
  EXPECT_EQ(decided.made + decided.replaced + decided.unchanged, 0u);
  EXPECT_EQ(store.decide(parse("merge \"A A\" \"B B\" on 2025-02-01")).unchanged, 1u);
  EXPECT_EQ(store.decide(parse("never-merge \"B B\" \"A A\" on 2025-02-01 because \"seen\"")).replaced, 1u);
  EXPECT_EQ(to_text(store.decisions().front()), "never-merge \"B B\" \"A A\" on 2025-02-01 because \"seen\"");
  EXPECT_EQ(store.decisions().size(), 1u);
}

TEST_F(StoreDecisions, OfWhatContradictsNothingIsDecided) {
  Store store = open();
  store.decide(parse("merge \"A A\" \"B B\"\nmerge \"X X\" \"Y Y\""));
  const Decided decided =
      store.decide(parse("merge \"B B\" \"C C\"\nmerge \"D D\" \"E E\"\nnever-merge \"A A\" \"C C\""));
  EXPECT_EQ(decided.contradiction, parse("merge \"A A\" \"B B\"\nnever-merge \"A A\" \"C C\"\nmerge \"B B\" \"C C\""));
  EXPECT_EQ(store.decisions().size(), 2u);
  // What takes the place of one of them may heal it.
  EXPECT_TRUE(store.decide(parse("never-merge \"A A\" \"B B\"\nmerge \"B B\" \"C C\"\nnever-merge \"A A\" \"C C\""))
                  .contradiction.empty());
}

TEST_F(StoreDecisions, StandingDecisionsAreReadBackWhole) {
  const std::vector<Decision> decisions = parse(
      "merge person \"Ann\" other \"Ann\" because \"é # \\\"\"\n"
      "split \"Falk\" in \"a\\n\" \"b\" as person \"Bo Falk\" on 2025-01-01\n"
      "split \"Lund\" on 2025-01-02\n");
  Store store = open();
  store.decide(decisions);
  EXPECT_EQ(open().decisions(), decisions);
}

TEST_F(StoreDecisions, TellsWhatArticlesCallAThing) {
  Store store = open();
  Story story = met("b", "Ann Falk", "Bo Lund");
  story.sentence("Falk, the mayor, left.", {{"Falk", 0}, {"the mayor", 0}});
  store.add(story);
  store.settle();
  const std::string id = all_said(store).front().entity;
  const std::vector<ToldName> told = store.told_names(id);
  ASSERT_EQ(told.size(), 1u);
  EXPECT_EQ(told.front().article, "b");
  EXPECT_EQ(told.front().name, "Ann Falk");
  EXPECT_EQ(told.front().names, (ToldName::Words{{"Ann Falk", 2}, {"Falk", 1}}));
  EXPECT_EQ(told.front().descriptions, (ToldName::Words{{"the mayor", 1}}));
  EXPECT_EQ(told.front().called, "Ann Falk");
  EXPECT_TRUE(goes_by(told.front(), "FALK"));
  EXPECT_FALSE(goes_by(told.front(), "Bo Lund"));
  const std::vector<NamedEntity> named = store.named_in("b");
  ASSERT_EQ(named.size(), 2u);
  const NamedEntity& falk = named[named.front().id == id ? 0 : 1];
  EXPECT_EQ(falk.id, id);
  EXPECT_EQ(falk.name, "Ann Falk");
  EXPECT_EQ(falk.type, EntityType::person);
  EXPECT_TRUE(store.has_entity(id));
  EXPECT_FALSE(store.has_entity("e-0"));
  EXPECT_TRUE(store.named_in("c").empty());
  EXPECT_TRUE(store.told_names("e-0").empty());
}

TEST_F(StoreDecisions, KnowsWhoBearsAFamilyNameAndWhatIsAPlace) {
  Store store = open();
  Story story("a");
  for (const char* const name : {"Ann Falk", "Bo Falk-Lund", "Falk", "Cy Moro"})
    story.mention(name, EntityType::person);
  story.mention("Falk Motors", EntityType::organisation);
  story.mention("Brask", EntityType::place);
  store.add(story);
  store.settle();
  const auto bearers = [&](std::string_view family) {
    std::set<std::string> names;
    for (const NamedEntity& person : store.persons_of_family(family)) names.insert(person.name);
    return names;
  };
  EXPECT_EQ(bearers("falk"), (std::set<std::string>{"Ann Falk", "Bo Falk-Lund"}));
  EXPECT_EQ(bearers("lund"), (std::set<std::string>{"Bo Falk-Lund"}));
  EXPECT_EQ(bearers("ann"), std::set<std::string>{});
  EXPECT_EQ(bearers(""), std::set<std::string>{});
  EXPECT_TRUE(store.is_place("brask"));
  EXPECT_FALSE(store.is_place("falk motors"));
  EXPECT_FALSE(store.is_place(""));
}

// Articles and decisions come and go in any order; what leaves the file depends on those that are there only.
TEST_F(StoreDecisions, WhatIsThereCountsAndNotHowItCame) {
  const std::vector<std::string> names = {"Ann Falk",       "Bo Falk", "Falk", "A. Falk",
                                          "Ann Berta Falk", "Cy Lund", "Lund"};
  const std::vector<Decision> possible = parse(
      "merge \"Ann Falk\" \"Cy Lund\" on 2025-01-01\n"
      "never-merge \"Ann Falk\" \"A. Falk\" on 2025-01-02\n"
      "split \"Falk\" in \"a-0\" \"a-3\" on 2025-01-03\n"
      "split \"Falk\" in \"a-1\" as \"Bo Falk\" on 2025-01-04\n"
      "split \"Lund\" on 2025-01-05\n"
      "merge \"Bo Falk\" person \"Lund\" on 2025-01-06\n");
  const auto article = [&](std::uint32_t number, std::uint32_t version) {
    std::mt19937 random(number * 10 + version);
    const std::string one = names[random() % names.size()];
    std::string other = names[random() % names.size()];
    if (other == one) other = "Dee Moro";
    return met(fmt::format("a-{}", number), one, other);
  };
  std::set<std::string> dumps;
  for (std::uint32_t seed = 0; seed < 12; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    Store lived = open(fmt::format("lived-{}", seed));
    std::map<std::uint32_t, std::uint32_t> there;
    std::vector<bool> decided(possible.size());
    for (int step = 0; step < 40; ++step) {
      const auto number = static_cast<std::uint32_t>(random() % 6), version = static_cast<std::uint32_t>(random() % 2);
      const std::size_t chosen = random() % possible.size();
      const std::size_t act = random() % 4;
      if (act == 0) {
        lived.add(article(number, version));
        there[number] = version;
      } else if (act == 1) {
        lived.remove(fmt::format("a-{}", number));
        there.erase(number);
      } else if (act == 2) {
        lived.decide({possible[chosen]});
        decided[chosen] = true;
      } else {
        EXPECT_EQ(lived.forget(possible[chosen]), decided[chosen]);
        decided[chosen] = false;
      }
      if (random() % 3 == 0) lived.settle();
    }
    lived.settle();
    Store fresh = open(fmt::format("fresh-{}", seed));
    std::vector<Decision> all;
    for (std::size_t i = possible.size(); i-- > 0;) {
      if (decided[i]) all.push_back(possible[i]);
    }
    if (seed % 2) fresh.decide(all);
    for (auto at = there.rbegin(); at != there.rend(); ++at) fresh.add(article(at->first, at->second));
    fresh.settle();
    fresh.decide(all);
    fresh.settle();
    EXPECT_EQ(dump(lived), dump(fresh));
    EXPECT_EQ(to_text(lived.decisions()), to_text(fresh.decisions()));
    dumps.insert(dump(fresh));
  }
  EXPECT_GT(dumps.size(), 6u);
}

}  // namespace
}  // namespace newsgraph
