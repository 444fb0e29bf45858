// What is sent to a terminal, how wide it is there, and where it is broken.
#include "cli/terminal_text.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace newsgraph {
namespace {

using Lines = std::vector<std::string>;

TEST(TerminalText, HoldsNothingThatCommandsATerminal) {
  const std::pair<std::string, std::string> cases[] = {
      {"Ann Falk", "Ann Falk"},
      {"  two\n\tlines\r\n ", "two lines"},
      {"line\u2028separator\u0085next", "line separator next"},
      {"\x1b[31mred\x07", "\uFFFD[31mred\uFFFD"},
      {std::string("a\0b", 3), "a\uFFFDb"},
      {"\u009b31mC1", "\uFFFD31mC1"},
      {"\x7f", "\uFFFD"},
      {"\u202Egnp.exe\u202C \u2066x\u2069\u200F", "gnp.exe x"},
      {"דנה לוי", "דנה לוי"},
      {"\xff\xfe broken \xc3", "\uFFFD\uFFFD broken \uFFFD"},
      {"\xed\xa0\x80", "\uFFFD\uFFFD\uFFFD"},  // a surrogate
      {"", ""},
  };
  for (const auto& [given, safe] : cases) EXPECT_EQ(terminal_text(given), safe) << given;
}

TEST(TerminalText, KnowsHowWideTextIs) {
  const std::pair<const char*, std::size_t> cases[] = {
      {"", 0},
      {"Falk", 4},
      {"Ilić", 4},
      {"I\u0301", 1},
      {"東京", 4},
      {"ｱ", 1},
      {"Ａ", 2},
      {"한국", 4},
      {"\u1112\u1161\u11ab", 2},
      {"🌉", 2},
      {"👩‍👩‍👧", 2},
      {"🇳🇴", 2},
      {"❤", 1},
      {"❤\uFE0F", 2},
      {"👍🏽", 2},
      {"דנה", 3},
      {"हिन्दी", 2},
      {"a\u200Bb", 2},
      {"e\u0301\u0302\u0303", 1},
  };
  for (const auto& [text, width] : cases) EXPECT_EQ(display_width(text), width) << text;
}

TEST(TerminalText, BreaksWhereTheWritingAllows) {
  EXPECT_EQ(wrap("the bridge will close", 10, 9), (Lines{"the bridge", "will close"}));
  EXPECT_EQ(wrap("the bridge will close", 9, 9), (Lines{"the", "bridge", "will", "close"}));
  EXPECT_EQ(wrap("short", 10, 9), (Lines{"short"}));
  EXPECT_EQ(wrap("", 10, 9), (Lines{""}));
  EXPECT_EQ(wrap("Donaudampfschiff", 6, 9), (Lines{"Donaud", "ampfsc", "hiff"}));
  EXPECT_EQ(wrap("東京の橋は閉鎖された", 8, 9), (Lines{"東京の橋", "は閉鎖さ", "れた"}));
  EXPECT_EQ(wrap("橋", 1, 9), (Lines{"橋"})) << "what is wider than all the room stands there all the same";
  EXPECT_EQ(wrap("👩‍👩‍👧👩‍👩‍👧", 2, 9), (Lines{"👩‍👩‍👧", "👩‍👩‍👧"}));
}

TEST(TerminalText, CutsWhatIsTooLong) {
  EXPECT_EQ(wrap("one two three four", 5, 2), (Lines{"one", "two…"}));
  EXPECT_EQ(wrap("one two", 5, 2), (Lines{"one", "two"}));
  EXPECT_EQ(wrap("one two", 1, 1), (Lines{"…"}));
  EXPECT_EQ(wrap("東京東京", 4, 1), (Lines{"東…"}));
  const Lines lines = wrap(std::string(65'536, 'x'), 40, 12);
  ASSERT_EQ(lines.size(), 12U);
  for (const std::string& line : lines) EXPECT_EQ(display_width(line), 40U);
  EXPECT_TRUE(lines.back().ends_with("…"));
}

}  // namespace
}  // namespace newsgraph
