// The words and the lemma of a relation.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ingest/extract/tree.h"

namespace newsgraph {

// The predicate with its auxiliaries, copula, particles and negation, in text order. A conjunct without auxiliaries of
// its own shares those of the predicate that it is coordinated with ("will sign and publish").
std::vector<std::uint32_t> verb_group(const Tree& tree, std::uint32_t predicate);

// The same without the predicate.
std::vector<std::uint32_t> auxiliaries(const Tree& tree, std::uint32_t predicate);

// The "to" that makes `predicate` an infinitive, its own or that of the predicate it is coordinated with.
std::vector<std::uint32_t> infinitive_mark(const Tree& tree, std::uint32_t predicate);

// "not", "n't", "never", and "no" before a comparative ("no longer").
bool is_negation(const Tree& tree, std::uint32_t token);

// Whether the token is an adverb or particle that `predicate`'s relation keeps ("rule out", "switch over").
bool is_particle(const Tree& tree, std::uint32_t child, std::uint32_t predicate);

// The predicate's lemma with its particles: "rule out", "be ready".
std::string predicate_lemma(const Tree& tree, std::uint32_t predicate);

}  // namespace newsgraph
