// Lemmas by list, then by rule; how common the candidates are settles what a rule leaves open.
#include "ingest/language/lemma.h"

#include <algorithm>
#include <initializer_list>
#include <limits>

#include "ingest/language/features.h"

namespace newsgraph {
namespace {

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }
bool is_consonant(char c) { return c >= 'a' && c <= 'z' && !is_vowel(c); }  // y too

bool ends_with_one_of(std::string_view word, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return word.ends_with(ending); });
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

class Rules {
 public:
  explicit Rules(const Model::Weights& weights) : weights_(weights) {}

  std::string apply(const std::string& low, Xpos xpos) const {
    switch (xpos) {
      case Xpos::NNS:
      case Xpos::VBZ: return without_s(low);
      case Xpos::VBD:
      case Xpos::VBN:
        if (low.ends_with("ied")) return code_points(low) <= 4 ? cut(low, 1) : cut(low, 3) + "y";
        return without(low, "ed");
      case Xpos::VBG: return without(low, "ing");
      case Xpos::JJR:
      case Xpos::RBR:
        if (low.ends_with("ier") && code_points(low) > 4) return cut(low, 3) + "y";
        return without(low, "er");
      case Xpos::JJS:
      case Xpos::RBS:
        if (low.ends_with("iest") && code_points(low) > 5) return cut(low, 4) + "y";
        return without(low, "est");
      default: return low;
    }
  }

 private:
  static constexpr std::uint32_t kUnknown = std::numeric_limits<std::uint32_t>::max();

  static std::string cut(const std::string& word, std::size_t bytes) { return word.substr(0, word.size() - bytes); }

  // Whether `low` without its last `bytes` could be a word.
  static bool leaves_word(std::string_view low, std::size_t bytes) {
    const std::string_view rest = low.substr(0, low.size() - bytes);
    return code_points(rest) >= 2 && rest.find_first_of("aeiouy") != std::string_view::npos;
  }

  std::uint32_t rank(const std::string& word) const {
    if (code_points(word) < 2) return kUnknown;
    const std::uint32_t row = weights_.vocabulary_row(vocabulary_key(word));
    return row == 0 ? kUnknown : row;
  }

  std::string better(const std::string& a, const std::string& b, const std::string& other) const {
    const std::uint32_t rank_a = rank(a);
    const std::uint32_t rank_b = rank(b);
    return rank_a == rank_b ? other : rank_a < rank_b ? a : b;
  }

  std::string without_s(const std::string& low) const {
    if (low.ends_with("ies")) {
      const std::string y = cut(low, 3) + "y";
      return code_points(low) <= 4 ? cut(low, 1) : better(cut(low, 1), y, y);
    }
    if (low.ends_with("es") && ends_with_one_of(cut(low, 2), {"s", "x", "z", "ch", "sh", "o"}) && leaves_word(low, 2)) {
      return better(cut(low, 1), cut(low, 2), cut(low, low[low.size() - 3] == 'o' ? 1 : 2));
    }
    if (low.ends_with("s") && !ends_with_one_of(low, {"ss", "us", "is"}) && leaves_word(low, 1)) return cut(low, 1);
    return low;
  }

  std::string without(const std::string& low, std::string_view ending) const {
    return low.ends_with(ending) && leaves_word(low, ending.size()) ? base(cut(low, ending.size())) : low;
  }

  // "stopp" is stop, "hop" (of hoping) is hope, "want" is want.
  std::string base(const std::string& rest) const {
    const char last = rest.back();
    if (is_consonant(last) && rest[rest.size() - 2] == last) {
      const std::string one = cut(rest, 1);
      return better(rest, one, std::string_view("flsz").find(last) != std::string_view::npos ? rest : one);
    }
    const std::size_t vowel = rest.size() - 2;
    const bool one_syllable = is_consonant(last) && last != 'w' && last != 'x' && last != 'y' &&
                              (is_vowel(rest[vowel]) || rest[vowel] == 'y') &&
                              std::all_of(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(vowel),
                                          [](char c) { return is_consonant(c) && c != 'y'; });
    if (one_syllable) return rest + "e";
    return better(rest, rest + "e", lost_e(rest) ? rest + "e" : rest);
  }

  static bool lost_e(std::string_view rest) {
    if (ends_with_one_of(rest, {"c", "v", "u", "z", "dg", "rg", "is", "us"})) return true;
    const auto after_consonant = [&](std::size_t bytes) {
      return rest.size() > bytes && is_consonant(rest[rest.size() - bytes - 1]);
    };
    return (rest.ends_with("l") && after_consonant(1)) ||
           (ends_with_one_of(rest, {"at", "ut", "ur", "ir", "in", "id"}) && after_consonant(2));
  }

  const Model::Weights& weights_;
};

}  // namespace

std::string lemma_of(std::string_view form, Upos upos, Xpos xpos, const Model::Weights& weights) {
  std::string norm = normalise(form);
  if (upos == Upos::PROPN) return norm;
  const std::string low = simple_lower(norm);
  std::string key = low;
  key += '\t';
  key += to_string(xpos);
  if (const auto found = weights.lemmas.find(key); found != weights.lemmas.end()) return std::string(found->second);
  return Rules(weights).apply(low, xpos);
}

}  // namespace newsgraph
