// What a description is made of: "the 32-year-old driver of the Oslo bus" is a driver, and 32-year-old and Oslo tell it
// from other drivers.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace newsgraph {

struct Description {
  std::string noun;                // folded; empty if there is none
  std::set<std::string> beside;    // all words beside it but determiners and prepositions; folded
  std::set<std::string> names;     // those that begin with a capital letter
  std::set<std::string> counts;    // those that are numbers or words like "second"
  std::set<std::string> owners;    // names of whom it is: of "Ann Falk's lawyer" ann and falk
  std::set<std::string> openings;  // how it begins: "the", "a", "his"; "" without such a word, as headlines do
};

// The noun is the last word before the first preposition, relative pronoun or comma.
Description take_apart(std::string_view description);

// Whether both have words, and none in common.
bool share_nothing(const std::set<std::string>& a, const std::set<std::string>& b);

// Whether names, counts or owners keep the two apart. What only one of them says does not, except for "another" and the
// like.
bool speak_against(const Description& a, const Description& b);

// Whether `later`, further down in one article and of the same noun, may be the thing of `earlier` again: nothing keeps
// them apart, the one says no more than the other, and "a man" is new unless only a headline ("Man shot") spoke of it.
bool may_repeat(const Description& earlier, const Description& later);

// Whether it speaks of somebody or something in particular, as "some drivers", "a number of cars" and "people" do not.
bool tells_which(const Description& description);

// What there is only one of, whoever speaks of it: "world" for "the world" and "the globe", "internet" for "the web";
// empty for anything else, such as "the financial world". The view never dies.
std::string_view only_one(const Description& description);

// What is said of a thing in either description.
void add(Description& to, const Description& more);

}  // namespace newsgraph
