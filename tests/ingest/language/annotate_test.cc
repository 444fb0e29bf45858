// The whole engine with the built-in model: hostile texts give lawful documents, plain news a fair analysis.
#include "ingest/language/annotate.h"

#include <gtest/gtest.h>

#include <iterator>
#include <random>

#include "ingest/language/code_point.h"
#include "ingest/language/decode.h"
#include "ingest/language/tokenise.h"

namespace newsgraph {
namespace {

const Model& model() {
  static const Model model = Model::built_in();
  return model;
}

Document annotate_text(std::string text) {
  Article article;
  article.id = "a-1";
  article.text = std::move(text);
  return annotate(std::move(article), model());
}

void expect_lawful(const Document& document) {
  std::uint32_t last = 0;
  for (const Sentence& sentence : document.sentences) {
    ASSERT_FALSE(sentence.tokens.empty());
    ASSERT_LE(sentence.tokens.size(), kLongestSentence);
    EXPECT_EQ(sentence.span.begin, sentence.tokens.front().span.begin);
    EXPECT_EQ(sentence.span.end, sentence.tokens.back().span.end);
    std::vector<std::int32_t> heads;
    for (const Token& token : sentence.tokens) {
      ASSERT_LE(last, token.span.begin);
      ASSERT_LT(token.span.begin, token.span.end);
      ASSERT_LE(token.span.end, document.article.text.size());
      last = token.span.end;
      heads.push_back(token.head);
      ASSERT_EQ(token.head == -1, token.deprel == Deprel::root);
      EXPECT_FALSE(token.lemma.empty());
    }
    ASSERT_TRUE(is_tree(heads));
    std::uint32_t name_end = 0;
    for (const Name& name : sentence.names) {
      ASSERT_LE(name_end, name.first);
      ASSERT_LT(name.first, name.last);
      ASSERT_LE(name.last, sentence.tokens.size());
      name_end = name.last;
    }
  }
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

TEST(Annotate, GivesLawfulDocumentsForHostileTexts) {
  const std::vector<std::string> texts = {
      "",
      " ",
      ".",
      "a",
      "\"",
      "'s",
      "n't",
      repeated("the mayor said ", 2000),
      repeated("a", 100'000),
      repeated("(", 2000),
      repeated("😀 ", 500),
      repeated("😀", 2000),
      "שלום עולם. مرحبا بالعالم! \u202Eabc",
      "THE MAYOR RESIGNED AFTER THE STORM. NOBODY WAS HURT",
      "a\x01\x02 b\x7F c\xC2\x85 d",
      std::string("The mayor\0 left.\0\0 He ran.", 26),
      repeated("No. ", 500),
      repeated("Larkdale ", 700),
      repeated("x\n", 500),
      "é́́́́ 東京都知事は辞任した。",
      repeated("1,000.5-2/3 ", 300),
  };
  for (const std::string& text : texts) {
    SCOPED_TRACE(text.substr(0, 40));
    expect_lawful(annotate_text(text));
  }
}

TEST(Annotate, ManagesASentenceOfFiftyThousandWords) {
  const Document document = annotate_text(repeated("the mayor of the old town said that ", 6250));
  expect_lawful(document);
  std::size_t tokens = 0;
  for (const Sentence& sentence : document.sentences) tokens += sentence.tokens.size();
  EXPECT_EQ(tokens, 50'000u);
}

TEST(Annotate, IsTheSameEachTime) {
  const std::string text = "Ines Okafor left Larkdale. “Why?” she asked. Nobody knew; the U.S. did not say.";
  const Document first = annotate_text(text);
  const Document second = annotate_text(text);
  ASSERT_EQ(first.sentences.size(), second.sentences.size());
  for (std::size_t s = 0; s < first.sentences.size(); ++s) {
    for (std::size_t i = 0; i < first.sentences[s].tokens.size(); ++i) {
      EXPECT_EQ(first.sentences[s].tokens[i].head, second.sentences[s].tokens[i].head);
      EXPECT_EQ(first.sentences[s].tokens[i].lemma, second.sentences[s].tokens[i].lemma);
    }
  }
}

// Given tokens are not cut: the parts of a sentence that is too long are joined under one root.
TEST(Annotate, KeepsGivenSentencesWhole) {
  Document document;
  Sentence sentence;
  for (std::uint32_t i = 0; i < 1000; ++i) {
    document.article.text += i % 9 == 8 ? ". " : "a ";
    sentence.tokens.emplace_back().span = {2 * i, 2 * i + 1};
  }
  document.sentences.push_back(sentence);
  annotate_tokens(document, model());
  ASSERT_EQ(document.sentences.size(), 1u);
  std::vector<std::int32_t> heads;
  for (const Token& token : document.sentences[0].tokens) heads.push_back(token.head);
  EXPECT_EQ(heads.size(), 1000u);
  EXPECT_TRUE(is_tree(heads));
}

// What `texts` of random characters give: the characters that matter to tokens and sentences, and whatever else there
// is.
std::string random_text(std::mt19937& random) {
  constexpr std::string_view kPieces[] = {
      "a",      "The ",   "n't", "'s",          "’",  "ʼ",    "\"", "“",       "”",      ".",        "...",  "?!",
      "-",      "—",      "1",   ",",           "\n", "\r\n", " ",  "\t",      "@",      "http://x", "(",    "]",
      "\u00A0", "\u200D", "😀",   "👩‍👧", "א",  "م",    "東", "e\u0301", "\u202E", "Mr. ",     "U.S.", "\u2028"};
  std::uniform_int_distribution<std::size_t> length(0, 120);
  std::uniform_int_distribution<std::uint32_t> any(0, 0x10FFFF);
  std::uniform_int_distribution<std::size_t> piece(0, 2 * std::size(kPieces) - 1);
  std::string text;
  for (std::size_t left = length(random); left > 0; --left) {
    const std::size_t choice = piece(random);
    if (choice < std::size(kPieces)) {
      text += kPieces[choice];
      continue;
    }
    const std::uint32_t c = choice % 2 == 0 ? any(random) : any(random) % 0x100;
    if (c < 0xD800 || c > 0xDFFF) append_code_point(text, c);
  }
  return text;
}

TEST(Annotate, GivesLawfulDocumentsForRandomTexts) {
  std::mt19937 random(20251124);
  for (int i = 0; i < 400; ++i) {
    const std::string text = random_text(random);
    SCOPED_TRACE(text);
    expect_lawful(annotate_text(text));
  }
}

// Random bytes are made valid as the readers do: what is no UTF-8 is dropped.
TEST(Annotate, GivesLawfulDocumentsForRandomBytes) {
  std::mt19937 random(7);
  std::uniform_int_distribution<int> byte(0, 255);
  for (int i = 0; i < 100; ++i) {
    std::string bytes;
    for (int k = 0; k < 300; ++k) bytes += static_cast<char>(byte(random));
    std::string text;
    for (std::size_t at = 0; at < bytes.size();) {
      const char32_t c = next_code_point(bytes, at);
      if (c != kNoCodePoint) append_code_point(text, c);
    }
    ASSERT_TRUE(is_utf8(text));
    expect_lawful(annotate_text(text));
  }
}

TEST(Annotate, CutsATokenOfAMegabyte) {
  const Document document = annotate_text(repeated("a", std::size_t{1} << 20));
  expect_lawful(document);
  std::size_t bytes = 0;
  for (const Sentence& sentence : document.sentences) {
    for (const Token& token : sentence.tokens) {
      EXPECT_LE(token.span.size(), kLongestToken);
      bytes += token.span.size();
    }
  }
  EXPECT_EQ(bytes, std::size_t{1} << 20);
}

TEST(Annotate, FindsNothingInWhiteSpace) { EXPECT_TRUE(annotate_text(" \n\t\r\n \u2028\u00A0").sentences.empty()); }

}  // namespace
}  // namespace newsgraph
