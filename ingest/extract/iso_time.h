// Dates, intervals and durations as ISO 8601 writes them.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "ingest/extract/calendar.h"

namespace newsgraph {

// The day that `text` begins with ("2025-08-18", "2025-08-18T09:30:00Z"), of the years 1 to 9999. Nothing if there is
// none in the calendar.
std::optional<std::chrono::sys_days> read_iso_date(std::string_view text);

// "2025-08-18", "2025-08", "2025", or "2025-08-18/2025-08-22" for an interval.
std::string write_period(const Period& period);

// Open at one end: "2025-08/..", "../2025-08". Both take an interval by its first day.
std::string write_since(const Period& period);
std::string write_until(const Period& period);

// From the one to the other: "2025-08-18/2025-09". An end whose year is not given takes the other's, or the next one
// on the side that makes the range run forward. Nothing if it still runs back.
std::optional<std::string> write_range(Period first, Period second);

// "P3D", "P2.5Y", "PT24H"; quarters as months, decades and centuries as years.
std::string write_duration(double count, TimeUnit unit);

}  // namespace newsgraph
