// Finds numbers in words.
#include "graph/query/number_mask.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>

namespace newsgraph {
namespace {

constexpr std::array<std::string_view, 12> kWords = {"one",   "two",   "three", "four", "five",   "six",
                                                     "seven", "eight", "nine",  "ten",  "eleven", "twelve"};

bool digit(char c) { return c >= '0' && c <= '9'; }

// The length of the sign of a currency that `text` begins with; these are no letters, as other characters beyond ASCII.
std::size_t sign_length(std::string_view text) {
  for (const std::string_view sign : {"£", "€", "¥"}) {
    if (text.starts_with(sign)) return sign.size();
  }
  return 0;
}

bool begins_with_letter(std::string_view text) {
  return !text.empty() && ((text.front() >= 'a' && text.front() <= 'z') ||
                           (static_cast<unsigned char>(text.front()) >= 0x80 && sign_length(text) == 0));
}

// The length of the number that `text` begins with; a separator belongs to it only between digits, a comma only before
// three of them.
std::size_t digits_length(std::string_view text) {
  std::size_t end = 0;
  bool fraction = false;
  while (end < text.size()) {
    if (digit(text[end])) {
      ++end;
    } else if (text[end] == '.' && !fraction && end + 1 < text.size() && digit(text[end + 1])) {
      fraction = true;
      ++end;
    } else if (text[end] == ',' && !fraction && end + 3 < text.size() && digit(text[end + 1]) && digit(text[end + 2]) &&
               digit(text[end + 3]) && (end + 4 == text.size() || !digit(text[end + 4]))) {
      ++end;
    } else {
      break;
    }
  }
  return end;
}

std::string without_zeros(std::string number) {
  std::erase(number, ',');
  number.erase(0, std::min(number.find_first_not_of('0'), number.size() - 1));
  if (number.front() == '.') number.insert(0, "0");
  if (number.find('.') != std::string::npos) {
    number.erase(number.find_last_not_of('0') + 1);
    if (number.back() == '.') number.pop_back();
  }
  return number;
}

}  // namespace

NumberMask mask_numbers(std::string_view folded) {
  NumberMask mask;
  const auto add = [&mask](const std::string& number) {
    mask.text += '#';
    mask.numbers += (mask.numbers.empty() ? "" : " ") + number;
  };
  for (std::size_t at = 0; at < folded.size();) {
    if (const std::size_t length = digits_length(folded.substr(at)); length > 0) {
      add(without_zeros(std::string(folded.substr(at, length))));
      at += length;
      continue;
    }
    if (const std::size_t length = sign_length(folded.substr(at)); length > 0) {
      mask.text += folded.substr(at, length);
      at += length;
      continue;
    }
    std::size_t end = at;
    while (begins_with_letter(folded.substr(end))) ++end;
    if (end == at) {
      mask.text += folded[at++];
      continue;
    }
    const std::string_view word = folded.substr(at, end - at);
    if (const auto* const known = std::ranges::find(kWords, word); known != kWords.end()) {
      add(std::to_string(known - kWords.begin() + 1));
    } else {
      mask.text += word;
      for (; end < folded.size() && digit(folded[end]); ++end) mask.text += folded[end];  // "a3" is no number
    }
    at = end;
  }
  return mask;
}

std::string plain_number(double number) {
  if (std::abs(number) < 1e18 && number == std::trunc(number)) return std::to_string(static_cast<std::int64_t>(number));
  return fmt::format("{}", number);
}

}  // namespace newsgraph
