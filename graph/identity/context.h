// Which entities occur together: what tells two bearers of one name apart. Private to identity.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

namespace newsgraph {

class Context {
 public:
  // `occurrences`: (article, entity), in any order, repetitions welcome.
  Context(std::vector<std::pair<std::uint32_t, std::uint32_t>> occurrences, std::uint32_t articles,
          std::uint32_t entities);

  // How much the other entities of `article` are those that `entity` occurs with elsewhere; rare ones count more.
  // 0 if none is.
  double support(std::uint32_t article, std::uint32_t entity);

  // The article speaks of the entity by one of its full names.
  bool occurs(std::uint32_t article, std::uint32_t entity) const;

  std::size_t articles(std::uint32_t entity) const { return articles_of_[entity].size(); }

 private:
  // Entity → in how many articles it occurs with the key.
  using Company = std::unordered_map<std::uint32_t, std::uint32_t>;
  const Company& company(std::uint32_t entity);

  std::vector<std::vector<std::uint32_t>> entities_of_;  // by article, ascending
  std::vector<std::vector<std::uint32_t>> articles_of_;  // by entity, ascending
  std::unordered_map<std::uint32_t, Company> company_;
};

}  // namespace newsgraph
