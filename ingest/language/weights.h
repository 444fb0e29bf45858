// The model in memory, as the network wants it. Views and matrices point into the file's bytes.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ingest/document.h"
#include "ingest/language/features.h"
#include "ingest/language/linear.h"
#include "ingest/language/model.h"

namespace newsgraph {

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

  SmallMatrix vectors;  // a row a word, read where it lies in the file
  std::array<SmallMatrix, kTables> tables;
  std::uint32_t input = 0;
  std::uint32_t hidden = 0;
  std::vector<std::array<LstmDirection, 2>> layers;  // forward, backward
  Linear upos, xpos, names;
  std::vector<float> root;  // the virtual root's output of the last layer
  float slope = 0;
  Linear arc_head, arc_dependent;
  Linear arc_score;  // from the head's side to the dependent's, and then to what is added whatever the dependent
  Linear label_head, label_dependent;
  Linear label_score;  // from the head's side to [dependent's side + 1][label]

  std::unordered_map<std::string_view, std::uint32_t> vocabulary;  // word to row
  std::unordered_map<std::string_view, std::string_view> lemmas;   // "low\tXPOS" to lemma

  // The row of `key` in the vector table, 0 if it has none.
  std::uint32_t vocabulary_row(std::string_view key) const {
    const auto found = vocabulary.find(key);
    return found == vocabulary.end() ? 0 : found->second;
  }
};

}  // namespace newsgraph
