// The words of a short phrase as the value parsers read them, and the numbers among them.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// One word, number or sign. A number's letters are its suffix: "18th" is 18 and "th", "1990s" 1990 and "s".
struct ValueWord {
  std::string text;              // lower case; dots of abbreviations, apostrophes and commas are left out
  std::optional<double> number;  // of digits
  std::string suffix;            // letters that follow the digits without a space
  bool glued = false;            // no space before it
};

// At most 64 words: a longer phrase gives none, since no value is that long.
std::vector<ValueWord> value_words(std::string_view phrase);

struct ReadNumber {
  double value = 0;
  std::size_t words = 0;  // how many words it took
};

// The number that `words` begin with: "10,000", "1.5 million", "two dozen", "twenty-three", "a hundred", "half a
// million", "two and a half", "5bn". Neither ordinals nor "hundreds". "a" and "half" count only before a scale ("a
// million"), but if `unit_follows` also before whatever is being counted ("a week", "half a year").
std::optional<ReadNumber> read_number(std::span<const ValueWord> words, bool unit_follows = false);

}  // namespace newsgraph
