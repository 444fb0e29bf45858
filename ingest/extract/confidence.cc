// A logistic model. Its weights were fitted on treebank sentences (UD English EWT and GUM, training parts): a fact
// found in the parser's tree counts as right if the same subject, relation and object are found in the annotators'
// tree.
#include "ingest/extract/confidence.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace newsgraph {
namespace {

// In the order of confidence_features; the last line is the constant.
constexpr std::array<double, kConfidenceFeatures + 1> kWeights = {
    -0.23,  // length of the sentence
    0.16,   // verbs in it
    -0.24,  // punctuation
    -0.03,  // conjuncts
    -0.08,  // depth of the predicate
    -0.26,  // from subject to predicate
    -0.09,  // length of the subject
    -0.26,  // length of the object
    -0.16,  // no object
    -0.09,  // the object is a clause
    0.03,   // promoted preposition
    -0.49,  // comma in the subject
    0.05,   // comma in the object
    -0.52,  // modifiers
    0.07,   // the subject is a pronoun
    0.03,   // the subject is a name
    -0.49,  // subject of the predicate coordinated with
    -0.13,  // subject of a relative clause
    -0.42,  // subject of a participle
    -0.23,  // subject of an infinitive
    0.21,   // copula
    -0.44,  // apposition
    -0.48,  // title
    -0.32,  // coordinated subject
    2.65};  // constant: 3.02 as fitted, less for what the parser had seen of those sentences
// By hand: a predicate with nothing but a subject says little, and is often only half read.
constexpr double kBare = -2.5;

double log_of(std::size_t count) { return std::log(1.0 + static_cast<double>(count)); }

std::size_t depth_of(const Tree& tree, std::uint32_t token) {
  std::size_t depth = 0;
  for (std::int32_t at = tree.token(token).head; at >= 0; at = tree.token(static_cast<std::uint32_t>(at)).head) ++depth;
  return depth;
}

}  // namespace

std::array<double, kConfidenceFeatures> confidence_features(const Tree& tree, const Fact& fact) {
  const std::string_view rule = fact.rule;
  const auto made_by = [&](std::string_view name) { return rule.find(name) != std::string_view::npos ? 1.0 : 0.0; };
  const auto count = [&](auto test) {
    std::size_t n = 0;
    for (std::uint32_t i = 0; i < tree.size(); ++i) n += test(tree.token(i)) ? 1 : 0;
    return n;
  };
  const std::uint32_t subject = fact.subject.head;
  const std::size_t distance = subject < fact.predicate ? fact.predicate - subject : subject - fact.predicate;
  const std::size_t object_size = fact.object ? fact.object->tokens.size() : 0;
  const auto has_comma = [&](const Argument& argument) {
    return std::any_of(argument.tokens.begin(), argument.tokens.end(),
                       [&](std::uint32_t t) { return tree.token(t).xpos == Xpos::comma; });
  };
  return {
      log_of(tree.size()),
      log_of(count([](const Token& t) { return t.upos == Upos::VERB; })),
      log_of(count([](const Token& t) { return t.upos == Upos::PUNCT; })),
      log_of(count([](const Token& t) { return t.deprel == Deprel::conj; })),
      log_of(depth_of(tree, fact.predicate)),
      log_of(distance),
      log_of(fact.subject.tokens.size()),
      log_of(object_size),
      fact.object ? 0.0 : 1.0,
      fact.object && fact.object->clause ? 1.0 : 0.0,
      fact.promoted ? 1.0 : 0.0,
      has_comma(fact.subject) ? 1.0 : 0.0,
      fact.object && has_comma(*fact.object) ? 1.0 : 0.0,
      log_of(fact.modifiers.size()),
      tree.token(subject).upos == Upos::PRON ? 1.0 : 0.0,
      tree.token(subject).upos == Upos::PROPN ? 1.0 : 0.0,
      made_by("+conjunct"),
      made_by("+relative"),
      std::max(made_by("+participle"), made_by("+while-doing")),
      std::max({made_by("+purpose"), made_by("-object"), made_by("-doing")}),
      made_by("copula"),
      std::max(made_by("apposition"), made_by("age")),
      made_by("title"),
      tree.token(subject).deprel == Deprel::conj || tree.child(subject, Deprel::conj) ? 1.0 : 0.0,
  };
}

double confidence_of(const Tree& tree, const Fact& fact) {
  const auto features = confidence_features(tree, fact);
  double score = kWeights.back();
  for (std::size_t i = 0; i < features.size(); ++i) score += kWeights[i] * features[i];
  if (!fact.object && fact.modifiers.empty()) score += kBare;
  // Tenths: the model cannot tell finer.
  return std::round(10.0 / (1.0 + std::exp(-score))) / 10.0;
}

}  // namespace newsgraph
