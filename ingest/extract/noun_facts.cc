// Looks nouns, given names and countries up in the built-in lists.
#include "ingest/extract/noun_facts.h"

#include "embedded/capitals.h"
#include "embedded/countries.h"
#include "embedded/given_names.h"
#include "embedded/news_nouns.h"
#include "embedded/organisations.h"
#include "embedded/wordnet_nouns.h"
#include "ingest/extract/lexicon.h"

namespace newsgraph {
namespace {

struct TypeName {
  std::string_view name;
  EntityType type;
};
constexpr TypeName kTypes[] = {
    {"person", EntityType::person}, {"organisation", EntityType::organisation},
    {"place", EntityType::place},   {"group", EntityType::group},
    {"event", EntityType::event},   {"product", EntityType::product},
    {"work", EntityType::work},     {"date", EntityType::date},
    {"money", EntityType::money},   {"thing", EntityType::thing},
};

NounFacts read_facts(std::string_view value) {
  NounFacts facts;
  facts.known = true;
  const std::size_t space = value.find(' ');
  for (const TypeName& row : kTypes) {
    if (row.name == value.substr(0, space)) facts.type = row.type;
  }
  if (space != std::string_view::npos)
    facts.gender = value.substr(space + 1) == "female" ? Gender::female : Gender::male;
  return facts;
}

}  // namespace

NounFacts noun_facts(std::string_view lemma) {
  static const Lexicon news(embedded::news_nouns());
  static const Lexicon wordnet(embedded::wordnet_nouns());
  if (const auto value = news.find(lemma)) return read_facts(*value);
  // "vice-president", "co-founder": the last part decides.
  const std::size_t hyphen = lemma.rfind('-');
  if (hyphen != std::string_view::npos && hyphen + 1 < lemma.size()) {
    if (const auto value = news.find(lemma.substr(hyphen + 1))) return read_facts(*value);
  }
  if (lemma.size() > 6) {
    if (lemma.ends_with("woman")) return {EntityType::person, true, Gender::female};
    if (lemma.ends_with("person")) return {EntityType::person, true, Gender::unknown};
    if (lemma.ends_with("man") && wordnet.find(lemma) == "person") return {EntityType::person, true, Gender::male};
  }
  if (const auto value = wordnet.find(lemma)) return read_facts(*value);
  return {};
}

Gender given_name_gender(std::string_view name) {
  static const Lexicon names(embedded::given_names());
  const auto value = names.find(name);
  if (!value) return Gender::unknown;
  return *value == "female" ? Gender::female : Gender::male;
}

bool is_known_organisation(std::string_view folded) {
  static const Lexicon organisations(embedded::organisations());
  return organisations.contains(folded);
}

bool is_capital(std::string_view folded) {
  static const Lexicon capitals(embedded::capitals());
  return capitals.contains(folded);
}

std::optional<CountryWord> country_word(std::string_view words) {
  static const Lexicon countries(embedded::countries());
  const auto value = countries.find(words);
  if (!value) return std::nullopt;
  const std::size_t colon = value->find(':');
  return CountryWord{value->substr(colon + 1), value->substr(0, colon) == "adjective"};
}

}  // namespace newsgraph
