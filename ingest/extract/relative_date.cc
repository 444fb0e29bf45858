// Reads dates that only the day of publication places.
#include "ingest/extract/relative_date.h"

#include <algorithm>
#include <chrono>

#include "ingest/extract/calendar_date.h"

namespace newsgraph {
namespace {

using std::chrono::days;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;
using std::chrono::years;

Period between(sys_days a, sys_days b) { return {std::min(a, b), std::max(a, b), Precision::interval}; }

// "two days ago", "a week from now", "in two weeks' time", and "in two weeks" where the verb is in the future.
std::optional<Period> read_ago(TimeWords& words, const Standpoint& standpoint, std::string_view opening) {
  const std::size_t before = words.place();
  const auto number = read_number(words.rest(), true);
  if (!number) return std::nullopt;
  words.advance(number->words);
  const auto found = words.next_unit();
  if (!found) return words.back_to(before);
  words.advance(1);
  words.take({"s"});
  const bool ago = words.take({"ago"});
  const bool ahead =
      !ago &&
      ((words.take({"from"}) && words.take({"now", "today"})) ||
       (opening == "in" && (words.take({"time"}) || (standpoint.direction == Direction::future && words.done()))));
  if (!ago && !ahead) return words.back_to(before);
  const TimeUnit unit = found->unit;
  const auto date =
      plus_units(*standpoint.published, unit, number->value * (ago ? -1 : 1) * (found->fortnight ? 2 : 1));
  if (!date) return words.back_to(before);
  const year_month_day d(*date);
  if (unit == TimeUnit::month || unit == TimeUnit::quarter) return month_period(d.year(), d.month());
  if (unit == TimeUnit::year || unit == TimeUnit::decade || unit == TimeUnit::century)
    return year_period(static_cast<int>(d.year()));
  return day_period(*date);
}

// What else than a unit follows "last" (`step` -1), "this" (0) and "next" (1).
std::optional<Period> read_stepped(TimeWords& words, sys_days now, int step) {
  if (const auto number = read_number(words.rest())) {
    words.advance(number->words);
    const auto found = words.next_unit();
    const auto end = found && step != 0 ? plus_units(now, found->unit, step * number->value) : std::nullopt;
    if (!end || *end == now) return std::nullopt;
    words.advance(1);
    return between(now, *end);
  }
  if (words.take({"weekend"})) {
    const sys_days saturday = monday_of(now) + days(5 + 7 * step);
    return between(saturday, saturday + days(1));
  }
  if (words.take({"night", "evening", "morning", "afternoon"})) return day_period(now + days(step));
  if (const auto weekday = words.take_weekday()) {
    const int ahead = static_cast<int>((*weekday + 7 - weekday_of(now)) % 7);
    if (step > 0) return day_period(now + days(ahead == 0 ? 7 : ahead));
    if (step < 0) return day_period(now + days(ahead == 0 ? -7 : ahead - 7));
    return day_period(monday_of(now) + days((*weekday + 6) % 7));
  }
  if (const auto m = words.take_month()) {
    const year y = year_month_day(now).year();
    const unsigned current_month = static_cast<unsigned>(year_month_day(now).month());
    const int shift = step > 0 ? (*m > current_month ? 0 : 1) : step < 0 ? (*m < current_month ? 0 : -1) : 0;
    return month_period(y + years(shift), month(*m));
  }
  return std::nullopt;
}

}  // namespace

std::optional<Period> read_relative_date(TimeWords& words, const Standpoint& standpoint, std::string_view opening) {
  if (!standpoint.published) return std::nullopt;
  const sys_days now = *standpoint.published;
  const std::size_t before = words.place();
  if (words.is(0, "day") && (words.is(1, "before") || words.is(1, "after")) &&
      (words.is(2, "yesterday") || words.is(2, "tomorrow"))) {
    const int step = words.is(1, "before") ? -2 : 2;
    words.advance(3);
    return day_period(now + days(step));
  }
  if (words.take({"today", "tonight"})) return day_period(now);
  if (words.take({"yesterday"})) return day_period(now - days(1));
  if (words.take({"tomorrow"})) return day_period(now + days(1));
  if (auto found = read_ago(words, standpoint, opening)) return found;
  const bool vague = words.is(0, "recent") || words.is(0, "coming") || words.is(0, "upcoming");
  int step = 0;
  if (words.take({"next", "coming", "upcoming"})) {
    step = 1;
  } else if (words.take({"last", "past", "recent"})) {
    step = -1;
  } else if (!words.take({"this", "current"})) {
    return std::nullopt;
  }
  words.take({"coming", "past"});
  if (const auto next = words.next_unit()) {
    words.advance(1);
    const TimeUnit unit = next->unit;
    if (next->plural) return open_stretch(now, unit, step);
    if (vague && unit != TimeUnit::week && unit != TimeUnit::month && unit != TimeUnit::year) return std::nullopt;
    return whole_unit(now, unit, step);
  }
  const auto found = read_stepped(words, now, step);
  return found ? found : words.back_to(before);
}

std::optional<Period> read_weekday(TimeWords& words, const Standpoint& standpoint) {
  const std::size_t before = words.place();
  const auto weekday = words.take_weekday();
  if (!weekday) return std::nullopt;
  words.skip_time_of_day();
  if (const auto date = read_calendar_date(words, standpoint)) return date;
  if (!standpoint.published) return words.back_to(before);
  const sys_days now = *standpoint.published;
  const std::size_t which_at = words.place();
  if (words.take({"last", "this", "next"})) {  // "Monday last week", "Friday next week"
    const std::string& which = words.taken();
    const int step = which == "last" ? -7 : which == "next" ? 7 : 0;
    if (words.take({"week"})) return day_period(monday_of(now) + days((*weekday + 6) % 7) + days(step));
    words.back_to(which_at);
  }
  const int ahead = static_cast<int>((*weekday + 7 - weekday_of(now)) % 7);
  if (standpoint.direction == Direction::future) return day_period(now + days(ahead));
  return day_period(now + days(ahead == 0 ? 0 : ahead - 7));
}

}  // namespace newsgraph
