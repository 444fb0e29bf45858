// The kernels against plain loops, and the promise that a sentence's analysis does not depend on its company.
#include "ingest/language/network.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "ingest/language/decode.h"
#include "ingest/language/weights.h"

namespace newsgraph {
namespace {

std::vector<float> random_numbers(std::size_t count, unsigned seed) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<float> any(-1, 1);
  std::vector<float> numbers(count);
  for (float& number : numbers) number = any(random);
  return numbers;
}

class KernelTest : public testing::TestWithParam<const Kernels*> {};

TEST_P(KernelTest, MultipliesAsPlainLoopsDo) {
  const Kernels& kernels = *GetParam();
  for (const std::size_t outputs : {1u, 16u, 37u}) {
    constexpr std::size_t kInputs = 19;
    constexpr std::size_t kRows = 101;
    const std::vector<float> matrix = random_numbers(outputs * kInputs, 1);
    const std::vector<float> bias = random_numbers(outputs, 2);
    const std::vector<float> in = random_numbers(kRows * kInputs, 3);
    const Linear linear = make_linear(matrix, static_cast<std::uint32_t>(outputs), kInputs, bias);
    std::vector<float> out(kRows * linear.padded());
    kernels.multiply(in.data(), kInputs, kRows, kInputs, linear.panels.data(), linear.panel_count(), linear.bias.data(),
                     false, out.data(), linear.padded());
    kernels.multiply(in.data(), kInputs, kRows, kInputs, linear.panels.data(), linear.panel_count(), nullptr, true,
                     out.data(), linear.padded());
    for (std::size_t i = 0; i < kRows; ++i) {
      for (std::size_t j = 0; j < outputs; ++j) {
        double sum = 0;
        for (std::size_t k = 0; k < kInputs; ++k) {
          sum += static_cast<double>(in[i * kInputs + k]) * static_cast<double>(matrix[j * kInputs + k]);
        }
        ASSERT_NEAR(out[i * linear.padded() + j], 2 * sum + static_cast<double>(bias[j]), 1e-5);
      }
    }
  }
}

TEST_P(KernelTest, ARowIsTheSameBitsInAnyCompany) {
  const Kernels& kernels = *GetParam();
  constexpr std::size_t kInputs = 160;
  constexpr std::size_t kRows = 103;
  const std::vector<float> in = random_numbers(kRows * kInputs, 4);
  const Linear linear = make_linear(random_numbers(48 * kInputs, 5), 48, kInputs, random_numbers(48, 6));
  const auto multiply = [&](std::size_t first, std::size_t rows) {
    std::vector<float> out(rows * linear.padded());
    kernels.multiply(in.data() + first * kInputs, kInputs, rows, kInputs, linear.panels.data(), linear.panel_count(),
                     linear.bias.data(), false, out.data(), linear.padded());
    return out;
  };
  const std::vector<float> together = multiply(0, kRows);
  for (std::size_t i = 0; i < kRows; ++i) {
    const std::vector<float> alone = multiply(i, 1);
    ASSERT_TRUE(
        std::equal(alone.begin(), alone.end(), together.begin() + static_cast<std::ptrdiff_t>(i * linear.padded())));
  }
}

TEST_P(KernelTest, StepsAnLstmAsItsFormulaSays) {
  constexpr std::size_t kHidden = 32;
  std::vector<float> gates = random_numbers(4 * kHidden, 7);
  for (std::size_t i = 0; i < gates.size(); ++i) gates[i] *= i % 7 == 0 ? 200.0F : 5.0F;
  const std::vector<float> before = random_numbers(kHidden, 8);
  std::vector<float> cell = before;
  std::vector<float> out(kHidden);
  GetParam()->lstm_step(gates.data(), kHidden, cell.data(), out.data());
  const auto sigmoid = [](double x) { return 1 / (1 + std::exp(-x)); };
  const auto gate = [&](std::size_t block, std::size_t i) { return static_cast<double>(gates[block * kHidden + i]); };
  for (std::size_t i = 0; i < kHidden; ++i) {
    const double state =
        sigmoid(gate(1, i)) * static_cast<double>(before[i]) + sigmoid(gate(0, i)) * std::tanh(gate(2, i));
    EXPECT_NEAR(cell[i], state, 2e-6);
    EXPECT_NEAR(out[i], sigmoid(gate(3, i)) * std::tanh(state), 2e-6);
  }
}

INSTANTIATE_TEST_SUITE_P(Kinds, KernelTest, testing::Values(&baseline_kernels(), &kernels()),
                         [](const auto& kind) { return std::to_string(kind.index) + kind.param->name; });

std::vector<std::vector<WordInput>> some_sentences(const Model::Weights& weights) {
  const std::vector<std::string_view> words = {"The",    "mayor", "of",   "Larkdale", ",",     "Ines",
                                               "Okafor", "said",  "that", "two",      "ships", "left",
                                               "\"",     "2019",  "by",   "it",       "was",   "."};
  std::mt19937 random(3);
  std::vector<std::vector<WordInput>> sentences;
  for (const std::size_t length : {3u, 17u, 1u, 40u, 22u, 9u, 9u, 300u, 5u, 31u, 2u, 64u}) {
    std::vector<WordInput> sentence;
    for (std::size_t i = 0; i < length; ++i) sentence.push_back(word_input(words[random() % words.size()], weights));
    sentences.push_back(std::move(sentence));
  }
  return sentences;
}

std::string dump(const SentenceAnalysis& analysis) {
  std::string out;
  for (const WordAnalysis& word : analysis.words) {
    out.append(to_string(word.upos)).append(to_string(word.xpos)).append(to_string(word.deprel));
    out += std::to_string(word.head);
  }
  for (const Name& name : analysis.names) {
    out += std::to_string(name.first) + "," + std::to_string(name.last) + "," +
           std::to_string(static_cast<int>(name.type));
  }
  return out;
}

TEST(Network, ASentenceAloneIsAnalysedAsInABatch) {
  const Model model = Model::built_in();
  const auto sentences = some_sentences(model.weights());
  const auto together = analyse(sentences, model.weights(), kernels());
  ASSERT_EQ(together.size(), sentences.size());
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const auto alone = analyse(std::span(sentences).subspan(i, 1), model.weights(), kernels());
    EXPECT_EQ(dump(alone[0]), dump(together[i])) << "sentence " << i;
  }
}

TEST(Network, EveryKindOfProcessorGivesTheSameLabels) {
  const Model model = Model::built_in();
  const auto sentences = some_sentences(model.weights());
  const auto fast = analyse(sentences, model.weights(), kernels());
  const auto plain = analyse(sentences, model.weights(), baseline_kernels());
  for (std::size_t i = 0; i < sentences.size(); ++i) EXPECT_EQ(dump(fast[i]), dump(plain[i])) << "sentence " << i;
}

TEST(Network, NoWordsGiveNoAnalysis) {
  const Model model = Model::built_in();
  const std::vector<std::vector<WordInput>> sentences = {{}, {word_input("Yes", model.weights())}, {}};
  const auto analyses = analyse(sentences, model.weights(), kernels());
  ASSERT_EQ(analyses.size(), 3u);
  EXPECT_TRUE(analyses[0].words.empty());
  ASSERT_EQ(analyses[1].words.size(), 1u);
  EXPECT_EQ(analyses[1].words[0].head, -1);
  EXPECT_EQ(analyses[1].words[0].deprel, Deprel::root);
}

}  // namespace
}  // namespace newsgraph
