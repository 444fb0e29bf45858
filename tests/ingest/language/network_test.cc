// The promise that a sentence's analysis depends on neither its company nor the processor.
#include "ingest/language/network.h"

#include <gtest/gtest.h>

#include <random>

#include "ingest/language/decode.h"
#include "ingest/language/weights.h"
#include "small_model.h"

namespace newsgraph {
namespace {

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
  for (const Kernels& others : all_kernels()) {
    const auto plain = analyse(sentences, model.weights(), others);
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      EXPECT_EQ(dump(fast[i]), dump(plain[i])) << "sentence " << i << ", " << others.name;
    }
  }
}

// Widths that fill no register, one layer and several: random weights make near ties that any difference would turn.
TEST(Network, AnyShapeGivesLawfulTreesThatAreTheSameEverywhere) {
  const std::vector<SmallShape> shapes = {{}, {9, 1, 1, 16, 1, 1}, {5, 33, 3, 32, 17, 16}, {5, 128, 1, 48, 30, 31}};
  unsigned seed = 0;
  for (const SmallShape& shape : shapes) {
    const Model model = Model::parse(small_model(shape, ++seed), "small");
    const auto sentences = some_sentences(model.weights());
    const auto fast = analyse(sentences, model.weights(), kernels());
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      std::vector<std::int32_t> heads;
      for (const WordAnalysis& word : fast[i].words) heads.push_back(word.head);
      EXPECT_TRUE(is_tree(heads));
      for (const Kernels& others : all_kernels()) {
        const auto alone = analyse(std::span(sentences).subspan(i, 1), model.weights(), others);
        EXPECT_EQ(dump(fast[i]), dump(alone[0])) << "sentence " << i << ", " << others.name;
      }
    }
  }
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
