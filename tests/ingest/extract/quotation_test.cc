// Quotation marks in plain text; paragraphs are lines.
#include "ingest/extract/quotation.h"

#include <gtest/gtest.h>

#include <string>

namespace newsgraph {
namespace {

std::vector<Span> lines_of(std::string_view text) {
  std::vector<Span> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    begin = end + 1;
  }
  return lines;
}

// "part+part | part", a missing closing mark shown by "…" in place of "|".
std::string dump(std::string_view text) {
  std::string result;
  for (const Quotation& quotation : find_quotations(text, lines_of(text))) {
    for (const Span part : quotation.parts) {
      if (part != quotation.parts.front()) result += '+';
      result += slice(text, part);
    }
    result += quotation.closed ? "|" : "~";
  }
  return result;
}

struct Case {
  const char* name;
  const char* text;
  const char* quotations;
};

TEST(FindQuotations, ReadsEveryKindOfMark) {
  for (const Case& c : {
           Case{"curly", "“Go,” he said. “Now.”", "“Go,”|“Now.”|"},
           Case{"straight", "\"Go,\" he said. \"Now.\"", "\"Go,\"|\"Now.\"|"},
           Case{"doubled apostrophes", "''Go,'' he said.", "''Go,''|"},
           Case{"TeX", "``Go,'' he said.", "``Go,''|"},
           Case{"guillemets", "He said «go».", "«go»|"},
           Case{"low and high", "He said „go“ and „stay“.", "„go“|„stay“|"},
           Case{"single", "‘It’s fine,’ he said.", "‘It’s fine,’|"},
           Case{"straight single", "'It's fine,' he said.", "'It's fine,'|"},
           Case{"single inside double", "“He said ‘go’ twice.”", "“He said ‘go’ twice.”|"},
           Case{"double inside double", "“He said “go” twice.”", "“He said “go” twice.”|"},
           Case{"single around a possessive", "‘It’s the voters’ choice.’ So.", "‘It’s the voters’ choice.’|"},
           Case{"after a dash", "No—\"never\"—again.", "\"never\"|"},
       }) {
    EXPECT_EQ(dump(c.text), c.quotations) << c.name;
  }
}

TEST(FindQuotations, LeavesApostrophesAndMeasuresAlone) {
  for (const Case& c : {
           Case{"possessive plural", "The voters’ choice and the dogs' bowl.", ""},
           Case{"contraction", "They don't know what it's for.", ""},
           Case{"decade", "Back in the '90s it was the dogs' bowl.", ""},
           Case{"feet and inches", "He is 6'2\" tall and said \"go\".", "\"go\"|"},
           Case{"modifier letter", "NATOʼs and theyʼre", ""},
       }) {
    EXPECT_EQ(dump(c.text), c.quotations) << c.name;
  }
}

TEST(FindQuotations, ContinuesOverParagraphsThatOpenAgain) {
  EXPECT_EQ(dump("He said: “One.\n“Two.\n“Three.”\n“Four.”"), "“One.+“Two.+“Three.”|“Four.”|");
  // Another kind of mark opens another quotation.
  EXPECT_EQ(dump("\"One.\n“Two,” she said."), "\"One.~“Two,”|");
}

TEST(FindQuotations, GoesOnToTheMarkThatCloses) {
  for (const Case& c : {
           Case{"next line", "He said: “One.\nTwo.” Three.", "“One.+Two.”|"},
           Case{"lines between", "“One.\nTwo.\nThree,” she said.\n“Four.”", "“One.+Two.+Three,”|“Four.”|"},
           Case{"among blanks, TeX", "He said `` One .\nTwo . '' Three .", "`` One .+Two . ''|"},
           Case{"among blanks, straight", "He said \" One .\nTwo . \" Three .", "\" One .+Two . \"|"},
           Case{"and another behind it", "“One.\nTwo,” she said. “Three.”", "“One.+Two,”|“Three.”|"},
           Case{"another opens before", "He said “One.\nShe said “Two.”", "“One.~“Two.”|"},
           Case{"its line goes on", "He said “one. Two.\nThree.”", "“one.~"},
           Case{"the mark begins its line", "He said “One.\n” Two.", "“One.~"},
           Case{"too far", "“One.\n2.\n3.\n4.\n5.\n6.\n7.\nEight.”", "“One.~"},
       }) {
    EXPECT_EQ(dump(c.text), c.quotations) << c.name;
  }
}

TEST(FindQuotations, KeepsAnOddMarkToItsSentence) {
  for (const Case& c : {
           Case{"odd opening", "An “odd mark. Then this.\nHe said “go”.", "“odd mark.~“go”|"},
           Case{"odd closing", "An odd” mark.\nHe said “go”.", "“go”|"},
           Case{"odd straight", "An \"odd mark. Then this.\nHe said \"go\".", "\"odd mark.~\"go\"|"},
           Case{"whole paragraph", "“Open. And open.\nHe said “go”.", "“Open. And open.~“go”|"},
           Case{"opened twice", "An “odd mark. He said “go”.", "“odd mark.~“go”|"},
           Case{"a mark alone", "“", "“~"},
       }) {
    EXPECT_EQ(dump(c.text), c.quotations) << c.name;
  }
}

TEST(FindQuotations, IsEmptyWithoutText) { EXPECT_TRUE(find_quotations("", {}).empty()); }

TEST(QuotationIndex, FindsTheQuotationAtAnOffset) {
  const std::string text = "a \"b\" c";
  const QuotationIndex index(find_quotations(text, lines_of(text)));
  EXPECT_FALSE(index.at(1));
  EXPECT_EQ(index.at(2), 0u);
  EXPECT_EQ(index.at(4), 0u);
  EXPECT_FALSE(index.at(5));
}

}  // namespace
}  // namespace newsgraph
