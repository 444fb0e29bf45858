// The list behind contraction.h, sorted so that it can be searched.
#include "ingest/language/contraction.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "ingest/language/character.h"

namespace newsgraph {
namespace {

struct Row {
  std::string_view word;  // in lower case
  std::size_t first;      // bytes of its first word
};

// Only words that hardly ever are another one: "its", "hell" and "well" stay whole.
constexpr Row kContractions[] = {
    {"aint", 2},   {"arent", 3}, {"arnt", 2},  {"cannot", 3}, {"cant", 2},     {"couldnt", 5}, {"didnt", 3},
    {"doesnt", 4}, {"dont", 2},  {"gonna", 3}, {"gotta", 3},  {"hadnt", 3},    {"hasnt", 3},   {"havent", 4},
    {"hes", 2},    {"im", 1},    {"isnt", 2},  {"ive", 1},    {"shouldnt", 6}, {"thats", 4},   {"theres", 5},
    {"theyre", 4}, {"wanna", 3}, {"wasnt", 3}, {"werent", 4}, {"whats", 4},    {"wont", 2},    {"wouldnt", 5},
    {"youll", 3},  {"youre", 3}, {"youve", 3}};
constexpr std::size_t kShortest = 2;
constexpr std::size_t kLongest = 8;

static_assert(std::is_sorted(std::begin(kContractions), std::end(kContractions),
                             [](const Row& a, const Row& b) { return a.word < b.word; }));

}  // namespace

std::size_t first_of_contraction(std::string_view form) {
  if (form.size() < kShortest || form.size() > kLongest) return 0;
  const std::string lower = ascii_lower(form);
  const auto* row = std::lower_bound(std::begin(kContractions), std::end(kContractions), std::string_view(lower),
                                     [](const Row& a, std::string_view b) { return a.word < b; });
  return row != std::end(kContractions) && row->word == lower ? row->first : 0;
}

}  // namespace newsgraph
