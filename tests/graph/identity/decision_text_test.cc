// Decisions as text: what is written is read back, what people type is understood or refused line by line.
#include "graph/identity/decision_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace newsgraph {
namespace {

TEST(DecisionText, ReadsWhatPeopleType) {
  const ParsedDecisions parsed = parse_decisions(
      "\xef\xbb\xbf# Who is who\r\n"
      "\r\n"
      "  merge \"Ann Falk\" \"Anna # Falk\"# one\n"
      "never-merge person \"Ford\"other \"Ford\" on 2024-02-29 because \"a \\\"car\\\"\\nand a man\"\n"
      "split\t\"Falk\" in \"b\\u{1b}\" \"a\" \"a\" as person \"Bo Falk\" because \"x\"\n"
      "split \"A. Falk\"",
      "file");
  EXPECT_TRUE(parsed.problems.empty());
  const std::vector<Decision> expected = {
      {DecisionKind::merge, {"Ann Falk"}, {"Anna # Falk"}, {}, "", ""},
      {DecisionKind::never_merge,
       {"Ford", NameOf::person},
       {"Ford", NameOf::other},
       {},
       "2024-02-29",
       "a \"car\" and a man"},
      {DecisionKind::split, {"Falk"}, {"Bo Falk", NameOf::person}, {"a", "b\x1b"}, "", "x"},
      {DecisionKind::split, {"A. Falk"}, {}, {}, "", ""},
  };
  EXPECT_EQ(parsed.decisions, expected);
  EXPECT_EQ(parsed.lines, (std::vector<std::size_t>{3, 4, 5, 6}));
}

TEST(DecisionText, RefusesBadLinesAndReadsOn) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"marry \"A B\" \"C D\"", "a decision begins with merge, never-merge or split, not with \"marry\""},
      {"\"A B\" \"C D\"", "a decision begins with merge, never-merge or split, not with nothing"},
      {"merge", "a name in quotation marks is expected behind merge, not the end of the line"},
      {"merge Ann", "a name in quotation marks is expected behind merge, not \"Ann\""},
      {"merge \"A B\"", "a name in quotation marks is expected behind merge, not the end of the line"},
      {"merge \"A B\" \"C D", "a quotation mark is missing at the end"},
      {"merge \"A B\" \"C D\\", "a backslash stands before \", \\, n or u{…} only"},
      {"merge \"A B\" \"C\\tD\"", "a backslash stands before \", \\, n or u{…} only"},
      {"merge \"A B\" \"C\\u{110000}\"", "\\u{…} holds no character's number"},
      {"merge \"A B\" \"C\\u{d800}\"", "\\u{…} holds no character's number"},
      {"merge \"A B\" \"C\\u{}\"", "\\u{…} holds no character's number"},
      {"merge \"A B\" \"C\\u{41\"", "\\u{…} holds no character's number"},
      {"merge \"A B\" \" \\n\"", "a name is empty"},
      {"merge \"A B\" \"A b\"", "both names are one to the program; `split` tells its bearers apart"},
      {"merge \"A B\" \"C D\" \"E F\"", "\"\\\"E F\\\"\" is not expected here"},
      {"merge \"A B\" \"C D\" in \"a\"", "\"in \\\"a\\\"\" is not expected here"},
      {"merge \"A B\" \"C D\" on yesterday", "\"yesterday\" is no date such as 2025-08-19"},
      {"merge \"A B\" \"C D\" on 2025-02-29", "\"2025-02-29\" is no date such as 2025-08-19"},
      {"merge \"A B\" \"C D\" on", "nothing is no date such as 2025-08-19"},
      {"merge \"A B\" \"C D\" because \"x\" on 2025-02-28", "\"on 2025-02-28\" is not expected here"},
      {"split \"A B\" in", "the id of an article in quotation marks is expected behind in, not the end of the line"},
      {"split \"A B\" in a-1", "the id of an article in quotation marks is expected behind in, not \"a-1\""},
      {"split \"A B\" as \"C D\"",
       "who else is called so is told of some articles only; of all articles that is a merge"},
      {"split \"A B\" because \"\"", "a reason is empty"},
      {"merge \"A B\" \"\xff\"", "the line is not UTF-8"},
      {"never-merge \"D D\" \"C C\"", "line 1 decides the same already"},
      {"merge \"A B\" \"" + std::string(1 << 20, 'x') + "\"", "the line is longer than a decision can be"},
      {std::string(50, 'm') + "é\"",
       "a decision begins with merge, never-merge or split, not with \"" + std::string(40, 'm') + "\""},
  };
  for (const auto& [line, message] : cases) {
    const ParsedDecisions parsed =
        parse_decisions("merge \"C C\" \"D D\"\n" + line + "\nmerge \"E E\" \"F F\"\n", "file");
    ASSERT_EQ(parsed.problems.size(), 1u) << line.substr(0, 100);
    EXPECT_EQ(to_string(parsed.problems.front()), "file:2: " + message);
    EXPECT_EQ(parsed.decisions.size(), 2u);
  }
}

TEST(DecisionText, WritesOneLineADecisionByDate) {
  const std::vector<Decision> decisions = {
      {DecisionKind::split, {"Falk"}, {"Bo Falk"}, {"a", "b"}, "2025-02-01", "x\\y"},
      {DecisionKind::merge, {"Ann Falk"}, {"Bo Falk", NameOf::person}, {}, "2025-01-01", ""},
      {DecisionKind::never_merge, {"Ann Lund"}, {"Bo Lund"}, {}, "", "why \"not\"\x7f"},
  };
  const std::string text = to_text(decisions);
  EXPECT_EQ(text.substr(text.rfind("left out.\n") + 10),
            "never-merge \"Ann Lund\" \"Bo Lund\" because \"why \\\"not\\\"\\u{7f}\"\n"
            "merge \"Ann Falk\" person \"Bo Falk\" on 2025-01-01\n"
            "split \"Falk\" in \"a\" \"b\" as \"Bo Falk\" on 2025-02-01 because \"x\\\\y\"\n");
}

// Names, ids and reasons of odd characters, in any combination.
TEST(DecisionText, ComesBackAsItWas) {
  const std::vector<std::string> pieces = {"Ann", " ",  "\"",  "\\", "#", "é",      "東京",   "\xc2\x9b", "\x7f",
                                           "on",  "in", "\\n", "{",  "}", "\u202e", "person", "-",        "7"};
  const std::vector<std::string> odd = {"\n", "\x1b", "\t", "\r"};  // that ids of articles may have as well
  std::mt19937 random(5);
  const auto text = [&](bool any) {
    std::string made = "x";
    for (std::size_t i = random() % 6; i > 0; --i) {
      made += any && random() % 3 == 0 ? odd[random() % odd.size()] : pieces[random() % pieces.size()];
    }
    return made;
  };
  const auto name = [&] { return decided_name(text(false) + "y", static_cast<NameOf>(random() % 3)); };
  std::size_t kept = 0;
  for (int round = 0; round < 2000; ++round) {
    Decision decision{.kind = static_cast<DecisionKind>(random() % 3),
                      .name = name(),
                      .other = {},
                      .articles = {},
                      .date = {},
                      .reason = {}};
    if (decision.kind == DecisionKind::split) {
      for (std::size_t i = random() % 3; i > 0; --i) decision.articles.push_back(text(true) + std::to_string(i));
      std::ranges::sort(decision.articles);
      if (!decision.articles.empty() && random() % 2) decision.other = name();
    } else {
      decision.other = name();
    }
    if (random() % 2) decision.date = "2025-08-19";
    if (random() % 2) decision.reason = decided_name(text(false)).text;
    if (!fault_of(decision).empty()) continue;
    const ParsedDecisions parsed = parse_decisions(to_text(std::vector{decision}), "file");
    ASSERT_TRUE(parsed.problems.empty()) << to_text(decision) << ": " << parsed.problems.front().message;
    EXPECT_EQ(parsed.decisions, std::vector{decision}) << to_text(decision);
    ++kept;
  }
  EXPECT_GT(kept, 1500u);
}

}  // namespace
}  // namespace newsgraph
