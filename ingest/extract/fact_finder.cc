// Turns clauses into facts: relation words, arguments, modifiers, one fact per subject and object.
#include "ingest/extract/fact_finder.h"

#include <algorithm>

#include "ingest/extract/argument.h"
#include "ingest/extract/clause.h"
#include "ingest/extract/matcher.h"
#include "ingest/extract/modifier.h"
#include "ingest/extract/polarity_modality.h"
#include "ingest/extract/relation.h"

namespace newsgraph {
namespace {

// Lists longer than this are told as one argument rather than spread into all their combinations.
constexpr std::size_t kMaxSpread = 64;

void add(std::vector<std::uint32_t>& tokens, const std::vector<std::uint32_t>& more) {
  tokens.insert(tokens.end(), more.begin(), more.end());
}

void sort_unique(std::vector<std::uint32_t>& tokens) {
  sort_tokens(tokens);
  tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
}

void make_relation(const Tree& tree, const Clause& clause, Fact& fact) {
  std::string lemma;
  const auto append = [&](const std::string& word) { lemma += (lemma.empty() ? "" : " ") + word; };
  for (std::size_t i = 0; i < clause.chain.size(); ++i) {
    const std::uint32_t predicate = clause.chain[i];
    if (i > 0) {
      const std::vector<std::uint32_t> to = infinitive_mark(tree, predicate);
      add(fact.relation, to);
      if (!to.empty() && !lemma.empty()) append("to");
    }
    if (i + 1 == clause.chain.size()) break;
    add(fact.relation, verb_group(tree, predicate));
    if (!clause.steps[i].rule->silent) append(predicate_lemma(tree, predicate));
    fact.predicates.push_back(predicate);
  }
  for (const RelationPart& part : clause.core.rule->relation) {
    const auto token = clause.core.tokens[part.node];
    if (!token) continue;
    switch (part.kind) {
      case RelationPart::Kind::group:
        add(fact.relation, verb_group(tree, *token));
        append(predicate_lemma(tree, *token));
        fact.predicates.push_back(*token);
        break;
      case RelationPart::Kind::auxiliaries:
        add(fact.relation, auxiliaries(tree, *token));
        append("be");
        break;
      case RelationPart::Kind::word:
        for (const std::uint32_t word : tree.subtree(*token)) {
          fact.relation.push_back(word);
          if (tree.token(word).deprel != Deprel::aux) append(tree.token(word).lemma);
        }
        break;
    }
  }
  if (std::find(fact.predicates.begin(), fact.predicates.end(), clause.predicate()) == fact.predicates.end()) {
    fact.predicates.push_back(clause.predicate());
  }
  sort_unique(fact.relation);
  fact.lemma = clause.core.rule->lemma.empty() ? lemma : clause.core.rule->lemma;
}

// The coordinated arguments with that head, each as an argument of its own.
std::vector<Argument> spread(const Tree& tree, std::uint32_t head) {
  std::vector<Argument> arguments;
  if (tree.child(head, Deprel::cop)) return {noun_phrase(tree, head, false)};
  for (const std::uint32_t conjunct : conjuncts(tree, head)) {
    arguments.push_back(conjunct_phrase(tree, head, conjunct));
  }
  return arguments;
}

std::vector<Argument> subjects_of(const Tree& tree, const Clause& clause) {
  const std::uint32_t head = *clause.subject;
  if (universal(tree.token(head).deprel) == Deprel::csubj) return {clause_phrase(tree, head)};
  if (!tree.dominates(head, clause.chain.front())) return spread(tree, head);
  // What a relative clause or participle modifies is only the noun it hangs on, unless it follows the whole list.
  const std::vector<std::uint32_t> all = conjuncts(tree, head);
  if (all.size() > 1 && universal(tree.token(clause.chain.front()).deprel) == Deprel::acl &&
      clause.chain.front() < all.back()) {
    return {noun_phrase(tree, head, false, clause.chain.front())};
  }
  std::vector<Argument> subjects = spread(tree, head);
  // "cases involving children": the participle does not name its own subject.
  for (Argument& subject : subjects) {
    std::erase_if(subject.tokens, [&](std::uint32_t token) { return tree.dominates(clause.chain.front(), token); });
    trim_punctuation(tree, subject.tokens);
  }
  return subjects;
}

// The object that a relative clause leaves to the noun it modifies: "the guarantees that they would provide".
std::optional<Argument> relative_object(const Tree& tree, std::uint32_t object) {
  const auto noun = antecedent(tree, object);
  if (!noun) return std::nullopt;
  return noun_phrase(tree, *noun, false);
}

// The clause that is the object. If it is the anchor itself, the clause around it is left out.
Argument content_phrase(const Tree& tree, const Clause& clause, std::uint32_t head) {
  Argument argument = clause_phrase(tree, head);
  if (head != clause.predicate()) return argument;
  std::uint32_t last = 0;
  for (const auto word : clause.core.tokens) last = word && *word != head ? std::max(last, *word) : last;
  std::erase_if(argument.tokens, [&](std::uint32_t token) { return token <= last; });
  trim_punctuation(tree, argument.tokens);
  return argument;
}

void add_clause_facts(const Tree& tree, const Clause& clause, std::vector<Fact>& facts) {
  Fact fact;
  fact.predicate = clause.predicate();
  for (const Match& step : clause.steps) fact.rule += step.rule->name + ">";
  fact.rule += clause.core.rule->name + (clause.subject_rule.empty() ? "" : "+" + clause.subject_rule);
  make_relation(tree, clause, fact);
  if (fact.relation.empty()) return;
  fact.polarity = polarity_of(tree, clause);
  fact.modality = modality_of(tree, clause);
  if (clause.core.rule->group != RuleGroup::outer) fact.modifiers = find_modifiers(tree, clause);

  std::erase_if(fact.modifiers, [&](const Modifier& modifier) {
    return std::binary_search(fact.relation.begin(), fact.relation.end(), modifier.phrase.head);
  });

  std::vector<std::optional<Argument>> objects;
  if (const auto content = clause.core.at(clause.core.rule->content)) {
    objects.push_back(content_phrase(tree, clause, *content));
  } else if (const auto object = clause.core.at(clause.core.rule->object)) {
    fact.promoted = universal(tree.token(*object).deprel) == Deprel::obl;
    if (auto replaced = relative_object(tree, *object)) {
      objects.push_back(std::move(*replaced));
    } else if (tree.dominates(*object, clause.predicate()) && *object != clause.predicate()) {
      objects.push_back(noun_phrase(tree, *object, false, clause.chain.front()));
    } else {
      for (Argument& argument : spread(tree, *object)) objects.emplace_back(std::move(argument));
    }
  } else {
    objects.emplace_back();
  }
  std::vector<Argument> subjects = subjects_of(tree, clause);
  if (subjects.size() * objects.size() > kMaxSpread) {
    subjects = {noun_phrase(tree, *clause.subject, true)};
    if (objects.front()) objects = {noun_phrase(tree, objects.front()->head, true)};
  }
  for (const Argument& subject : subjects) {
    for (const std::optional<Argument>& object : objects) {
      fact.subject = subject;
      fact.object = object;
      facts.push_back(fact);
    }
  }
}

void add_noun_fact(const Tree& tree, const Match& match, std::vector<Fact>& facts) {
  Fact fact;
  const std::uint32_t subject = *match.at(match.rule->subject);
  const std::uint32_t object = *match.at(match.rule->object);
  fact.predicate = match.tokens[0].value();
  fact.lemma = match.rule->lemma;
  fact.rule = match.rule->name;
  fact.subject = noun_phrase(tree, subject, false);
  fact.object = noun_phrase(tree, object, false);
  // Neither holds the other, and the subject is named without what the triple says of it.
  std::erase_if(fact.object->tokens,
                [&](std::uint32_t token) { return tree.dominates(object, subject) && tree.dominates(subject, token); });
  trim_punctuation(tree, fact.object->tokens);
  const bool inside = tree.dominates(object, subject);  // "the mayor of Brask, Mira Solen": all the name's words are
  std::erase_if(fact.subject.tokens, [&](std::uint32_t token) {
    return token != subject && ((!inside && tree.dominates(object, token)) ||
                                (object < subject && tree.token(token).deprel == Deprel::det &&
                                 tree.token(token).head == static_cast<std::int32_t>(subject)));
  });
  trim_punctuation(tree, fact.subject.tokens);
  facts.push_back(fact);

  // "Mira Solen, mayor and owner of the mill": one fact for each thing that is said, if they are of one kind.
  const std::vector<std::uint32_t> said = conjuncts(tree, object);
  const bool alike = std::all_of(said.begin(), said.end(),
                                 [&](std::uint32_t t) { return tree.token(t).upos == tree.token(object).upos; });
  if (!alike || said.size() > kMaxSpread || tree.dominates(object, subject)) return;
  for (const std::uint32_t conjunct : said) {
    if (conjunct == object) continue;
    fact.object = conjunct_phrase(tree, object, conjunct);
    facts.push_back(fact);
  }
}

}  // namespace

std::vector<Fact> find_facts(const Tree& tree, const std::vector<Rule>& rules) {
  const Matcher matcher(tree, rules);
  std::vector<Fact> facts;
  for (const Clause& clause : find_clauses(tree, matcher)) add_clause_facts(tree, clause, facts);
  for (std::uint32_t token = 0; token < tree.size(); ++token) {
    if (const auto match = matcher.match(RuleGroup::noun, token)) add_noun_fact(tree, *match, facts);
  }
  std::stable_sort(facts.begin(), facts.end(), [](const Fact& a, const Fact& b) { return a.predicate < b.predicate; });
  return facts;
}

}  // namespace newsgraph
