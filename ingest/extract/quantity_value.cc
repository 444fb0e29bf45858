// Amounts of money and plain numbers.
#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>

#include "embedded/currencies.h"
#include "ingest/extract/lexicon.h"
#include "ingest/extract/value.h"
#include "ingest/extract/value_words.h"

namespace newsgraph {
namespace {

using Words = std::span<const ValueWord>;

// Words that may stand before a number without changing it, but for how sure it is.
constexpr std::string_view kBefore[] = {
    "a",       "about",  "additional", "almost", "an",        "another",  "approximately", "around",
    "as",      "at",     "by",         "close",  "estimated", "exactly",  "extra",         "for",
    "from",    "in",     "just",       "least",  "less",      "many",     "more",          "most",
    "much",    "nearly", "of",         "on",     "only",      "over",     "roughly",       "some",
    "than",    "the",    "to",         "total",  "under",     "up",       "worth",         "with",
    "further", "only",   "well",       "fewer",  "record",    "whopping", "initial",
};
// Words that may follow an amount of money: "$90 billion in aid", "$5 a year". Any other noun makes a thing of it.
constexpr std::string_view kAfterMoney[] = {"a",      "an", "annually", "each", "for",  "from", "in",
                                            "of",     "on", "or",       "over", "per",  "to",   "worth",
                                            "yearly", "(",  "since",    "more", "less", "by",   "into"};

template <std::size_t size>
bool contains(const std::string_view (&list)[size], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

const Lexicon& currencies() {
  static const Lexicon lexicon(embedded::currencies());
  return lexicon;
}

struct Currency {
  std::string code;
  double unit = 1;
  std::size_t words = 0;
};

// The currency that begins at `words`: up to three words or signs ("hong kong dollars", "us$", "€").
std::optional<Currency> read_currency(Words words) {
  for (std::size_t length = std::min<std::size_t>(3, words.size()); length > 0; --length) {
    std::string name;
    for (const ValueWord& word : words.first(length)) {
      if (word.number) name += "0";  // no currency has digits
      if (!name.empty() && word.text != "$") name += ' ';
      name += word.text;
    }
    const auto found = currencies().find(name);
    if (!found) continue;
    Currency currency{std::string(*found), 1, length};
    if (currency.code.ends_with("/100")) {
      currency.unit = 0.01;
      currency.code.resize(currency.code.size() - 4);
    }
    if (currency.code == "-") currency.code.clear();
    return currency;
  }
  return std::nullopt;
}

// Money writes "4m" and "4b" where plain numbers may not.
std::optional<ReadNumber> read_amount(Words words) {
  if (!words.empty() && words[0].number && (words[0].suffix == "m" || words[0].suffix == "b")) {
    return ReadNumber{*words[0].number * (words[0].suffix == "m" ? 1e6 : 1e9), 1};
  }
  return read_number(words);
}

// "50 pounds of sugar" is no money.
bool ends_money(Words rest, bool name_last) {
  return rest.empty() || (contains(kAfterMoney, rest[0].text) && !(name_last && rest[0].text == "of"));
}

// "$5 million to $10 million" names no one amount.
bool is_range(Words rest) {
  if (rest.size() < 2 || (rest[0].text != "-" && rest[0].text != "to")) return false;
  return rest[1].number || read_currency(rest.subspan(1)) || read_number(rest.subspan(1));
}

std::size_t skip_before(Words words) {
  std::size_t at = 0;
  while (at < words.size() && contains(kBefore, words[at].text)) ++at;
  return at;
}

}  // namespace

std::optional<Money> parse_money(std::string_view phrase) {
  const std::vector<ValueWord> all = value_words(phrase);
  const Words words(all);
  const std::size_t begin = skip_before(words);
  // "a million dollars": the article belongs to the number.
  for (std::size_t at = begin > 0 && read_number(words.subspan(begin - 1)) ? begin - 1 : begin; at <= begin; ++at) {
    const Words here = words.subspan(at);
    if (const auto currency = read_currency(here)) {
      const auto amount = read_amount(here.subspan(currency->words));
      if (!amount) continue;
      const Words rest = here.subspan(currency->words + amount->words);
      // "$5 billion dollars" says it twice.
      const auto again = read_currency(rest);
      const Words tail = again ? rest.subspan(again->words) : rest;
      if (is_range(tail) || !ends_money(tail, false)) return std::nullopt;
      return Money{amount->value * currency->unit, currency->code};
    }
    if (const auto amount = read_amount(here)) {
      const Words rest = here.subspan(amount->words);
      const auto currency = read_currency(rest);
      if (!currency) continue;
      const Words tail = rest.subspan(currency->words);
      if (is_range(tail) || !ends_money(tail, true)) return std::nullopt;
      return Money{amount->value * currency->unit, currency->code};
    }
  }
  return std::nullopt;
}

std::optional<double> parse_number(std::string_view phrase) {
  const std::vector<ValueWord> all = value_words(phrase);
  const Words words(all);
  const std::size_t begin = skip_before(words);
  std::size_t at = begin;
  double sign = 1;
  if (at + 1 < words.size() && (words[at].text == "-" || words[at].text == "minus") && words[at + 1].number) {
    sign = -1;
    ++at;
  } else if (at > 0 && !read_number(words.subspan(at))) {
    --at;  // "a hundred"
  }
  const auto number = read_number(words.subspan(at));
  if (!number) return std::nullopt;
  const Words rest = words.subspan(at + number->words);
  const auto follows = [&](std::size_t i, std::string_view text) { return i < rest.size() && rest[i].text == text; };
  if (follows(0, "%") || follows(0, "percent") || (follows(0, "per") && follows(1, "cent"))) {
    return sign * number->value / 100;
  }
  // "10 to 12", "5-6", "three-year", "1/2" and "18:30" are no one number; "one of them" counts nothing.
  if (is_range(rest) || follows(0, "-") || follows(0, "/") || follows(0, ":") || follows(0, "percentage"))
    return std::nullopt;
  if (number->value == 1 && follows(0, "of")) return std::nullopt;
  if ((follows(0, "or") || follows(0, "in") || follows(0, "out")) && rest.size() > 1 && read_number(rest.subspan(1)))
    return std::nullopt;
  if (!rest.empty() && read_currency(rest)) return std::nullopt;
  return sign * number->value;
}

}  // namespace newsgraph
