// A place among the words of a time expression, and the words of the calendar that may stand there.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ingest/extract/calendar.h"
#include "ingest/extract/value_words.h"

namespace newsgraph {

// "week", "fortnights", "centuries".
struct UnitWord {
  TimeUnit unit = TimeUnit::day;
  bool plural = false;
  bool fortnight = false;  // its unit is the week
};

// Moves forward over words that must outlive it. A take passes over what it reads, and stays where it is if it finds
// nothing; a skip passes over as much as there is.
class TimeWords {
 public:
  explicit TimeWords(std::span<const ValueWord> words) : words_(words) {}

  std::span<const ValueWord> all() const { return words_; }
  std::span<const ValueWord> rest() const { return words_.subspan(at_); }
  bool done() const { return at_ >= words_.size(); }

  // Whether the word `offset` words ahead is `text`; false beyond the end.
  bool is(std::size_t offset, std::string_view text) const;
  std::optional<UnitWord> next_unit() const;

  std::size_t place() const { return at_; }
  void advance(std::size_t count) { at_ += count; }  // never beyond the end
  // Nothing, so that a reader can give up and go back in one statement.
  std::nullopt_t back_to(std::size_t place);

  // One of `texts`; taken() is then the word that it was, as long as the words live.
  bool take(std::initializer_list<std::string_view> texts);
  const std::string& taken() const { return words_[at_ - 1].text; }

  std::optional<unsigned> take_month();    // 1 to 12; "August", "Aug"
  std::optional<unsigned> take_weekday();  // 0 to 6, from Sunday
  std::optional<unsigned> take_day();      // of the month: "18", "18th"
  std::optional<int> take_year();          // 1000 to 2100

  // Words after which the same time is meant, less exactly: "early", "the end of", "mid-".
  void skip_shades();
  // "5 p.m. ET", "10:30", "morning", "local time", "at noon".
  void skip_time_of_day();

 private:
  bool skip_clock();

  std::span<const ValueWord> words_;
  std::size_t at_ = 0;
};

}  // namespace newsgraph
