// What an article says of a person by which namesakes are told apart: of which place somebody holds which office, for
// which state somebody sits in a parliament, in which year somebody was born.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

enum class TraitKind : char { country = 'c', region = 'r', town = 't', birth = 'b' };

struct Trait {
  TraitKind kind = TraitKind::birth;
  std::string office;  // a noun, folded: "mayor"; empty of a birth
  std::string value;   // the place's name, as name_key makes it, or the year
  friend auto operator<=>(const Trait&, const Trait&) = default;
};

// One line; trait_of(to_text(trait)) is the trait again.
std::string to_text(const Trait& trait);
Trait trait_of(std::string_view text);

// For reading: "mayor, skelby", "seat, alabama", "born about 1975".
std::string in_words(const Trait& trait);

// What an article says of one person.
struct Portrait {
  std::vector<std::string> descriptions;       // as they stand
  std::vector<std::string_view> behind_names;  // what follows the person's names in the text, some thirty bytes of each
  std::string_view published;                  // ISO 8601 date; may be empty
  std::set<std::string> named;                 // name_key of all that the article names, which tells a town from a word
};

std::set<Trait> traits_of(const Portrait& portrait);

// Whether no one person has both, as far as a short text can tell: mayor of two towns, born in two years that are not
// neighbours. What one says and the other does not is no contradiction.
bool contradict(const Trait& a, const Trait& b);

}  // namespace newsgraph
