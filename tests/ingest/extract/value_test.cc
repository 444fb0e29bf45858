// Times, money and numbers: tables of phrases and what they mean.
#include "ingest/extract/value.h"

#include <gtest/gtest.h>

#include <string>

namespace newsgraph {
namespace {

constexpr std::string_view kWednesday = "2025-08-20";

struct TimeCase {
  std::string_view phrase;
  std::string_view expected;  // empty: no time
  Direction direction = Direction::unknown;
  std::string_view published = kWednesday;
};

class ParseTime : public testing::TestWithParam<TimeCase> {};

TEST_P(ParseTime, ResolvesAgainstPublication) {
  const TimeCase& c = GetParam();
  EXPECT_EQ(parse_time(c.phrase, c.published, c.direction).value_or(""), c.expected) << c.phrase;
}

INSTANTIATE_TEST_SUITE_P(Dates, ParseTime,
                         testing::ValuesIn(std::vector<TimeCase>{
                             {"on August 18", "2025-08-18"},
                             {"August 18", "2025-08-18"},
                             {"on Aug. 18, 2024", "2024-08-18"},
                             {"18 August 2024", "2024-08-18"},
                             {"the 18th of August", "2025-08-18"},
                             {"on Tuesday, August 19", "2025-08-19"},
                             {"Sept. 3", "2025-09-03"},
                             {"December 30", "2024-12-30", Direction::past},
                             {"December 30", "2025-12-30"},
                             {"January 10", "2025-01-10", Direction::unknown, "2024-12-28"},
                             {"January 10", "2024-01-10", Direction::past, "2024-12-28"},
                             {"on December 20", "2023-12-20", Direction::unknown, "2024-01-05"},
                             {"February 30", ""},
                             {"2025-08-18", "2025-08-18"},
                             {"18.08.2025", ""},
                             {"18/08/2025", "2025-08-18"},
                             {"08/18/2025", "2025-08-18"},
                             {"07/08/2025", ""},
                             {"August 18", "", Direction::unknown, ""},
                             {"August 18, 2014", "2014-08-18", Direction::unknown, ""},
                             {"in March", "2025-03"},
                             {"in November", "2025-11"},
                             {"in March 2014", "2014-03"},
                             {"in early March", "2025-03"},
                             {"at the end of August", "2025-08"},
                             {"mid-August", "2025-08"},
                             {"last March", "2025-03"},
                             {"next March", "2026-03"},
                             {"last November", "2024-11"},
                             {"by the end of March 2026", "../2026-03"},
                         }));

INSTANTIATE_TEST_SUITE_P(Weekdays, ParseTime,
                         testing::ValuesIn(std::vector<TimeCase>{
                             {"on Monday", "2025-08-18"},
                             {"on Wednesday", "2025-08-20"},
                             {"on Thursday", "2025-08-14"},
                             {"on Thursday", "2025-08-21", Direction::future},
                             {"last Tuesday", "2025-08-19"},
                             {"last Wednesday", "2025-08-13"},
                             {"next Friday", "2025-08-22"},
                             {"this Friday", "2025-08-22"},
                             {"Tuesday evening", "2025-08-19"},
                             {"late on Tuesday", "2025-08-19"},
                             {"at 5 p.m. Tuesday", "2025-08-19"},
                             {"Tuesday at 10:30 a.m. local time", "2025-08-19"},
                             {"Friday next week", "2025-08-29"},
                             {"on Monday", "", Direction::unknown, ""},
                         }));

INSTANTIATE_TEST_SUITE_P(Relative, ParseTime,
                         testing::ValuesIn(std::vector<TimeCase>{
                             {"today", "2025-08-20"},
                             {"yesterday evening", "2025-08-19"},
                             {"earlier today", "2025-08-20"},
                             {"tomorrow", "2025-08-21"},
                             {"the day before yesterday", "2025-08-18"},
                             {"last night", "2025-08-19"},
                             {"this morning", "2025-08-20"},
                             {"this week", "2025-08-18/2025-08-24"},
                             {"last week", "2025-08-11/2025-08-17"},
                             {"next week", "2025-08-25/2025-08-31"},
                             {"earlier this week", "2025-08-18/2025-08-24"},
                             {"this weekend", "2025-08-23/2025-08-24"},
                             {"last month", "2025-07"},
                             {"late last month", "2025-07"},
                             {"next year", "2026"},
                             {"this year", "2025"},
                             {"last year", "2024"},
                             {"next quarter", "2025-10-01/2025-12-31"},
                             {"two days ago", "2025-08-18"},
                             {"a week ago", "2025-08-13"},
                             {"three months ago", "2025-05"},
                             {"10 years ago", "2015"},
                             {"about two decades ago", "2005"},
                             {"five hours ago", "2025-08-20"},
                             {"in two weeks", ""},
                             {"in two weeks", "2025-09-03", Direction::future},
                             {"in two weeks' time", "2025-09-03"},
                             {"three days from now", "2025-08-23"},
                             {"in the coming days", "2025-08-20/2025-08-27"},
                             {"in the coming weeks", "2025-08-20/2025-09-20"},
                             {"over the past three years", "2022-08-20/2025-08-20"},
                             {"within the next two weeks", "2025-08-20/2025-09-03"},
                             {"in recent months", "2024-08-20/2025-08-20"},
                             {"two years later", ""},
                             {"that day", ""},
                             {"the following day", ""},
                             {"last week", "", Direction::unknown, ""},
                             {"last week", "", Direction::unknown, "next Tuesday"},
                         }));

INSTANTIATE_TEST_SUITE_P(Years, ParseTime,
                         testing::ValuesIn(std::vector<TimeCase>{
                             {"in 2014", "2014", Direction::unknown, ""},
                             {"2014", "2014"},
                             {"since 2014", "2014/.."},
                             {"since March", "2025-03/.."},
                             {"until Friday", "../2025-08-15"},
                             {"by Friday", "../2025-08-22", Direction::future},
                             {"early 2014", "2014"},
                             {"the summer of 2014", "2014"},
                             {"in the 1990s", "1990-01-01/1999-12-31"},
                             {"the early '90s", "1990-01-01/1999-12-31"},
                             {"in the 19th century", "1801-01-01/1900-12-31"},
                             {"in the second quarter of 2014", "2014-04-01/2014-06-30"},
                             {"in Q2 2014", "2014-04-01/2014-06-30"},
                             {"in the first half of 2014", "2014-01-01/2014-06-30"},
                             {"1200", ""},
                             {"in 1453", "1453"},
                         }));

INSTANTIATE_TEST_SUITE_P(Ranges, ParseTime,
                         testing::ValuesIn(std::vector<TimeCase>{
                             {"from Monday to Friday", "2025-08-18/2025-08-22"},
                             {"Monday through Wednesday", "2025-08-18/2025-08-20"},
                             {"August 18-22", "2025-08-18/2025-08-22"},
                             {"March 18th to March 20th", "2025-03-18/2025-03-20"},
                             {"from August 18 to 22, 2024", "2024-08-18/2024-08-22"},
                             {"from August 30 to September 3", "2025-08-30/2025-09-03"},
                             {"between 2010 and 2015", "2010/2015"},
                             {"2010–2015", "2010/2015"},
                             {"from March to June 2014", "2014-03/2014-06"},
                             {"from November to January", "2025-11/2026-01"},
                             {"2013-14", "2013-01-01/2014-12-31"},
                         }));

INSTANTIATE_TEST_SUITE_P(Durations, ParseTime,
                         testing::ValuesIn(std::vector<TimeCase>{
                             {"for three days", "P3D", Direction::unknown, ""},
                             {"for more than two years", "P2Y"},
                             {"for two and a half years", "P2.5Y"},
                             {"three-day", "P3D"},
                             {"for half a year", "P0.5Y"},
                             {"for a decade", "P10Y"},
                             {"within 24 hours", "PT24H"},
                             {"for 90 minutes", "PT90M"},
                             {"for a fortnight", "P2W"},
                             {"for decades", ""},
                         }));

INSTANTIATE_TEST_SUITE_P(NoTime, ParseTime,
                         testing::ValuesIn(std::vector<TimeCase>{
                             {"", ""},
                             {"the August 18 meeting", ""},
                             {"before the meeting", ""},
                             {"2014 soldiers", ""},
                             {"in Washington", ""},
                             {"the second of the two", ""},
                             {"on", ""},
                             {"of", ""},
                             {"from", ""},
                             {"9999999999999999999999 days ago", ""},
                         }));

TEST(ParseTime, EndsOnLongAndBrokenPhrases) {
  EXPECT_FALSE(parse_time(std::string(100000, '9'), kWednesday));
  EXPECT_FALSE(parse_time("on \xff\xfe August", kWednesday));
  std::string many;
  for (int i = 0; i < 50; ++i) many += "early ";
  EXPECT_FALSE(parse_time(many, kWednesday));
}

struct MoneyCase {
  std::string_view phrase;
  std::optional<Money> expected;
};

TEST(ParseMoney, ReadsAmountAndCurrency) {
  const MoneyCase kCases[] = {
      {"$90 billion", Money{90e9, "USD"}},
      {"worth $90 billion", Money{90e9, "USD"}},
      {"about 90 billion dollars", Money{90e9, "USD"}},
      {"for $1,250.50", Money{1250.5, "USD"}},
      {"US$ 4.2 billion", Money{4.2e9, "USD"}},
      {"C$5m", Money{5e6, "CAD"}},
      {"€4m", Money{4e6, "EUR"}},
      {"4m €", Money{4e6, "EUR"}},
      {"£5bn", Money{5e9, "GBP"}},
      {"two million pounds", Money{2e6, "GBP"}},
      {"a million Swiss francs", Money{1e6, "CHF"}},
      {"half a million euros", Money{5e5, "EUR"}},
      {"30 million hryvnias", Money{3e7, "UAH"}},
      {"USD 4 million", Money{4e6, "USD"}},
      {"four million USD", Money{4e6, "USD"}},
      {"100 rupees", Money{100, ""}},
      {"50 cents", Money{0.5, ""}},
      {"$90 billion in aid", Money{90e9, "USD"}},
      {"$5 a year", Money{5, "USD"}},
      {"a $5 lunch", std::nullopt},
      {"$5-10 million", std::nullopt},
      {"$5 million to $10 million", std::nullopt},
      {"50 pounds of sugar", std::nullopt},
      {"dollars", std::nullopt},
      {"$", std::nullopt},
      {"ten", std::nullopt},
      {"", std::nullopt},
  };
  for (const MoneyCase& c : kCases) {
    const std::optional<Money> found = parse_money(c.phrase);
    ASSERT_EQ(found.has_value(), c.expected.has_value()) << c.phrase;
    if (!found) continue;
    EXPECT_DOUBLE_EQ(found->amount, c.expected->amount) << c.phrase;
    EXPECT_EQ(found->currency, c.expected->currency) << c.phrase;
  }
}

struct NumberCase {
  std::string_view phrase;
  std::optional<double> expected;
};

TEST(ParseNumber, ReadsDigitsAndWords) {
  const NumberCase kCases[] = {
      {"about 10", 10},
      {"10,000 soldiers", 10000},
      {"1.5 million", 1.5e6},
      {"two dozen", 24},
      {"a hundred", 100},
      {"twenty-three people", 23},
      {"two hundred and five", 205},
      {"one million two hundred thousand", 1.2e6},
      {"half a million", 5e5},
      {"5bn", 5e9},
      {"12 percent", 0.12},
      {"12.5%", 0.125},
      {"by three per cent", 0.03},
      {"-5", -5},
      {"minus 5", -5},
      {"at least 40 people", 40},
      {"hundreds", std::nullopt},
      {"dozens of people", std::nullopt},
      {"10 to 12", std::nullopt},
      {"two or three", std::nullopt},
      {"18th", std::nullopt},
      {"three-year", std::nullopt},
      {"one of them", std::nullopt},
      {"1.000.000", std::nullopt},
      {"5 dollars", std::nullopt},
      {"a soldier", std::nullopt},
      {"", std::nullopt},
  };
  for (const NumberCase& c : kCases) {
    const std::optional<double> found = parse_number(c.phrase);
    ASSERT_EQ(found.has_value(), c.expected.has_value()) << c.phrase;
    if (found) {
      EXPECT_DOUBLE_EQ(*found, *c.expected) << c.phrase;
    }
  }
}

}  // namespace
}  // namespace newsgraph
