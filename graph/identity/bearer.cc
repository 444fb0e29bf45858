// All pairs of traits are compared: of one name there are few.
#include "graph/identity/bearer.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace newsgraph {
namespace {

// Measured on 5,000 news articles: the company of two articles of different people is less alike than this nine times
// in ten, that of two articles of one person three times in ten; and so on for more articles, by the exponent.
constexpr double kLeastCompany = .025;
constexpr double kMoreArticles = .45;
// One in so many articles of a name: fewer that contradict others are slips.
constexpr std::int64_t kSlips = 10;

bool share_article(const TraitUse& a, const TraitUse& b) {
  return std::ranges::any_of(a.sample, [&](std::int64_t article) { return b.sample.contains(article); });
}

}  // namespace

double least_company(std::size_t articles, std::size_t other_articles) {
  const double mean = std::sqrt(static_cast<double>(std::max<std::size_t>(1, articles * other_articles)));
  return kLeastCompany * std::pow(mean, kMoreArticles);
}

std::vector<std::uint32_t> find_bearers(const std::vector<TraitUse>& uses, std::int64_t articles) {
  const auto size = static_cast<std::uint32_t>(uses.size());
  struct TwoTraits {
    bool together = false;
    double company = 0;
    std::uint32_t a = 0, b = 0;
  };
  std::vector<TwoTraits> pairs;
  std::vector<std::vector<bool>> apart(size, std::vector<bool>(size));
  for (std::uint32_t a = 0; a < size; ++a) {
    for (std::uint32_t b = a + 1; b < size; ++b) {
      const double company = alike(uses[a].company, uses[b].company);
      const bool together = share_article(uses[a], uses[b]);
      const bool slip = std::min(uses[a].articles, uses[b].articles) * kSlips < articles;
      if (!together && !slip && contradict(uses[a].trait, uses[b].trait) &&
          company < least_company(uses[a].sample.size(), uses[b].sample.size())) {
        apart[a][b] = apart[b][a] = true;
      }
      pairs.push_back({together, company, a, b});
    }
  }
  std::ranges::sort(pairs, {}, [&](const TwoTraits& pair) {
    const auto& [one, other] = std::minmax(uses[pair.a].trait, uses[pair.b].trait);
    return std::tuple(!pair.together, -pair.company, one, other);
  });
  std::vector<std::vector<std::uint32_t>> members(size);
  std::vector<std::uint32_t> person(size);
  std::iota(person.begin(), person.end(), 0U);
  for (std::uint32_t i = 0; i < size; ++i) members[i] = {i};
  for (const TwoTraits& pair : pairs) {
    const std::uint32_t into = std::min(person[pair.a], person[pair.b]);
    const std::uint32_t from = std::max(person[pair.a], person[pair.b]);
    if (into == from) continue;
    const bool held_apart = std::ranges::any_of(members[into], [&](std::uint32_t a) {
      return std::ranges::any_of(members[from], [&](std::uint32_t b) { return apart[a][b]; });
    });
    if (held_apart) continue;
    for (const std::uint32_t i : members[from]) person[i] = into;
    members[into].insert(members[into].end(), members[from].begin(), members[from].end());
    members[from].clear();
  }
  return person;
}

}  // namespace newsgraph
