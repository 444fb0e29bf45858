// The grammar of English time phrases: preposition, duration or date, end of a range. Walks once over the words.
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/extract/calendar.h"
#include "ingest/extract/calendar_date.h"
#include "ingest/extract/iso_time.h"
#include "ingest/extract/relative_date.h"
#include "ingest/extract/time_words.h"
#include "ingest/extract/value.h"
#include "ingest/extract/value_words.h"

namespace newsgraph {
namespace {

enum class Side : std::uint8_t { at, since, until, range };

// What the phrase begins with.
struct Opening {
  Side side = Side::at;
  std::string_view word;  // the preposition, where the time after it may depend on it
};

// Nothing after an "as" that is no "as of".
std::optional<Opening> read_opening(TimeWords& words) {
  if (words.take({"from", "between"})) return Opening{Side::range, {}};
  if (words.take({"since", "after"})) return Opening{Side::since, {}};
  if (words.take({"until", "till", "by", "before"})) return Opening{Side::until, {}};
  Opening opening;
  if (words.take({"for", "within", "over", "throughout", "during", "in", "on", "at", "as", "around", "about", "of"})) {
    opening.word = words.taken();
    if (opening.word == "as") {
      if (!words.take({"of"})) return std::nullopt;
      if (words.take({"until"})) opening.side = Side::until;
    }
  }
  return opening;
}

// "three days", "two and a half years", "24 hours", "three-day" as the rest of the phrase. Else the words stay where
// they are: "two days ago" is a date, and "in two weeks" a date or a duration, nobody can tell.
std::optional<std::string> read_duration(TimeWords& words, std::string_view opening) {
  const std::size_t before = words.place();
  while (words.take({"about", "around", "nearly", "almost", "over",    "roughly", "approximately",
                     "some",  "just",   "only",   "up",     "to",      "more",    "less",
                     "than",  "at",     "least",  "the",    "another", "as",      "long"})) {
  }
  const auto number = read_number(words.rest(), true);
  if (!number) return words.back_to(before);
  words.advance(number->words);
  words.take({"-"});
  words.take({"full", "whole", "straight", "consecutive", "entire"});
  const auto found = words.next_unit();
  const auto rest = words.rest();
  const bool alone = rest.size() == 1 || (rest.size() == 2 && (words.is(1, "long") || words.is(1, "time")));
  const bool date = opening == "in" || opening == "on" || opening == "at";
  if (!found || !alone || date || !(number->value > 0 && number->value < 1e6)) return words.back_to(before);
  words.advance(rest.size());
  return write_duration(number->value * (found->fortnight ? 2 : 1), found->unit);
}

std::optional<Period> read_period(TimeWords& words, const Standpoint& standpoint, std::string_view opening) {
  words.skip_shades();
  words.skip_time_of_day();
  words.take({"on", "of"});
  words.skip_shades();
  if (auto found = read_numeric_date(words)) return found;
  if (auto found = read_relative_date(words, standpoint, opening)) return found;
  if (auto found = read_weekday(words, standpoint)) return found;
  if (auto found = read_calendar_date(words, standpoint)) return found;
  if (auto found = read_years(words)) return found;
  return read_holiday(words, standpoint);
}

// What follows "to" or the dash: "22" after "August 18", a date, a weekday after the first.
std::optional<Period> read_end_of_range(TimeWords& words, const Standpoint& standpoint, std::string_view opening,
                                        const Period& first) {
  const std::size_t before = words.place();
  if (first.precision == Precision::day) {
    if (const auto d = words.take_day()) {
      const auto y = words.take_year();
      if (!words.take_month() && words.done()) {
        const std::chrono::year_month_day start(first.first);
        return date_period(y.value_or(static_cast<int>(start.year())), static_cast<unsigned>(start.month()), *d);
      }
      words.back_to(before);
    }
    if (const auto weekday = words.take_weekday()) {
      const int ahead = static_cast<int>((*weekday + 7 - weekday_of(first.first)) % 7);
      return day_period(first.first + std::chrono::days(ahead == 0 ? 7 : ahead));
    }
  }
  return read_period(words, standpoint, opening);
}

}  // namespace

std::optional<std::string> parse_time(std::string_view phrase, std::string_view published, Direction direction) {
  const std::vector<ValueWord> all = value_words(phrase);
  if (all.empty()) return std::nullopt;
  const Standpoint standpoint{read_iso_date(published), direction};
  TimeWords words(all);
  const auto opening = read_opening(words);
  if (!opening) return std::nullopt;
  if (opening->side == Side::at) {
    if (auto duration = read_duration(words, opening->word)) return duration;
  }
  const auto first = read_period(words, standpoint, opening->word);
  if (!first) return std::nullopt;
  std::optional<Period> second;
  const std::size_t before = words.place();
  if (words.take({"to", "through", "until", "till", "-"}) || (opening->side == Side::range && words.take({"and"}))) {
    second = read_end_of_range(words, standpoint, opening->word, *first);
    if (!second) words.back_to(before);
  }
  words.skip_time_of_day();
  if (!words.done()) return std::nullopt;
  if (second) return write_range(*first, *second);
  if (opening->side == Side::at) return write_period(*first);
  return opening->side == Side::until ? write_until(*first) : write_since(*first);
}

}  // namespace newsgraph
