// How rules match: edges, options, prohibitions, order, backtracking.
#include "ingest/extract/matcher.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "ingest/extract/rule_parser.h"
#include "ingest/language/conllu.h"

namespace newsgraph {
namespace {

// "The crew sold two boats and left ." with "boats" as the object of "sold".
constexpr char kTree[] =
    "1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_\n"
    "2\tcrew\tcrew\tNOUN\tNN\t_\t3\tnsubj\t_\t_\n"
    "3\tsold\tsell\tVERB\tVBD\t_\t0\troot\t_\t_\n"
    "4\ttwo\ttwo\tNUM\tCD\t_\t5\tnummod\t_\t_\n"
    "5\tboats\tboat\tNOUN\tNNS\t_\t3\tobj\t_\t_\n"
    "6\tand\tand\tCCONJ\tCC\t_\t7\tcc\t_\t_\n"
    "7\tleft\tleave\tVERB\tVBD\t_\t3\tconj\t_\tName=B-place\n"
    "8\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_\n\n";

struct MatchCase {
  const char* name;
  const char* pattern;  // the lines between match and group
  const char* bound;    // forms of the bound nodes by node, "-" for none; "" if the rule must not match at "sold"
};

class MatcherTest : public testing::TestWithParam<MatchCase> {};

TEST_P(MatcherTest, BindsTheNodes) {
  std::istringstream in(kTree);
  ConlluReader reader(in, "tree", [](const Problem& problem) { ADD_FAILURE() << to_string(problem); });
  const Document document = *reader.next();
  const auto rules =
      parse_rules(std::string("clause x\n  example A.\n") + GetParam().pattern + "  group P\n", "test.rules");
  const Tree tree(document.sentences[0]);
  const auto match = Matcher(tree, rules).match(RuleGroup::clause, 2);
  std::string bound;
  if (match) {
    for (const auto token : match->tokens) {
      bound += (bound.empty() ? "" : " ") + (token ? std::string(document.form(tree.token(*token))) : "-");
    }
  }
  EXPECT_EQ(bound, GetParam().bound);
}

INSTANTIATE_TEST_SUITE_P(
    Patterns, MatcherTest,
    testing::Values(MatchCase{"Children", "  match P (upos VERB)\n  P > nsubj S\n  P > obj O\n", "sold crew boats"},
                    MatchCase{"ParentByTheChildsRelation", "  match P\n  P > obj O\n  O < obj Q\n", "sold boats sold"},
                    MatchCase{"OptionalMissing", "  match P\n  P ?> iobj I\n  P > obj O\n", "sold - boats"},
                    MatchCase{"OptionalThere", "  match P\n  P ?> obj O\n", "sold boats"},
                    MatchCase{"ForbiddenThere", "  match P\n  P !> obj\n", ""},
                    MatchCase{"ForbiddenWithTestsNotMet", "  match P\n  P !> obj (lemma ship)\n", "sold"},
                    MatchCase{"LemmaNot", "  match P (lemma not buy|sell)\n", ""},
                    MatchCase{"SeveralTests", "  match P (xpos VBD; lemma sell; deprel root)\n", "sold"},
                    MatchCase{"NameType", "  match P\n  P > conj Q (name place)\n", "sold left"},
                    MatchCase{"NameNone", "  match P (name none)\n", "sold"},
                    MatchCase{"OrderHolds", "  match P\n  P > nsubj S\n  order S P\n", "sold crew"},
                    MatchCase{"OrderBroken", "  match P\n  P > obj O\n  order O P\n", ""},
                    MatchCase{"AdjacentBroken", "  match P\n  P > obj O\n  adjacent P O\n", ""},
                    MatchCase{"AdjacentHolds", "  match P\n  P > nsubj S\n  adjacent S P\n", "sold crew"},
                    MatchCase{"TriesTheNextChild", "  match P\n  P > nsubj|obj X\n  X > nummod N\n", "sold boats two"},
                    MatchCase{"NothingFromAnUnboundNode", "  match P\n  P ?> iobj I\n  I !> det\n", "sold -"}),
    [](const testing::TestParamInfo<MatchCase>& match) { return match.param.name; });

}  // namespace
}  // namespace newsgraph
