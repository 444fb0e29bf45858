// Reads dates that the phrase itself places in the calendar, but perhaps for the year.
#include "ingest/extract/calendar_date.h"

#include <array>
#include <chrono>
#include <cmath>
#include <string>

#include "ingest/extract/iso_time.h"

namespace newsgraph {
namespace {

using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;

struct Months {
  unsigned first, last;
};

// "the second quarter", "Q2", "the first half".
std::optional<Months> take_part_of_year(TimeWords& words) {
  constexpr std::array<std::string_view, 4> kOrdinals = {"first", "second", "third", "fourth"};
  const auto rest = words.rest();
  if (words.is(0, "q") && rest.size() > 1 && rest[1].number) {
    const double q = *rest[1].number;
    if (q < 1 || q > 4 || q != std::floor(q)) return std::nullopt;
    words.advance(2);
    return Months{static_cast<unsigned>(q) * 3 - 2, static_cast<unsigned>(q) * 3};
  }
  for (unsigned i = 0; i < 4; ++i) {
    if (!words.is(0, kOrdinals[i])) continue;
    if (words.is(1, "quarter")) {
      words.advance(2);
      return Months{i * 3 + 1, i * 3 + 3};
    }
    if (words.is(1, "half") && i < 2) {
      words.advance(2);
      return Months{i * 6 + 1, i * 6 + 6};
    }
  }
  return std::nullopt;
}

// "1990s", "'90s", "19th century".
std::optional<Period> read_decade_or_century(TimeWords& words) {
  const ValueWord& word = words.rest().front();
  if (!word.number) return std::nullopt;
  if (word.suffix == "s" && word.text.size() <= 4) {
    const int first = static_cast<int>(*word.number);
    if ((word.text.size() == 4 && first >= 1000 && first <= 2100 && first % 10 == 0) ||
        (word.text.size() == 2 && first % 10 == 0 && first >= 20)) {
      words.advance(1);
      const int begin = first < 100 ? 1900 + first : first;
      return years_period(begin, begin + (begin % 100 == 0 && begin < 2000 ? 99 : 9));
    }
  }
  if (!word.suffix.empty() && words.is(1, "century") && word.suffix != "s" && *word.number >= 1 && *word.number < 22) {
    const int century = static_cast<int>(*word.number);
    words.advance(2);
    return years_period((century - 1) * 100 + 1, century * 100);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Period> read_numeric_date(TimeWords& words) {
  const auto rest = words.rest();
  const auto sign = [&](std::size_t offset) { return words.is(offset, "-") || words.is(offset, "/"); };
  if (rest.size() < 5 || !rest[0].number || !sign(1) || !rest[2].number || !sign(3) || !rest[4].number)
    return std::nullopt;
  const std::string &a = rest[0].text, &b = rest[2].text, &c = rest[4].text;
  std::optional<sys_days> date;
  const auto two = [](const std::string& text) { return text.size() == 1 ? "0" + text : text; };
  if (a.size() == 4) {
    date = read_iso_date(a + "-" + two(b) + "-" + two(c));
  } else if (c.size() == 4 && a.size() <= 2 && b.size() <= 2) {
    const auto day_first = read_iso_date(c + "-" + two(b) + "-" + two(a));
    const auto month_first = read_iso_date(c + "-" + two(a) + "-" + two(b));
    if (day_first && month_first && day_first != month_first) return std::nullopt;
    date = day_first ? day_first : month_first;
  }
  if (!date) return std::nullopt;
  words.advance(5);
  return day_period(*date);
}

std::optional<Period> read_calendar_date(TimeWords& words, const Standpoint& standpoint) {
  const std::size_t before = words.place();
  words.take({"the"});
  std::optional<unsigned> d = words.take_day();
  if (d) words.take({"of"});
  const auto m = words.take_month();
  if (!m) return words.back_to(before);
  if (!d) {
    words.take({"the"});
    const auto number = read_number(words.rest());  // none for "10th"
    d = words.take_day();
    // "March 10 million": no day of the month.
    if (d && number && number->words > 1) return words.back_to(before);
  }
  const std::size_t year_at = words.place();
  words.take({"of", "in"});
  const auto y = words.take_year();
  if (!y) words.back_to(year_at);
  std::optional<Period> found;
  if (y) {
    found = d ? date_period(*y, *m, *d) : std::optional(month_period(year(*y), month(*m)));
  } else if (standpoint.published) {
    found = d ? nearest_day(standpoint, *m, *d) : std::optional(nearest_month(standpoint, *m));
  }
  if (!found) return words.back_to(before);
  found->year_given = y.has_value();
  return found;
}

std::optional<Period> read_years(TimeWords& words) {
  if (words.done()) return std::nullopt;
  const std::size_t before = words.place();
  if (const auto part = take_part_of_year(words)) {
    words.take({"of", "in"});
    if (const auto y = words.take_year())
      return Period{month_period(year(*y), month(part->first)).first, month_period(year(*y), month(part->last)).last,
                    Precision::interval};
    return words.back_to(before);
  }
  if (words.take({"spring", "summer", "autumn", "fall", "winter"})) {
    words.take({"of", "in"});
    const auto y = words.take_year();
    // Seasons depend on the hemisphere: only the year is sure.
    return y ? std::optional(year_period(*y)) : words.back_to(before);
  }
  if (const auto found = read_decade_or_century(words)) return found;
  const auto y = words.take_year();
  if (!y) return std::nullopt;
  // A bare "1,200" or "1453" may count things; years of living memory hardly do.
  if (words.all().size() == 1 && (*y < 1900 || *y > 2099)) return words.back_to(before);
  const auto rest = words.rest();
  if ((words.is(0, "-") || words.is(0, "/")) && rest.size() > 1 && rest[1].number && rest[1].text.size() == 2) {
    const int last = *y / 100 * 100 + static_cast<int>(*rest[1].number);
    if (last > *y) {
      words.advance(2);
      return years_period(*y, last);
    }
  }
  return year_period(*y);
}

std::optional<Period> read_holiday(TimeWords& words, const Standpoint& standpoint) {
  const std::size_t before = words.place();
  unsigned m = 12, d = 25;
  if (words.take({"christmas"})) {
    if (words.take({"eve"})) d = 24;
    words.take({"day"});
  } else if (words.is(0, "new") && (words.is(1, "years") || words.is(1, "year"))) {
    words.advance(2);
    words.take({"s"});
    if (words.take({"eve"})) {
      d = 31;
    } else if (words.take({"day"})) {
      m = 1;
      d = 1;
    } else {
      return words.back_to(before);
    }
  } else {
    return std::nullopt;
  }
  words.take({"of", "in"});
  if (const auto y = words.take_year()) return date_period(*y, m, d);
  if (!standpoint.published) return words.back_to(before);
  return nearest_day(standpoint, m, d);
}

}  // namespace newsgraph
