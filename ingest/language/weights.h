// The model in memory, as the network wants it.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ingest/document.h"
#include "ingest/language/features.h"
#include "ingest/language/model.h"

namespace newsgraph {

// Rows of small integers, each with its scale: kept as they are, for few are ever looked up.
struct Embeddings {
  std::uint32_t rows = 0;
  std::uint32_t width = 0;
  std::vector<std::int8_t> values;
  std::vector<float> scales;  // one a row
};

// A matrix to multiply by, in the panels of kernel.h, with its bias; outputs beyond `outputs` are zero.
struct Linear {
  std::uint32_t inputs = 0;
  std::uint32_t outputs = 0;
  std::vector<float> panels;
  std::vector<float> bias;  // padded too

  std::size_t panel_count() const { return (outputs + 15) / 16; }
  std::size_t padded() const { return 16 * panel_count(); }
};

// Linear of `outputs` rows of `inputs` numbers, row-major, and a bias (empty: zeros).
Linear make_linear(const std::vector<float>& rows, std::uint32_t outputs, std::uint32_t inputs,
                   const std::vector<float>& bias);

struct LstmDirection {
  Linear in;  // its bias is the step's
  Linear recurrent;
};

struct NameTag {
  bool named = false;
  bool inside = false;  // I-, else B-
  NameType type = NameType::other;
};

struct Model::Weights {
  std::string fingerprint;
  std::string licence;

  std::vector<Upos> upos_labels;
  std::vector<Xpos> xpos_labels;
  std::vector<Deprel> deprel_labels;
  std::vector<NameTag> name_tags;
  std::uint32_t root_label = 0;  // index in deprel_labels

  Embeddings vectors;
  std::array<Embeddings, kTables> tables;
  std::uint32_t input = 0;
  std::uint32_t hidden = 0;
  std::vector<std::array<LstmDirection, 2>> layers;  // forward, backward
  Linear upos, xpos, names;
  std::vector<float> root;  // the virtual root's output of the last layer
  float slope = 0;
  Linear arc_head, arc_dependent, arc_score;  // arc_score: from the dependent's side to the head's
  Linear label_head, label_dependent;
  Linear label_score;  // from the dependent's side to [head's side + 1][label, padded to label_stride]
  std::uint32_t label_stride = 0;

  std::string vocabulary_text;
  std::unordered_map<std::string_view, std::uint32_t> vocabulary;  // word to row, views into vocabulary_text
  std::unordered_map<std::string, std::string> lemmas;             // "low\tXPOS" to lemma

  // The row of `key` in the vector table, 0 if it has none.
  std::uint32_t vocabulary_row(std::string_view key) const {
    const auto found = vocabulary.find(key);
    return found == vocabulary.end() ? 0 : found->second;
  }
};

}  // namespace newsgraph
