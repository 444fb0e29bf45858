// Descriptions ("the finance minister", "the company") and the things that they describe.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "ingest/document.h"
#include "ingest/extract/chains.h"

namespace newsgraph {

// Merges what the grammar equates: a title with the name after it, appositions ("Anna Example, the finance minister"),
// and definite predicates ("Anna Example is the finance minister") that are neither denied nor only possible.
void merge_equated(const Document& document, const std::vector<Reference>& references, Chains& chains);

// Finds what a definite description refers back to. Call it for the references in text order, after each is settled.
class DescriptionResolver {
 public:
  DescriptionResolver(const std::vector<Reference>& references, Chains& chains)
      : references_(references), chains_(chains) {}

  // Merges `reference`, a noun phrase, with something earlier if that is clear enough.
  void resolve(std::uint32_t reference);
  // Tells the resolver that `reference` has been passed.
  void remember(std::uint32_t reference);

 private:
  bool same_head(std::uint32_t reference);
  bool part_of_name(std::uint32_t reference);
  bool generic(std::uint32_t reference);
  bool office(std::uint32_t reference);

  const std::vector<Reference>& references_;
  Chains& chains_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_lemma_;      // descriptions by head; never iterated
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_last_word_;  // names by last word; never iterated
  std::vector<std::uint32_t> names_;                                          // all names so far
};

}  // namespace newsgraph
