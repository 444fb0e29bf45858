// English time expressions as ISO 8601, by a reader that walks once over the words of the phrase.
#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <iterator>
#include <span>

#include <fmt/format.h>

#include "ingest/extract/value.h"
#include "ingest/extract/value_words.h"

namespace newsgraph {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;
using std::chrono::years;

constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays = {"sunday",   "monday", "tuesday", "wednesday",
                                                       "thursday", "friday", "saturday"};

// A stretch of whole days, and how it is written: a date by its precision, else as an interval.
enum class Precision : std::uint8_t { day, month, year, interval };

struct Period {
  sys_days first;
  sys_days last;
  Precision precision = Precision::day;
  bool year_given = true;  // "August 18" alone: a range's other end may give it
};

std::string write_day(sys_days date) {
  const year_month_day d(date);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(d.year()), static_cast<unsigned>(d.month()),
                     static_cast<unsigned>(d.day()));
}

std::string write_end(sys_days date, Precision precision) {
  const std::string text = write_day(date);
  return precision == Precision::month ? text.substr(0, 7) : precision == Precision::year ? text.substr(0, 4) : text;
}

std::string write(const Period& period) {
  if (period.precision != Precision::interval) return write_end(period.first, period.precision);
  return write_day(period.first) + "/" + write_day(period.last);
}

Period day_period(sys_days date) { return {date, date, Precision::day}; }

Period month_period(year y, month m) {
  return {sys_days(y / m / 1), sys_days(y / m / std::chrono::last), Precision::month};
}

Period year_period(int y) { return {sys_days(year(y) / 1 / 1), sys_days(year(y) / 12 / 31), Precision::year}; }

Period years_period(int first, int last) {
  return {year_period(first).first, year_period(last).last, Precision::interval};
}

// The same day of another month; the last of that month if it has no such day.
sys_days plus_months(sys_days date, int count) {
  const year_month_day moved = year_month_day(date) + months(count);
  return moved.ok() ? sys_days(moved) : sys_days(moved.year() / moved.month() / std::chrono::last);
}

std::optional<sys_days> read_iso_date(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  int parts[3] = {};
  const std::size_t at[3] = {0, 5, 8};
  for (int i = 0; i < 3; ++i) {
    const char* begin = text.data() + at[i];
    const char* end = begin + (i == 0 ? 4 : 2);
    if (std::from_chars(begin, end, parts[i]).ptr != end) return std::nullopt;
  }
  const year_month_day date{year{parts[0]}, month{static_cast<unsigned>(parts[1])},
                            day{static_cast<unsigned>(parts[2])}};
  if (!date.ok() || parts[0] < 1) return std::nullopt;
  return sys_days(date);
}

template <typename List>
bool contains(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

enum class Unit : std::uint8_t { minute, hour, day, week, month, quarter, year, decade, century };

struct UnitWord {
  std::string_view word;
  Unit unit;
};
constexpr UnitWord kUnits[] = {
    {"minute", Unit::minute},  {"hour", Unit::hour},       {"day", Unit::day},         {"week", Unit::week},
    {"fortnight", Unit::week}, {"month", Unit::month},     {"quarter", Unit::quarter}, {"year", Unit::year},
    {"decade", Unit::decade},  {"century", Unit::century},
};

class TimeReader {
 public:
  TimeReader(std::span<const ValueWord> words, std::optional<sys_days> published, Direction direction)
      : words_(words), published_(published), direction_(direction) {}

  std::optional<std::string> read() {
    enum class Side { at, since, until, range };
    Side side = Side::at;
    if (take({"from"})) {
      side = Side::range;
    } else if (take({"between"})) {
      side = Side::range;
    } else if (take({"since", "after"})) {
      side = Side::since;
    } else if (take({"until", "till", "by", "before"})) {
      side = Side::until;
    } else if (take({"for", "within", "over", "throughout", "during", "in", "on", "at", "as", "around", "about",
                     "of"})) {
      opening_ = words_[at_ - 1].text;
      if (opening_ == "as" && !take({"of"})) return std::nullopt;
      if (opening_ == "as") side = take({"until"}) ? Side::until : Side::at;
    }
    if (side == Side::at) {
      if (auto duration = read_duration()) return duration;
    }
    const auto first = read_period();
    if (!first) return std::nullopt;
    std::optional<Period> second;
    const std::size_t before = at_;
    if (take({"to", "through", "until", "till", "-"}) || (side == Side::range && take({"and"}))) {
      if (!(second = read_end_of_range(*first))) at_ = before;
    }
    skip_time_of_day();
    if (at_ < words_.size()) return std::nullopt;
    if (second) return write_range(*first, *second);
    const std::string text = write(*first);
    if (side == Side::at) return text;
    const bool interval = first->precision == Precision::interval;
    if (side == Side::until) return "../" + (interval ? write_day(first->first) : text);
    return (interval ? write_day(first->first) : text) + "/..";
  }

 private:
  bool is(std::size_t offset, std::string_view text) const {
    return at_ + offset < words_.size() && words_[at_ + offset].text == text;
  }

  bool take(std::initializer_list<std::string_view> texts) {
    if (at_ >= words_.size() || words_[at_].number || !contains(texts, words_[at_].text)) return false;
    ++at_;
    return true;
  }

  // Words after which the same time is meant, less exactly: "early", "the end of", "mid-".
  void skip_shades() {
    for (bool moved = true; moved;) {
      moved = take({"early", "earlier", "late", "later", "mid", "-", "the", "about", "around", "roughly",
                    "approximately", "just", "only", "nearly", "almost"});
      if ((is(0, "end") || is(0, "beginning") || is(0, "start") || is(0, "middle") || is(0, "close")) && is(1, "of")) {
        at_ += 2;
        moved = true;
      }
    }
  }

  // "5 p.m. ET", "10:30", "morning", "local time", "at noon": passed over.
  void skip_time_of_day() {
    for (bool moved = true; moved;) {
      moved =
          take({"morning", "afternoon", "evening", "night",   "noon", "midday", "midnight", "overnight", "lunchtime",
                "local",   "time",      "gmt",     "utc",     "et",   "est",    "edt",      "bst",       "cet",
                "pst",     "pt",        "eastern", "pacific", "(",    ")",      "z"});
      const std::size_t before = at_;
      take({"at", "around", "about", "in", "by", "before", "after", "shortly"});
      take({"the"});
      if (skip_clock() ||
          (at_ > before && take({"morning", "afternoon", "evening", "night", "noon", "midday", "midnight"}))) {
        moved = true;
      } else {
        at_ = before;
      }
    }
  }

  bool skip_clock() {
    if (at_ >= words_.size() || !words_[at_].number || *words_[at_].number > 2400) return false;
    if (words_[at_].suffix == "am" || words_[at_].suffix == "pm") {
      ++at_;
      return true;
    }
    std::size_t next = at_ + 1;
    bool clock = false;
    for (int i = 0; i < 2 && next + 1 < words_.size() && words_[next].text == ":" && words_[next + 1].number; ++i) {
      next += 2;
      clock = true;
    }
    if (next < words_.size() && contains(std::array<std::string_view, 3>{"am", "pm", "gmt"}, words_[next].text)) {
      ++next;
      clock = true;
    } else if (next + 1 < words_.size() && words_[next].text == "o" && words_[next + 1].text == "clock") {
      next += 2;
      clock = true;
    }
    if (clock) at_ = next;
    return clock;
  }

  std::optional<unsigned> take_month() {
    if (at_ >= words_.size() || words_[at_].number) return std::nullopt;
    const std::string& word = words_[at_].text;
    for (unsigned i = 0; i < 12; ++i) {
      const bool abbreviated = word.size() >= 3 && (word == kMonths[i].substr(0, 3) || (i == 8 && word == "sept"));
      if (word == kMonths[i] || abbreviated) {
        ++at_;
        return i + 1;
      }
    }
    return std::nullopt;
  }

  std::optional<unsigned> take_weekday() {
    if (at_ >= words_.size() || words_[at_].number) return std::nullopt;
    const std::string& word = words_[at_].text;
    for (unsigned i = 0; i < 7; ++i) {
      const bool abbreviated = word == kWeekdays[i].substr(0, 3) || word == "tues" || word == "thurs";
      if (word == kWeekdays[i] || (abbreviated && word.substr(0, 3) == kWeekdays[i].substr(0, 3))) {
        ++at_;
        return i;
      }
    }
    return std::nullopt;
  }

  // A day of the month: "18", "18th".
  std::optional<unsigned> take_day() {
    if (at_ >= words_.size() || !words_[at_].number || words_[at_].text.size() > 2) return std::nullopt;
    const double value = *words_[at_].number;
    if (value < 1 || value > 31 || value != std::floor(value)) return std::nullopt;
    if (!words_[at_].suffix.empty() &&
        !contains(std::array<std::string_view, 4>{"st", "nd", "rd", "th"}, words_[at_].suffix))
      return std::nullopt;
    ++at_;
    return static_cast<unsigned>(value);
  }

  std::optional<int> take_year() {
    if (at_ >= words_.size() || !words_[at_].number || words_[at_].text.size() != 4 || !words_[at_].suffix.empty())
      return std::nullopt;
    const double value = *words_[at_].number;
    if (value < 1000 || value > 2100 || value != std::floor(value)) return std::nullopt;
    ++at_;
    return static_cast<int>(value);
  }

  std::optional<Unit> unit_at(std::size_t offset, bool& plural) const {
    if (at_ + offset >= words_.size()) return std::nullopt;
    std::string_view word = words_[at_ + offset].text;
    plural = word.ends_with('s') || word == "centuries";
    if (word == "centuries") {
      word = "century";
    } else if (plural) {
      word.remove_suffix(1);
    }
    for (const UnitWord& row : kUnits) {
      if (row.word == word) return row.unit;
    }
    return std::nullopt;
  }

  static int unit_months(Unit unit) {
    switch (unit) {
      case Unit::month: return 1;
      case Unit::quarter: return 3;
      case Unit::year: return 12;
      case Unit::decade: return 120;
      case Unit::century: return 1200;
      default: return 0;
    }
  }

  // `count` units from `date` on; whole units only beyond weeks.
  static std::optional<sys_days> plus(sys_days date, Unit unit, double count) {
    if (std::abs(count) > 5000) return std::nullopt;
    if (unit == Unit::minute || unit == Unit::hour)
      return std::abs(count) * (unit == Unit::hour ? 60 : 1) < 720 ? std::optional(date) : std::nullopt;
    if (unit == Unit::day || unit == Unit::week)
      return date + days(static_cast<int>(std::round(count * (unit == Unit::week ? 7 : 1))));
    return plus_months(date, static_cast<int>(std::round(count * unit_months(unit))));
  }

  // "for three days", "two and a half years", "24 hours", "three-day": durations, unless "ago" or the like follows.
  std::optional<std::string> read_duration() {
    const std::size_t before = at_;
    while (take({"about", "around", "nearly", "almost", "over",    "roughly", "approximately",
                 "some",  "just",   "only",   "up",     "to",      "more",    "less",
                 "than",  "at",     "least",  "the",    "another", "as",      "long"})) {
    }
    bool plural = false;
    const auto number = read_number(words_.subspan(at_), true);
    if (number) {
      at_ += number->words;
      take({"-"});
      take({"full", "whole", "straight", "consecutive", "entire"});
      const auto unit = unit_at(0, plural);
      const bool fortnight = is(0, "fortnight") || is(0, "fortnights");
      const std::size_t after = at_ + 1;
      const bool alone = after >= words_.size() ||
                         (after + 1 == words_.size() && (words_[after].text == "long" || words_[after].text == "time"));
      // "in two weeks" is a date, or a duration: nobody can tell.
      if (unit && alone && opening_ != "in" && opening_ != "on" && opening_ != "at") {
        if (number->value > 0 && number->value < 1e6) {
          at_ = words_.size();
          return write_duration(number->value * (fortnight ? 2 : 1), *unit);
        }
      }
    }
    at_ = before;
    return std::nullopt;
  }

  static std::string write_duration(double count, Unit unit) {
    switch (unit) {
      case Unit::minute: return fmt::format("PT{:g}M", count);
      case Unit::hour: return fmt::format("PT{:g}H", count);
      case Unit::day: return fmt::format("P{:g}D", count);
      case Unit::week: return fmt::format("P{:g}W", count);
      case Unit::month: return fmt::format("P{:g}M", count);
      case Unit::quarter: return fmt::format("P{:g}M", count * 3);
      case Unit::year: return fmt::format("P{:g}Y", count);
      case Unit::decade: return fmt::format("P{:g}Y", count * 10);
      case Unit::century: return fmt::format("P{:g}Y", count * 100);
    }
    return {};
  }

  std::optional<Period> read_period() {
    skip_shades();
    skip_time_of_day();
    take({"on", "of"});
    skip_shades();
    if (auto found = read_numeric_date()) return found;
    if (auto found = read_relative()) return found;
    if (auto found = read_weekday()) return found;
    if (auto found = read_calendar_date()) return found;
    if (auto found = read_years()) return found;
    return read_holiday();
  }

  // "2025-08-18", "18.08.2025" (a day with dots comes first), "18/08/2025" where only one reading is a date.
  std::optional<Period> read_numeric_date() {
    if (at_ >= words_.size() || !words_[at_].number) return std::nullopt;
    const auto sign = [&](std::size_t offset) { return is(offset, "-") || is(offset, "/"); };
    if (at_ + 4 >= words_.size() || !sign(1) || !sign(3) || !words_[at_ + 2].number || !words_[at_ + 4].number)
      return std::nullopt;
    const std::string &a = words_[at_].text, &b = words_[at_ + 2].text, &c = words_[at_ + 4].text;
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
    at_ += 5;
    return day_period(*date);
  }

  std::optional<Period> read_relative() {
    if (!published_) return std::nullopt;
    const sys_days now = *published_;
    const std::size_t before = at_;
    if (is(0, "day") && (is(1, "before") || is(1, "after")) && (is(2, "yesterday") || is(2, "tomorrow"))) {
      at_ += 3;
      return day_period(now + days(words_[at_ - 2].text == "before" ? -2 : 2));
    }
    if (take({"today", "tonight"})) return day_period(now);
    if (take({"yesterday"})) return day_period(now - days(1));
    if (take({"tomorrow"})) return day_period(now + days(1));
    if (auto found = read_ago()) return found;
    const bool soon = is(0, "next") || is(0, "coming") || is(0, "following") || is(0, "upcoming");
    const bool gone = is(0, "last") || is(0, "past") || is(0, "previous") || is(0, "recent");
    const bool current = is(0, "this") || is(0, "current");
    // "the previous week" and "the following day" count from the story, not from publication.
    if (is(0, "previous") || is(0, "following") || (!soon && !gone && !current)) return std::nullopt;
    const bool vague = is(0, "recent") || is(0, "coming") || is(0, "upcoming");
    ++at_;
    take({"coming", "past"});
    const int step = soon ? 1 : gone ? -1 : 0;
    bool plural = false;
    if (const auto unit = unit_at(0, plural)) {
      ++at_;
      if (plural) return open_stretch(now, *unit, step);
      if (vague && *unit != Unit::week && *unit != Unit::month && *unit != Unit::year) return std::nullopt;
      return whole_unit(now, *unit, step);
    }
    if (const auto number = read_number(words_.subspan(at_))) {
      at_ += number->words;
      const auto unit = unit_at(0, plural);
      const auto end = unit && step != 0 ? plus(now, *unit, step * number->value) : std::nullopt;
      if (end && *end != now) {
        ++at_;
        return Period{std::min(now, *end), std::max(now, *end), Precision::interval};
      }
      at_ = before;
      return std::nullopt;
    }
    if (take({"weekend"})) {
      const sys_days saturday = monday_of(now) + days(5 + 7 * step);
      return Period{saturday, saturday + days(1), Precision::interval};
    }
    if (take({"night", "evening"})) return day_period(now + days(step));
    if (take({"morning", "afternoon"})) return day_period(now + days(step));
    if (const auto weekday = take_weekday()) {
      const int ahead = static_cast<int>((*weekday + 7 - weekday_of(now)) % 7);
      if (step > 0) return day_period(now + days(ahead == 0 ? 7 : ahead));
      if (step < 0) return day_period(now + days(ahead == 0 ? -7 : ahead - 7));
      return day_period(monday_of(now) + days((*weekday + 6) % 7));
    }
    if (const auto m = take_month()) {
      const year y = year_month_day(now).year();
      const unsigned current_month = static_cast<unsigned>(year_month_day(now).month());
      const int shift = step > 0 ? (*m > current_month ? 0 : 1) : step < 0 ? (*m < current_month ? 0 : -1) : 0;
      return month_period(y + years(shift), month(*m));
    }
    at_ = before;
    return std::nullopt;
  }

  // "two days ago", "a week from now", "in two weeks' time", and "in two weeks" where the verb is in the future.
  std::optional<Period> read_ago() {
    const std::size_t before = at_;
    const auto number = read_number(words_.subspan(at_), true);
    if (!number) return std::nullopt;
    at_ += number->words;
    bool plural = false;
    const auto unit = unit_at(0, plural);
    const bool fortnight = is(0, "fortnight") || is(0, "fortnights");
    if (unit) {
      ++at_;
      take({"s"});
      const bool ago = take({"ago"});
      const bool ahead =
          !ago && ((take({"from"}) && take({"now", "today"})) ||
                   (opening_ == "in" && (take({"time"}) || (direction_ == Direction::future && at_ == words_.size()))));
      const auto date =
          ago || ahead ? plus(*published_, *unit, number->value * (ago ? -1 : 1) * (fortnight ? 2 : 1)) : std::nullopt;
      if (date) {
        const year_month_day d(*date);
        if (*unit == Unit::month || *unit == Unit::quarter) return month_period(d.year(), d.month());
        if (*unit == Unit::year || *unit == Unit::decade || *unit == Unit::century)
          return year_period(static_cast<int>(d.year()));
        return day_period(*date);
      }
    }
    at_ = before;
    return std::nullopt;
  }

  static unsigned weekday_of(sys_days date) { return std::chrono::weekday(date).c_encoding(); }
  static sys_days monday_of(sys_days date) { return date - days((weekday_of(date) + 6) % 7); }

  static std::optional<Period> whole_unit(sys_days now, Unit unit, int step) {
    const year_month_day d(now);
    const int y = static_cast<int>(d.year());
    switch (unit) {
      case Unit::day: return step == 0 ? std::optional(day_period(now)) : std::nullopt;
      case Unit::week: {
        const sys_days monday = monday_of(now) + days(7 * step);
        return Period{monday, monday + days(6), Precision::interval};
      }
      case Unit::month: {
        const year_month_day moved(plus_months(sys_days(d.year() / d.month() / 1), step));
        return month_period(moved.year(), moved.month());
      }
      case Unit::quarter: {
        const unsigned first = (static_cast<unsigned>(d.month()) - 1) / 3 * 3 + 1;
        const sys_days begin = plus_months(sys_days(d.year() / month(first) / 1), 3 * step);
        return Period{begin, plus_months(begin, 3) - days(1), Precision::interval};
      }
      case Unit::year: return year_period(y + step);
      case Unit::decade: {
        const int first = y / 10 * 10 + 10 * step;
        return years_period(first, first + 9);
      }
      case Unit::century: {
        const int first = (y - 1) / 100 * 100 + 1 + 100 * step;
        return years_period(first, first + 99);
      }
      default: return std::nullopt;
    }
  }

  // "in the coming days", "in recent weeks": an interval up to the next larger unit.
  static std::optional<Period> open_stretch(sys_days now, Unit unit, int step) {
    if (step == 0) return std::nullopt;
    std::optional<sys_days> end;
    switch (unit) {
      case Unit::day: end = now + days(7 * step); break;
      case Unit::week: end = plus_months(now, step); break;
      case Unit::month: end = plus_months(now, 12 * step); break;
      case Unit::year: end = plus_months(now, 120 * step); break;
      default: return std::nullopt;
    }
    return Period{std::min(now, *end), std::max(now, *end), Precision::interval};
  }

  // "Tuesday", "Tuesday evening", "Tuesday, August 19": a date after the weekday wins.
  std::optional<Period> read_weekday() {
    const std::size_t before = at_;
    const auto weekday = take_weekday();
    if (!weekday) return std::nullopt;
    skip_time_of_day();
    if (const auto date = read_calendar_date()) return date;
    if (published_ && (take({"last", "this", "next"}))) {  // "Monday last week", "Friday next week"
      const std::string& which = words_[at_ - 1].text;
      if (take({"week"})) {
        const int step = which == "last" ? -7 : which == "next" ? 7 : 0;
        return day_period(monday_of(*published_) + days((*weekday + 6) % 7) + days(step));
      }
      --at_;
    }
    if (!published_) {
      at_ = before;
      return std::nullopt;
    }
    const int ahead = static_cast<int>((*weekday + 7 - weekday_of(*published_)) % 7);
    if (direction_ == Direction::future) return day_period(*published_ + days(ahead));
    return day_period(*published_ + days(ahead == 0 ? 0 : ahead - 7));
  }

  // "August 18, 2025", "18 August", "the 18th of August", "August 2025", "August".
  std::optional<Period> read_calendar_date() {
    const std::size_t before = at_;
    take({"the"});
    std::optional<unsigned> d = take_day();
    if (d) take({"of"});
    const auto m = take_month();
    if (!m) {
      at_ = before;
      return std::nullopt;
    }
    if (!d) {
      take({"the"});
      const auto number = read_number(words_.subspan(at_));  // none for "10th"
      d = take_day();
      // "March 10 million": no day of the month.
      if (d && number && number->words > 1) return restore(before);
    }
    const std::size_t year_at = at_;
    take({"of", "in"});
    const auto y = take_year();
    if (!y) at_ = year_at;
    if (y) return d ? dated(*y, *m, *d, before) : std::optional(month_period(year(*y), month(*m)));
    if (!published_) return restore(before);
    auto found = d ? nearest_day(*m, *d) : std::optional(nearest_month(*m));
    if (!found) return restore(before);
    found->year_given = false;
    return found;
  }

  std::nullopt_t restore(std::size_t at) {
    at_ = at;
    return std::nullopt;
  }

  std::optional<Period> dated(int y, unsigned m, unsigned d, std::size_t before) {
    const year_month_day date{year{y}, month{m}, day{d}};
    if (!date.ok()) return restore(before);
    return day_period(sys_days(date));
  }

  // The one nearest to publication on the side that the direction tells.
  std::optional<Period> nearest_day(unsigned m, unsigned d) const {
    const int current = static_cast<int>(year_month_day(*published_).year());
    std::optional<Period> best;
    for (int y = current - 1; y <= current + 1; ++y) {
      const year_month_day date{year{y}, month{m}, day{d}};
      if (!date.ok()) continue;
      const sys_days here(date);
      if ((direction_ == Direction::past && here > *published_) ||
          (direction_ == Direction::future && here < *published_))
        continue;
      const auto distance = [&](sys_days x) { return std::abs((x - *published_).count()); };
      if (!best || distance(here) < distance(best->first)) best = day_period(here);
    }
    return best;
  }

  Period nearest_month(unsigned m) const {
    const year_month_day now(*published_);
    int shift =
        static_cast<int>(m) - static_cast<int>(static_cast<unsigned>(now.month()));  // months ahead in this year
    if (direction_ == Direction::past) {
      if (shift > 0) shift -= 12;
    } else if (direction_ == Direction::future) {
      if (shift < 0) shift += 12;
    } else if (shift > 5) {
      shift -= 12;
    } else if (shift < -6) {
      shift += 12;
    }
    const year_month_day found(plus_months(sys_days(now.year() / now.month() / 1), shift));
    return month_period(found.year(), found.month());
  }

  // "2014", "2013-14", "the 1990s", "the '90s", "the 19th century", "the second quarter of 2014", "the spring of 2014".
  std::optional<Period> read_years() {
    const std::size_t before = at_;
    if (at_ >= words_.size()) return std::nullopt;
    if (const auto part = take_part_of_year()) {
      take({"of", "in"});
      if (const auto y = take_year())
        return Period{month_period(year(*y), month(part->first)).first, month_period(year(*y), month(part->last)).last,
                      Precision::interval};
      return restore(before);
    }
    if (take({"spring", "summer", "autumn", "fall", "winter"})) {
      take({"of", "in"});
      const auto y = take_year();
      // Seasons depend on the hemisphere: only the year is sure.
      return y ? std::optional(year_period(*y)) : restore(before);
    }
    const ValueWord& word = words_[at_];
    if (word.number && word.suffix == "s" && word.text.size() <= 4) {
      const int first = static_cast<int>(*word.number);
      if ((word.text.size() == 4 && first >= 1000 && first <= 2100 && first % 10 == 0) ||
          (word.text.size() == 2 && first % 10 == 0 && first >= 20)) {
        ++at_;
        const int begin = first < 100 ? 1900 + first : first;
        return years_period(begin, begin + (begin % 100 == 0 && begin < 2000 ? 99 : 9));
      }
    }
    if (word.number && !word.suffix.empty() && is(1, "century") && word.suffix != "s") {
      if (*word.number >= 1 && *word.number < 22) {
        const int century = static_cast<int>(*word.number);
        at_ += 2;
        return years_period((century - 1) * 100 + 1, century * 100);
      }
    }
    const bool only_word = words_.size() == 1;
    const auto y = take_year();
    if (!y) return std::nullopt;
    // A bare "1,200" or "1453" may count things; years of living memory hardly do.
    if (only_word && (*y < 1900 || *y > 2099)) return restore(before);
    if ((is(0, "-") || is(0, "/")) && at_ + 1 < words_.size() && words_[at_ + 1].number &&
        words_[at_ + 1].text.size() == 2) {
      const int last = *y / 100 * 100 + static_cast<int>(*words_[at_ + 1].number);
      if (last > *y) {
        at_ += 2;
        return years_period(*y, last);
      }
    }
    return year_period(*y);
  }

  struct Months {
    unsigned first, last;
  };

  // "the second quarter", "Q2", "the first half".
  std::optional<Months> take_part_of_year() {
    constexpr std::array<std::string_view, 4> kOrdinals = {"first", "second", "third", "fourth"};
    if (words_[at_].text == "q" && at_ + 1 < words_.size() && words_[at_ + 1].number) {
      const double q = *words_[at_ + 1].number;
      if (q < 1 || q > 4 || q != std::floor(q)) return std::nullopt;
      at_ += 2;
      return Months{static_cast<unsigned>(q) * 3 - 2, static_cast<unsigned>(q) * 3};
    }
    for (unsigned i = 0; i < 4; ++i) {
      if (!is(0, kOrdinals[i])) continue;
      if (is(1, "quarter")) {
        at_ += 2;
        return Months{i * 3 + 1, i * 3 + 3};
      }
      if (is(1, "half") && i < 2) {
        at_ += 2;
        return Months{i * 6 + 1, i * 6 + 6};
      }
    }
    return std::nullopt;
  }

  std::optional<Period> read_holiday() {
    const std::size_t before = at_;
    unsigned m = 12, d = 25;
    if (take({"christmas"})) {
      if (take({"eve"})) d = 24;
      take({"day"});
    } else if (is(0, "new") && (is(1, "years") || is(1, "year"))) {
      at_ += 2;
      take({"s"});
      if (take({"eve"})) {
        d = 31;
      } else if (take({"day"})) {
        m = 1;
        d = 1;
      } else {
        return restore(before);
      }
    } else {
      return std::nullopt;
    }
    take({"of", "in"});
    if (const auto y = take_year()) return dated(*y, m, d, before);
    if (!published_) return restore(before);
    return nearest_day(m, d);
  }

  // What follows "to" or the dash: "22" after "August 18", a date, a weekday after the first.
  std::optional<Period> read_end_of_range(const Period& first) {
    const std::size_t before = at_;
    if (first.precision == Precision::day) {
      const auto d = take_day();
      if (d) {
        const auto y = take_year();
        const bool month_follows = take_month().has_value();
        if (month_follows || at_ < words_.size()) {
          at_ = before;
        } else {
          const year_month_day start(first.first);
          return dated(y.value_or(static_cast<int>(start.year())), static_cast<unsigned>(start.month()), *d, before);
        }
      }
      if (const auto weekday = take_weekday()) {
        const int ahead = static_cast<int>((*weekday + 7 - weekday_of(first.first)) % 7);
        return day_period(first.first + days(ahead == 0 ? 7 : ahead));
      }
    }
    return read_period();
  }

  static std::optional<std::string> write_range(Period first, Period second) {
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
    return write_end(first.first, first.precision) + "/" +
           (second.precision == Precision::interval ? write_day(second.last)
                                                    : write_end(second.first, second.precision));
  }

  std::span<const ValueWord> words_;
  std::optional<sys_days> published_;
  Direction direction_;
  std::size_t at_ = 0;
  std::string_view opening_;  // the preposition that the phrase began with
};

}  // namespace

std::optional<std::string> parse_time(std::string_view phrase, std::string_view published, Direction direction) {
  const std::vector<ValueWord> words = value_words(phrase);
  if (words.empty()) return std::nullopt;
  return TimeReader(words, read_iso_date(published), direction).read();
}

}  // namespace newsgraph
