// The forward pass of the network: from words to tags, trees, labels and names.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "ingest/language/kernel.h"
#include "ingest/language/weights.h"

namespace newsgraph {

// Rows of the embeddings that stand for a word: of the vector table, and of each hashed table.
struct WordInput {
  std::uint32_t vector = 0;
  std::array<std::uint32_t, kTables> tables{};

  friend bool operator==(const WordInput&, const WordInput&) = default;
};

struct WordAnalysis {
  Upos upos = Upos::X;
  Xpos xpos = Xpos::XX;
  Deprel deprel = Deprel::dep;
  std::int32_t head = -1;  // index in the sentence; -1 for the root
};

struct SentenceAnalysis {
  std::vector<WordAnalysis> words;
  std::vector<Name> names;
};

WordInput word_input(std::string_view form, const Model::Weights& weights);

// What the model says of each sentence, in their order. A sentence's analysis depends on nothing but its own words, to
// the last bit: neither on the sentences beside it nor on threads. Memory and time grow with the square of the longest
// sentence.
std::vector<SentenceAnalysis> analyse(std::span<const std::vector<WordInput>> sentences, const Model::Weights& weights,
                                      const Kernels& kernels);

}  // namespace newsgraph
