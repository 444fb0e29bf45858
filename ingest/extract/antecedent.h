// How likely a phrase is what a pronoun stands for.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "ingest/extract/chains.h"

namespace newsgraph {

inline constexpr std::size_t kAntecedentFeatures = 50;
using AntecedentFeatures = std::array<double, kAntecedentFeatures>;

enum class PronounClass : std::uint8_t { he_she, it, they };

// What is known of the places of the article beyond the references themselves.
struct Discourse {
  std::vector<std::uint32_t> paragraph;           // of each sentence
  std::vector<std::vector<std::int32_t>> heads;   // of each token of each sentence
  std::vector<std::vector<std::int32_t>> actors;  // for each of them who acts, as actor.h tells
  std::vector<std::int64_t> source;               // of the report around each reference; -1: none or unnamed
  std::vector<std::int64_t> quotation;            // that each reference stands in; -1: none
};

// Whether grammar forbids that `pronoun` means `candidate`: the subject of "him", the owner within "his house", a
// fellow of a list.
bool is_bound(const std::vector<Reference>& references, const Discourse& discourse, std::uint32_t candidate,
              std::uint32_t pronoun);

// Whether `candidate`, later in the sentence, is the subject that a fronted phrase with `pronoun` in it waits for: "In
// her speech, Anna Example said".
bool is_awaited(const std::vector<Reference>& references, const Discourse& discourse, std::uint32_t candidate,
                std::uint32_t pronoun);

// How a candidate stands to those that are nearer to the pronoun.
struct Nearness {
  std::size_t rank = 0;       // how many other chains stand between the two
  bool last_subject = false;  // no nearer candidate is a subject
};

AntecedentFeatures antecedent_features(const std::vector<Reference>& references, Chains& chains,
                                       const Discourse& discourse, std::uint32_t candidate, std::uint32_t pronoun,
                                       Nearness nearness);

// The same with nothing that tells of gender, and all people alike who are spoken of by a pronoun.
AntecedentFeatures without_gender(AntecedentFeatures features);

// The log-odds of the candidate against "none of these", which scores 0.
double antecedent_score(PronounClass kind, const AntecedentFeatures& features);

}  // namespace newsgraph
