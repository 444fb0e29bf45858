// Chains are built from the lowest predicate up, subjects looked up from the highest.
#include "ingest/extract/clause.h"

#include <algorithm>

#include "ingest/extract/argument.h"

namespace newsgraph {
namespace {

// The steps of one sentence: which predicate each token's words are joined to.
class Steps {
 public:
  Steps(const Tree& tree, const Matcher& matcher) : tree_(tree), joined_(tree.size()), leads_on_(tree.size(), false) {
    for (std::uint32_t token = 0; token < tree.size(); ++token) {
      auto match = matcher.match(RuleGroup::step, token);
      if (!match) continue;
      const std::uint32_t to = *match->at(match->rule->join);
      if (to == token || !tree.dominates(to, token)) continue;  // a chain must climb, or it would not end
      leads_on_[to] = true;
      joined_[token] = std::move(match);
    }
  }

  // Whether the predicate only leads up to another.
  bool leads_on(std::uint32_t token) const { return leads_on_[token]; }

  // The step from `token` to the predicate before it in the chain: its own, or the one of the predicate that it is
  // coordinated with ("agreed to send boats and train crews").
  const Match* up(std::uint32_t token) const {
    while (!joined_[token]) {
      if (tree_.token(token).deprel != Deprel::conj || has_subject(token)) return nullptr;
      const auto head = static_cast<std::uint32_t>(tree_.token(token).head);
      if (tree_.token(head).xpos != tree_.token(token).xpos) return nullptr;
      token = head;
    }
    return &*joined_[token];
  }

  std::uint32_t top(std::uint32_t token) const {
    while (const Match* step = up(token)) token = *step->at(step->rule->join);
    return token;
  }

 private:
  bool has_subject(std::uint32_t token) const {
    const auto children = tree_.children(token);
    return std::any_of(children.begin(), children.end(),
                       [&](std::uint32_t c) { return universal(tree_.token(c).deprel) == Deprel::nsubj; });
  }

  const Tree& tree_;
  std::vector<std::optional<Match>> joined_;
  std::vector<bool> leads_on_;
};

std::optional<std::uint32_t> subject_child(const Tree& tree, std::uint32_t predicate) {
  std::optional<std::uint32_t> clause;
  for (const std::uint32_t child : tree.children(predicate)) {
    switch (tree.token(child).deprel) {
      case Deprel::nsubj:
      case Deprel::nsubj_pass: return child;
      case Deprel::csubj:
      case Deprel::csubj_pass: clause = child; break;
      default: break;
    }
  }
  return clause;
}

void find_subject(const Tree& tree, const Matcher& matcher, const Steps& steps, Clause& clause) {
  if (const auto given = clause.core.at(clause.core.rule->subject)) {
    clause.subject = *given;
  } else {
    std::uint32_t at = clause.chain.front();
    clause.subject = subject_child(tree, at);
    for (std::uint32_t walked = 0; !clause.subject && walked < tree.size(); ++walked) {
      const auto match = matcher.match(RuleGroup::subject, at);
      if (!match) return;
      clause.own_subject = false;
      if (clause.subject_rule.empty()) clause.subject_rule = match->rule->name;
      if (match->rule->modality && !clause.modality) clause.modality = match->rule->modality;
      if (match->rule->negated) clause.negated = !clause.negated;
      if (const auto noun = match->at(match->rule->subject)) {
        clause.subject = *noun;
      } else {
        at = steps.top(*match->at(match->rule->same_as));
        clause.subject = subject_child(tree, at);
      }
    }
  }
  if (!clause.subject) return;
  if (const auto noun = antecedent(tree, *clause.subject)) {
    if (clause.own_subject) clause.subject_rule = "relative";
    clause.own_subject = false;
    clause.subject = noun;
  }
}

bool may_be_predicate(const Tree& tree, std::uint32_t index) {
  const Token& token = tree.token(index);
  // "a mill worth $90 million": an adjective with an object says something of its own.
  if (token.deprel == Deprel::amod && tree.child(index, Deprel::obj)) return true;
  // "the Brask-based company": so has a participle with a place before it.
  if (token.deprel == Deprel::amod && token.xpos == Xpos::VBN && tree.child(index, Deprel::compound)) return true;
  switch (token.deprel) {
    case Deprel::aux:
    case Deprel::aux_pass:
    case Deprel::cop:
    case Deprel::amod:
    case Deprel::compound:
    case Deprel::case_:
    case Deprel::mark:
    case Deprel::fixed:
    case Deprel::flat:
    case Deprel::goeswith:
    case Deprel::punct: return false;
    default: return true;
  }
}

}  // namespace

std::vector<Clause> find_clauses(const Tree& tree, const Matcher& matcher) {
  const Steps steps(tree, matcher);
  std::vector<Clause> clauses;
  for (std::uint32_t token = 0; token < tree.size(); ++token) {
    if (!may_be_predicate(tree, token)) continue;
    for (const RuleGroup group : {RuleGroup::outer, RuleGroup::clause}) {
      if (group == RuleGroup::clause && steps.leads_on(token)) continue;
      auto core = matcher.match(group, token);
      if (!core) continue;
      Clause clause;
      clause.core = std::move(*core);
      if (clause.core.rule->modality) clause.modality = clause.core.rule->modality;
      clause.negated = clause.core.rule->negated;
      std::uint32_t at = token;
      clause.chain.push_back(at);
      while (const Match* step = group == RuleGroup::clause ? steps.up(at) : nullptr) {
        if (step->rule->modality && !clause.modality) clause.modality = step->rule->modality;
        if (step->rule->negated) clause.negated = !clause.negated;
        at = *step->at(step->rule->join);
        clause.chain.push_back(at);
        clause.steps.push_back(*step);
      }
      std::reverse(clause.chain.begin(), clause.chain.end());
      std::reverse(clause.steps.begin(), clause.steps.end());
      find_subject(tree, matcher, steps, clause);
      if (clause.subject) clauses.push_back(std::move(clause));
    }
  }
  return clauses;
}

}  // namespace newsgraph
