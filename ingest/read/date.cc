// Tries the layouts of a table one after another.
#include "ingest/read/date.h"

#include <date/date.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <sstream>

namespace newsgraph {
namespace {

constexpr std::size_t kLongestDate = 100;

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string iso(date::year_month_day day) {
  if (!day.ok() || day.year() < date::year(1000)) {
    return "";
  }
  return date::format("%F", day);
}

// "Wed, 20 Aug" → "20 Aug": a wrong weekday should not cost the date.
std::string_view without_weekday(std::string_view written) {
  const std::size_t letters =
      static_cast<std::size_t>(std::find_if_not(written.begin(), written.end(), is_letter) - written.begin());
  if (letters == 0 || written.substr(letters, 1) != ",") {
    return written;
  }
  written.remove_prefix(letters + 1);
  return written;
}

std::string from_unix_time(std::string_view digits) {
  std::int64_t count = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), count);
  const std::chrono::seconds seconds(digits.size() > 10 ? count / 1000 : count);
  return iso(date::year_month_day(date::floor<date::days>(date::sys_seconds(seconds))));
}

}  // namespace

std::string normalised_date(std::string_view written) {
  while (!written.empty() && (written.front() == ' ' || written.front() == '\t')) {
    written.remove_prefix(1);
  }
  while (!written.empty() && (written.back() == ' ' || written.back() == '\n' || written.back() == '\r')) {
    written.remove_suffix(1);
  }
  if (written.empty() || written.size() > kLongestDate) {
    return "";
  }
  if (std::all_of(written.begin(), written.end(), is_digit)) {
    if (written.size() == 9 || written.size() == 10 || written.size() == 12 || written.size() == 13) {
      return from_unix_time(written);
    }
    if (written.size() != 8) {
      return "";
    }
  }
  static constexpr std::array<const char*, 7> kLayouts = {"%Y-%m-%d", "%Y/%m/%d",  "%Y.%m.%d", "%Y%m%d",
                                                          "%d %b %Y", "%b %d, %Y", "%b %d %Y"};
  const std::string bare(without_weekday(written));
  for (const char* layout : kLayouts) {
    std::istringstream in(bare);
    date::year_month_day day{};
    in >> std::ws >> date::parse(layout, day);
    if (in && !is_digit(static_cast<char>(in.peek()))) {
      return iso(day);
    }
  }
  return "";
}

}  // namespace newsgraph
