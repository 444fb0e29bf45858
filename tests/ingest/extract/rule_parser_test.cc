// What rule files may say, and what they are told when they say it wrong.
#include "ingest/extract/rule_parser.h"

#include <gtest/gtest.h>

#include <string>

#include "ingest/problem.h"

namespace newsgraph {
namespace {

constexpr char kGood[] = R"(# a comment
words move  go come
words move  walk|Run

clause goes
  example The crew goes home.
  match P (upos VERB|AUX; lemma @move)
  P > nsubj S (xpos not WDT)
  P ?> obj O
  P !> ccomp
  order S P
  group P
  object O
  modality possible
  lemma go away
)";

TEST(RuleParser, ReadsABlock) {
  const auto rules = parse_rules(kGood, "good.rules");
  ASSERT_EQ(rules.size(), 1u);
  const Rule& rule = rules[0];
  EXPECT_EQ(rule.name, "goes");
  EXPECT_EQ(rule.group, RuleGroup::clause);
  EXPECT_EQ(rule.example, "The crew goes home.");
  EXPECT_EQ(rule.nodes, (std::vector<std::string>{"P", "S", "O"}));
  EXPECT_EQ(rule.anchor.lemmas, (std::vector<std::string>{"come", "go", "run", "walk"}));
  ASSERT_EQ(rule.edges.size(), 3u);
  EXPECT_EQ(rule.edges[0].kind, EdgeKind::required);
  EXPECT_EQ(rule.edges[1].kind, EdgeKind::optional);
  EXPECT_EQ(rule.edges[2].kind, EdgeKind::forbidden);
  EXPECT_FALSE(rule.edges[2].to);
  EXPECT_EQ(rule.modality, Modality::possible);
  EXPECT_EQ(rule.lemma, "go away");
}

struct BadCase {
  const char* name;
  const char* text;
  const char* message;
};

class RuleParserError : public testing::TestWithParam<BadCase> {};

TEST_P(RuleParserError, PointsAtTheWord) {
  try {
    parse_rules(GetParam().text, "bad.rules");
    FAIL() << "accepted";
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(), GetParam().message);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Rules, RuleParserError,
    testing::Values(
        BadCase{"UnknownGroup", "sentence x\n", "bad.rules:1: unknown group 'sentence'\nsentence x\n^"},
        BadCase{"UnknownRelation", "clause x\n  match P\n  P > nsubj|sbj S\n",
                "bad.rules:3: unknown relation 'sbj'\n  P > nsubj|sbj S\n            ^"},
        BadCase{"UnboundNode", "clause x\n  match P\n  object Q\n",
                "bad.rules:3: no line above binds 'Q'\n  object Q\n         ^"},
        BadCase{"BoundTwice", "clause x\n  match P\n  P > obj P\n",
                "bad.rules:3: 'P' is already bound\n  P > obj P\n          ^"},
        BadCase{"UnknownTest", "clause x\n  match P (pos VERB)\n",
                "bad.rules:2: unknown test 'pos'\n  match P (pos VERB)\n           ^"},
        BadCase{"TestsNotClosed", "clause x\n  match P (upos VERB\n",
                "bad.rules:2: ')' or ';' expected\n  match P (upos VERB\n                    ^"},
        BadCase{"UnknownWordList", "clause x\n  match P (lemma @going)\n",
                "bad.rules:2: no list of words is named 'going'\n  match P (lemma @going)\n                 ^"},
        BadCase{"ForbiddenBound", "clause x\n  match P\n  P !> obj O\n",
                "bad.rules:3: what is forbidden cannot be bound\n  P !> obj O\n           ^"},
        BadCase{"NoArrow", "clause x\n  match P\n  P = obj O\n",
                "bad.rules:3: '>' (to a child) or '<' (to the parent) expected, with '?' or '!' before it\n"
                "  P = obj O\n    ^"},
        BadCase{"UnknownModality", "clause x\n  match P\n  modality sure\n",
                "bad.rules:3: unknown modality 'sure'\n  modality sure\n           ^"},
        BadCase{"StatementOutsideARule", "  match P\n",
                "bad.rules:1: a rule starts with its group and name at the start of a line\n  match P\n  ^"},
        BadCase{"NameTwice", "clause x\n  example A.\n  match P\n  group P\nclause x\n",
                "bad.rules:5: a rule named 'x' stands above\nclause x\n       ^"},
        BadCase{"NoExample", "clause x\n  match P\n  group P\n", "bad.rules:1: rule 'x' has no example"},
        BadCase{"NoRelation", "clause x\n  example A.\n  match P\n", "bad.rules:1: rule 'x' gives no relation"},
        BadCase{"StepWithoutJoin", "step x\n  example A.\n  match P\n", "bad.rules:1: rule 'x' has no join line"},
        BadCase{"NounWithoutLemma", "noun x\n  example A.\n  match P\n  P < appos N\n  subject N\n  object P\n",
                "bad.rules:1: rule 'x' needs a subject, an object and a lemma"}),
    [](const testing::TestParamInfo<BadCase>& bad) { return bad.param.name; });

TEST(RuleParser, TheBuiltInRulesAreReadOnce) {
  EXPECT_GT(built_in_rules().size(), 30u);
  EXPECT_EQ(&built_in_rules(), &built_in_rules());
}

}  // namespace
}  // namespace newsgraph
