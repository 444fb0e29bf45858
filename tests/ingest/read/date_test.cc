// Dates as crawlers write them.
#include "ingest/read/date.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

struct Case {
  const char* written;
  const char* date;
};

class NormalisedDate : public testing::TestWithParam<Case> {};

TEST_P(NormalisedDate, IsIso) { EXPECT_EQ(normalised_date(GetParam().written), GetParam().date); }

INSTANTIATE_TEST_SUITE_P(
    Layouts, NormalisedDate,
    testing::Values(Case{"2025-08-20", "2025-08-20"}, Case{" 2025-08-20\n", "2025-08-20"},
                    Case{"2025-08-20T23:59:59+09:00", "2025-08-20"}, Case{"2025-08-20 10:00:00", "2025-08-20"},
                    Case{"2025-08-20T10:00:00.123Z", "2025-08-20"}, Case{"2025/08/20", "2025-08-20"},
                    Case{"2025.08.20", "2025-08-20"}, Case{"20250820", "2025-08-20"},
                    Case{"20250820T101112Z", "2025-08-20"}, Case{"2025-8-2", "2025-08-02"},
                    Case{"Wed, 20 Aug 2025 10:00:00 GMT", "2025-08-20"},
                    Case{"Mon, 20 Aug 2025 10:00:00 GMT", "2025-08-20"},
                    Case{"Wednesday, 20 August 2025", "2025-08-20"}, Case{"20 aug 2025", "2025-08-20"},
                    Case{"August 20, 2025", "2025-08-20"}, Case{"Aug 20, 2025 10:00 AM", "2025-08-20"},
                    Case{"Wednesday, August 20, 2025", "2025-08-20"}, Case{"1755684000", "2025-08-20"},
                    Case{"1755684000000", "2025-08-20"}, Case{"2024-02-29", "2024-02-29"}));

INSTANTIATE_TEST_SUITE_P(NoDates, NormalisedDate,
                         testing::Values(Case{"", ""}, Case{"yesterday", ""}, Case{"2025-02-29", ""},
                                         Case{"2025-13-01", ""}, Case{"20/08/2025", ""}, Case{"2025-08-201", ""},
                                         Case{"20259999", ""}, Case{"12345", ""}, Case{"12345678901", ""},
                                         Case{"-2025-08-20", ""}, Case{"0000-00-00", ""}, Case{"2025", ""},
                                         Case{"0001-01-01T00:00:00Z", ""}, Case{"9999999999999999999999", ""}));

TEST(NormalisedDate, OfEndlessTextIsEmpty) { EXPECT_EQ(normalised_date(std::string(1U << 20U, '2')), ""); }

}  // namespace
}  // namespace newsgraph
