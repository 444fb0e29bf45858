// Who acts, on hand-written trees.
#include "ingest/extract/actor.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "ingest/extract/mention.h"
#include "ingest/language/conllu.h"

namespace newsgraph {
namespace {

// "verb: actor" for each verb of a sentence given as lines of form, lemma, upos, head and relation.
std::string dump(const std::string& rows) {
  std::istringstream lines(rows);
  std::string conllu, form, lemma, upos, head, relation;
  for (int id = 1; lines >> form >> lemma >> upos >> head >> relation; ++id) {
    conllu += std::to_string(id) + "\t" + form + "\t" + lemma + "\t" + upos + "\t_\t_\t" + head + "\t" + relation +
              "\t_\t_\n";
  }
  std::istringstream in(conllu + "\n");
  ConlluReader reader(in, "test", [](const Problem& problem) { ADD_FAILURE() << to_string(problem); });
  const auto document = reader.next();
  if (!document) return "no sentence";
  const Sentence& sentence = document->sentences.front();
  const std::vector<std::int32_t> found = actors(sentence);
  std::string out;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (sentence.tokens[i].upos != Upos::VERB) continue;
    out += out.empty() ? "" : ", ";
    out += std::string(document->form(sentence.tokens[i])) + ": ";
    out += found[i] < 0 ? "-" : std::string(document->form(sentence.tokens[static_cast<std::size_t>(found[i])]));
  }
  return out;
}

TEST(Actors, TakesTheSubjectOfTheClauseAbove) {
  EXPECT_EQ(dump("She she PRON 2 nsubj\nstopped stop VERB 0 root\nand and CCONJ 4 cc\nthanked thank VERB 2 conj\n"
                 "him he PRON 4 obj\n"),
            "stopped: She, thanked: She");
  EXPECT_EQ(dump("She she PRON 2 nsubj\ntried try VERB 0 root\nto to PART 4 mark\nleave leave VERB 2 xcomp\n"),
            "tried: She, leave: She");
  EXPECT_EQ(dump("Leaving leave VERB 3 advcl\nshe she PRON 3 nsubj\nwaved wave VERB 0 root\n"),
            "Leaving: she, waved: she");
}

TEST(Actors, TakesTheObjectThatActs) {
  EXPECT_EQ(dump("She she PRON 2 nsubj\ntold tell VERB 0 root\nAnna Anna PROPN 2 obj\nto to PART 5 mark\n"
                 "leave leave VERB 2 xcomp\n"),
            "told: She, leave: Anna");
  EXPECT_EQ(dump("She she PRON 2 nsubj\npromised promise VERB 0 root\nAnna Anna PROPN 2 obj\nto to PART 5 mark\n"
                 "leave leave VERB 2 xcomp\n"),
            "promised: She, leave: She");
}

TEST(Actors, TakesTheNounThatARelativeClauseTellsOf) {
  EXPECT_EQ(dump("guards guard NOUN 0 root\nwho who PRON 3 nsubj\nslept sleep VERB 1 acl:relcl\n"), "slept: guards");
  EXPECT_EQ(dump("guards guard NOUN 0 root\nAnna Anna PROPN 3 nsubj\nhired hire VERB 1 acl:relcl\n"), "hired: Anna");
}

TEST(Actors, FindsNobodyWhereNobodyIsNamed) { EXPECT_EQ(dump("Leave leave VERB 0 root\n"), "Leave: -"); }

TEST(Actors, LooksAtNoTables) {
  std::string rows = "She she PRON 2 nsubj\nran run VERB 0 root\n";
  for (std::size_t i = 2; i <= kMostTokens; ++i) rows += "x x X 2 dep\n";
  EXPECT_EQ(dump(rows), "ran: -");
}

}  // namespace
}  // namespace newsgraph
