// Tables, JSON Lines and CSV of the same answers.
#include "cli/table.h"

#include <gtest/gtest.h>

#include <limits>
#include <sstream>

#include "cli/rows.h"
#include "cli/terminal_text.h"

namespace newsgraph {
namespace {

Answer sample() {
  return {.columns = {{.key = "date", .heading = "date", .fit = Fit::whole, .paint = Paint::quiet},
                      {.key = "name", .heading = "who", .paint = Paint::name},
                      {.key = "n", .heading = "times", .fit = Fit::number},
                      {.key = "", .heading = "for people"},
                      {.key = "list", .heading = ""},
                      {.key = "note", .heading = "note", .fit = Fit::below},
                      {.key = "share", .heading = "share", .fit = Fit::number}},
          .rows = {{"2025-03-01", "Ann Falk", std::int64_t{3}, "the bridge will be closed until May",
                    std::vector<std::string>{"a", "b"}, "", 0.5},
                   {"", "東京都", std::int64_t{12}, "no", std::vector<std::string>{}, "in: a sentence", {}}}};
}

std::string json(const Answer& answer) {
  std::ostringstream out;
  write_json(answer, out);
  return out.str();
}

std::string csv(const Answer& answer) {
  std::ostringstream out;
  write_csv(answer, out);
  return out.str();
}

TEST(Table, AlignsAndBreaks) {
  EXPECT_EQ(table(sample(), 80, false),
            "date        who       times  for people                           share\n"
            "──────────  ────────  ─────  ───────────────────────────────────  ─────\n"
            "2025-03-01  Ann Falk      3  the bridge will be closed until May    0.5\n"
            "            東京都       12  no\n"
            "    in: a sentence\n");
  EXPECT_EQ(table(sample(), 54, false),
            "date        who       times  for people          share\n"
            "──────────  ────────  ─────  ──────────────────  ─────\n"
            "2025-03-01  Ann Falk      3  the bridge will be    0.5\n"
            "                             closed until May\n"
            "            東京都       12  no\n"
            "    in: a sentence\n");
}

TEST(Table, IsNeverNarrowerThanWhatCannotBeBroken) {
  const std::string narrow = table(sample(), 1, false);
  EXPECT_NE(narrow.find("2025-03-01  Ann Falk      3  the         0.5\n"), std::string::npos) << narrow;
}

TEST(Table, PaintsWordsOnly) {
  const Answer answer{.columns = {{.heading = "a", .paint = Paint::name}, {.heading = "b"}},
                      .rows = {{"x", "y"}, {"\x1b[31mz", ""}}};
  EXPECT_EQ(table(answer, 80, true),
            "\x1b[1ma\x1b[0m       \x1b[1mb\x1b[0m\n\x1b[2m──────  ─\x1b[0m\n\x1b[1mx\x1b[0m       "
            "y\n\x1b[1m\uFFFD[31mz\x1b[0m\n");
}

TEST(Table, LeavesOutColumnsThatHaveNothing) {
  const Answer answer{.columns = {{.heading = "a"}, {.heading = "b"}, {.heading = "c"}},
                      .rows = {{"x", "", "z"}, {"x", std::monostate(), "z"}}};
  EXPECT_EQ(table(answer, 80, false), "a  c\n─  ─\nx  z\nx  z\n");
}

TEST(Table, KeepsToItsWidthWhateverTheCells) {
  const std::string names[] = {std::string(65'536, 'x'), "דנה\u202Eלוי\nx", "👩‍👩‍👧🌉東京",
                               std::string("\0\x1b\x9b", 3), "=cmd()"};
  Answer answer{.columns = {{.heading = "a"}, {.heading = "b"}, {.heading = "c", .fit = Fit::below}}, .rows = {}};
  for (const std::string& name : names) answer.rows.push_back({name, name, name});
  std::istringstream lines(table(answer, 60, false));
  for (std::string line; std::getline(lines, line);) {
    EXPECT_LE(display_width(line), 60U) << line;
    EXPECT_EQ(terminal_text(line), terminal_text(terminal_text(line)));
    EXPECT_EQ(line.find('\x1b'), std::string::npos);
  }
}

TEST(Rows, AreJsonLinesInFullPrecision) {
  EXPECT_EQ(json(sample()), R"({"date":"2025-03-01","name":"Ann Falk","n":3,"list":["a","b"],"note":"","share":0.5})"
                            "\n"
                            R"({"date":"","name":"東京都","n":12,"list":[],"note":"in: a sentence","share":null})"
                            "\n");
  const Answer strange{.columns = {{.key = "a\"b"}, {.key = "c"}},
                       .rows = {{std::string("\0\x1b\"\\\n", 5), std::numeric_limits<double>::infinity()},
                                {"\xff\xed\xa0\x80", std::numeric_limits<std::int64_t>::min()}}};
  EXPECT_EQ(json(strange),
            "{\"a\\\"b\":\"\\u0000\\u001B\\\"\\\\\\n\",\"c\":null}\n"
            "{\"a\\\"b\":\"\uFFFD\uFFFD\uFFFD\uFFFD\",\"c\":-9223372036854775808}\n");
}

TEST(Rows, AreCsvAsRfc4180HasIt) {
  const Answer answer{.columns = {{.key = "a,b"}, {.heading = "for people"}, {.key = "c"}},
                      .rows = {{"x", "-", "y"},
                               {"1,2", "-", "say \"no\""},
                               {"two\nlines", "-", std::vector<std::string>{"a", "b,c"}},
                               {"=cmd()", "-", {}},
                               {" spaced ", "-", 1.25}}};
  EXPECT_EQ(
      csv(answer),
      "\"a,b\",c\r\nx,y\r\n\"1,2\",\"say \"\"no\"\"\"\r\n\"two\nlines\",\"a; b,c\"\r\n=cmd(),\r\n spaced ,1.25\r\n");
  EXPECT_EQ(csv({.columns = {{.key = "only"}}, .rows = {}}), "only\r\n");
}

}  // namespace
}  // namespace newsgraph
