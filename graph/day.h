// Dates as days that can be counted.
#pragma once

#include <cstdint>
#include <string_view>

namespace newsgraph {

constexpr std::int64_t kNoDay = -1;

// A day of the calendar as "2025-08-19".
bool is_day(std::string_view text);

// Days since 1970-01-01 of the day that an ISO 8601 date or time begins with, 0 for those before; kNoDay if it begins
// with none.
std::int64_t day_of(std::string_view date);

}  // namespace newsgraph
