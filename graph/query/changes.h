// How what one speaker says of one thing moves with time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/claim.h"

namespace newsgraph {

enum class TurnKind : std::uint8_t {
  polarity,  // what was affirmed is denied, or the other way round
  modality,  // what was said to be so may be, must be, will be
  number,    // another number or amount
  date,      // another date
  wording    // another relation between the same two: "repair" after "study"
};
std::string_view to_string(TurnKind kind);

struct Turn {
  TurnKind kind = TurnKind::polarity;
  std::string before;  // values of the last day on which it was told, joined by " or "
  std::string now;
};

// What the speaker said on one day, in one way, and in which outlets.
struct Saying {
  std::string date, until;  // the first and the last day of an unbroken row of days on which nothing else was said
  std::string relation;     // the words, as they first stand
  std::string lemma;        // that of all relations that mean the same (relation_group.h), as everywhere here
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::asserted;
  std::vector<std::string> values;        // numbers, amounts and dates that it tells
  std::vector<std::string> sources;       // distinct outlets ("article ID" where unknown), in alphabetical order
  std::string sentence, article, triple;  // of the first report
  std::vector<Turn> turns;                // by kind; empty if it goes on as before
};

// All that the speaker said of one thing: of a subject and what it does (without an object), or of a subject and an
// object and what joins them.
struct Course {
  std::string id;  // "c-…"
  ClaimThing subject, object;
  std::string lemma;            // empty if there is an object
  std::vector<Saying> sayings;  // by date, then as they stand in the articles by id
};

// `claims` are those of one speaker. They are compared if they have the same subject and the same object but for
// numbers in it, or none and the same lemma, in the normal form of disputes(). Claims of one lemma are compared in
// polarity, modality, numbers and dates, each with what was last said on an earlier day; a day on which both the old
// and the new value are told is no turn. A lemma that had not been told before is a turn in wording if the day tells
// none of the day before. Claims of articles without a date, and what is asked, are left out.
//
// Courses with at least one turn; those with the latest turn first, then by id.
std::vector<Course> changes(std::vector<Claim> claims);

}  // namespace newsgraph
