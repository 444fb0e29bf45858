// Stories: articles that tell of the same events, and the things without a name that they tell of. "The driver" of two
// reports of one accident is one driver, "the driver" of two accidents is two.
//
// Whether two articles are alike is a function of these two alone: how common a word is in news is known beforehand
// (data/common-words.tsv). So nothing that was decided changes because of articles that tell of something else.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "graph/day.h"
#include "ingest/triple.h"

namespace newsgraph {

// A cluster of one article, named or not. The views must outlive what they are used for.
struct ToldThing {
  std::uint32_t article = 0;
  bool plural = false;
  EntityType type = EntityType::thing;
  std::string_view entity;  // if it has a name: the id of what that was resolved to; else empty
  std::vector<std::string_view> names;
  std::vector<std::string_view> descriptions;  // what the article calls it besides names
};

// What an article speaks of: keys of names and nouns of descriptions, each with its weight.
using StoryWords = std::map<std::string, double, std::less<>>;

// `names`: keys (name_key); `descriptions`: as they stand.
StoryWords story_words(const std::vector<std::string>& names, const std::vector<std::string>& descriptions);

// The weight that story_words gives the word, which tells whether it is a name: names begin with a line break.
double story_weight(std::string_view word);

// Seldom enough in news for articles to be compared because both have it.
bool is_rare(std::string_view word);

// Cosine. From kAlike on, on average of a story's leader and one of its articles, an article tells that story, if it is
// also near in time.
double alike(const StoryWords& a, const StoryWords& b);
constexpr double kAlike = .18;

constexpr std::int64_t kMostDaysApart = 21;

// Days as day_of() counts them. Articles without a date are near each other only.
bool near_in_time(std::int64_t day, std::int64_t other);

// The things of the articles of one story, ordered by article: for each the first of those that it is one with; itself
// if there is none before it. Things are one if articles call them by the same noun, alone or with the same word beside
// it ("the man", "the Oslo man"), and no number or name beside the noun speaks against it. Of several things that one
// article calls so, the first is meant: news tells first what it is about; but whoever an article calls so again,
// saying nothing that speaks against it, is that first one too. Two entities never become one.
std::vector<std::uint32_t> unite_in_story(const std::vector<ToldThing>& things);

}  // namespace newsgraph
