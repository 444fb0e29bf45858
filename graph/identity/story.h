// Stories: articles that tell of the same events, and the things without a name that they tell of. "The driver" of two
// reports of one accident is one driver, "the driver" of two accidents is two.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/triple.h"

namespace newsgraph {

// A cluster of one article, named or not.
struct ToldThing {
  std::uint32_t article = 0;
  bool plural = false;
  EntityType type = EntityType::thing;
  std::optional<std::uint32_t> entity;  // if it has a name: what that was resolved to
  std::vector<std::string_view> names;
  std::vector<std::string_view> descriptions;  // what the article calls it besides names
};

// The story of each article, numbered by its first article. Two articles tell one story if they share enough of the
// names and nouns that few articles have, and `published` (ISO 8601 dates, empty if unknown; one an article) lie within
// weeks. `things` ordered by article. Independent of all but the set of articles.
std::vector<std::uint32_t> find_stories(const std::vector<ToldThing>& things,
                                        const std::vector<std::string_view>& published);

// For each thing the first of those that it is one with, in the order given; itself if there is none before it. Things
// are one if articles of one story call them by the same noun, alone or with the same word beside it ("the man", "the
// Oslo man"), and no number or name beside the noun speaks against it. Of several things that one article calls so, the
// first is meant: news tells first what it is about. Two entities never become one.
std::vector<std::uint32_t> unite_in_stories(const std::vector<ToldThing>& things,
                                            const std::vector<std::uint32_t>& stories);

}  // namespace newsgraph
