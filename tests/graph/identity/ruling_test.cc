// What follows from decisions: tables of clusters and decisions, and what must hold for any.
#include "graph/identity/ruling.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "graph/identity/decision_text.h"

namespace newsgraph {
namespace {

// "person:an falk" for "Ann Falk", "name:…" for "+Falk Motors".
std::string key_of(std::string name) {
  const bool other = name.starts_with('+');
  return keys_of(decided_name(other ? name.substr(1) : name, other ? NameOf::other : NameOf::person)).front();
}

std::string id_of(const std::string& name) { return entity_of_key(key_of(name)); }

// A cluster that is called `name`, of an entity that `founder` founded.
struct Told {
  std::string article, name, founder;
};

std::vector<Decision> parse(const std::string& text) {
  ParsedDecisions parsed = parse_decisions(text, "test");
  EXPECT_TRUE(parsed.problems.empty()) << (parsed.problems.empty() ? "" : to_string(parsed.problems.front()));
  return parsed.decisions;
}

struct Resolved {
  explicit Resolved(const std::vector<Told>& told) {
    for (const Told& one : told) {
      texts.push_back({one.article, one.name.empty() ? "" : key_of(one.name), id_of(one.founder)});
    }
    for (const Told& one : texts)
      clusters.push_back({.entity = one.founder, .called = one.name, .article = one.article});
  }

  std::vector<Told> texts;
  std::vector<ResolvedCluster> clusters;
};

std::vector<std::string> rule(const std::vector<Decision>& decisions, const Resolved& resolved) {
  const Ruling ruling(decisions, find_standing(keys_of(decisions), resolved.clusters));
  std::vector<std::string> ids;
  for (const ResolvedCluster& cluster : resolved.clusters) ids.push_back(ruling.entity_of(cluster));
  return ids;
}

// Each cluster has the id that its expected name founds; "*a" is an id of no name, the same for the same letter.
struct Case {
  std::string what, decisions;
  std::vector<std::pair<Told, std::string>> told;
};

const std::vector<Case>& cases() {
  static const std::vector<Case> kCases = {
      {"nothing is decided", "", {{{"1", "Ann Falk", "Ann Falk"}, "Ann Falk"}, {{"1", "", "Ann Falk"}, "Ann Falk"}}},
      {"two are one, with all that is called otherwise",
       "merge \"Ann Falk\" \"Bo Lund\"",
       {{{"1", "Ann Falk", "Ann Falk"}, "Ann Falk"},
        {{"2", "Bo Lund", "Bo Lund"}, "Ann Falk"},
        {{"3", "Lund", "Bo Lund"}, "Ann Falk"},
        {{"4", "", "Bo Lund"}, "Ann Falk"},
        {{"5", "Lund", "Cy Lund"}, "Cy Lund"}}},
      {"a chain is one, whose id is that of the name that is merged into no other",
       "merge \"Bo Lund\" \"Cy Moro\"\nmerge \"Dee Quist\" \"Bo Lund\"",
       {{{"1", "Bo Lund", "Bo Lund"}, "Dee Quist"},
        {{"2", "Cy Moro", "Cy Moro"}, "Dee Quist"},
        {{"3", "Dee Quist", "Dee Quist"}, "Dee Quist"}}},
      {"a name that nobody bears gives no id",
       "merge \"Bo Lund\" \"Cy Moro\"",
       {{{"2", "Cy Moro", "Cy Moro"}, "Cy Moro"}}},
      {"a fuller name that took the decided one up is merged with it",
       "merge \"Ann Falk\" \"Bo Lund\"",
       {{{"1", "Ann Falk", "Ann B. Falk"}, "Ann Falk"},
        {{"2", "Ann B. Falk", "Ann B. Falk"}, "Ann Falk"},
        {{"3", "Falk", "Ann B. Falk"}, "Ann Falk"},
        {{"4", "Bo Lund", "Bo Lund"}, "Ann Falk"}}},
      {"where several took it up, only what is called so",
       "merge \"Ann Falk\" \"Bo Lund\"",
       {{{"1", "Ann Falk", "Ann B. Falk"}, "Ann Falk"},
        {{"2", "Ann Falk", "Ann C. Falk"}, "Ann Falk"},
        {{"3", "Ann B. Falk", "Ann B. Falk"}, "Ann B. Falk"},
        {{"4", "Bo Lund", "Bo Lund"}, "Ann Falk"}}},
      {"but where it founded an entity, that",
       "merge \"Ann Falk\" \"Bo Lund\"",
       {{{"1", "Ann Falk", "Ann B. Falk"}, "Ann B. Falk"},
        {{"2", "Ann Falk", "Ann Falk"}, "Ann Falk"},
        {{"4", "Bo Lund", "Bo Lund"}, "Ann Falk"}}},
      {"the name of anything is the person's and the firm's, of a person only that",
       "merge \"Lund\" \"Bo Lund\"\nmerge person \"Ford\" \"Cy Ford\"",
       {{{"1", "Lund", "Lund"}, "Lund"},
        {{"2", "+Lund", "+Lund"}, "Lund"},
        {{"3", "Bo Lund", "Bo Lund"}, "Lund"},
        {{"4", "+Ford", "+Ford"}, "+Ford"},
        {{"5", "Cy Ford", "Cy Ford"}, "Ford"},
        {{"6", "Ford", "Ford"}, "Ford"}}},
      {"of two names that are never one, that which did not found their entity leaves",
       "never-merge \"Ann Falk\" \"Anna Falk\"",
       {{{"1", "Ann Falk", "Anna Falk"}, "Ann Falk"},
        {{"2", "Anna Falk", "Anna Falk"}, "Anna Falk"},
        {{"3", "Falk", "Anna Falk"}, "Anna Falk"},
        {{"4", "", "Anna Falk"}, "Anna Falk"}}},
      {"of two that neither founded, one stays with the founder",
       "never-merge \"Ann Falk\" \"Anna Falk\"",
       {{{"1", "Ann Falk", "Ann B. Falk"}, "Ann B. Falk"},
        {{"2", "Anna Falk", "Ann B. Falk"}, "Anna Falk"},
        {{"3", "Ann B. Falk", "Ann B. Falk"}, "Ann B. Falk"}}},
      {"never stands above what the program finds by way of a merge",
       "merge \"Ann Falk\" \"Bo Lund\"\nnever-merge \"Bo Lund\" \"Falk\"",
       {{{"1", "Ann Falk", "Ann Falk"}, "Ann Falk"},
        {{"2", "Falk", "Ann Falk"}, "Falk"},
        {{"3", "Falk", "Cy Falk"}, "Cy Falk"},
        {{"4", "Bo Lund", "Bo Lund"}, "Ann Falk"}}},
      {"a split name leaves",
       "split \"A. Falk\"",
       {{{"1", "Ann Falk", "Ann Falk"}, "Ann Falk"},
        {{"2", "A. Falk", "Ann Falk"}, "A. Falk"},
        {{"3", "", "Ann Falk"}, "Ann Falk"}}},
      {"a split name that founded the entity keeps its id, and the others stay together",
       "split \"Ann Falk\"",
       {{{"1", "Ann Falk", "Ann Falk"}, "Ann Falk"},
        {{"2", "A. Falk", "Ann Falk"}, "*r"},
        {{"3", "Falk", "Ann Falk"}, "*r"},
        {{"4", "Falk", "Bo Falk"}, "Bo Falk"}}},
      {"a split name is merged where the user says so",
       "split \"Ann Falk\"\nmerge \"A. Falk\" \"Bo Lund\"",
       {{{"1", "Ann Falk", "Ann Falk"}, "Ann Falk"},
        {{"2", "A. Falk", "Ann Falk"}, "A. Falk"},
        {{"3", "Falk", "Ann Falk"}, "A. Falk"},
        {{"4", "Bo Lund", "Bo Lund"}, "A. Falk"}}},
      {"some articles' name is another's",
       "split \"Falk\" in \"2\" \"3\"\nsplit \"Falk\" in \"4\"",
       {{{"1", "Falk", "Ann Falk"}, "Ann Falk"},
        {{"2", "Falk", "Ann Falk"}, "*a"},
        {{"2", "Ann Falk", "Ann Falk"}, "Ann Falk"},
        {{"3", "Falk", "Bo Falk"}, "*a"},
        {{"4", "Falk", "Ann Falk"}, "*b"}}},
      {"or a known one's, who may be merged, or a new one's",
       "split \"Falk\" in \"2\" as \"Bo Falk\"\nsplit \"Falk\" in \"3\" as \"Cy Falk\"\nmerge \"Dee Falk\" \"Bo Falk\"",
       {{{"2", "Falk", "Ann Falk"}, "Dee Falk"},
        {{"3", "Falk", "Ann Falk"}, "Cy Falk"},
        {{"4", "Bo Falk", "Bo Falk"}, "Dee Falk"},
        {{"4", "Dee Falk", "Dee Falk"}, "Dee Falk"}}},
      {"a name is taken by what is called so, of whichever kind",
       "split \"Falk\" in \"2\" as \"Falk Motors\"",
       {{{"2", "Falk", "Ann Falk"}, "+Falk Motors"}, {{"3", "+Falk Motors", "+Falk Motors"}, "+Falk Motors"}}},
  };
  return kCases;
}

TEST(Ruling, FollowsFromDecisions) {
  for (const Case& each : cases()) {
    SCOPED_TRACE(each.what);
    std::vector<Told> told;
    for (const auto& [cluster, expected] : each.told) told.push_back(cluster);
    std::vector<Decision> decisions = parse(each.decisions);
    std::map<std::string, std::string> strange, meant;
    const std::vector<std::string> ids = rule(decisions, Resolved(told));
    for (std::size_t i = 0; i < ids.size(); ++i) {
      const std::string& expected = each.told[i].second;
      if (expected.starts_with('*')) {
        EXPECT_EQ(strange.emplace(expected, ids[i]).first->second, ids[i]) << i;
        EXPECT_EQ(meant.emplace(ids[i], expected).first->second, expected) << i;
      } else {
        EXPECT_EQ(ids[i], id_of(expected)) << i << ": " << told[i].name;
        meant.emplace(ids[i], expected);
      }
    }
    std::ranges::reverse(decisions);
    EXPECT_EQ(rule(decisions, Resolved(told)), ids);
  }
}

// Clusters of few names, settled anyhow, and decisions about these, as many as agree.
TEST(Ruling, TakesNamesakesForOneThatTheUserSaysAreOne) {
  const std::vector<Decision> decisions = parse("merge \"Ann Falk\" \"Ann Falk\"");
  const std::string falk = id_of("Ann Falk"), key = key_of("Ann Falk");
  const Ruling ruling(decisions, {{key, {falk, "e-second"}}}, {{key, {"e-second"}}});
  EXPECT_EQ(ruling.entity_of({.entity = falk, .called = key, .article = "1"}), falk);
  EXPECT_EQ(ruling.entity_of({.entity = "e-second", .called = key, .article = "2"}), falk);
  EXPECT_EQ(ruling.entity_of({.entity = "e-second", .called = key_of("Falk"), .article = "3"}), falk);
}

TEST(Ruling, KeepsEveryDecisionInAnyOrder) {
  const std::vector<std::string> names = {"Ann Falk", "Bo Falk",  "Falk", "Cy Lund",
                                          "Lund",     "Dee Moro", "Moro", "Ann B. Falk"};
  std::size_t merges = 0, nevers = 0, splits = 0;
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const auto any = [&] { return names[random() % names.size()]; };
    std::vector<Told> told;
    for (std::size_t i = 0; i < 12; ++i) {
      const std::string name = any();
      told.push_back({std::to_string(random() % 5), name, random() % 2 ? name : any()});
    }
    const Resolved resolved(told);
    std::vector<Decision> decisions;
    for (std::size_t i = 0; i < 8; ++i) {
      Decision fresh{.kind = static_cast<DecisionKind>(random() % 3),
                     .name = decided_name(any(), static_cast<NameOf>(random() % 2)),
                     .other = {},
                     .articles = {},
                     .date = {},
                     .reason = {}};
      if (fresh.kind != DecisionKind::split || random() % 2) fresh.other = decided_name(any());
      if (fresh.kind == DecisionKind::split && random() % 2) fresh.articles = {std::to_string(random() % 5)};
      if (!fault_of(fresh).empty()) continue;
      const auto same = [&](const Decision& each) { return subject_of(each) == subject_of(fresh); };
      if (std::ranges::any_of(decisions, same)) continue;
      decisions.push_back(fresh);
      if (!contradiction(decisions).empty()) decisions.pop_back();
    }
    const Standing standing = find_standing(keys_of(decisions), resolved.clusters);
    const Ruling ruling(decisions, standing);
    const std::vector<std::string> ids = rule(decisions, resolved);
    for (int round = 0; round < 3; ++round) {
      std::ranges::shuffle(decisions, random);
      EXPECT_TRUE(Ruling(decisions, standing) == ruling);
    }
    const auto split_off = [&](std::size_t i) {
      return std::ranges::any_of(decisions, [&](const Decision& each) {
        return each.kind == DecisionKind::split && same_name(each.name, decided_name(told[i].name)) &&
               std::ranges::find(each.articles, told[i].article) != each.articles.end();
      });
    };
    for (const Decision& each : decisions) {
      for (std::size_t i = 0; i < ids.size(); ++i) {
        if (each.kind == DecisionKind::split) {
          const bool here = std::ranges::find(each.articles, told[i].article) != each.articles.end();
          if (!here || !same_name(each.name, decided_name(told[i].name))) continue;
          ++splits;
          EXPECT_TRUE(!each.other.text.empty() || ids[i] != resolved.texts[i].founder);
          continue;
        }
        for (std::size_t j = 0; j < ids.size(); ++j) {
          // What a name founded, and what it is told of without being split off by article.
          if (!same_name(each.name, decided_name(told[i].name)) || !same_name(each.other, decided_name(told[j].name)))
            continue;
          if (split_off(i) || split_off(j)) continue;
          if (each.kind == DecisionKind::never_merge) {
            ++nevers;
            EXPECT_NE(ids[i], ids[j]) << to_text(each);
          } else if (told[i].name == told[i].founder && told[j].name == told[j].founder) {
            ++merges;
            EXPECT_EQ(ids[i], ids[j]) << to_text(each);
          }
        }
      }
    }
  }
  EXPECT_GT(merges, 100u);
  EXPECT_GT(nevers, 100u);
  EXPECT_GT(splits, 100u);
}

}  // namespace
}  // namespace newsgraph
