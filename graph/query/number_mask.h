// Texts that are equal but for the numbers in them.
#pragma once

#include <string>
#include <string_view>

namespace newsgraph {

struct NumberMask {
  std::string text;     // with "#" for every number
  std::string numbers;  // as plain decimals, joined by one space; empty if there are none
};

// Knows digits with English separators ("1,200", "4.5") and the words from "one" to "twelve", of folded text.
NumberMask mask_numbers(std::string_view folded);

// Without trailing zeros, and never with an exponent if the number is whole and below 10^18.
std::string plain_number(double number);

}  // namespace newsgraph
