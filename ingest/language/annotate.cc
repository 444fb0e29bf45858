// Wires segmenter, network and lemmatiser.
#include "ingest/language/annotate.h"

#include <algorithm>
#include <utility>

#include "ingest/language/kernel.h"
#include "ingest/language/lemma.h"
#include "ingest/language/network.h"
#include "ingest/language/segment.h"

namespace newsgraph {
namespace {

// No article in a hundred has so many; it bounds what a huge one makes us allocate.
constexpr std::size_t kWordsAtOnce = 16384;

// A sentence, or as much of one that is too long as the network takes.
struct Piece {
  std::size_t sentence = 0;
  std::size_t first = 0;  // token
};

// Puts the analysis of a piece into its sentence. The roots of all pieces but the first hang on the first's.
void merge(const SentenceAnalysis& analysis, std::size_t first, std::int32_t& root, Sentence& sentence) {
  const auto offset = static_cast<std::int32_t>(first);
  for (std::size_t i = 0; i < analysis.words.size(); ++i) {
    const WordAnalysis& word = analysis.words[i];
    Token& token = sentence.tokens[first + i];
    token.upos = word.upos;
    token.xpos = word.xpos;
    token.deprel = word.deprel;
    token.head = word.head + offset;
    if (word.head >= 0) continue;
    if (first == 0) {
      root = static_cast<std::int32_t>(i);
      token.head = -1;
    } else {
      token.head = root;
      token.deprel = Deprel::parataxis;
    }
  }
  for (const Name& name : analysis.names) {
    const auto begin = static_cast<std::uint32_t>(first);
    sentence.names.push_back({name.first + begin, name.last + begin, name.type});
  }
}

}  // namespace

void annotate_tokens(Document& document, const Model& model) {
  const Model::Weights& weights = model.weights();
  std::vector<Piece> pieces;
  std::vector<std::vector<WordInput>> inputs;
  std::size_t words = 0;
  std::int32_t root = -1;  // of the sentence whose pieces are being merged
  const auto analyse_pieces = [&] {
    const std::vector<SentenceAnalysis> analyses = analyse(inputs, weights, kernels());
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      merge(analyses[i], pieces[i].first, root, document.sentences[pieces[i].sentence]);
    }
    pieces.clear();
    inputs.clear();
    words = 0;
  };
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    Sentence& sentence = document.sentences[s];
    sentence.names.clear();
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      if (i % kLongestSentence == 0) {
        if (words >= kWordsAtOnce) analyse_pieces();
        pieces.push_back({s, i});
        inputs.emplace_back();
      }
      inputs.back().push_back(word_input(document.form(sentence.tokens[i]), weights));
      ++words;
    }
  }
  analyse_pieces();
  for (Sentence& sentence : document.sentences) {
    for (Token& token : sentence.tokens) token.lemma = lemma_of(document.form(token), token.upos, token.xpos, weights);
  }
}

Document annotate(Article article, const Model& model) {
  Document document;
  document.article = std::move(article);
  document.sentences = segment(document.article.text);
  annotate_tokens(document, model);
  return document;
}

}  // namespace newsgraph
