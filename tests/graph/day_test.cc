// Which texts are days, and how they are counted.
#include "graph/day.h"

#include <gtest/gtest.h>

#include <string>

namespace newsgraph {
namespace {

TEST(DecisionText, KnowsTheCalendar) {
  for (const char* const day : {"2025-08-19", "2024-02-29", "0001-01-01"}) EXPECT_TRUE(is_day(day)) << day;
  for (const char* const day : {"", "2025-8-19", "2025-02-29", "2025-13-01", "2025-00-10", "2025-01-00", "2025/01/01",
                                "2025-01-011", "20250101", "２025-01-01"}) {
    EXPECT_FALSE(is_day(day)) << day;
  }
}

TEST(DayOf, CountsDaysAndRefusesWhatIsNoDate) {
  EXPECT_EQ(day_of("1970-01-02"), 1);
  EXPECT_EQ(day_of("2025-03-01T10:00:00Z") - day_of("2025-02-28"), 1);
  EXPECT_EQ(day_of("1950-01-01"), 0);
  for (const char* none : {"", "2025", "2025-13-01", "2025-02-30", "March 2025!", "20x5-01-01"}) {
    EXPECT_EQ(day_of(none), kNoDay) << none;
  }
}

}  // namespace
}  // namespace newsgraph
