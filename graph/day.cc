// By the calendar of the standard library.
#include "graph/day.h"

#include <algorithm>
#include <chrono>
#include <optional>

namespace newsgraph {
namespace {

constexpr std::string_view kForm = "dddd-dd-dd";

std::optional<std::chrono::sys_days> read(std::string_view text) {
  if (text.size() != kForm.size()) return std::nullopt;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (kForm[i] == 'd' ? text[i] < '0' || text[i] > '9' : text[i] != kForm[i]) return std::nullopt;
  }
  const auto number = [&](std::size_t begin, std::size_t count) {
    int value = 0;
    for (const char digit : text.substr(begin, count)) value = 10 * value + (digit - '0');
    return value;
  };
  const std::chrono::year_month_day day(std::chrono::year(number(0, 4)),
                                        std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                        std::chrono::day(static_cast<unsigned>(number(8, 2))));
  return day.ok() ? std::optional(std::chrono::sys_days(day)) : std::nullopt;
}

}  // namespace

bool is_day(std::string_view text) { return read(text).has_value(); }

std::int64_t day_of(std::string_view date) {
  const auto day = read(date.substr(0, kForm.size()));
  return day ? std::max<std::int64_t>(0, day->time_since_epoch().count()) : kNoDay;
}

}  // namespace newsgraph
