// Why two names are one entity, or two: what settling goes by, asked of one pair and put into words. The comparisons
// are those of name_form.h, so that what is said is what is done. What the program does not go by is told as well, for
// the reader to judge by, and marked.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "graph/identity/decision.h"
#include "graph/identity/told_form.h"
#include "graph/identity/told_name.h"
#include "ingest/triple.h"

namespace newsgraph {

// Another entity that articles tell of besides.
struct Companion {
  std::string id, name;
  std::uint32_t articles = 0;
};

// One of the two that are compared.
struct Compared {
  std::vector<ToldName> told;  // what articles call it; those that do not name it count for nothing
  std::string only;            // if one of its names is compared, not all: that
  std::vector<Companion> company;
};

enum class Speaks : std::uint8_t { for_one, against, neither };
std::string_view to_string(Speaks speaks);  // "for", "against", "open"

struct Ground {
  Speaks speaks = Speaks::neither;
  std::string test;     // which: "same key", "given names", "decision" …
  bool weighed = true;  // the program goes by it; false: it is told for the reader
  std::string text;
};

// What is known of the rest of the graph.
struct Surroundings {
  bool two = false;  // the two are entities of their own
  std::vector<Decision> decisions;
  std::unordered_set<std::string> places;                   // keys of places (short_forms)
  std::map<std::string, std::vector<std::string>> bearers;  // family name → persons who bear it, by their full names
};

// The grounds on which the two are one or two: decisions first, then names, then articles and company.
std::vector<Ground> why(const Compared& a, const Compared& b, const Surroundings& around);

}  // namespace newsgraph
