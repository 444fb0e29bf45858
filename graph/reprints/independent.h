// How many independent sources stand behind something that several articles report.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// Who answers for what an article reports.
//
// That is the news agency that wrote it, if it says so; else its outlet, or itself where the outlet is unknown. All
// near-copies of one text have one origin: the agency, if any of them gives an agency credit for the whole or is its
// own; else that of the earliest of them (undated ones last, then by article id). An agency is one source, as an outlet
// is, whatever it reports and whenever: two papers that print two different stories of one agency do not confirm each
// other.
struct Origin {
  std::string name;         // never empty
  std::string shares_with;  // an agency of whose material the article uses some; empty if none
  bool operator==(const Origin&) const = default;
};

// Tells an outlet's own name from an article's id.
std::string_view outlet_or_article(std::string_view outlet, std::string_view article);

// The number of distinct origins. An article that uses an agency's material counts as a source of its own only if the
// agency itself is none of the others: what both report may be the agency's. For the same reason two outlets that use
// one agency's material count once.
std::uint32_t count_independent(const std::vector<Origin>& origins);

}  // namespace newsgraph
