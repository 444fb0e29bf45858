// The dates that crawlers write.
#pragma once

#include <string>
#include <string_view>

namespace newsgraph {

// "2025-08-20" from "2025-08-20T10:00:00Z", "2025/08/20", "20250820", "Wed, 20 Aug 2025 10:00:00 GMT",
// "August 20, 2025" or seconds or milliseconds since 1970. Where the date has a time zone, it is the date as written,
// which is the one that the article's readers saw. Empty if `written` is none of these or no day of the calendar;
// "20/08/2025" is none, because half of its readers take day for month.
std::string normalised_date(std::string_view written);

}  // namespace newsgraph
