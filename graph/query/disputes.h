// What articles and speakers tell differently.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/claim.h"

namespace newsgraph {

enum class DisputeKind : std::uint8_t {
  polarity,  // one affirms what another denies
  number,    // two tell different numbers or amounts
  date       // two tell different dates
};
std::string_view to_string(DisputeKind kind);

// One side of a dispute and one who takes it.
struct Position {
  std::string value;   // "affirmed" or "negated"; the number, the amount or the date
  std::string holder;  // name of the speaker, or of the outlet that says it in its own voice
  std::string entity;  // id of the speaker's entity; empty if none
  bool own_voice = false;
  std::string since;                      // date of the first article; empty if none is dated
  std::vector<std::string> sources;       // distinct outlets ("article ID" where unknown), in alphabetical order
  std::uint32_t independent_sources = 0;  // of these, that do not repeat one another
  std::string sentence, article, triple;  // of the first article
};

struct Dispute {
  std::string id;  // "d-…"
  DisputeKind kind = DisputeKind::polarity;
  ClaimThing subject, object;
  std::string lemma;
  Modality modality = Modality::asserted;
  std::vector<Position> positions;  // by value, then by date, undated ones last
};

// Claims are compared that have the same subject, relation and modality (asserted, expected or required; what may be,
// or is asked or supposed, disputes nothing). To intend or promise to do something is to be expected to do it, and what
// follows a verb's preposition is a circumstance: "intends to resign" and "will resign after the match" are of one
// relation, as are lemmas of one group (graph/facts/relation_group.h).
//
// polarity: the object is the same, and what is affirmed has every circumstance that is denied: "Falk sold the mill to
// Ilic" against "Falk did not sell the mill", but not "Falk sold the mill" against "Falk did not sell the mill to
// Ilic". A date on one side only is no difference.
//
// number: the objects are equal but for the numbers in them ("12 people" against "14 people"), or the objects are equal
// and the amounts differ ("for $4 million" against "for $5 million"). date: the objects are equal and the dates differ;
// a month is no other date than a day in it. Where one article tells both values, it tells of two events, and these are
// not in dispute.
//
// The latest dispute first (by the last of the dates since when positions are held), undated ones last, then by id.
std::vector<Dispute> disputes(std::vector<Claim> claims);

}  // namespace newsgraph
