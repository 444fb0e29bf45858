// Splits a phrase into lower-case words and reads English number words.
#include "ingest/extract/value_words.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace newsgraph {
namespace {

constexpr std::size_t kMostWords = 64;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Letters of other scripts, and currency signs, are letters too: every byte above ASCII (dashes and quotes are gone).
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Dashes as "-", apostrophes and quotation marks as "'", hard spaces as spaces; all else as it is.
std::string plain_punctuation(std::string_view phrase) {
  struct Replacement {
    std::string_view from, to;
  };
  constexpr Replacement kReplacements[] = {
      {"\u2010", "-"}, {"\u2011", "-"}, {"\u2012", "-"}, {"\u2013", "-"}, {"\u2014", "-"},
      {"\u2212", "-"}, {"\u2018", "'"}, {"\u2019", "'"}, {"\u02bc", "'"}, {"\u201c", "'"},
      {"\u201d", "'"}, {"\u00a0", " "}, {"\u202f", " "}, {"\u2009", " "},
  };
  std::string out;
  for (std::size_t i = 0; i < phrase.size();) {
    const auto* found = std::find_if(std::begin(kReplacements), std::end(kReplacements),
                                     [&](const Replacement& r) { return phrase.substr(i).starts_with(r.from); });
    if (found != std::end(kReplacements)) {
      out += found->to;
      i += found->from.size();
    } else {
      out += phrase[i++];
    }
  }
  return out;
}

// Digits with thousands commas and one decimal point from `at` on; moves `at` behind them. Nothing for "1.000.000",
// which may mean anything.
std::optional<double> read_digits(std::string_view text, std::size_t& at) {
  std::string digits;
  int points = 0;
  for (; at < text.size(); ++at) {
    const bool digit_next = at + 1 < text.size() && is_digit(text[at + 1]);
    if (is_digit(text[at])) {
      digits += text[at];
    } else if (text[at] == '.' && digit_next) {
      digits += '.';
      ++points;
    } else if (!(text[at] == ',' && digit_next)) {
      break;
    }
  }
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || points > 1) return std::nullopt;
  return value;
}

struct NumberWord {
  std::string_view word;
  double value;
};

constexpr NumberWord kSmall[] = {
    {"zero", 0},     {"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},
    {"five", 5},     {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},
    {"ten", 10},     {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14},
    {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19},
};
constexpr NumberWord kTens[] = {
    {"twenty", 20}, {"thirty", 30},  {"forty", 40},  {"fifty", 50},
    {"sixty", 60},  {"seventy", 70}, {"eighty", 80}, {"ninety", 90},
};
constexpr NumberWord kScales[] = {
    {"dozen", 12}, {"hundred", 1e2}, {"thousand", 1e3}, {"lakh", 1e5}, {"million", 1e6},
    {"mln", 1e6},  {"crore", 1e7},   {"billion", 1e9},  {"bln", 1e9},  {"trillion", 1e12},
};
// "m" is left to the money parser: "2m" may be metres.
constexpr NumberWord kSuffixes[] = {{"k", 1e3}, {"mn", 1e6}, {"mln", 1e6}, {"bn", 1e9}, {"tn", 1e12}, {"trn", 1e12}};

template <std::size_t size>
std::optional<double> look_up(const NumberWord (&table)[size], std::string_view word) {
  for (const NumberWord& row : table) {
    if (row.word == word) return row.value;
  }
  return std::nullopt;
}

std::optional<double> scale_at(std::span<const ValueWord> words, std::size_t at) {
  return at < words.size() ? look_up(kScales, words[at].text) : std::nullopt;
}

bool word_at(std::span<const ValueWord> words, std::size_t at, std::string_view text) {
  return at < words.size() && words[at].text == text;
}

// "three", "twenty", "twenty-three" from `at` on; moves `at` behind it.
std::optional<double> read_below_hundred(std::span<const ValueWord> words, std::size_t& at) {
  if (at >= words.size()) return std::nullopt;
  if (const auto small = look_up(kSmall, words[at].text)) {
    ++at;
    return small;
  }
  const auto tens = look_up(kTens, words[at].text);
  if (!tens) return std::nullopt;
  ++at;
  const std::size_t unit_at = at + (word_at(words, at, "-") ? 1 : 0);
  const auto unit = unit_at < words.size() ? look_up(kSmall, words[unit_at].text) : std::nullopt;
  if (unit && *unit >= 1 && *unit <= 9) {
    at = unit_at + 1;
    return *tens + *unit;
  }
  return tens;
}

}  // namespace

std::vector<ValueWord> value_words(std::string_view phrase) {
  if (phrase.size() > 16 * kMostWords) return {};
  const std::string text = plain_punctuation(phrase);
  std::vector<ValueWord> words;
  bool space = true;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\'' || c == ',' || c == '.' || c == '"') {
      space = space || (c != '\'' && c != '.');
      ++at;
      continue;
    }
    if (words.size() == kMostWords) return {};
    ValueWord word;
    word.glued = !space;
    space = false;
    const std::size_t begin = at;
    if (is_digit(c)) {
      word.number = read_digits(text, at);
      word.text = text.substr(begin, at - begin);
      while (at < text.size() && is_letter(text[at]) && static_cast<unsigned char>(text[at]) < 0x80)
        word.suffix += lower(text[at++]);
    } else if (is_letter(c)) {
      while (at < text.size() &&
             (is_letter(text[at]) || (text[at] == '.' && at + 1 < text.size() && is_letter(text[at + 1])))) {
        if (text[at] != '.') word.text += lower(text[at]);
        ++at;
      }
    } else {
      word.text = c;
      ++at;
    }
    words.push_back(std::move(word));
  }
  return words;
}

std::optional<ReadNumber> read_number(std::span<const ValueWord> words, bool unit_follows) {
  if (words.empty()) return std::nullopt;
  std::size_t at = 0;
  double total = 0;    // of the groups that a scale has closed
  double current = 0;  // of the group being read
  if (words[0].number) {
    current = *words[0].number;
    if (!words[0].suffix.empty()) {
      const auto scale = look_up(kSuffixes, words[0].suffix);
      if (!scale) return std::nullopt;
      return ReadNumber{current * *scale, 1};
    }
    at = 1;
    while (const auto scale = scale_at(words, at)) {
      current *= *scale;
      ++at;
    }
    return ReadNumber{current, at};
  }
  if (words[0].text == "half" || words[0].text == "quarter") {
    const std::size_t next = word_at(words, 1, "of") ? 2 : 1;
    const bool article = word_at(words, next, "a") || word_at(words, next, "an");
    const auto scale = scale_at(words, next + 1);
    if (!article || (!scale && !unit_follows)) return std::nullopt;
    const double part = words[0].text == "half" ? 0.5 : 0.25;
    return ReadNumber{part * scale.value_or(1), next + (scale ? 2U : 1U)};
  }
  if (words[0].text == "a" || words[0].text == "an") {
    at = 1;
    current = 1;
    if (word_at(words, 1, "half") && (scale_at(words, 2) || unit_follows)) {
      current = 0.5;
      at = 2;
    }
    if (!scale_at(words, at) && !unit_follows) return std::nullopt;
  } else {
    const auto first = read_below_hundred(words, at);
    if (!first) return std::nullopt;
    current = *first;
  }
  for (;;) {
    if (const auto scale = scale_at(words, at)) {
      current *= *scale;
      ++at;
      if (*scale >= 1e3) {
        total += current;
        current = 0;
      }
      continue;
    }
    std::size_t next = at;
    if (word_at(words, next, "and")) ++next;
    if (next > at && (word_at(words, next, "a") || word_at(words, next, "an")) && word_at(words, next + 1, "half")) {
      current += 0.5;
      at = next + 2;
      continue;
    }
    // "two hundred (and) five": more only after a scale, else "five, six" would be eleven.
    const bool after_scale =
        at > 0 && look_up(kScales, words[at - 1].text).has_value() && words[at - 1].text != "dozen";
    const auto more = after_scale ? read_below_hundred(words, next) : std::nullopt;
    if (!more) break;
    current += *more;
    at = next;
  }
  return ReadNumber{total + current, at};
}

}  // namespace newsgraph
