// Reads and writes the ISO 8601 forms of times.
#include "ingest/extract/iso_time.h"

#include <charconv>

#include <fmt/format.h>

namespace newsgraph {

using std::chrono::sys_days;
using std::chrono::year_month_day;

namespace {

std::string write_day(sys_days date) {
  const year_month_day d(date);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(d.year()), static_cast<unsigned>(d.month()),
                     static_cast<unsigned>(d.day()));
}

// A date to the precision given; an interval's end is a day.
std::string write_end(sys_days date, Precision precision) {
  const std::string text = write_day(date);
  return precision == Precision::month ? text.substr(0, 7) : precision == Precision::year ? text.substr(0, 4) : text;
}

}  // namespace

std::optional<sys_days> read_iso_date(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  int parts[3] = {};
  const std::size_t at[3] = {0, 5, 8};
  for (int i = 0; i < 3; ++i) {
    const char* begin = text.data() + at[i];
    const char* end = begin + (i == 0 ? 4 : 2);
    if (std::from_chars(begin, end, parts[i]).ptr != end) return std::nullopt;
  }
  const year_month_day date{std::chrono::year{parts[0]}, std::chrono::month{static_cast<unsigned>(parts[1])},
                            std::chrono::day{static_cast<unsigned>(parts[2])}};
  if (!date.ok() || parts[0] < 1) return std::nullopt;
  return sys_days(date);
}

std::string write_period(const Period& period) {
  if (period.precision != Precision::interval) return write_end(period.first, period.precision);
  return write_day(period.first) + "/" + write_day(period.last);
}

std::string write_since(const Period& period) { return write_end(period.first, period.precision) + "/.."; }

std::string write_until(const Period& period) {
  return fmt::format("../{}", write_end(period.first, period.precision));
}

std::optional<std::string> write_range(Period first, Period second) {
  // "from March to June 2014": the year stands once. Else a range runs forward in time.
  if (!first.year_given && second.year_given) {
    const int delta =
        static_cast<int>(year_month_day(second.first).year()) - static_cast<int>(year_month_day(first.first).year());
    first.first = plus_months(first.first, 12 * delta);
    if (first.first > second.first) first.first = plus_months(first.first, -12);
  } else if (!second.year_given && second.first < first.first) {
    const year_month_day start(first.first), end(second.first);
    const int delta = static_cast<int>(start.year()) - static_cast<int>(end.year());
    second.first = plus_months(second.first, 12 * delta);
    if (second.first < first.first) second.first = plus_months(second.first, 12);
  }
  if (second.last < first.first && second.first < first.first) return std::nullopt;
  const sys_days end = second.precision == Precision::interval ? second.last : second.first;
  return write_end(first.first, first.precision) + "/" + write_end(end, second.precision);
}

std::string write_duration(double count, TimeUnit unit) {
  switch (unit) {
    case TimeUnit::minute: return fmt::format("PT{:g}M", count);
    case TimeUnit::hour: return fmt::format("PT{:g}H", count);
    case TimeUnit::day: return fmt::format("P{:g}D", count);
    case TimeUnit::week: return fmt::format("P{:g}W", count);
    case TimeUnit::month: return fmt::format("P{:g}M", count);
    case TimeUnit::quarter: return fmt::format("P{:g}M", count * 3);
    case TimeUnit::year: return fmt::format("P{:g}Y", count);
    case TimeUnit::decade: return fmt::format("P{:g}Y", count * 10);
    case TimeUnit::century: return fmt::format("P{:g}Y", count * 100);
  }
  return {};
}

}  // namespace newsgraph
