// How likely a phrase is what a pronoun stands for.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "ingest/extract/chains.h"

namespace newsgraph {

inline constexpr std::size_t kAntecedentFeatures = 32;
using AntecedentFeatures = std::array<double, kAntecedentFeatures>;

enum class PronounClass : std::uint8_t { he_she, it, they };

// What is known of the places of the article beyond the references themselves.
struct Discourse {
  std::vector<std::uint32_t> paragraph;          // of each sentence
  std::vector<std::vector<std::int32_t>> heads;  // of each token of each sentence
  std::vector<std::int64_t> source;              // of the report around each reference; -1: none or unnamed
  std::vector<std::int64_t> quotation;           // that each reference stands in; -1: none
};

// Whether grammar forbids that `pronoun` means `candidate`: the subject of "him", the owner within "his house", a
// fellow of a list.
bool is_bound(const std::vector<Reference>& references, std::uint32_t candidate, std::uint32_t pronoun);

// `rank`: how many other candidates stand between the two.
AntecedentFeatures antecedent_features(const std::vector<Reference>& references, Chains& chains,
                                       const Discourse& discourse, std::uint32_t candidate, std::uint32_t pronoun,
                                       std::size_t rank);

// The log-odds of the candidate against "none of these", which scores 0.
double antecedent_score(PronounClass kind, const AntecedentFeatures& features);

}  // namespace newsgraph
