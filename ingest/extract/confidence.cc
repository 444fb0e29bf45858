// A logistic model, fitted by train/confidence.py on the training parts of UD English EWT and GUM and on QA-SRL; see
// train/README.md for what counts as right there, and how far the numbers can be trusted.
#include "ingest/extract/confidence.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace newsgraph {
namespace {

// In the order of confidence_features; the last line is the constant.
constexpr std::array<double, kConfidenceFeatures + 1> kWeights = {-0.38,  // length of the sentence
                                                                  0.30,   // verbs in it
                                                                  -0.30,  // punctuation
                                                                  0.01,   // conjuncts
                                                                  -0.38,  // depth of the predicate
                                                                  -0.33,  // from subject to predicate
                                                                  -0.25,  // length of the subject
                                                                  -0.25,  // length of the object
                                                                  0.15,   // no object
                                                                  0.20,   // the object is a clause
                                                                  0.16,   // promoted preposition
                                                                  -0.61,  // comma in the subject
                                                                  -0.19,  // comma in the object
                                                                  -0.30,  // modifiers
                                                                  -0.25,  // the subject is a pronoun
                                                                  0.04,   // the subject is a name
                                                                  0.03,   // subject of the predicate coordinated with
                                                                  0.09,   // subject of a relative clause
                                                                  -0.20,  // subject of a participle
                                                                  -0.20,  // subject of an infinitive
                                                                  0.32,   // copula
                                                                  -0.29,  // apposition
                                                                  -0.13,  // title
                                                                  -0.32,  // coordinated subject
                                                                  3.88};  // constant
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
  // Tenths, rounded down: the model cannot tell finer, and news that it was not fitted on is harder.
  return std::floor(10.0 / (1.0 + std::exp(-score))) / 10.0;
}

}  // namespace newsgraph
