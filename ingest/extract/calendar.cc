// Calendar arithmetic on whole days, by std::chrono's proleptic Gregorian calendar.
#include "ingest/extract/calendar.h"

#include <algorithm>
#include <cmath>

namespace newsgraph {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

namespace {

int unit_months(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::month: return 1;
    case TimeUnit::quarter: return 3;
    case TimeUnit::year: return 12;
    case TimeUnit::decade: return 120;
    case TimeUnit::century: return 1200;
    default: return 0;
  }
}

}  // namespace

Period day_period(sys_days date) { return {date, date, Precision::day}; }

std::optional<Period> date_period(int y, unsigned m, unsigned d) {
  const year_month_day date{year{y}, month{m}, day{d}};
  if (!date.ok()) return std::nullopt;
  return day_period(sys_days(date));
}

Period month_period(year y, month m) {
  return {sys_days(y / m / 1), sys_days(y / m / std::chrono::last), Precision::month};
}

Period year_period(int y) { return {sys_days(year(y) / 1 / 1), sys_days(year(y) / 12 / 31), Precision::year}; }

Period years_period(int first, int last) {
  return {year_period(first).first, year_period(last).last, Precision::interval};
}

unsigned weekday_of(sys_days date) { return std::chrono::weekday(date).c_encoding(); }

sys_days monday_of(sys_days date) { return date - days((weekday_of(date) + 6) % 7); }

sys_days plus_months(sys_days date, int count) {
  const year_month_day moved = year_month_day(date) + months(count);
  return moved.ok() ? sys_days(moved) : sys_days(moved.year() / moved.month() / std::chrono::last);
}

std::optional<sys_days> plus_units(sys_days date, TimeUnit unit, double count) {
  if (std::abs(count) > 5000) return std::nullopt;
  if (unit == TimeUnit::minute || unit == TimeUnit::hour)
    return std::abs(count) * (unit == TimeUnit::hour ? 60 : 1) < 720 ? std::optional(date) : std::nullopt;
  if (unit == TimeUnit::day || unit == TimeUnit::week)
    return date + days(static_cast<int>(std::round(count * (unit == TimeUnit::week ? 7 : 1))));
  return plus_months(date, static_cast<int>(std::round(count * unit_months(unit))));
}

std::optional<Period> whole_unit(sys_days now, TimeUnit unit, int step) {
  const year_month_day d(now);
  const int y = static_cast<int>(d.year());
  switch (unit) {
    case TimeUnit::day: return step == 0 ? std::optional(day_period(now)) : std::nullopt;
    case TimeUnit::week: {
      const sys_days monday = monday_of(now) + days(7 * step);
      return Period{monday, monday + days(6), Precision::interval};
    }
    case TimeUnit::month: {
      const year_month_day moved(plus_months(sys_days(d.year() / d.month() / 1), step));
      return month_period(moved.year(), moved.month());
    }
    case TimeUnit::quarter: {
      const unsigned first = (static_cast<unsigned>(d.month()) - 1) / 3 * 3 + 1;
      const sys_days begin = plus_months(sys_days(d.year() / month(first) / 1), 3 * step);
      return Period{begin, plus_months(begin, 3) - days(1), Precision::interval};
    }
    case TimeUnit::year: return year_period(y + step);
    case TimeUnit::decade: {
      const int first = y / 10 * 10 + 10 * step;
      return years_period(first, first + 9);
    }
    case TimeUnit::century: {
      const int first = (y - 1) / 100 * 100 + 1 + 100 * step;
      return years_period(first, first + 99);
    }
    default: return std::nullopt;
  }
}

std::optional<Period> open_stretch(sys_days now, TimeUnit unit, int step) {
  if (step == 0) return std::nullopt;
  std::optional<sys_days> end;
  switch (unit) {
    case TimeUnit::day: end = now + days(7 * step); break;
    case TimeUnit::week: end = plus_months(now, step); break;
    case TimeUnit::month: end = plus_months(now, 12 * step); break;
    case TimeUnit::year: end = plus_months(now, 120 * step); break;
    default: return std::nullopt;
  }
  return Period{std::min(now, *end), std::max(now, *end), Precision::interval};
}

std::optional<Period> nearest_day(const Standpoint& standpoint, unsigned m, unsigned d) {
  const sys_days published = *standpoint.published;
  const int current = static_cast<int>(year_month_day(published).year());
  std::optional<Period> best;
  for (int y = current - 1; y <= current + 1; ++y) {
    const auto here = date_period(y, m, d);
    if (!here || (standpoint.direction == Direction::past && here->first > published) ||
        (standpoint.direction == Direction::future && here->first < published))
      continue;
    const auto distance = [&](const Period& x) { return std::abs((x.first - published).count()); };
    if (!best || distance(*here) < distance(*best)) best = here;
  }
  return best;
}

Period nearest_month(const Standpoint& standpoint, unsigned m) {
  const year_month_day now(*standpoint.published);
  int shift = static_cast<int>(m) - static_cast<int>(static_cast<unsigned>(now.month()));  // months ahead in this year
  if (standpoint.direction == Direction::past) {
    if (shift > 0) shift -= 12;
  } else if (standpoint.direction == Direction::future) {
    if (shift < 0) shift += 12;
  } else if (shift > 5) {
    shift -= 12;
  } else if (shift < -6) {
    shift += 12;
  }
  const year_month_day found(plus_months(sys_days(now.year() / now.month() / 1), shift));
  return month_period(found.year(), found.month());
}

}  // namespace newsgraph
