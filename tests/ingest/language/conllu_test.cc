// CoNLL-U read, written and read again; broken files are told with line and reason.
#include "ingest/language/conllu.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <sstream>

namespace newsgraph {
namespace {

struct Read {
  std::vector<Document> documents;
  std::vector<ConlluLines> lines;
  std::vector<std::string> problems;
};

Read read(const std::string& text) {
  Read result;
  std::istringstream in(text);
  ConlluReader reader(in, "in.conllu", [&](const Problem& problem) { result.problems.push_back(to_string(problem)); });
  ConlluLines lines;
  while (auto document = reader.next(&lines)) {
    result.documents.push_back(std::move(*document));
    result.lines.push_back(lines);
  }
  return result;
}

std::string dump(const Document& document) {
  std::string out;
  for (const Sentence& sentence : document.sentences) {
    for (const Token& token : sentence.tokens) {
      out +=
          fmt::format("{}/{}/{}>{} ", document.form(token), to_string(token.upos), to_string(token.deprel), token.head);
    }
    for (const Name& name : sentence.names) {
      out += fmt::format("[{},{}){} ", name.first, name.last, static_cast<int>(name.type));
    }
  }
  return out;
}

constexpr char kTwoDocuments[] =
    "# newdoc id = one\n# sent_id = one-1\n# text = Ada Brook can't.\n"
    "1\tAda\tAda\tPROPN\tNNP\t_\t3\tnsubj\t_\tName=B-person\n"
    "2\tBrook\tBrook\tPROPN\tNNP\t_\t1\tflat\t_\tName=I-person\n"
    "3-4\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
    "3\tca\tcan\tAUX\tMD\tVerbForm=Fin\t0\troot\t0:root\t_\n"
    "4\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_\n"
    "4.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t0:root\t_\n"
    "5\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\tNote=x\n"
    "\n"
    "# newpar\n1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n\n"
    "# newdoc id = two\n1\tNo\tno\tINTJ\tUH\t_\t0\troot\t_\t_\n";

TEST(Conllu, GivesADocumentForEachNewdocWithTextAndTree) {
  const Read result = read(kTwoDocuments);
  EXPECT_TRUE(result.problems.empty());
  ASSERT_EQ(result.documents.size(), 2u);
  const Document& one = result.documents[0];
  EXPECT_EQ(one.article.id, "one");
  EXPECT_EQ(one.article.text, "Ada Brook can't.\nYes");
  EXPECT_EQ(dump(one),
            "Ada/PROPN/nsubj>2 Brook/PROPN/flat>0 ca/AUX/root>-1 n't/PART/advmod>2 ./PUNCT/punct>2 [0,2)0 "
            "Yes/INTJ/root>-1 ");
  EXPECT_EQ(one.sentences[1].paragraph, 1u);
  EXPECT_EQ(one.sentences[0].tokens[2].lemma, "can");
  EXPECT_EQ(result.documents[1].article.id, "two");
  EXPECT_EQ(result.documents[1].article.text, "No");
}

TEST(Conllu, WhatIsWrittenReadsBackTheSame) {
  const Read first = read(kTwoDocuments);
  std::ostringstream out;
  for (const Document& document : first.documents) write_conllu(document, out);
  const Read second = read(out.str());
  EXPECT_TRUE(second.problems.empty());
  ASSERT_EQ(second.documents.size(), 2u);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(second.documents[i].article.text, first.documents[i].article.text);
    EXPECT_EQ(dump(second.documents[i]), dump(first.documents[i]));
  }
  EXPECT_NE(out.str().find("# newdoc id = one\n# newpar\n# sent_id = one-1\n# text = Ada Brook can't.\n"
                           "1\tAda\tAda\tPROPN\tNNP\t_\t3\tnsubj\t_\tName=B-person|TokenRange=0:3\n"),
            std::string::npos)
      << out.str();
}

TEST(Conllu, WritingOverTheLinesKeepsCommentsRangesAndMisc) {
  Read result = read(kTwoDocuments);
  Sentence& sentence = result.documents[0].sentences[0];
  sentence.tokens[0].upos = Upos::NOUN;
  sentence.names = {{0, 1, NameType::place}};
  std::ostringstream out;
  write_conllu(result.documents[0], result.lines[0], out);
  EXPECT_EQ(out.str(),
            "# newdoc id = one\n# sent_id = one-1\n# text = Ada Brook can't.\n"
            "1\tAda\tAda\tNOUN\tNNP\t_\t3\tnsubj\t_\tName=B-place\n"
            "2\tBrook\tBrook\tPROPN\tNNP\t_\t1\tflat\t_\t_\n"
            "3-4\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
            "3\tca\tcan\tAUX\tMD\t_\t0\troot\t_\t_\n"
            "4\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_\n"
            "5\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\tNote=x\n"
            "\n"
            "# newpar\n1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n\n");
}

std::string word(const std::string& id, const std::string& form, const std::string& head) {
  return fmt::format("{}\t{}\t_\t_\t_\t_\t{}\t_\t_\t_\n", id, form, head);
}

TEST(Conllu, HeadsThatFormNoTreeGiveAFlatOne) {
  const std::string flat = "a/X/root>-1 b/X/dep>0 c/X/dep>0 ";
  for (const auto& heads : std::vector<std::vector<std::string>>{
           {"_", "_", "_"}, {"2", "1", "0"}, {"0", "0", "1"}, {"0", "2", "1"}, {"0", "1", "9"}}) {
    const Read result = read(word("1", "a", heads[0]) + word("2", "b", heads[1]) + word("3", "c", heads[2]));
    EXPECT_TRUE(result.problems.empty());
    ASSERT_EQ(result.documents.size(), 1u);
    EXPECT_EQ(dump(result.documents[0]), flat);
  }
  // Each word on the one before is a tree.
  const Read chain = read(word("1", "a", "0") + word("2", "b", "1"));
  EXPECT_EQ(dump(chain.documents[0]), "a/X/root>-1 b/X/dep>0 ");
}

TEST(Conllu, ReportsWhatBreaksTheFormatAndGoesOn) {
  struct Case {
    std::string broken;
    std::string problem;
  };
  const std::vector<Case> cases = {
      {"1\ta\tb\n", "in.conllu:1: not the 10 columns of CoNLL-U, separated by tabs"},
      {"1\ta\t_\t_\t_\t_\t_\t_\t_\t_\t_\n", "in.conllu:1: not the 10 columns of CoNLL-U, separated by tabs"},
      {word("2", "a", "_"), "in.conllu:1: the word's number is \"2\", expected 1"},
      {word("1", "a", "_") + word("1", "b", "_"), "in.conllu:2: the word's number is \"1\", expected 2"},
      {word("x", "a", "_"), "in.conllu:1: the word's number is \"x\", expected 1"},
      {word("1", "", "_"), "in.conllu:1: the word has no form"},
      {word("1", "a", "b"), "in.conllu:1: the head \"b\" is no number"},
      {word("2-3", "a", "_"), "in.conllu:1: the range \"2-3\" does not begin at the next word"},
      {word("1-2", "a", "_") + word("1", "a", "_"), "in.conllu:1: a range goes beyond the sentence's last word"},
      {"# alone\n", "in.conllu:1: a sentence without words"},
      {word("1", "a\xFF", "_"), "in.conllu:1: invalid UTF-8"},
      {fmt::format("# {:x>{}}\n", "x", ConlluReader::kLongestLine) + word("1", "a", "_"),
       "in.conllu:1: the line is too long"},
  };
  for (const Case& c : cases) {
    const Read result = read(c.broken + "\n" + word("1", "good", "0"));
    EXPECT_EQ(result.problems, std::vector<std::string>{c.problem});
    ASSERT_EQ(result.documents.size(), 1u) << c.problem;
    EXPECT_EQ(result.documents[0].article.text, "good");
  }
}

TEST(Conllu, AnEmptyFileHasNoDocuments) {
  EXPECT_TRUE(read("").documents.empty());
  EXPECT_TRUE(read("\n\n \n").documents.empty());
}

TEST(Conllu, AFileWithoutNewdocIsCutIntoBoundedDocuments) {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += word("1", std::string(1000, 'a'), "0") + "\n";
  const Read result = read(text);
  EXPECT_GT(result.documents.size(), 2u);
  std::size_t sentences = 0;
  for (const Document& document : result.documents) sentences += document.sentences.size();
  EXPECT_EQ(sentences, 3000u);
}

}  // namespace
}  // namespace newsgraph
