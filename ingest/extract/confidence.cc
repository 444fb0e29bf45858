// A logistic model with weights set by hand.
#include "ingest/extract/confidence.h"

#include <cmath>

namespace newsgraph {

double confidence_of(const Tree& tree, const Fact& fact) {
  double score = 1.2;
  if (!fact.object) score -= fact.modifiers.empty() ? 2.5 : 1.0;
  if (fact.object && fact.object->clause) score -= 0.1;
  if (fact.rule.find("+conjunct") != std::string::npos) score -= 0.4;
  if (fact.rule.find("+relative") != std::string::npos) score -= 0.2;
  if (fact.rule.find("+participle-clause") != std::string::npos ||
      fact.rule.find("+while-doing") != std::string::npos) {
    score -= 0.5;
  }
  if (fact.rule.find("-object") != std::string::npos) score -= 0.4;
  if (fact.rule == "title") score += 0.6;
  if (fact.rule == "apposition") score -= 0.2;
  if (tree.token(fact.subject.head).upos == Upos::PROPN) score += 0.2;
  const double words = static_cast<double>(tree.size());
  score -= 0.012 * (words - 20.0);
  score -= 0.1 * static_cast<double>(fact.modifiers.size());
  return 1.0 / (1.0 + std::exp(-score));
}

}  // namespace newsgraph
