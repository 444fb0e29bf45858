// Invented articles and what other outlets make of them: the same words in the same order on every machine.
#pragma once

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace newsgraph {

using Paragraphs = std::vector<std::string>;

inline std::uint32_t any_below(std::mt19937& random, std::uint32_t limit) {
  return static_cast<std::uint32_t>(random()) % limit;
}

inline std::string invented_word(std::uint32_t number) {
  static const std::vector<std::string> kSyllables = {"ba", "ke", "lo", "mi", "nu", "ra", "so", "ti", "ve", "zu"};
  std::string word;
  for (std::uint32_t rest = number + 10; rest > 0; rest /= 10) word += kSyllables[rest % 10];
  return word;
}

// Paragraphs of 40 words; a third of the words are the same few in every article.
inline Paragraphs invented_article(std::uint32_t seed, std::size_t paragraphs) {
  std::mt19937 random(seed);
  Paragraphs article;
  for (std::size_t i = 0; i < paragraphs; ++i) {
    std::string text;
    for (int j = 0; j < 40; ++j)
      text += (j ? " " : "") + invented_word(any_below(random, any_below(random, 3) == 0 ? 20 : 5000));
    article.push_back(text + ".");
  }
  return article;
}

inline std::string joined(const Paragraphs& paragraphs) {
  std::string text;
  for (const std::string& paragraph : paragraphs) text += (text.empty() ? "" : "\n\n") + paragraph;
  return text;
}

// One in `step` words is another, at random.
inline std::string reworded(const std::string& text, std::size_t step) {
  std::string result;
  std::mt19937 random(static_cast<std::uint32_t>(step));
  std::size_t word = 0;
  bool skip = false;
  for (const char c : text) {
    if (c == ' ' || c == '\n') {
      ++word;
      skip = any_below(random, static_cast<std::uint32_t>(step)) == 0;
      result += c;
      if (skip) result += "other" + std::to_string(word);
    } else if (!skip) {
      result += c;
    }
  }
  return result;
}

}  // namespace newsgraph
