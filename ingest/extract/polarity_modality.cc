// Scope is read off the tree: only what hangs on the clause's own predicates or arguments counts.
#include "ingest/extract/polarity_modality.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "ingest/extract/relation.h"

namespace newsgraph {
namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool denies(const Tree& tree, std::uint32_t noun) {
  if (is_one_of(tree.token(noun).lemma, {"nobody", "nothing", "none", "neither"})) return true;
  const auto children = tree.children(noun);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
    return tree.token(c).deprel == Deprel::det && is_one_of(tree.token(c).lemma, {"no", "neither"});
  });
}

bool is_conditional(const Tree& tree, std::uint32_t predicate) {
  std::uint32_t at = predicate;
  // A conjunct shares the "if" of the clause it is coordinated with.
  while (tree.token(at).deprel == Deprel::conj) at = static_cast<std::uint32_t>(tree.token(at).head);
  if (tree.token(at).deprel != Deprel::advcl) return false;
  const auto children = tree.children(at);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
    return tree.token(c).deprel == Deprel::mark && is_one_of(tree.token(c).lemma, {"if", "unless", "provided"});
  });
}

bool is_question(const Tree& tree, std::uint32_t predicate) {
  while (tree.token(predicate).deprel == Deprel::conj) {
    predicate = static_cast<std::uint32_t>(tree.token(predicate).head);
  }
  if (tree.token(predicate).deprel != Deprel::root) return false;
  const auto children = tree.children(predicate);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
    return tree.token(c).deprel == Deprel::punct && tree.token(c).lemma == "?";
  });
}

}  // namespace

Polarity polarity_of(const Tree& tree, const Clause& clause) {
  bool negated = false;
  for (const std::uint32_t predicate : clause.chain) {
    for (const std::uint32_t word : auxiliaries(tree, predicate)) negated = negated || is_negation(tree, word);
  }
  if (clause.subject && denies(tree, *clause.subject)) negated = true;
  if (const auto object = clause.core.at(clause.core.rule->object); object && denies(tree, *object)) negated = true;
  return negated != clause.negated ? Polarity::negated : Polarity::affirmed;
}

Modality modality_of(const Tree& tree, const Clause& clause) {
  if (is_conditional(tree, clause.chain.front())) return Modality::conditional;
  if (is_question(tree, clause.chain.front())) return Modality::asked;
  // The outermost word decides: "might be required to sell" is possible.
  for (const std::uint32_t predicate : clause.chain) {
    for (const std::uint32_t word : auxiliaries(tree, predicate)) {
      const std::string& lemma = tree.token(word).lemma;
      if (tree.token(word).xpos != Xpos::MD) continue;
      if (is_one_of(lemma, {"may", "might", "could", "can"})) return Modality::possible;
      if (is_one_of(lemma, {"must", "should", "ought", "need"})) return Modality::required;
      if (is_one_of(lemma, {"will", "would", "shall", "’ll", "'ll"})) return Modality::expected;
    }
  }
  return clause.modality.value_or(Modality::asserted);
}

}  // namespace newsgraph
