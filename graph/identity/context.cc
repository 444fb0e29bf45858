// Co-occurrence by article, computed for the entities that are asked about only.
#include "graph/identity/context.h"

#include <algorithm>
#include <cmath>

namespace newsgraph {
namespace {

// An entity of very many articles has company enough in these.
constexpr std::size_t kMostArticles = 500;

}  // namespace

Context::Context(std::vector<std::pair<std::uint32_t, std::uint32_t>> occurrences, std::uint32_t articles,
                 std::uint32_t entities)
    : entities_of_(articles), articles_of_(entities) {
  std::sort(occurrences.begin(), occurrences.end());
  occurrences.erase(std::unique(occurrences.begin(), occurrences.end()), occurrences.end());
  for (const auto& [article, entity] : occurrences) {
    entities_of_[article].push_back(entity);
    articles_of_[entity].push_back(article);
  }
}

bool Context::occurs(std::uint32_t article, std::uint32_t entity) const {
  return std::binary_search(entities_of_[article].begin(), entities_of_[article].end(), entity);
}

const Context::Company& Context::company(std::uint32_t entity) {
  const auto [at, fresh] = company_.try_emplace(entity);
  if (fresh) {
    const auto& articles = articles_of_[entity];
    for (std::size_t i = 0; i < std::min(articles.size(), kMostArticles); ++i) {
      for (const std::uint32_t other : entities_of_[articles[i]]) {
        if (other != entity) ++at->second[other];
      }
    }
  }
  return at->second;
}

double Context::support(std::uint32_t article, std::uint32_t entity) {
  const Company& company = this->company(entity);
  const bool here = occurs(article, entity);
  double sum = 0;
  for (const std::uint32_t other : entities_of_[article]) {
    const auto at = company.find(other);
    if (at == company.end() || (here && at->second < 2)) continue;
    sum += std::log(1 + static_cast<double>(entities_of_.size()) / static_cast<double>(articles_of_[other].size()));
  }
  return sum;
}

}  // namespace newsgraph
