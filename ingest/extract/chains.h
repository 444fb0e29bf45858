// Clusters of references while they grow, and which of them may be one.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ingest/extract/mention.h"

namespace newsgraph {

// What is known of a cluster from all its members.
struct Chain {
  std::vector<std::uint32_t> members;  // indexes of references, in the order in which they were merged
  std::vector<std::uint32_t> names;    // those of them that are names
  EntityType type = EntityType::thing;
  bool type_known = false;
  Gender gender = Gender::unknown;
  Number number = Number::unknown;
  std::vector<std::string> roles;      // heads of its descriptions: "president"
  std::vector<std::string> countries;  // that its descriptions name

  bool named() const { return !names.empty(); }
};

// Union-find over the references of one article. Keeps a reference to them.
class Chains {
 public:
  explicit Chains(const std::vector<Reference>& references);

  std::uint32_t find(std::uint32_t reference);
  const Chain& of(std::uint32_t reference) { return chains_[find(reference)]; }

  // Whether type, gender and number of the two allow that they are one.
  bool agree(std::uint32_t a, std::uint32_t b);
  // Makes them one. Returns false, and does nothing, if they do not agree.
  bool merge(std::uint32_t a, std::uint32_t b);

 private:
  const std::vector<Reference>& references_;
  std::vector<std::uint32_t> parent_;
  std::vector<Chain> chains_;  // those of roots count
};

// Whether a thing of the one type may turn out to be of the other.
bool types_agree(EntityType a, bool a_known, EntityType b, bool b_known);

}  // namespace newsgraph
