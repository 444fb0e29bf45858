// Taking names apart by the tables of the lexicon.
#include "graph/identity/name_form.h"

#include <algorithm>
#include <array>
#include <utility>

#include "graph/identity/fold.h"
#include "graph/identity/lexicon.h"

namespace newsgraph {
namespace {

using Words = std::vector<std::string>;

Words words_of(std::string_view text) {
  Words words;
  std::string word;
  for (const char c : text) {
    if (c != ' ') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::exchange(word, {}));
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

std::string joined(const Words& words, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) text.append(i > begin ? " " : "").append(words[i]);
  return text;
}

void erase_all(std::string& text, std::string_view letters) {
  std::erase_if(text, [&](char c) { return letters.find(c) != std::string_view::npos; });
}

void strip_possessive(std::string& word) {
  if (word.ends_with("'s")) word.resize(word.size() - 2);
  if (word.ends_with('\'')) word.pop_back();
}

// "j.k." is two initials; "jr." and "u.s" are words with full stops.
bool dotted_initials(std::string_view word) {
  if (word.size() < 2 || word.size() > 8 || word.size() % 2) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if ((i % 2 == 1) != (word[i] == '.')) return false;
  }
  return true;
}

std::string canonical(std::string_view folded_word) {
  const std::size_t hyphen = folded_word.find('-');
  if (hyphen != std::string_view::npos) {
    return canonical(folded_word.substr(0, hyphen)) + "-" + canonical(folded_word.substr(hyphen + 1));
  }
  std::string word = skeleton(folded_word);
  const auto& variants = name_lexicon().variants;
  const auto variant = variants.find(word);
  return variant == variants.end() ? word : variant->second;
}

bool same_given_name(const std::string& a, const std::string& b) {
  if (a == b) return true;
  if (a.size() == 1 || b.size() == 1) return a.front() == b.front();
  const auto& groups = name_lexicon().given_names;
  const auto left = groups.find(a), right = groups.find(b);
  if (left == groups.end() || right == groups.end()) return false;
  return std::find_first_of(left->second.begin(), left->second.end(), right->second.begin(), right->second.end()) !=
         left->second.end();
}

const std::string& one_spelling(const std::string& word) {
  static const std::array<std::pair<std::string, std::string>, 12> kSpellings = {{{"mt", "mount"},
                                                                                  {"st", "saint"},
                                                                                  {"ft", "fort"},
                                                                                  {"dept", "department"},
                                                                                  {"univ", "university"},
                                                                                  {"organisation", "organization"},
                                                                                  {"defence", "defense"},
                                                                                  {"centre", "center"},
                                                                                  {"labour", "labor"},
                                                                                  {"harbour", "harbor"},
                                                                                  {"bros", "brothers"},
                                                                                  {"&", "and"}}};
  for (const auto& [from, to] : kSpellings) {
    if (word == from) return to;
  }
  return word;
}

bool function_word(std::string_view word) {
  return word == "of" || word == "and" || word == "the" || word == "for" || word == "in" || word == "de" ||
         word == "on" || word == "to";
}

// Words that many organisations begin with, none of which goes by that word alone.
bool too_general(std::string_view word) {
  static constexpr std::array<std::string_view, 24> kGeneral = {
      "general", "national", "united",  "american", "first",    "new",      "international", "royal",
      "central", "federal",  "state",   "european", "global",   "world",    "british",       "public",
      "north",   "south",    "eastern", "western",  "northern", "southern", "german",        "standard"};
  return std::find(kGeneral.begin(), kGeneral.end(), word) != kGeneral.end();
}

// "falk" and "lund" are the halves of "falk-lund".
bool half_of(std::string_view half, std::string_view family) {
  if (half.size() >= family.size()) return false;
  const std::size_t rest = family.size() - half.size();
  return (family.starts_with(half) && family[half.size()] == '-') ||
         (family.ends_with(half) && family[rest - 1] == '-');
}

bool generations_differ(const PersonName& a, const PersonName& b) {
  return !a.generation.empty() && !b.generation.empty() && a.generation != b.generation;
}

// "ford motors" as "ford motor": outlets differ about the last word's number. One word alone keeps it: "Times" is not
// "Time".
std::string one_number(std::string key) {
  const std::size_t last = key.rfind(' ');
  if (last != std::string::npos && key.size() - last > 5 && key.ends_with('s') && !key.ends_with("ss")) key.pop_back();
  return key;
}

}  // namespace

std::string PersonName::key() const {
  std::string text;
  for (const std::string& name : given) text += name + " ";
  text += family;
  return generation.empty() ? text : text + ", " + generation;
}

bool PersonName::initials_only() const {
  return !given.empty() && std::all_of(given.begin(), given.end(), [](const auto& name) { return name.size() == 1; });
}

PersonName person_name(std::string_view text) {
  const NameLexicon& lexicon = name_lexicon();
  Words words;
  for (std::string& word : words_of(fold(text))) {
    if (word.size() > 2 && word.front() == '\'' && word.back() == '\'') continue;
    strip_possessive(word);
    erase_all(word, ",;:()[]'");
    if (dotted_initials(word)) {
      for (std::size_t i = 0; i < word.size(); i += 2) words.emplace_back(1, word[i]);
      continue;
    }
    if (word.starts_with("al-") || word.starts_with("el-")) word.erase(0, 3);
    if (word.ends_with('.')) word.pop_back();
    if (!lexicon.titles.contains(word) && !lexicon.suffixes.contains(word)) erase_all(word, ".");
    while (word.starts_with('-')) word.erase(0, 1);
    while (word.ends_with('-')) word.pop_back();
    if (!word.empty()) words.push_back(std::move(word));
  }
  PersonName name;
  for (; words.size() > 1; words.pop_back()) {
    const auto generation = lexicon.generations.find(words.back());
    if (generation == lexicon.generations.end() && !lexicon.suffixes.contains(words.back())) break;
    if (generation != lexicon.generations.end()) name.generation = generation->second;
  }
  std::size_t begin = 0;
  while (begin + 1 < words.size() && lexicon.titles.contains(words[begin])) ++begin;
  for (std::size_t i = begin; i < words.size(); ++i) {
    if (i + 1 < words.size()) {
      if (lexicon.particles.contains(words[i])) continue;
      erase_all(words[i], "-");
    }
    name.given.push_back(canonical(words[i]));
  }
  if (!name.given.empty()) {
    name.family = std::move(name.given.back());
    name.given.pop_back();
  }
  return name;
}

PersonName person_of_key(std::string_view key) {
  PersonName name;
  if (const std::size_t comma = key.find(", "); comma != std::string_view::npos) {
    name.generation = key.substr(comma + 2);
    key = key.substr(0, comma);
  }
  for (std::size_t end = key.find(' '); end != std::string_view::npos; end = key.find(' ')) {
    name.given.emplace_back(key.substr(0, end));
    key.remove_prefix(end + 1);
  }
  name.family = key;
  return name;
}

std::vector<std::string> family_names(const std::string& family) {
  std::vector<std::string> names = {family};
  const std::size_t hyphen = family.find('-');
  if (hyphen == std::string::npos) return names;
  names.push_back(family.substr(0, hyphen));
  names.push_back(family.substr(hyphen + 1));
  return names;
}

bool bare_title(std::string_view text) {
  const NameLexicon& lexicon = name_lexicon();
  if (lexicon.aliases.contains(plain_key(text, lexicon.legal))) return false;
  const Words words = words_of(fold(text));
  return std::all_of(words.begin(), words.end(), [&](std::string word) {
    if (word.ends_with('.')) word.pop_back();
    return lexicon.titles.contains(word);
  });
}

bool may_be_one_person(const PersonName& a, const PersonName& b) {
  if (a.given.empty() || b.given.empty()) return false;
  if (generations_differ(a, b)) return false;
  for (std::size_t i = 0; i < std::min(a.given.size(), b.given.size()); ++i) {
    if (!same_given_name(a.given[i], b.given[i])) return false;
  }
  return a.family == b.family || half_of(a.family, b.family) || half_of(b.family, a.family);
}

bool ends_with_name(const PersonName& longer, const PersonName& shorter) {
  return longer.family == shorter.family && !generations_differ(longer, shorter) && !shorter.given.empty() &&
         longer.given.size() > shorter.given.size() &&
         std::equal(shorter.given.rbegin(), shorter.given.rend(), longer.given.rbegin());
}

std::string plain_key(std::string_view text, const std::unordered_set<std::string>& legal) {
  std::string folded = fold(text);
  std::replace(folded.begin(), folded.end(), '-', ' ');
  std::replace(folded.begin(), folded.end(), '/', ' ');
  Words words;
  for (std::string& word : words_of(folded)) {
    strip_possessive(word);
    erase_all(word, ".,;:()[]'");
    if (!word.empty()) words.push_back(one_spelling(word));
  }
  if (words.size() > 1 && words.front() == "the") words.erase(words.begin());
  static const std::array<std::pair<Words, std::string>, 5> kLong = {{{{"united", "states", "of", "america"}, "us"},
                                                                      {{"united", "states"}, "us"},
                                                                      {{"united", "kingdom"}, "uk"},
                                                                      {{"european", "union"}, "eu"},
                                                                      {{"united", "nations"}, "un"}}};
  for (const auto& [from, to] : kLong) {
    if (words.size() >= from.size() && std::equal(from.begin(), from.end(), words.begin())) {
      words.erase(words.begin() + 1, words.begin() + static_cast<std::ptrdiff_t>(from.size()));
      words.front() = to;
    }
  }
  while (words.size() > 1 && legal.contains(words.back())) words.pop_back();
  return joined(words, 0, words.size());
}

std::string name_key(std::string_view text) {
  const NameLexicon& lexicon = name_lexicon();
  std::string key = plain_key(text, lexicon.legal);
  const auto alias = lexicon.aliases.find(key);
  return alias == lexicon.aliases.end() ? one_number(std::move(key)) : alias->second;
}

std::vector<ShortForm> short_forms(std::string_view text) {
  const NameLexicon& lexicon = name_lexicon();
  const std::string key = plain_key(text, lexicon.legal);
  const Words words = words_of(key);
  std::vector<ShortForm> forms;
  const auto put = [&](std::string form, std::string place = {}) {
    forms.push_back({one_number(std::move(form)), std::move(place)});
  };
  if (const std::size_t comma = text.find(','); comma != std::string_view::npos) {
    put(plain_key(text.substr(0, comma), lexicon.legal));
  }
  for (std::size_t end = words.size(); end > 1 && lexicon.tails.contains(words[end - 1]);) {
    --end;
    if (end == 1 && too_general(words[0])) break;
    put(joined(words, 0, end));
  }
  for (std::size_t begin = 1; begin < words.size(); ++begin) {
    const std::string front = joined(words, 0, begin);
    put(joined(words, begin, words.size()), lexicon.countries.contains(front) ? "" : one_number(front));
  }
  // Teams and the like: the last word, if it says that they are many.
  if (words.size() > 1 && words.size() <= 3 && words.back().size() > 4 && words.back().ends_with('s')) {
    put(words.back());
  }
  std::string initials, all_initials;
  for (const std::string& word : words) {
    all_initials += word.front();
    if (!function_word(word)) initials += word.front();
  }
  if (words.size() > 1) {
    if (initials.size() > 1) put(initials);
    put(all_initials);
  }
  std::sort(forms.begin(), forms.end());
  forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  std::erase_if(forms, [&](const ShortForm& form) { return form.key.empty() || form.key == one_number(key); });
  return forms;
}

bool looks_like_acronym(std::string_view text) {
  std::size_t letters = 0;
  for (const char c : text) {
    if (c >= 'A' && c <= 'Z') {
      ++letters;
    } else if (c != '.' && c != '&') {
      return false;
    }
  }
  return letters >= 2 && letters <= 8;
}

bool may_abbreviate(std::string_view acronym, std::string_view name) {
  if (acronym.empty() || name.find(' ') == std::string_view::npos || acronym.front() != name.front()) return false;
  std::size_t at = 0;
  for (const char letter : acronym) {
    at = name.find(letter, at);
    if (at == std::string_view::npos) return false;
    ++at;
  }
  return true;
}

}  // namespace newsgraph
