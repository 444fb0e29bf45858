// Takes claims apart.
#include "graph/query/claim_part.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "graph/identity/fold.h"
#include "graph/query/number_mask.h"

namespace newsgraph {

Claim in_normal_form(Claim claim) {
  constexpr std::string_view kIntends[] = {"intend to ",   "plan to ",     "promise to ",  "agree to ",
                                           "be ready to ", "be going to ", "be about to ", "be set to ",
                                           "expect to ",   "vow to ",      "pledge to "};
  constexpr std::string_view kPrepositions[] = {"about",  "after", "against", "at",    "before", "between", "by",
                                                "during", "for",   "from",    "in",    "into",   "of",      "on",
                                                "over",   "to",    "under",   "until", "with"};
  for (const std::string_view intends : kIntends) {
    if (claim.modality == Modality::expected && claim.lemma.starts_with(intends)) claim.lemma.erase(0, intends.size());
  }
  const std::size_t space = claim.lemma.rfind(' ');
  if (space == std::string::npos || claim.object.text.empty()) return claim;
  const std::string last = claim.lemma.substr(space + 1);
  if (std::ranges::find(kPrepositions, last) == std::end(kPrepositions)) return claim;
  claim.lemma.erase(space);
  ClaimQualifier circumstance{.role = Role::other, .preposition = last, .thing = claim.object, .value = {}};
  circumstance.thing.text.insert(0, last + " ");
  claim.qualifiers.insert(claim.qualifiers.begin(), std::move(circumstance));
  claim.object = {};
  return claim;
}

std::string key_of(const ClaimThing& thing) { return thing.entity.empty() ? fold(thing.text) : thing.entity; }

std::string date_of(const Claim& claim) {
  for (const ClaimQualifier& qualifier : claim.qualifiers) {
    if (qualifier.role == Role::time && !qualifier.value.time.empty()) return qualifier.value.time;
  }
  return {};
}

bool compatible(std::string_view a, std::string_view b) { return a.starts_with(b) || b.starts_with(a); }

std::string amount_of(const ClaimQualifier& qualifier) {
  if (qualifier.value.money) {
    return plain_number(qualifier.value.money->amount) +
           (qualifier.value.money->currency.empty() ? "" : " " + qualifier.value.money->currency);
  }
  if (qualifier.value.number) return plain_number(*qualifier.value.number);
  return {};
}

}  // namespace newsgraph
