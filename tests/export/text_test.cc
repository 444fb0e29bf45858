// Tests of the one place that makes text safe to write.
#include "export/text.h"

#include <gtest/gtest.h>

#include <string>

namespace newsgraph {
namespace {

using namespace std::string_literals;

std::string marks(std::size_t count) {
  std::string all;
  while (count-- > 0) all += "\u0301";
  return all;
}

struct TextCase {
  std::string text, want;
};

TEST(Printable, ReplacesWhatXmlCannotHoldAndKeepsTheRest) {
  const TextCase cases[] = {
      {"", ""},
      {"plain", "plain"},
      {"tab\tnew\nreturn\r", "tab\tnew\nreturn\r"},
      {"nul\0bell\a"s, "nul\uFFFDbell\uFFFD"},
      {"escape\x1b[31m delete\x7f", "escape\uFFFD[31m delete\uFFFD"},
      {"\xEF\xBF\xBE\xEF\xBF\xBF\xEF\xBF\xBD", "\uFFFD\uFFFD\uFFFD"},
      {"é ʼ 中 👩‍🚀 \u202E", "é ʼ 中 👩‍🚀 \u202E"},
      {"bad \xff byte", "bad \uFFFD byte"},
      {"cut \xe2\x82", "cut \uFFFD"},
  };
  for (const TextCase& each : cases) EXPECT_EQ(printable(each.text), each.want);
}

TEST(OneLine, JoinsRunsOfWhiteSpace) {
  const TextCase cases[] = {{"", ""}, {" \n ", ""}, {"\ta\r\n\r\nb  c ", "a b c"}, {"a\vb\fc", "a\uFFFDb\uFFFDc"}};
  for (const TextCase& each : cases) EXPECT_EQ(in_one_line(each.text), each.want);
}

TEST(Shorten, CutsBetweenCharactersAndRatherBetweenWords) {
  struct Case {
    std::string text;
    std::size_t limit;
    std::string want;
  };
  const Case cases[] = {
      {"", 5, ""},
      {"short", 5, "short"},
      {"shorter", 5, "shor…"},
      {"éééééé", 5, "éééé…"},
      {"a", 1, "a"},
      {"ab", 1, "…"},
      {"e\u0301e\u0301e\u0301", 3, "e\u0301e\u0301e\u0301"},
      {"e\u0301e\u0301e\u0301e\u0301", 3, "e\u0301e\u0301…"},
      {"👩‍🚀🇫🇷👩‍👩‍👧‍👦🇫🇷", 3, "👩‍🚀🇫🇷…"},
      {"नमस्ते दुनिया", 3, "नम…"},
      {"a" + marks(10) + "bc", 2, "a" + marks(10) + "…"},
      {"ab" + marks(70000), 3, "a…"},  // no letter has so many
      {"the European Council of ministers", 24, "the European Council of…"},
      {"the Donaudampfschifffahrtsgesellschaft", 24, "the Donaudampfschifffah…"},
  };
  for (const Case& each : cases) EXPECT_EQ(shorten(each.text, each.limit), each.want);
}

TEST(ToDecimal, ReadsBackAsTheSameNumber) {
  for (const double value : {0.0, 1.0, 0.1 + 0.2, 1.0 / 3, 1e-17, 1e300, -2.5}) {
    EXPECT_EQ(std::stod(to_decimal(value)), value);
  }
  EXPECT_EQ(to_decimal(0.9), "0.9");
  EXPECT_EQ(to_decimal(2), "2");
}

}  // namespace
}  // namespace newsgraph
