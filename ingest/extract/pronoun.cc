// The personal pronouns of English, one row each.
#include "ingest/extract/pronoun.h"

namespace newsgraph {
namespace {

struct Row {
  std::string_view word;
  Pronoun pronoun;
};

constexpr Number kOne = Number::singular, kMany = Number::plural;
constexpr Gender kAny = Gender::unknown;

// person, number, gender, animate, inanimate, reflexive, possessive
constexpr Row kRows[] = {
    {"i", {1, kOne, kAny, true, false, false, false}},
    {"me", {1, kOne, kAny, true, false, false, false}},
    {"my", {1, kOne, kAny, true, false, false, true}},
    {"mine", {1, kOne, kAny, true, false, false, true}},
    {"myself", {1, kOne, kAny, true, false, true, false}},
    {"we", {1, kMany, kAny, true, false, false, false}},
    {"us", {1, kMany, kAny, true, false, false, false}},
    {"our", {1, kMany, kAny, true, false, false, true}},
    {"ours", {1, kMany, kAny, true, false, false, true}},
    {"ourselves", {1, kMany, kAny, true, false, true, false}},
    {"you", {2, Number::unknown, kAny, true, false, false, false}},
    {"your", {2, Number::unknown, kAny, true, false, false, true}},
    {"yours", {2, Number::unknown, kAny, true, false, false, true}},
    {"yourself", {2, kOne, kAny, true, false, true, false}},
    {"yourselves", {2, kMany, kAny, true, false, true, false}},
    {"he", {3, kOne, Gender::male, true, false, false, false}},
    {"him", {3, kOne, Gender::male, true, false, false, false}},
    {"his", {3, kOne, Gender::male, true, false, false, true}},
    {"himself", {3, kOne, Gender::male, true, false, true, false}},
    {"she", {3, kOne, Gender::female, true, false, false, false}},
    {"her", {3, kOne, Gender::female, true, false, false, true}},
    {"hers", {3, kOne, Gender::female, true, false, false, true}},
    {"herself", {3, kOne, Gender::female, true, false, true, false}},
    {"it", {3, kOne, kAny, false, true, false, false}},
    {"its", {3, kOne, kAny, false, true, false, true}},
    {"itself", {3, kOne, kAny, false, true, true, false}},
    {"they", {3, kMany, kAny, false, false, false, false}},
    {"them", {3, kMany, kAny, false, false, false, false}},
    {"their", {3, kMany, kAny, false, false, false, true}},
    {"theirs", {3, kMany, kAny, false, false, false, true}},
    {"themselves", {3, kMany, kAny, false, false, true, false}},
};

}  // namespace

std::optional<Pronoun> personal_pronoun(std::string_view word) {
  for (const Row& row : kRows) {
    if (row.word == word) return row.pronoun;
  }
  return std::nullopt;
}

}  // namespace newsgraph
