// How likely a fact is to be right.
#pragma once

#include <array>
#include <cstddef>

#include "ingest/extract/fact.h"
#include "ingest/extract/tree.h"

namespace newsgraph {

inline constexpr std::size_t kConfidenceFeatures = 24;

// What the model looks at: the rule, the lengths and distances of the fact's parts, the sentence around it.
// confidence.cc names them.
std::array<double, kConfidenceFeatures> confidence_features(const Tree& tree, const Fact& fact);

// 0 to 1 in tenths: a logistic model of confidence_features.
double confidence_of(const Tree& tree, const Fact& fact);

}  // namespace newsgraph
