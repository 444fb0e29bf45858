// What a name is made of, so that two names can be compared by parts.
#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace newsgraph {

// A person's name without titles, suffixes, particles and nicknames in quotation marks. Words are skeletons in the form
// that stands for all transliterations; initials are single letters.
struct PersonName {
  std::vector<std::string> given;  // empty if the name is one word
  std::string family;              // the last word, which of a single word may be a given name; hyphens kept
  std::string generation;          // "jr", "sr", "ii" …; empty if the name does not say

  std::string key() const;     // the words, family last; then a comma and the generation
  bool initials_only() const;  // "J. K. Falk"; false if there is no given name
  friend bool operator==(const PersonName&, const PersonName&) = default;
};

PersonName person_name(std::string_view text);

// The family names that a bearer of `family` may go by: "falk-lund" is also "falk" and "lund". Itself first.
std::vector<std::string> family_names(const std::string& family);

// Nothing but titles, which name nobody: "Mr", "Prime Minister". A country's name is none.
bool bare_title(std::string_view text);

// The name with this key.
PersonName person_of_key(std::string_view key);

// Whether one person may bear both names: same family name, and no given name, initial or generation that speaks
// against it (nicknames and transliterations do not). A missing middle name does not count; a missing first name does,
// so that "Falk" and "Ann Falk" are not told the same by this alone.
bool may_be_one_person(const PersonName& a, const PersonName& b);

// Whether `longer` is `shorter`, which has two words or more, with words before it: "W. Mark Falk" and "Mark Falk",
// "Gaetano Lo Falk" and "Lo Falk", and "Aide Mark Falk", where a language engine took a title for a name.
bool ends_with_name(const PersonName& longer, const PersonName& shorter);

// The words of any other name without "the", punctuation and the legal form of a company, in one spelling: "The Boeing
// Co." is "boeing", "U.S. Air Force" is "us air force". `legal`: see NameLexicon.
std::string plain_key(std::string_view text, const std::unordered_set<std::string>& legal);

// plain_key, or the key of its fullest usual name if the tables know the thing: "Britain" and "U.K." are "uk".
std::string name_key(std::string_view text);

// A shorter name that a thing may go by later in the text or in other articles.
struct ShortForm {
  std::string key;
  std::string place;  // if not empty: the key of what stands in front; it is a short form only if that is a place
  friend auto operator<=>(const ShortForm&, const ShortForm&) = default;
};

// The short forms of a name: "ford motor" is "ford", "general motors" is "gm", "oslo, norway" is "oslo", "norwegian red
// cross" … Without the name itself; sorted.
std::vector<ShortForm> short_forms(std::string_view text);

// Two to eight capital letters, perhaps with full stops or "&" between them.
bool looks_like_acronym(std::string_view text);

// The letters of `acronym` (a key) stand in this order in `name` (a key of several words), the first at its start.
bool may_abbreviate(std::string_view acronym, std::string_view name);

}  // namespace newsgraph
