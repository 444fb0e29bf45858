// Decisions as records: keys, what they are about, and which of them cannot hold together.
#include "graph/identity/decision.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "graph/identity/decision_text.h"

namespace newsgraph {
namespace {

// The decisions of a text, in its order.
std::vector<Decision> parse(std::string_view text) {
  ParsedDecisions parsed = parse_decisions(text, "test");
  EXPECT_TRUE(parsed.problems.empty()) << (parsed.problems.empty() ? "" : to_string(parsed.problems.front()));
  return parsed.decisions;
}

TEST(DecidedName, IsOneLineAndHasTheKeysOfIdentity) {
  EXPECT_EQ(decided_name(" Ann\n\tFalk\x1b ").text, "Ann Falk");
  using Keys = std::vector<std::string>;
  EXPECT_EQ(keys_of(decided_name("Dr. Ann Falk")), (Keys{"name:dr ann falk", "person:an falk"}));
  EXPECT_EQ(keys_of(decided_name("Ann Falk", NameOf::person)), (Keys{"person:an falk"}));
  EXPECT_EQ(keys_of(decided_name("Britain", NameOf::other)), keys_of(decided_name("U.K.", NameOf::other)));
  EXPECT_EQ(keys_of(decided_name("!?", NameOf::person)), (Keys{"person:!?"}));
  EXPECT_TRUE(same_name(decided_name("Zelensky"), decided_name("Zelenskiy", NameOf::person)));
  EXPECT_FALSE(same_name(decided_name("Ford", NameOf::other), decided_name("Ford", NameOf::person)));
}

TEST(Decision, TheSamePairInEitherOrderIsOneSubject) {
  const std::vector<std::pair<std::string, std::string>> same = {
      {R"(merge "Ann Falk" "Bo Falk")", R"(never-merge "BO FALK" "Ann  Falk" on 2025-01-02 because "x")"},
      {R"(split "Falk" in "b" "a")", R"(split "Falk" in "a" "b" as "Bo Falk")"},
      {R"(split "A. Falk")", R"(split "A. Falk" because "no")"},
  };
  for (const auto& [one, other] : same) {
    EXPECT_EQ(subject_of(parse(one).front()), subject_of(parse(other).front())) << one;
  }
  const std::vector<std::string> different = {
      R"(merge "Ann Falk" "Bo Falk")",        R"(merge "Ann Falk" "Bo Lund")",
      R"(merge person "Ann Falk" "Bo Falk")", R"(split "Ann Falk")",
      R"(split "Ann Falk" in "a")",           R"(split "Ann Falk" in "a" "b")",
      R"(split "Bo Falk" in "a" "b")",        R"(merge other "Ann Falk" other "Bo Falk")"};
  for (const std::string& one : different) {
    for (const std::string& other : different) {
      EXPECT_EQ(subject_of(parse(one).front()) == subject_of(parse(other).front()), one == other) << one << other;
    }
  }
}

TEST(Decision, SaysWhatCanNeverHold) {
  const auto decision = [](DecisionKind kind, const char* name, const char* other,
                           std::vector<std::string> articles = {}) {
    return Decision{.kind = kind,
                    .name = decided_name(name),
                    .other = decided_name(other),
                    .articles = std::move(articles),
                    .date = {},
                    .reason = {}};
  };
  EXPECT_EQ(fault_of(decision(DecisionKind::merge, "Ann Falk", "Bo Falk")), "");
  EXPECT_EQ(fault_of(decision(DecisionKind::merge, "Ann Falk", "ANN FALK")),
            "both names are one to the program; `split` tells its bearers apart");
  EXPECT_EQ(fault_of(decision(DecisionKind::merge, "Ann Falk", "Ann Falk")), "");
  EXPECT_EQ(fault_of(decision(DecisionKind::never_merge, "Ann Falk", "Ann Falk")),
            "both names are one to the program; `split` tells its bearers apart");
  EXPECT_EQ(fault_of(decision(DecisionKind::never_merge, "Ann Falk", "")), "a name is empty");
  EXPECT_EQ(fault_of(decision(DecisionKind::split, "", "")), "a name is empty");
  EXPECT_EQ(fault_of(decision(DecisionKind::split, "Falk", "Bo Falk")),
            "who else is called so is told of some articles only; of all articles that is a merge");
  EXPECT_EQ(fault_of(decision(DecisionKind::split, "Falk", "falk", {"a"})), "a name cannot be split off as itself");
  EXPECT_EQ(fault_of(decision(DecisionKind::split, "Falk", "Bo Falk", {"a"})), "");
}

TEST(Decision, ConcernsTheNamesThatItNames) {
  const Decision merge = parse(R"(merge "Ann Falk" "Bo Lund")").front(),
                 split = parse(R"(split "Falk" in "a")").front();
  EXPECT_TRUE(concerns(merge, {"Moro", "bo LUND"}));
  EXPECT_FALSE(concerns(merge, {"Lund"}));
  EXPECT_TRUE(concerns(split, {"Falk"}));
  EXPECT_FALSE(concerns(split, {""}));
  EXPECT_FALSE(concerns(split, {}));
}

// Each text; the lines of it that cannot hold together, from 1.
TEST(Contradiction, NamesNoMoreThanTheDecisionsThatMakeIt) {
  const std::vector<std::pair<std::string, std::vector<std::size_t>>> cases = {
      {"", {}},
      {"merge \"A A\" \"B B\"\nmerge \"B B\" \"C C\"\nnever-merge \"A A\" \"D D\"\n", {}},
      {"merge \"A A\" \"B B\"\nmerge \"X X\" \"Y Y\"\nmerge \"C C\" \"B B\"\nnever-merge \"C C\" \"A A\"\n", {1, 3, 4}},
      // The short way of two.
      {"merge \"A A\" \"B B\"\nmerge \"B B\" \"C C\"\nmerge \"C C\" \"D D\"\nmerge \"D D\" \"A A\"\n"
       "merge \"D D\" \"E E\"\nnever-merge \"A A\" \"E E\"\n",
       {4, 5, 6}},
      // A name of anything is both the person's and the thing's.
      {"merge \"Ford\" \"Lund\"\nnever-merge person \"Ford\" other \"Ford\"\n", {1, 2}},
      {"merge person \"Ford\" \"Lund\"\nnever-merge person \"Ford\" other \"Ford\"\n", {}},
      {"split \"Falk\" in \"a\" \"b\"\nsplit \"Falk\" in \"c\"\nsplit \"FALK\" in \"b\" as \"Bo Falk\"\n", {1, 3}},
      {"split person \"Falk\" in \"a\"\nsplit other \"Falk\" in \"a\"\n", {}},
      // Splitting only takes away the program's grounds.
      {"split \"A. Falk\"\nmerge \"A. Falk\" \"Ann Falk\"\n", {}},
  };
  for (const auto& [text, lines] : cases) {
    std::vector<std::size_t> found = contradiction(parse(text));
    for (std::size_t& i : found) ++i;
    EXPECT_EQ(found, lines) << text;
  }
}

TEST(Contradiction, IsFoundInLongChains) {
  // Digits as letters, none twice in a row: a doubled letter is as good as one.
  const auto name = [](int number) {
    std::string text = "\"N";
    for (const char digit : std::to_string(number)) text += {static_cast<char>('a' + digit - '0'), 'q'};
    return text + " S\"";
  };
  std::string text = "never-merge " + name(0) + " " + name(19'999) + "\n";
  for (int i = 0; i + 1 < 20'000; ++i) text += "merge " + name(i) + " " + name(i + 1) + "\n";
  EXPECT_EQ(contradiction(parse(text)).size(), 20'000u);
}

}  // namespace
}  // namespace newsgraph
