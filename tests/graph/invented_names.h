// Words that nobody bears, and how often each is said, for benchmarks: the same on every machine.
#pragma once

#include <cmath>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace newsgraph {

inline std::string invented_word(std::uint32_t number) {
  static constexpr std::string_view kSyllables[] = {"ba",  "ke",  "lo",  "mi",  "nu",   "ra",  "so",
                                                    "ti",  "ve",  "zu",  "dan", "fel",  "gor", "hin",
                                                    "jas", "lun", "mar", "pol", "sten", "vik"};
  std::string made;
  for (std::uint32_t rest = number + 20; rest > 0; rest /= 20) made += kSyllables[rest % 20];
  return made;
}

inline std::string capital(std::string name) {
  name.front() = static_cast<char>(name.front() - 'a' + 'A');
  return name;
}

// Rank by Zipf's law among `count`.
inline std::uint32_t zipf(std::mt19937& random, double count) {
  const double u = std::uniform_real_distribution<double>(0, 1)(random);
  return static_cast<std::uint32_t>(std::exp(u * std::log(count))) - 1;
}

}  // namespace newsgraph
