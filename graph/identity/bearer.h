// Who of several people bears a name that is the same for all of them. They are told apart only where what articles say
// of them contradicts (trait.h) and the company that they keep is not the same either: names alone never do it, and
// neither does one slip of one article.
#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "graph/identity/story.h"
#include "graph/identity/trait.h"

namespace newsgraph {

// Articles that say one thing of a bearer of the name.
struct TraitUse {
  Trait trait;
  std::int64_t articles = 0;
  std::set<std::int64_t> sample;  // some of these articles
  StoryWords company;             // names in the sampled articles but for the bearer's own
};

// For each trait the person whose it is, as the index of that person's first trait. All the same: one person, as far as
// is known. `uses`: distinct traits; the result depends on their order by its numbers only. `articles`: how many have
// the name, whatever they say.
//
// Traits are joined in the order of how alike their company is; persons that a contradiction holds apart are never
// joined through a third (complete-link clustering).
std::vector<std::uint32_t> find_bearers(const std::vector<TraitUse>& uses, std::int64_t articles);

// How alike the company of two sets of articles must be, at least, for one person to be meant by a name in both, in
// spite of a contradiction. The more articles, the more names they share by chance.
double least_company(std::size_t articles, std::size_t other_articles);

}  // namespace newsgraph
