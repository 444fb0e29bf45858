// Compares the model's tags, trees and names with the gold file's.
#include "ingest/language/evaluate.h"

#include <algorithm>
#include <cassert>
#include <string_view>

#include "ingest/language/annotate.h"
#include "ingest/language/gold.h"

namespace newsgraph {
namespace {

std::string_view without_subtype(std::string_view relation) { return relation.substr(0, relation.find(':')); }

std::size_t band_of(std::size_t words) {
  std::size_t band = 0;
  while (kLengthBands[band] != 0 && words > kLengthBands[band]) ++band;
  return band;
}

void add_to(Found& a, const Found& b) {
  a.gold += b.gold;
  a.found += b.found;
  a.right += b.right;
}

void add_to(WordScore& a, const WordScore& b) {
  a.sentences += b.sentences;
  a.words += b.words;
  a.upos += b.upos;
  a.head += b.head;
  a.head_and_relation += b.head_and_relation;
}

// The reader makes a tree of its own where the file has none.
bool has_tree(const GoldSentence& gold, const Sentence& read) {
  for (std::size_t i = 0; i < gold.words.size(); ++i) {
    if (gold.words[i].head != std::to_string(read.tokens[i].head + 1)) return false;
  }
  return true;
}

void count_words(const GoldSentence& gold, const Sentence& mine, Evaluation& evaluation) {
  WordScore score;
  score.sentences = 1;
  score.words = gold.words.size();
  for (std::size_t i = 0; i < gold.words.size(); ++i) {
    const GoldWord& want = gold.words[i];
    const Token& got = mine.tokens[i];
    const std::string_view relation = to_string(got.deprel);
    const bool head = want.head == std::to_string(got.head + 1);
    score.upos += want.upos == to_string(got.upos);
    score.head += head;
    score.head_and_relation += head && without_subtype(want.relation) == without_subtype(relation);
    evaluation.gold_xpos += want.xpos != "_";
    evaluation.xpos += want.xpos == to_string(got.xpos);
    const bool lemma_given = want.lemma != "_" || got.lemma == "_";
    evaluation.gold_lemma += lemma_given;
    evaluation.lemma += lemma_given && want.lemma == got.lemma;
    ++evaluation.relations[std::string(relation)].found;
    Found& wanted = evaluation.relations[std::string(want.relation)];
    ++wanted.gold;
    wanted.right += head && want.relation == relation;
  }
  add_to(evaluation.all, score);
  add_to(evaluation.by_length[band_of(gold.words.size())], score);
}

void count_names(const std::vector<Name>& gold, const std::vector<Name>& mine, Evaluation& evaluation) {
  const auto count = [&](const std::vector<Name>& names, std::uint64_t Found::*counter) {
    for (const Name& name : names) {
      if (name.type != NameType::other) ++(evaluation.names[static_cast<std::size_t>(name.type)].*counter);
    }
  };
  count(gold, &Found::gold);
  count(mine, &Found::found);
  std::vector<Name> both;
  for (const Name& name : mine) {
    const bool right = std::any_of(gold.begin(), gold.end(), [&](const Name& other) {
      return name.first == other.first && name.last == other.last && name.type == other.type;
    });
    if (right) both.push_back(name);
  }
  count(both, &Found::right);
}

}  // namespace

Found Evaluation::all_names() const {
  Found sum;
  for (const Found& of_type : names) add_to(sum, of_type);
  return sum;
}

void Evaluation::add(const Evaluation& other) {
  add_to(all, other.all);
  for (std::size_t i = 0; i < by_length.size(); ++i) add_to(by_length[i], other.by_length[i]);
  xpos += other.xpos;
  gold_xpos += other.gold_xpos;
  lemma += other.lemma;
  gold_lemma += other.gold_lemma;
  for (const auto& [relation, found] : other.relations) add_to(relations[relation], found);
  for (std::size_t i = 0; i < names.size(); ++i) add_to(names[i], other.names[i]);
  add_to(sentences, other.sentences);
  add_to(tokens, other.tokens);
  add_to(words, other.words);
  treeless += other.treeless;
}

Evaluation evaluate(const Document& gold, const ConlluLines& lines, const Model& model) {
  assert(gold.sentences.size() == lines.sentences.size());
  Evaluation evaluation;
  Document mine = gold;
  annotate_tokens(mine, model);
  for (std::size_t s = 0; s < gold.sentences.size(); ++s) {
    const GoldSentence sentence = read_gold(lines.sentences[s]);
    if (!has_tree(sentence, gold.sentences[s])) {
      ++evaluation.treeless;
      continue;
    }
    count_words(sentence, mine.sentences[s], evaluation);
    count_names(gold.sentences[s].names, mine.sentences[s].names, evaluation);
  }
  evaluate_text(gold, lines, model, evaluation);
  return evaluation;
}

}  // namespace newsgraph
