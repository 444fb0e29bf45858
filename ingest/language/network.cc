// Runs batches of sentences through the network. The words of a batch are kept in order of time: first the first words
// of all its sentences, longest sentence first, then all second words, …; so each step of an LSTM is one product of
// neighbouring rows.
//
//   row      0 1 2 3 | 4 5 6 | 7      sentences of 3, 2, 2 and 1 words:
//   word     0 0 0 0 | 1 1 1 | 2      step_begin = 0, 4, 7, 8
//   sentence 0 1 2 3 | 0 1 2 | 0
#include "ingest/language/network.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "ingest/language/decode.h"
#include "ingest/language/features.h"

namespace newsgraph {
namespace {

constexpr std::size_t kBatchWords = 2048;
constexpr std::size_t kLabelRows = 48;  // words whose label scores are worked out at a time

// Rows of floats.
struct Matrix {
  std::size_t width = 0;
  std::vector<float> values;

  Matrix(std::size_t rows, std::size_t columns) : width(columns), values(rows * columns) {}
  float* row(std::size_t i) { return values.data() + i * width; }
  const float* row(std::size_t i) const { return values.data() + i * width; }
};

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
    Matrix last = first;
    for (std::size_t layer = 1; layer < weights_.layers.size(); ++layer) {
      last = layer_output(layer, last, [](std::size_t row) { return row; });
    }
    tag(first, last, results);
    parse(last, results);
  }

 private:
  std::size_t rows() const { return step_begin_.back(); }
  std::size_t row(std::size_t sentence, std::size_t word) const { return step_begin_[word] + sentence; }
  std::size_t length(std::size_t sentence) const { return sentences_[chosen_[sentence]].size(); }

  Matrix apply(const Linear& linear, const Matrix& in) const {
    const std::size_t count = in.values.size() / in.width;
    Matrix out(count, linear.padded());
    kernels_.multiply(in.values.data(), in.width, count, linear.inputs, linear.panels.data(), linear.panel_count(),
                      linear.bias.data(), false, out.values.data(), out.width);
    return out;
  }

  Matrix activated(const Linear& linear, const Matrix& in) const {
    Matrix out = apply(linear, in);
    for (float& value : out.values) value = value > 0 ? value : weights_.slope * value;
    return out;
  }

  Matrix first_layer() const;
  template <typename InputRow>
  Matrix layer_output(std::size_t layer, const Matrix& in, InputRow input_row) const;
  void tag(const Matrix& first, const Matrix& last, std::vector<SentenceAnalysis>& results) const;
  void parse(const Matrix& last, std::vector<SentenceAnalysis>& results) const;
  void find_heads(const Matrix& last, std::vector<SentenceAnalysis>& results) const;
  void find_labels(const Matrix& last, std::vector<SentenceAnalysis>& results) const;

  std::span<const std::vector<WordInput>> sentences_;
  std::vector<std::size_t> chosen_;  // indices of sentences_, longest first
  const Model::Weights& weights_;
  const Kernels& kernels_;
  std::vector<std::size_t> step_begin_;  // first row of each step, and the number of rows
};

// Writes the numbers of one row of embeddings and returns their end.
float* write_embedding(const Embeddings& table, std::uint32_t row, float* out) {
  const std::int8_t* values = table.values.data() + std::size_t{row} * table.width;
  for (std::uint32_t i = 0; i < table.width; ++i) *out++ = table.scales[row] * static_cast<float>(values[i]);
  return out;
}

// The first layer's input is worked out once for each different word.
Matrix Batch::first_layer() const {
  std::map<WordInput, std::size_t> numbers;
  std::vector<std::size_t> number_of_row(rows());
  for (std::size_t s = 0; s < chosen_.size(); ++s) {
    for (std::size_t word = 0; word < length(s); ++word) {
      number_of_row[row(s, word)] = numbers.emplace(sentences_[chosen_[s]][word], numbers.size()).first->second;
    }
  }
  Matrix input(numbers.size(), weights_.input);
  for (const auto& [word, number] : numbers) {
    float* out = write_embedding(weights_.vectors, word.vector, input.row(number));
    for (std::size_t i = 0; i < kTables; ++i) out = write_embedding(weights_.tables[i], word.tables[i], out);
  }
  return layer_output(0, input, [&](std::size_t i) { return number_of_row[i]; });
}

// Both directions of a layer, side by side. input_row(i) is the row of `in` that row i of the batch reads.
template <typename InputRow>
Matrix Batch::layer_output(std::size_t layer, const Matrix& in, InputRow input_row) const {
  const std::size_t hidden = weights_.hidden;
  Matrix out(rows(), 2 * hidden);
  const std::size_t steps = step_begin_.size() - 1;
  for (std::size_t direction = 0; direction < 2; ++direction) {
    const LstmDirection& lstm = weights_.layers[layer][direction];
    const Matrix projected = apply(lstm.in, in);
    Matrix gates(chosen_.size(), 4 * hidden);
    Matrix cells(chosen_.size(), hidden);
    for (std::size_t k = 0; k < steps; ++k) {
      const std::size_t step = direction == 0 ? k : steps - 1 - k;
      const std::size_t begin = step_begin_[step];
      const std::size_t running = step_begin_[step + 1] - begin;
      for (std::size_t s = 0; s < running; ++s) {
        std::copy_n(projected.row(input_row(begin + s)), 4 * hidden, gates.row(s));
      }
      if (k > 0) {
        // Backwards, only the sentences that were running in the step before have anything to remember.
        const std::size_t before = direction == 0 ? step - 1 : step + 1;
        const std::size_t remembering = std::min(running, step_begin_[before + 1] - step_begin_[before]);
        kernels_.multiply(out.row(step_begin_[before]) + direction * hidden, out.width, remembering, hidden,
                          lstm.recurrent.panels.data(), lstm.recurrent.panel_count(), nullptr, true,
                          gates.values.data(), gates.width);
      }
      for (std::size_t s = 0; s < running; ++s) {
        kernels_.lstm_step(gates.row(s), hidden, cells.row(s), out.row(begin + s) + direction * hidden);
      }
    }
  }
  return out;
}

template <typename Label>
Label best_label(const std::vector<Label>& labels, const float* scores) {
  return labels[static_cast<std::size_t>(std::max_element(scores, scores + labels.size()) - scores)];
}

void Batch::tag(const Matrix& first, const Matrix& last, std::vector<SentenceAnalysis>& results) const {
  Matrix both(rows(), first.width + last.width);
  for (std::size_t i = 0; i < rows(); ++i) {
    std::copy_n(first.row(i), first.width, both.row(i));
    std::copy_n(last.row(i), last.width, both.row(i) + first.width);
  }
  const Matrix upos = apply(weights_.upos, first);
  const Matrix xpos = apply(weights_.xpos, first);
  const Matrix names = apply(weights_.names, both);
  for (std::size_t s = 0; s < chosen_.size(); ++s) {
    SentenceAnalysis& result = results[chosen_[s]];
    result.words.resize(length(s));
    Matrix name_scores(length(s), names.width);
    for (std::size_t word = 0; word < length(s); ++word) {
      const std::size_t at = row(s, word);
      result.words[word].upos = best_label(weights_.upos_labels, upos.row(at));
      result.words[word].xpos = best_label(weights_.xpos_labels, xpos.row(at));
      std::copy_n(names.row(at), names.width, name_scores.row(word));
    }
    result.names = best_names(name_scores.values, length(s), names.width, weights_.name_tags);
  }
}

void Batch::parse(const Matrix& last, std::vector<SentenceAnalysis>& results) const {
  find_heads(last, results);
  find_labels(last, results);
}

void Batch::find_heads(const Matrix& last, std::vector<SentenceAnalysis>& results) const {
  Matrix root(1, last.width);
  root.values = weights_.root;
  const Matrix root_head = activated(weights_.arc_head, root);
  const Matrix heads = activated(weights_.arc_head, last);
  const Matrix dependents = apply(weights_.arc_score, activated(weights_.arc_dependent, last));
  const std::size_t inputs = weights_.arc_score.outputs;
  for (std::size_t s = 0; s < chosen_.size(); ++s) {
    const std::size_t words = length(s);
    // The heads of this sentence are what its dependents are multiplied by.
    const std::size_t panel_count = words / kPanel + 1;
    std::vector<float> panels(panel_count * inputs * kPanel);
    Matrix mine(words, dependents.width);
    for (std::size_t j = 0; j <= words; ++j) {
      const float* head = j == 0 ? root_head.row(0) : heads.row(row(s, j - 1));
      float* panel = panels.data() + (j / kPanel) * inputs * kPanel + j % kPanel;
      for (std::size_t k = 0; k < inputs; ++k) panel[k * kPanel] = head[k];
      if (j > 0) std::copy_n(dependents.row(row(s, j - 1)), dependents.width, mine.row(j - 1));
    }
    Matrix scores(words, panel_count * kPanel);
    kernels_.multiply(mine.values.data(), mine.width, words, inputs, panels.data(), panel_count, nullptr, false,
                      scores.values.data(), scores.width);
    const std::vector<std::int32_t> found = best_tree(scores.values, words, scores.width);
    for (std::size_t i = 0; i < words; ++i) results[chosen_[s]].words[i].head = found[i];
  }
}

void Batch::find_labels(const Matrix& last, std::vector<SentenceAnalysis>& results) const {
  const Matrix heads = activated(weights_.label_head, last);
  const Matrix dependents = activated(weights_.label_dependent, last);
  const std::size_t inputs = weights_.label_head.outputs;
  const std::size_t stride = weights_.label_stride;

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
  Matrix some(kLabelRows, dependents.width);
  std::vector<float> scores(stride);
  for (std::size_t begin = 0; begin < arcs.size(); begin += kLabelRows) {
    const std::size_t count = std::min(kLabelRows, arcs.size() - begin);
    for (std::size_t i = 0; i < count; ++i) std::copy_n(dependents.row(arcs[begin + i].row), some.width, some.row(i));
    const Matrix by_head = apply(weights_.label_score, some);
    for (std::size_t i = 0; i < count; ++i) {
      const float* head = heads.row(arcs[begin + i].head_row);
      const float* factors = by_head.row(i);
      std::copy_n(factors + inputs * stride, stride, scores.begin());
      for (std::size_t k = 0; k < inputs; ++k) {
        for (std::size_t label = 0; label < stride; ++label) scores[label] += head[k] * factors[k * stride + label];
      }
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
