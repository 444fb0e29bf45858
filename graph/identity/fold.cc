// Folding through ICU's transliterators; ASCII, nearly all of English news, takes a short cut.
#include "graph/identity/fold.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace newsgraph {
namespace {

const icu::Transliterator* latin_transliterator() {
  static const std::unique_ptr<icu::Transliterator> transliterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::Transliterator>(icu::Transliterator::createInstance(
        "Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower", UTRANS_FORWARD, status));
  }();
  return transliterator.get();
}

std::string to_ascii(std::string_view text) {
  icu::UnicodeString unicode =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  if (const icu::Transliterator* const transliterator = latin_transliterator()) transliterator->transliterate(unicode);
  std::string result;
  unicode.toUTF8String(result);
  return result;
}

bool vowel(char letter) { return std::string_view("aeiou").find(letter) != std::string_view::npos; }

void replace_ending(std::string& word, std::string_view ending, std::string_view by) {
  if (word.size() > ending.size() && word.ends_with(ending)) word.replace(word.size() - ending.size(), word.size(), by);
}

}  // namespace

std::string fold(std::string_view text) {
  const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  const std::string latin = ascii ? std::string() : to_ascii(text);
  std::string result;
  result.reserve(text.size());
  for (char c : ascii ? text : std::string_view(latin)) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '`' || c == '"') c = '\'';
    const bool space = c == ' ' || (c >= '\0' && c < ' ');
    if (!space) {
      result += c;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

std::string skeleton(std::string_view folded_word) {
  // Spellings of one sound in English, French, German and scholarly transliteration; longer ones first.
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kSounds = {{
      {"tsch", "ch"},
      {"tch", "ch"},
      {"sch", "sh"},
      {"dzh", "j"},
      {"kh", "h"},
      {"ph", "f"},
      {"ck", "k"},
      {"ou", "u"},
      {"oo", "u"},
      {"ee", "i"},
      {"ks", "x"},
      {"w", "v"},
      {"y", "i"},
      {"'", ""},
  }};
  std::string word;
  for (std::size_t i = 0; i < folded_word.size();) {
    const std::string_view rest = folded_word.substr(i);
    const auto* const sound =
        std::find_if(kSounds.begin(), kSounds.end(), [&](const auto& pair) { return rest.starts_with(pair.first); });
    if (sound != kSounds.end()) {
      word += sound->second;
      i += sound->first.size();
    } else if (rest.front() == 'j' && !word.empty() && vowel(word.back())) {
      word += 'i';
      ++i;
    } else {
      word += rest.front();
      ++i;
    }
  }
  word.erase(std::unique(word.begin(), word.end()), word.end());
  replace_ending(word, "of", "ov");
  replace_ending(word, "ef", "ev");
  return word;
}

}  // namespace newsgraph
