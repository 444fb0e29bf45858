// What is taken for a quotation and what is not.
#include "graph/reprints/own_words.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

TEST(OwnWords, LeaveQuotationsOut) {
  const struct {
    const char *text, *own;
  } cases[] = {
      {"", ""},
      {"No marks.", "No marks."},
      {"\"Come,\" she said, \"now.\" They came.", "  she said,   They came."},
      {"She said “come now” and left.", "She said   and left."},
      {"Sie sagte „komm jetzt“ und ging.", "Sie sagte   und ging."},
      {"Elle dit «viens» et partit.", "Elle dit   et partit."},
      {"“Open to the end\nThe next paragraph.", " \nThe next paragraph."},
      {"A 5\" pipe and a 6\" pipe.", "A 5\" pipe and a 6\" pipe."},
      {"Closed” twice” only.", "Closed” twice” only."},
      {"It ended \" here.", "It ended \" here."},
      {"(\"Yes.\")", "( )"},
      {"He wrote:\nNo wall. — Bo Lund (@bolund) March 1, 2025\nThat was all.", "He wrote:\n \nThat was all."},
      {"Bo Lund (the mayor) and (@ nobody", "Bo Lund (the mayor) and (@ nobody"},
      {"\n\n", "\n\n"},
  };
  for (const auto& [text, own] : cases) EXPECT_EQ(own_words(text), own) << text;
}

TEST(OwnWords, ManyMarksThatNothingClosesTakeNoLonger) {
  // Several minutes, if each were searched for its end anew.
  std::string text;
  for (int i = 0; i < 2'000'000; ++i) text += "«x";
  EXPECT_EQ(own_words(text + std::string(2000, 'y')).substr(0, 6), "«x«x");
}

TEST(OwnWords, AVeryLongQuotationIsNone) {
  const std::string text = "\"" + std::string(2000, 'x') + "\" end";
  EXPECT_EQ(own_words(text), text);
}

}  // namespace
}  // namespace newsgraph
