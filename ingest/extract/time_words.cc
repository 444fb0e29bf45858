// Reads the single words of time expressions: months, weekdays, days, years, units, times of day.
#include "ingest/extract/time_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace newsgraph {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays = {"sunday",   "monday", "tuesday", "wednesday",
                                                       "thursday", "friday", "saturday"};

struct UnitName {
  std::string_view word;
  TimeUnit unit;
};
constexpr UnitName kUnits[] = {
    {"minute", TimeUnit::minute},   {"hour", TimeUnit::hour},      {"day", TimeUnit::day},
    {"week", TimeUnit::week},       {"fortnight", TimeUnit::week}, {"month", TimeUnit::month},
    {"quarter", TimeUnit::quarter}, {"year", TimeUnit::year},      {"decade", TimeUnit::decade},
    {"century", TimeUnit::century},
};

template <typename List>
bool contains(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

}  // namespace

bool TimeWords::is(std::size_t offset, std::string_view text) const {
  return at_ + offset < words_.size() && words_[at_ + offset].text == text;
}

std::optional<UnitWord> TimeWords::next_unit() const {
  if (done()) return std::nullopt;
  std::string_view word = words_[at_].text;
  const bool plural = word.ends_with('s');
  if (word == "centuries") {
    word = "century";
  } else if (plural) {
    word.remove_suffix(1);
  }
  for (const UnitName& row : kUnits) {
    if (row.word == word) return UnitWord{row.unit, plural, word == "fortnight"};
  }
  return std::nullopt;
}

std::nullopt_t TimeWords::back_to(std::size_t place) {
  at_ = place;
  return std::nullopt;
}

bool TimeWords::take(std::initializer_list<std::string_view> texts) {
  if (done() || words_[at_].number || !contains(texts, words_[at_].text)) return false;
  ++at_;
  return true;
}

std::optional<unsigned> TimeWords::take_month() {
  if (done() || words_[at_].number) return std::nullopt;
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

std::optional<unsigned> TimeWords::take_weekday() {
  if (done() || words_[at_].number) return std::nullopt;
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

std::optional<unsigned> TimeWords::take_day() {
  if (done() || !words_[at_].number || words_[at_].text.size() > 2) return std::nullopt;
  const double value = *words_[at_].number;
  if (value < 1 || value > 31 || value != std::floor(value)) return std::nullopt;
  if (!words_[at_].suffix.empty() &&
      !contains(std::array<std::string_view, 4>{"st", "nd", "rd", "th"}, words_[at_].suffix))
    return std::nullopt;
  ++at_;
  return static_cast<unsigned>(value);
}

std::optional<int> TimeWords::take_year() {
  if (done() || !words_[at_].number || words_[at_].text.size() != 4 || !words_[at_].suffix.empty()) return std::nullopt;
  const double value = *words_[at_].number;
  if (value < 1000 || value > 2100 || value != std::floor(value)) return std::nullopt;
  ++at_;
  return static_cast<int>(value);
}

void TimeWords::skip_shades() {
  for (bool moved = true; moved;) {
    moved = take({"early", "earlier", "late", "later", "mid", "-", "the", "about", "around", "roughly", "approximately",
                  "just", "only", "nearly", "almost"});
    if ((is(0, "end") || is(0, "beginning") || is(0, "start") || is(0, "middle") || is(0, "close")) && is(1, "of")) {
      at_ += 2;
      moved = true;
    }
  }
}

void TimeWords::skip_time_of_day() {
  for (bool moved = true; moved;) {
    moved = take({"morning", "afternoon", "evening", "night",   "noon", "midday", "midnight", "overnight", "lunchtime",
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

// "7pm", "10:30", "5 p.m.", "8 o'clock".
bool TimeWords::skip_clock() {
  if (done() || !words_[at_].number || *words_[at_].number > 2400) return false;
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

}  // namespace newsgraph
