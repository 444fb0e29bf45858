// Runs batches of sentences through the network. The words of a batch are kept in order of time: first the first words
// of all its sentences, longest sentence first, then all second words, …; so each step of an LSTM is one product of
// neighbouring rows.
//
//   row      0 1 2 3 | 4 5 6 | 7      sentences of 3, 2, 2 and 1 words:
//   word     0 0 0 0 | 1 1 1 | 2      step_begin = 0, 4, 7, 8
//   sentence 0 1 2 3 | 0 1 2 | 0
#include "ingest/language/network.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

#include "ingest/language/decode.h"
#include "ingest/language/features.h"

namespace newsgraph {
namespace {

constexpr std::size_t kBatchWords = 2048;
constexpr std::size_t kLabelRows = 24;  // words whose label scores are worked out at a time

class Batch {
 public:
  Batch(std::span<const std::vector<WordInput>> sentences, std::vector<std::size_t> chosen,
        const Model::Weights& weights, const Kernels& kernels)
      : sentences_(sentences), chosen_(std::move(chosen)), weights_(weights), kernels_(kernels) {
    const std::size_t longest = sentences_[chosen_[0]].size();
    step_begin_.push_back(0);
    for (std::size_t step = 0; step < longest; ++step) {
      std::size_t running = 0;
      while (running < chosen_.size() && sentences_[chosen_[running]].size() > step) ++running;
      step_begin_.push_back(step_begin_.back() + running);
    }
  }

  void run(std::vector<SentenceAnalysis>& results) const {
    const Matrix first = first_layer();
    const SmallRows small_first = quantised(first, kernels_);
    if (weights_.layers.size() == 1) return finish(first, small_first, first, small_first, results);
    Matrix last = layer_output(1, small_first, [](std::size_t row) { return row; });
    SmallRows small_last = quantised(last, kernels_);
    for (std::size_t layer = 2; layer < weights_.layers.size(); ++layer) {
      last = layer_output(layer, small_last, [](std::size_t row) { return row; });
      small_last = quantised(last, kernels_);
    }
    finish(first, small_first, last, small_last, results);
  }

 private:
  std::size_t rows() const { return step_begin_.back(); }
  std::size_t row(std::size_t sentence, std::size_t word) const { return step_begin_[word] + sentence; }
  std::size_t length(std::size_t sentence) const { return sentences_[chosen_[sentence]].size(); }

  void finish(const Matrix& first, const SmallRows& small_first, const Matrix& last, const SmallRows& small_last,
              std::vector<SentenceAnalysis>& results) const {
    tag(small_first, results);
    find_names(first, last, results);
    find_heads(small_last, results);
    find_labels(small_last, results);
  }

  Matrix activated(const Linear& linear, const SmallRows& in) const {
    Matrix out = multiply(linear, in, kernels_);
    // Without a branch, whose way nobody could foresee.
    for (float& value : out.values()) {
      value = (value > 0 ? value : 0.0F) + weights_.slope * (value < 0 ? value : 0.0F);
    }
    return out;
  }

  // The first outputs of the rows of `in`.
  SmallRows quantised_outputs(const Matrix& in, std::size_t outputs) const {
    SmallRows small(in.rows(), outputs);
    for (std::size_t i = 0; i < in.rows(); ++i) small.set(i, in.row(i), kernels_);
    return small;
  }

  Matrix first_layer() const;
  template <typename InputRow>
  Matrix layer_output(std::size_t layer, const SmallRows& in, InputRow input_row) const;
  void tag(const SmallRows& first, std::vector<SentenceAnalysis>& results) const;
  void find_names(const Matrix& first, const Matrix& last, std::vector<SentenceAnalysis>& results) const;
  void find_heads(const SmallRows& last, std::vector<SentenceAnalysis>& results) const;
  void find_labels(const SmallRows& last, std::vector<SentenceAnalysis>& results) const;

  std::span<const std::vector<WordInput>> sentences_;
  std::vector<std::size_t> chosen_;  // indices of sentences_, longest first
  const Model::Weights& weights_;
  const Kernels& kernels_;
  std::vector<std::size_t> step_begin_;  // first row of each step, and the number of rows
};

// Writes the numbers of one row of embeddings and returns their end.
float* write_embedding(const SmallMatrix& table, std::uint32_t row, float* out) {
  const std::int8_t* integers = table.integers + std::size_t{row} * table.stride;
  for (std::uint32_t i = 0; i < table.cols; ++i) *out++ = table.scales[row] * static_cast<float>(integers[i]);
  return out;
}

// The first layer's input is worked out once for each different word.
Matrix Batch::first_layer() const {
  struct Hash {
    std::size_t operator()(const WordInput* word) const {
      std::uint64_t hash = word->vector;
      for (const std::uint32_t row : word->tables) hash = (hash ^ row) * 0x9E3779B97F4A7C15U;
      return hash ^ (hash >> 32);
    }
  };
  struct Equal {
    bool operator()(const WordInput* a, const WordInput* b) const { return *a == *b; }
  };
  std::unordered_map<const WordInput*, std::size_t, Hash, Equal> numbers;
  std::vector<const WordInput*> different;
  std::vector<std::size_t> number_of_row(rows());
  for (std::size_t s = 0; s < chosen_.size(); ++s) {
    for (std::size_t word = 0; word < length(s); ++word) {
      const WordInput* input = &sentences_[chosen_[s]][word];
      const auto [found, is_new] = numbers.emplace(input, different.size());
      if (is_new) different.push_back(input);
      number_of_row[row(s, word)] = found->second;
    }
  }
  std::vector<float> numbers_of_word(weights_.input);
  SmallRows inputs(different.size(), weights_.input);
  for (std::size_t i = 0; i < different.size(); ++i) {
    float* out = write_embedding(weights_.vectors, different[i]->vector, numbers_of_word.data());
    for (std::size_t k = 0; k < kTables; ++k) out = write_embedding(weights_.tables[k], different[i]->tables[k], out);
    inputs.set(i, numbers_of_word.data(), kernels_);
  }
  return layer_output(0, inputs, [&](std::size_t i) { return number_of_row[i]; });
}

// Both directions of a layer, side by side. input_row(i) is the row of `in` that row i of the batch reads.
template <typename InputRow>
Matrix Batch::layer_output(std::size_t layer, const SmallRows& in, InputRow input_row) const {
  const std::size_t hidden = weights_.hidden;
  Matrix out(rows(), 2 * hidden);
  const std::size_t steps = step_begin_.size() - 1;
  for (std::size_t direction = 0; direction < 2; ++direction) {
    const LstmDirection& lstm = weights_.layers[layer][direction];
    const Matrix projected = multiply(lstm.in, in, kernels_);
    std::vector<const float*> starts(chosen_.size());
    Matrix gates(chosen_.size(), 4 * hidden);
    std::vector<float> cells(chosen_.size() * hidden);
    SmallRows memory(chosen_.size(), hidden);  // each sentence's last output
    std::size_t remembering = 0;               // sentences that have one; always the first
    for (std::size_t k = 0; k < steps; ++k) {
      const std::size_t step = direction == 0 ? k : steps - 1 - k;
      const std::size_t begin = step_begin_[step];
      const std::size_t running = step_begin_[step + 1] - begin;
      remembering = std::min(running, remembering);
      for (std::size_t s = 0; s < running; ++s) starts[s] = projected.row(input_row(begin + s));
      multiply(lstm.recurrent, memory, remembering, starts.data(), gates, kernels_);
      for (std::size_t s = 0; s < running; ++s) {
        float* output = out.row(begin + s) + direction * hidden;
        kernels_.lstm_step(s < remembering ? gates.row(s) : starts[s], hidden, cells.data() + s * hidden, output);
        memory.set(s, output, kernels_);
      }
      remembering = running;
    }
  }
  return out;
}

template <typename Label>
Label best_label(const std::vector<Label>& labels, const float* scores) {
  return labels[static_cast<std::size_t>(std::max_element(scores, scores + labels.size()) - scores)];
}

void Batch::tag(const SmallRows& first, std::vector<SentenceAnalysis>& results) const {
  const Matrix upos = multiply(weights_.upos, first, kernels_);
  const Matrix xpos = multiply(weights_.xpos, first, kernels_);
  for (std::size_t s = 0; s < chosen_.size(); ++s) {
    SentenceAnalysis& result = results[chosen_[s]];
    result.words.resize(length(s));
    for (std::size_t word = 0; word < length(s); ++word) {
      const std::size_t at = row(s, word);
      result.words[word].upos = best_label(weights_.upos_labels, upos.row(at));
      result.words[word].xpos = best_label(weights_.xpos_labels, xpos.row(at));
    }
  }
}

void Batch::find_names(const Matrix& first, const Matrix& last, std::vector<SentenceAnalysis>& results) const {
  std::vector<float> both(first.width() + last.width());
  SmallRows in(rows(), both.size());
  for (std::size_t i = 0; i < rows(); ++i) {
    std::copy_n(last.row(i), last.width(), std::copy_n(first.row(i), first.width(), both.data()));
    in.set(i, both.data(), kernels_);
  }
  const Matrix names = multiply(weights_.names, in, kernels_);
  for (std::size_t s = 0; s < chosen_.size(); ++s) {
    Matrix scores(length(s), names.width());
    for (std::size_t word = 0; word < length(s); ++word) {
      std::copy_n(names.row(row(s, word)), names.width(), scores.row(word));
    }
    results[chosen_[s]].names = best_names(scores.values(), length(s), names.width(), weights_.name_tags);
  }
}

void Batch::find_heads(const SmallRows& last, std::vector<SentenceAnalysis>& results) const {
  const std::size_t side = weights_.arc_dependent.outputs;
  SmallRows root(1, weights_.root.size());
  root.set(0, weights_.root.data(), kernels_);
  const Matrix dependents = activated(weights_.arc_dependent, last);
  const auto factors_of = [&](const SmallRows& in) {
    return multiply(weights_.arc_score, quantised_outputs(activated(weights_.arc_head, in), side), kernels_);
  };
  const Matrix root_factors = factors_of(root);
  const Matrix factors = factors_of(last);
  for (std::size_t s = 0; s < chosen_.size(); ++s) {
    const std::size_t words = length(s);
    // What the dependents' numbers are multiplied by, [number][head]; the last row is what is added to their sum.
    const std::size_t width = (words / kPanel + 1) * kPanel;
    Matrix by_head(side + 1, width);
    for (std::size_t begin = 0; begin < width; begin += kPanel) {
      const float* of_heads[kPanel];
      for (std::size_t j = 0; j < kPanel; ++j) {
        of_heads[j] = begin + j == 0 ? root_factors.row(0) : factors.row(row(s, std::min(begin + j, words) - 1));
      }
      for (std::size_t k = 0; k <= side; ++k) {
        for (std::size_t j = 0; j < kPanel; ++j) by_head.row(k)[begin + j] = of_heads[j][k];
      }
    }
    Matrix scores(words, width);
    for (std::size_t i = 0; i < words; ++i) {
      std::copy_n(by_head.row(side), width, scores.row(i));
      kernels_.add_weighted(dependents.row(row(s, i)), side, by_head.row(0), width, width, scores.row(i));
    }
    const std::vector<std::int32_t> found = best_tree(scores.values(), words, width);
    for (std::size_t i = 0; i < words; ++i) results[chosen_[s]].words[i].head = found[i];
  }
}

void Batch::find_labels(const SmallRows& last, std::vector<SentenceAnalysis>& results) const {
  const std::size_t side = weights_.label_dependent.outputs;
  const std::size_t labels = weights_.deprel_labels.size();
  const Matrix dependents = activated(weights_.label_dependent, last);
  const SmallRows heads = quantised_outputs(activated(weights_.label_head, last), side);

  // Words below a word, with their heads' rows; the label of the root is known.
  struct Arc {
    WordAnalysis* word;
    std::size_t row;
    std::size_t head_row;
  };
  std::vector<Arc> arcs;
  for (std::size_t s = 0; s < chosen_.size(); ++s) {
    std::vector<WordAnalysis>& words = results[chosen_[s]].words;
    for (std::size_t i = 0; i < words.size(); ++i) {
      words[i].deprel = Deprel::root;
      if (words[i].head >= 0) arcs.push_back({&words[i], row(s, i), row(s, static_cast<std::size_t>(words[i].head))});
    }
  }
  SmallRows some(kLabelRows, side);
  Matrix factors(kLabelRows, weights_.label_score.padded());
  std::vector<float> scores((labels + kPanel - 1) / kPanel * kPanel);
  for (std::size_t begin = 0; begin < arcs.size(); begin += kLabelRows) {
    const std::size_t count = std::min(kLabelRows, arcs.size() - begin);
    for (std::size_t i = 0; i < count; ++i) some.copy(i, heads, arcs[begin + i].head_row);
    multiply(weights_.label_score, some, count, nullptr, factors, kernels_);
    for (std::size_t i = 0; i < count; ++i) {
      // Scores past the last label are of no label: they are read from the next row.
      std::copy_n(factors.row(i) + side * labels, labels, scores.begin());
      kernels_.add_weighted(dependents.row(arcs[begin + i].row), side, factors.row(i), labels, scores.size(),
                            scores.data());
      scores[weights_.root_label] = -std::numeric_limits<float>::infinity();
      arcs[begin + i].word->deprel = best_label(weights_.deprel_labels, scores.data());
    }
  }
}

}  // namespace

WordInput word_input(std::string_view form, const Model::Weights& weights) {
  const std::string norm = normalise(form);
  const std::string key = vocabulary_key(norm);
  const auto hashes = hash_features(norm, key);
  WordInput word{weights.vocabulary_row(key), {}};
  for (std::size_t i = 0; i < kTables; ++i) {
    word.tables[i] = static_cast<std::uint32_t>(hashes[i] % weights.tables[i].rows);
  }
  return word;
}

std::vector<SentenceAnalysis> analyse(std::span<const std::vector<WordInput>> sentences, const Model::Weights& weights,
                                      const Kernels& kernels) {
  std::vector<SentenceAnalysis> results(sentences.size());
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (!sentences[i].empty()) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return sentences[a].size() > sentences[b].size(); });
  for (std::size_t begin = 0; begin < order.size();) {
    std::size_t end = begin;
    std::size_t words = 0;
    do words += sentences[order[end++]].size();
    while (end < order.size() && words + sentences[order[end]].size() <= kBatchWords);
    const auto at = [&](std::size_t i) { return order.begin() + static_cast<std::ptrdiff_t>(i); };
    Batch(sentences, {at(begin), at(end)}, weights, kernels).run(results);
    begin = end;
  }
  return results;
}

}  // namespace newsgraph
