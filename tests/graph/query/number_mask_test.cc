// Numbers in words.
#include "graph/query/number_mask.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

TEST(NumberMask, FindsNumbersAndLeavesWords) {
  const struct {
    const char *text, *masked, *numbers;
  } cases[] = {
      {"12 people", "# people", "12"},
      {"twelve people", "# people", "12"},
      {"1,200 people and 3 dogs", "# people and # dogs", "1200 3"},
      {"4.50 dollars", "# dollars", "4.5"},
      {"007", "#", "7"},
      {"0.0", "#", "0"},
      {"1,20 and 1,2000", "#,# and #,#", "1 20 1 2000"},
      {"a3 and 3a", "a3 and #a", "3"},
      {"someone and often", "someone and often", ""},
      {"one.", "#.", "1"},
      {"£5 million, €4.50 or ¥7", "£# million, €# or ¥#", "5 4.5 7"},
      {"é5", "é5", ""},
      {"2025-08-19", "#-#-#", "2025 8 19"},
      {"", "", ""},
      {"東京 3", "東京 #", "3"},
  };
  for (const auto& one : cases) {
    const NumberMask mask = mask_numbers(one.text);
    EXPECT_EQ(mask.text, one.masked) << one.text;
    EXPECT_EQ(mask.numbers, one.numbers) << one.text;
  }
}

TEST(NumberMask, WritesNumbersPlainly) {
  EXPECT_EQ(plain_number(4e6), "4000000");
  EXPECT_EQ(plain_number(-3), "-3");
  EXPECT_EQ(plain_number(2.5), "2.5");
  EXPECT_EQ(plain_number(1e300), "1e+300");
}

}  // namespace
}  // namespace newsgraph
