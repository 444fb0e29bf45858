// Stretches of whole days and the calendar's arithmetic: units counted on and back, the nearest day of a name.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

#include "ingest/extract/value.h"

namespace newsgraph {

// How a Period is written: by its first day, its month or its year, else by both its ends.
enum class Precision : std::uint8_t { day, month, year, interval };

struct Period {
  std::chrono::sys_days first;
  std::chrono::sys_days last;  // included
  Precision precision = Precision::day;
  bool year_given = true;  // "August 18" alone: a range's other end may give it
};

// Where a phrase is read from.
struct Standpoint {
  std::optional<std::chrono::sys_days> published;  // nothing: relative and partial dates have no value
  Direction direction = Direction::unknown;
};

enum class TimeUnit : std::uint8_t { minute, hour, day, week, month, quarter, year, decade, century };

Period day_period(std::chrono::sys_days date);
std::optional<Period> date_period(int year, unsigned month, unsigned day);  // nothing for February 30
Period month_period(std::chrono::year year, std::chrono::month month);
Period year_period(int year);
Period years_period(int first, int last);  // from January of the one to December of the other, as an interval

// Days since Sunday, 0 to 6; the Monday on or before `date`.
unsigned weekday_of(std::chrono::sys_days date);
std::chrono::sys_days monday_of(std::chrono::sys_days date);

// The same day of another month; the last of that month if it has no such day.
std::chrono::sys_days plus_months(std::chrono::sys_days date, int count);

// `count` units from `date` on, or back if negative, rounded to whole days below a month and to whole months from
// there. Minutes and hours stay on `date`. Nothing for 12 hours or more, and for more than 5000 units.
std::optional<std::chrono::sys_days> plus_units(std::chrono::sys_days date, TimeUnit unit, double count);

// The unit that lies `step` units from the one around `now`: 0 is "this week", -1 "last week". Weeks begin on Monday,
// decades with the year 0, centuries with the year 1. Nothing for another day than `now`, hours and minutes.
std::optional<Period> whole_unit(std::chrono::sys_days now, TimeUnit unit, int step);

// "the coming days" (`step` 1), "recent weeks" (-1): from `now` up to the next larger unit. Nothing for step 0 and for
// units other than day, week, month and year.
std::optional<Period> open_stretch(std::chrono::sys_days now, TimeUnit unit, int step);

// The day or month without a year that is nearest to publication, on the side of it that the direction tells.
// Publication must be known. Nothing for February 30, and for February 29 where no year around has one.
std::optional<Period> nearest_day(const Standpoint& standpoint, unsigned month, unsigned day);
Period nearest_month(const Standpoint& standpoint, unsigned month);

}  // namespace newsgraph
