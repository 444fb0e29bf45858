// What is known about names beforehand: the tables in data/, each with its source in its head, and the adjectives of
// countries and the capitals that extraction knows.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace newsgraph {

struct NameLexicon {
  using Words = std::unordered_set<std::string>;

  // A thing's fullest usual name by any of its names; both as name_key makes them. Countries and organisations.
  std::unordered_map<std::string, std::string> aliases;
  // Names of countries, as in `aliases`.
  Words countries;
  // What an adjective is of: "norwegian" of "norway". Folded; as in `aliases`.
  std::unordered_map<std::string, std::string> adjectives;
  // Capitals that extraction lets speak for a government, and its usual name. As plain_key makes them.
  std::unordered_map<std::string, std::string> governments;
  // Numbers of the groups that a given name belongs to; names that share a group may be one person's. Skeletons.
  std::unordered_map<std::string, std::vector<int>> given_names;
  // The form that stands for all transliterations of a word. Skeletons.
  std::unordered_map<std::string, std::string> variants;
  Words titles;    // before a person's name
  Words suffixes;  // behind a person's name
  // Behind a person's name, telling father from son: "junior" is "jr".
  std::unordered_map<std::string, std::string> generations;
  Words particles;  // inside a person's name
  // A state or province by any of its names; as name_key makes them.
  struct Region {
    std::string name;
    bool ambiguous = false;  // a town or a country has the name as well
  };
  std::unordered_map<std::string, Region> regions;
  // Nouns for what somebody is of one town, of one state, of one country at a time: "mayor", "governor", "king".
  Words town_offices, region_offices, country_offices;
  Words beside_offices;  // words that name nothing, whatever their first letter
  Words legal;           // last words of companies' names that are no part of them
  Words tails;           // last words that a short form leaves out
  // In how many of 10,000 news articles a noun stands, or, with a line break before its key, a name.
  std::unordered_map<std::string, double> common_words;
};

// Read from the tables once; safe from any thread.
const NameLexicon& name_lexicon();

}  // namespace newsgraph
