// Plain text: where the head ends and the text begins.
#include "ingest/read/text.h"

#include <gtest/gtest.h>

#include "ingest/read/limits.h"
#include "tests/ingest/read/read_all.h"

namespace newsgraph {
namespace {

using Lines = std::vector<std::string>;

// All but the identifier, which is tested by itself.
Lines read_text(const std::string& bytes) {
  Lines lines = read_all(open_text, bytes);
  for (std::string& line : lines) {
    if (line.starts_with("a-")) {
      line.erase(0, line.find('|'));
    }
  }
  return lines;
}

struct Case {
  const char* name;
  std::string file;
  Lines told;
};

class Text : public testing::TestWithParam<Case> {};

TEST_P(Text, IsRead) { EXPECT_EQ(read_text(GetParam().file), GetParam().told); }

const Case kCases[] = {
    {"DateOnTheLineOfTheText", " date 2025-08-20 About ten.\n\nMore.\n\n", {"||||2025-08-20||About ten.\n\nMore.\n\n"}},
    {"DateOnItsOwnLine", "date 2025-08-20\nAbout ten.", {"||||2025-08-20||About ten."}},
    {"NoHead", "About ten.\n", {"||||||About ten.\n"}},
    {"NoHeadKeepsItsSpace", "\n About ten.\n", {"||||||\n About ten.\n"}},
    {"AllFields",
     "date 2025-08-20\nsource The Example\ntitle Two towns agree\nurl https://example.org/1\nid towns-1\n"
     "author Ada Example\nauthor Ben Example\n\nThe text.\n",
     {"towns-1|The Example|https://example.org/1|Two towns agree|2025-08-20|Ada Example,Ben Example|The text.\n"}},
    {"WindowsLineEnds",
     "date 2025-08-20\r\nsource The Example\r\n\r\nThe text.\r\n",
     {"|The Example|||2025-08-20||The text.\r\n"}},
    {"ByteOrderMark",
     "\xEF\xBB\xBF"
     "date 2025-08-20 Text.",
     {"||||2025-08-20||Text."}},
    {"ByteOrderMarkWithoutHead", "\xEF\xBB\xBFText.", {"||||||Text."}},
    {"FieldsWithoutDateAreText", "title fight ends early\nText.", {"||||||title fight ends early\nText."}},
    {"FieldsAfterTextOnTheDateLineAreText",
     "date 2025-08-20 Text\nsource of trouble",
     {"||||2025-08-20||Text\nsource of trouble"}},
    {"FieldsAfterABlankLineAreText", "date 2025-08-20\n\nsource close to it", {"||||2025-08-20||source close to it"}},
    {"NoSuchDayIsText", "date 2025-02-30 Text.", {"||||||date 2025-02-30 Text."}},
    {"DateInAnotherLayoutIsText", "date 20/08/2025 Text.", {"||||||date 20/08/2025 Text."}},
    {"LongerNumberIsText", "date 2025-08-201 Text.", {"||||||date 2025-08-201 Text."}},
    {"LongerWordIsText", "dates 2025-08-20 Text.", {"||||||dates 2025-08-20 Text."}},
    {"OnlyAHead", "date 2025-08-20\n\n", {"! f: the text is blank"}},
    {"OnlyADate", "date 2025-08-20", {"! f: the text is blank"}},
    {"Blank", " \n\xC2\xA0\xE2\x80\x8B\n", {"! f: the text is blank"}},
    {"InvalidUtf8", "One.\nTwo \xFF.\n", {"! f:2: not UTF-8"}},
    {"CutCharacter", "One.\nTwo \xE2\x80", {"! f:2: not UTF-8"}},
    {"EncodedSurrogate", "\xED\xA0\x80", {"! f:1: not UTF-8"}},
    {"Overlong", "\xC0\xAF", {"! f:1: not UTF-8"}},
    {"Nul", std::string("One.\n\nT\0o", 9), {"! f:3: a NUL character; is this a text?"}},
    {"OtherControlCharactersStay", "One\x01\x0C.", {"||||||One\x01\x0C."}},
    {"Utf16", std::string("\xFF\xFET\0e\0", 6), {"! f: not UTF-8 but UTF-16; iconv -f UTF-16 -t UTF-8 converts it"}},
    {"ControlCharactersInTheHead",
     "date 2025-08-20\nsource The\tExample \nText.",
     {"|The Example|||2025-08-20||Text."}},
};

INSTANTIATE_TEST_SUITE_P(Files, Text, testing::ValuesIn(kCases), [](const auto& row) { return row.param.name; });

TEST(Text, AsLongAsAllowedIsRead) {
  const std::string text(kMaxArticleBytes, 'a');
  EXPECT_EQ(read_text(text).at(0).size(), text.size() + std::string("||||||").size());
}

TEST(Text, LongerThanAllowedIsRefused) {
  EXPECT_EQ(read_text(std::string(kMaxArticleBytes + 1, 'a')), Lines{"! f: the text is longer than 16 MiB"});
}

TEST(Text, OfOneFiftyThousandWordSentenceIsRead) {
  std::string text;
  for (int i = 0; i < 50000; ++i) {
    text += "word ";
  }
  EXPECT_EQ(read_text(text), Lines{"||||||" + text});
}

std::string id_of(const std::string& file) {
  const std::string line = read_all(open_text, file).at(0);
  return line.substr(0, line.find('|'));
}

TEST(TextIdentifier, ComesFromTheContent) {
  const std::string id = id_of("date 2025-08-20 Text.");
  EXPECT_EQ(id.size(), std::string("a-0123456789abcdef").size());
  EXPECT_EQ(id, id_of("date 2025-08-20\n\nText."));
  EXPECT_NE(id, id_of("date 2025-08-21 Text."));
  EXPECT_NE(id, id_of("date 2025-08-20 Text"));
  EXPECT_NE(id, id_of("date 2025-08-20\nsource Another outlet\nText.")) << "a reprint is an article of its own";
}

}  // namespace
}  // namespace newsgraph
