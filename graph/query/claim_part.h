// What of a claim is compared with other claims.
#pragma once

#include <string>
#include <string_view>

#include "graph/claim.h"

namespace newsgraph {

// What is claimed, so that two ways to put it are one: of what somebody intends or promises to do, the deed (the
// claim's modality is "expected" already); and of a verb with a preposition, the verb, the preposition being a
// circumstance.
Claim in_normal_form(Claim claim);

// The same for the same thing.
std::string key_of(const ClaimThing& thing);

// The first that the claim tells, as it tells it; empty if it tells none.
std::string date_of(const Claim& claim);

// Whether one of two dates may be the other, less precisely told.
bool compatible(std::string_view a, std::string_view b);

// "4000000 USD"; empty if the qualifier tells no amount.
std::string amount_of(const ClaimQualifier& qualifier);

}  // namespace newsgraph
