// Verb groups: what stands around a predicate and belongs to its relation.
#include "ingest/extract/relation.h"

#include <algorithm>

namespace newsgraph {
namespace {

bool is_auxiliary(Deprel deprel) {
  return deprel == Deprel::aux || deprel == Deprel::aux_pass || deprel == Deprel::cop;
}

bool has_own_subject(const Tree& tree, std::uint32_t predicate) {
  const auto children = tree.children(predicate);
  return std::any_of(children.begin(), children.end(),
                     [&](std::uint32_t c) { return universal(tree.token(c).deprel) == Deprel::nsubj; });
}

// The first predicate of the coordination whose auxiliaries `predicate` shares; itself if it has its own.
std::uint32_t sharing(const Tree& tree, std::uint32_t predicate) {
  while (tree.token(predicate).deprel == Deprel::conj && !has_own_subject(tree, predicate)) {
    const auto children = tree.children(predicate);
    if (std::any_of(children.begin(), children.end(),
                    [&](std::uint32_t c) { return is_auxiliary(tree.token(c).deprel); })) {
      break;
    }
    const auto head = static_cast<std::uint32_t>(tree.token(predicate).head);
    if (tree.token(head).xpos != tree.token(predicate).xpos) break;
    // "was received and inspired them": a past tense that was taken for a participle.
    if (tree.child(predicate, Deprel::obj) && tree.child(head, Deprel::aux_pass)) break;
    predicate = head;
  }
  return predicate;
}

}  // namespace

bool is_particle(const Tree& tree, std::uint32_t child, std::uint32_t predicate) {
  const Token& token = tree.token(child);
  if (token.deprel == Deprel::compound_prt) return true;
  if (token.deprel == Deprel::advmod && token.xpos == Xpos::RP) return true;
  if (token.deprel != Deprel::advmod || child != predicate + 1 || tree.token(predicate).upos != Upos::VERB)
    return false;
  return token.xpos == Xpos::RP || token.lemma == "over" || token.lemma == "together" || token.lemma == "up" ||
         token.lemma == "down" || token.lemma == "out" || token.lemma == "off" || token.lemma == "back";
}

bool is_negation(const Tree& tree, std::uint32_t token) {
  const std::string& lemma = tree.token(token).lemma;
  if (lemma == "not" || lemma == "n't" || lemma == "never" || lemma == "n’t") return true;
  if (tree.token(token).deprel != Deprel::advmod || lemma != "long") return false;
  const auto children = tree.children(token);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) { return tree.token(c).lemma == "no"; });
}

std::vector<std::uint32_t> auxiliaries(const Tree& tree, std::uint32_t predicate) {
  std::vector<std::uint32_t> group;
  const std::uint32_t shared = sharing(tree, predicate);
  // In "The problem is that it rains" the copula belongs to the clause around.
  const bool outer = tree.child(predicate, Deprel::nsubj_outer).has_value() ||
                     (tree.token(predicate).upos == Upos::VERB && tree.child(predicate, Deprel::aux_pass));
  for (const std::uint32_t source : {predicate, shared}) {
    for (const std::uint32_t child : tree.children(source)) {
      const Deprel deprel = tree.token(child).deprel;
      if (outer && deprel == Deprel::cop) continue;
      const bool particle = source == predicate && is_particle(tree, child, predicate);
      // A negation of one conjunct after the first does not reach back, one before it reaches all.
      const bool negation = deprel == Deprel::advmod && is_negation(tree, child) && child < predicate;
      if (!is_auxiliary(deprel) && !particle && !negation) continue;
      group.push_back(child);
      if (negation) {
        for (const std::uint32_t word : tree.children(child)) group.push_back(word);
      }
    }
    if (shared == predicate) break;
  }
  sort_tokens(group);
  return group;
}

std::vector<std::uint32_t> verb_group(const Tree& tree, std::uint32_t predicate) {
  std::vector<std::uint32_t> group = auxiliaries(tree, predicate);
  group.push_back(predicate);
  if (tree.token(predicate).upos == Upos::ADJ) {
    // "so far away", "too early": the degree is part of what is said.
    for (const std::uint32_t child : tree.children(predicate)) {
      if (tree.token(child).deprel == Deprel::advmod && child + 1 == predicate && !is_negation(tree, child) &&
          tree.token(child).lemma != "as") {
        group.push_back(child);
      }
    }
  }
  sort_tokens(group);
  return group;
}

std::vector<std::uint32_t> infinitive_mark(const Tree& tree, std::uint32_t predicate) {
  const std::uint32_t shared = sharing(tree, predicate);
  for (const std::uint32_t source : {predicate, shared}) {
    for (const std::uint32_t child : tree.children(source)) {
      if (tree.token(child).deprel == Deprel::mark && tree.token(child).xpos == Xpos::TO) return {child};
    }
  }
  return {};
}

std::string predicate_lemma(const Tree& tree, std::uint32_t predicate) {
  std::string lemma = tree.token(predicate).lemma;
  for (const std::uint32_t child : tree.children(predicate)) {
    if (is_particle(tree, child, predicate)) lemma += " " + tree.token(child).lemma;
  }
  if (tree.token(predicate).upos == Upos::ADJ) {
    const std::uint32_t shared = sharing(tree, predicate);
    if (tree.child(shared, Deprel::cop)) lemma = "be " + lemma;
  }
  return lemma;
}

}  // namespace newsgraph
