// What words tell about the things that they name: kind and gender of nouns, gender of given names, countries.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "ingest/triple.h"

namespace newsgraph {

enum class Gender : std::uint8_t { unknown, male, female };

struct NounFacts {
  EntityType type = EntityType::thing;
  bool known = false;  // the noun is in a list; else its type is a guess
  Gender gender = Gender::unknown;
};

// `lemma`: a lower-case noun in the singular. "-woman", "-man" and "-person" end persons.
NounFacts noun_facts(std::string_view lemma);

// `name`: a given name as it is written ("Giorgia").
Gender given_name_gender(std::string_view name);

// `folded`: an organisation that news names without saying what it is ("reuters"), as fold_name gives it.
bool is_known_organisation(std::string_view folded);

// "moscow": news let it speak for the government there. `folded` as fold_name gives it.
bool is_capital(std::string_view folded);

struct CountryWord {
  std::string_view country;  // the name that stands for it: "United Kingdom" for "uk", "britain" and "british"
  bool adjective = false;    // "british", "britons"
};

// `words`: lower case, without dots, joined by single spaces: "uk", "south korean". The view never dies.
std::optional<CountryWord> country_word(std::string_view words);

}  // namespace newsgraph
