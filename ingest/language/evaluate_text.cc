// Compares sentences, tokens and words that are cut from raw text with the gold file's.
#include <utility>

#include "ingest/language/annotate.h"
#include "ingest/language/evaluate.h"
#include "ingest/language/gold.h"
#include "ingest/language/multiword.h"

namespace newsgraph {
namespace {

struct Cuts {
  std::vector<Span> sentences;
  std::vector<Span> tokens;
  std::vector<Span> words;
};

void add_sentence(const Sentence& sentence, const std::vector<MultiwordToken>& multiword, std::uint32_t shift,
                  Cuts& cuts) {
  const auto shifted = [shift](Span span) { return Span{span.begin + shift, span.end + shift}; };
  cuts.sentences.push_back(shifted(sentence.span));
  auto next = multiword.begin();
  for (std::uint32_t i = 0; i < sentence.tokens.size(); ++i) {
    cuts.words.push_back(shifted(sentence.tokens[i].span));
    if (next != multiword.end() && i >= next->first) {
      if (i == next->first) cuts.tokens.push_back(cuts.words.back());
      cuts.tokens.back().end = cuts.words.back().end;
      if (i + 1 == next->last) ++next;
    } else {
      cuts.tokens.push_back(cuts.words.back());
    }
  }
}

// The document's text with a blank line, not only a line break, before each paragraph.
std::string with_blank_lines(const Document& document) {
  std::string text;
  std::uint32_t done = 0;
  for (std::size_t i = 1; i < document.sentences.size(); ++i) {
    if (document.sentences[i].paragraph == document.sentences[i - 1].paragraph) continue;
    const std::uint32_t begin = document.sentences[i].span.begin;
    text.append(document.text({done, begin})) += '\n';
    done = begin;
  }
  return text.append(document.text({done, static_cast<std::uint32_t>(document.article.text.size())}));
}

// Both in text order.
Found compare(const std::vector<Span>& gold, const std::vector<Span>& mine) {
  Found found{gold.size(), mine.size(), 0};
  auto other = mine.begin();
  for (const Span& span : gold) {
    while (other != mine.end() && other->begin < span.begin) ++other;
    if (other != mine.end() && other->begin == span.begin && other->end == span.end) ++found.right;
  }
  return found;
}

}  // namespace

void evaluate_text(const Document& gold, const ConlluLines& lines, const Model& model, Evaluation& evaluation) {
  Cuts wanted;
  for (std::size_t i = 0; i < gold.sentences.size(); ++i) {
    const Sentence& sentence = gold.sentences[i];
    add_sentence(sentence, read_gold(lines.sentences[i]).multiword_tokens, sentence.paragraph, wanted);
  }
  Article article;
  article.text = with_blank_lines(gold);
  const Document mine = annotate(std::move(article), model);
  Cuts got;
  for (const Sentence& sentence : mine.sentences) add_sentence(sentence, multiword_tokens(mine, sentence), 0, got);
  evaluation.sentences = compare(wanted.sentences, got.sentences);
  evaluation.tokens = compare(wanted.tokens, got.tokens);
  evaluation.words = compare(wanted.words, got.words);
}

}  // namespace newsgraph
