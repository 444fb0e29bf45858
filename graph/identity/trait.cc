// Descriptions word by word; ages and seats by how news write them behind a name.
#include "graph/identity/trait.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <optional>
#include <utility>

#include "graph/identity/description.h"
#include "graph/identity/fold.h"
#include "graph/identity/lexicon.h"
#include "graph/identity/name_form.h"

namespace newsgraph {
namespace {

constexpr int kYearsBetween = 2;  // of birth, as ages and dates of different articles give them
constexpr int kOldest = 110;
constexpr std::string_view kSeat = "seat";  // in a parliament

bool digit(char c) { return c >= '0' && c <= '9'; }
bool capital(std::string_view word) { return !word.empty() && word.front() >= 'A' && word.front() <= 'Z'; }

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// Names inside a description: runs of words with capital letters, but for its noun and words that name nothing.
std::vector<std::string> names_in(std::string_view description, const std::string& noun) {
  const auto& beside = name_lexicon().beside_offices;
  std::vector<std::string> names;
  std::string run;
  const auto finish = [&] {
    if (!run.empty()) names.push_back(std::exchange(run, {}));
  };
  while (!description.empty()) {
    const std::size_t end = std::min(description.find(' '), description.size());
    std::string_view word = description.substr(0, end);
    description.remove_prefix(std::min(end + 1, description.size()));
    const bool comma = word.ends_with(',');
    if (comma) word.remove_suffix(1);
    std::string folded = fold(word);
    const bool possessive = folded.ends_with("'s");
    if (possessive) folded.resize(folded.size() - 2);
    if (!capital(word) || folded == noun || beside.contains(folded)) {
      finish();
    } else {
      run.append(run.empty() ? "" : " ").append(folded);
    }
    if (comma || possessive) finish();
  }
  finish();
  return names;
}

void add_offices(const Portrait& portrait, std::string_view description, std::set<Trait>& traits) {
  const NameLexicon& lexicon = name_lexicon();
  const std::string noun = take_apart(description).noun;
  if (noun.empty()) return;
  for (const std::string& name : names_in(description, noun)) {
    const std::string plain = plain_key(name, lexicon.legal), key = name_key(name);
    const auto region = lexicon.regions.find(plain);
    if (region != lexicon.regions.end()) {
      // "New York" is a town as well, and "Georgia" a country.
      if (!region->second.ambiguous && lexicon.region_offices.contains(noun))
        traits.insert({TraitKind::region, noun, region->second.name});
      continue;
    }
    const auto adjective = lexicon.adjectives.find(name);
    if (adjective != lexicon.adjectives.end() || lexicon.countries.contains(plain)) {
      if (!lexicon.country_offices.contains(noun)) continue;
      traits.insert({TraitKind::country, noun, adjective == lexicon.adjectives.end() ? key : adjective->second});
    } else if (lexicon.town_offices.contains(noun) && portrait.named.contains(key)) {
      traits.insert({TraitKind::town, noun, key});
    }
  }
}

void add_birth(std::string_view published, int age, std::set<Trait>& traits) {
  if (published.size() < 4 || age < 1 || age > kOldest) return;
  if (const auto year = number(published.substr(0, 4))) {
    traits.insert({TraitKind::birth, {}, std::to_string(*year - age)});
  }
}

// "a 45-year-old teacher", but not "mother of a 4-year-old boy".
void add_age(const Portrait& portrait, std::string_view description, std::set<Trait>& traits) {
  constexpr std::string_view kYears = "-year-old";
  const std::size_t at = description.find(kYears);
  if (at == std::string_view::npos || description.substr(0, at).find(" of ") != std::string_view::npos) return;
  std::size_t begin = at;
  while (begin > 0 && digit(description[begin - 1])) --begin;
  if (const auto age = number(description.substr(begin, at - begin))) add_birth(portrait.published, *age, traits);
}

// "Ann Falk, 45, was", "Ann Falk (R-Ala.)", "Ann Falk, D-Mich."
void add_behind_name(const Portrait& portrait, std::string_view text, std::set<Trait>& traits) {
  if (text.starts_with(", ")) {
    std::size_t end = 2;
    while (end < text.size() && digit(text[end])) ++end;
    if (end > 2 && end < text.size() && (text[end] == ',' || text[end] == '.')) {
      if (const auto age = number(text.substr(2, end - 2))) return add_birth(portrait.published, *age, traits);
    }
  }
  const std::size_t party = text.find_first_not_of(", (");
  if (party == std::string_view::npos || party == 0 || std::string_view("RDI").find(text[party]) == std::string::npos) {
    return;
  }
  text.remove_prefix(party + 1);
  // A hyphen or one of the dashes that look like it.
  const std::string_view dash = text.starts_with("-") ? "-" : text.starts_with("\u2011") ? "\u2011" : "\u2013";
  if (!text.starts_with(dash)) return;
  text.remove_prefix(dash.size());
  const NameLexicon& lexicon = name_lexicon();
  const std::size_t end = std::min(text.find_first_of(",)"), text.size());
  const auto region = lexicon.regions.find(plain_key(text.substr(0, end), lexicon.legal));
  if (region != lexicon.regions.end()) traits.insert({TraitKind::region, std::string(kSeat), region->second.name});
}

// Whether towns' names share a word: "York" may be "New York".
bool share_word(std::string_view a, std::string_view b) {
  const std::string all = " " + std::string(b) + " ";
  while (!a.empty()) {
    const std::size_t end = std::min(a.find(' '), a.size());
    if (all.find(" " + std::string(a.substr(0, end)) + " ") != std::string::npos) return true;
    a.remove_prefix(std::min(end + 1, a.size()));
  }
  return false;
}

}  // namespace

std::string to_text(const Trait& trait) {
  return std::string(1, static_cast<char>(trait.kind)) + "\t" + trait.office + "\t" + trait.value;
}

Trait trait_of(std::string_view text) {
  const std::size_t first = text.find('\t'), second = text.find('\t', first + 1);
  return {.kind = static_cast<TraitKind>(text.front()),
          .office = std::string(text.substr(first + 1, second - first - 1)),
          .value = std::string(text.substr(second + 1))};
}

std::string in_words(const Trait& trait) {
  return trait.kind == TraitKind::birth ? "born about " + trait.value : trait.office + ", " + trait.value;
}

std::set<Trait> traits_of(const Portrait& portrait) {
  std::set<Trait> traits;
  for (const std::string& description : portrait.descriptions) {
    add_offices(portrait, description, traits);
    add_age(portrait, description, traits);
  }
  for (const std::string_view text : portrait.behind_names) add_behind_name(portrait, text, traits);
  return traits;
}

bool contradict(const Trait& a, const Trait& b) {
  if (a.kind != b.kind || a.office != b.office) return false;
  switch (a.kind) {
    case TraitKind::birth: {
      const auto one = number(a.value), other = number(b.value);
      return one && other && std::abs(*one - *other) > kYearsBetween;
    }
    case TraitKind::town: return !share_word(a.value, b.value);
    case TraitKind::country:
    case TraitKind::region: break;
  }
  return a.value != b.value;
}

}  // namespace newsgraph
