// Names taken apart, and whether a shorter name can stand for a fuller one.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/extract/noun_facts.h"

namespace newsgraph {

// Lower case, without diacritics and dots, with plain apostrophes: "António" and "Antonio", "U.S." and "US" are one.
std::string fold_name(std::string_view text);

// "Mr", "Dr", "Sir": words before a person's name that are no part of it. `folded` as fold_name gives it. `gender`
// tells what the title says of it.
bool is_courtesy_title(std::string_view folded, Gender& gender);

// "inc", "motors", "airlines": last words of companies' names.
bool is_company_form(std::string_view folded);

struct NameForm {
  std::vector<std::string> words;   // folded, without "the", titles and a possessive "'s"; may be empty
  std::string joined;               // the words with single spaces
  std::string generation;           // of a person: "jr", "sr", "ii" …; empty if the name does not say
  Gender gender = Gender::unknown;  // from the title or the given name
};

// `words`: the tokens of a name as they are written.
NameForm name_form(std::span<const std::string_view> words, bool person);

// "Costa" and "A. Costa" for "António Costa", "von der Leyen", "Xi" for "Xi Jinping"; not "Hillary Clinton" for "Bill
// Clinton". `by_family`: the shorter one ends as the fuller one does, which is better evidence than the given name.
bool short_for_person(const NameForm& shorter, const NameForm& fuller, bool& by_family);

// "Lockheed" for "Lockheed Martin", "Boeing" for "Boeing Co."; a prefix that could be anybody's ("United") is not
// enough.
bool short_for_organisation(const NameForm& shorter, const NameForm& fuller);

// "Air Force" for "United States Air Force".
bool same_but_for_country(const NameForm& shorter, const NameForm& fuller);

// "WSJ" for "Wall Street Journal", "EC" for "European Council"; small words may count or not. `acronym` as written.
bool is_acronym_of(std::string_view acronym, const NameForm& name);

// "BAIR" for "Brask Airlines": capital letters that stand in the name in this order, the first at its start. Weak
// evidence, good for what stands in brackets behind a name.
bool abbreviates(std::string_view acronym, const NameForm& name);

}  // namespace newsgraph
