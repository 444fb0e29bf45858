// Walks from a fact's arguments to the things nested in them, and collects the words on the way.
#include "ingest/extract/pair.h"

#include <algorithm>

#include "ingest/extract/argument.h"
#include "ingest/extract/relation.h"

namespace newsgraph {
namespace {

// Things nested deeper are seldom related to the subject.
constexpr int kMaxDepth = 2;

using Tokens = std::vector<std::uint32_t>;

bool in_one_name(const Tree& tree, std::uint32_t a, std::uint32_t b) {
  const auto& names = tree.sentence().names;
  return std::any_of(names.begin(), names.end(), [&](const Name& name) {
    return name.first <= a && a < name.last && name.first <= b && b < name.last;
  });
}

class PairFinder {
 public:
  PairFinder(const Tree& tree, const Fact& fact) : tree_(tree), fact_(fact) {}

  std::vector<TokenPair> find() {
    if (fact_.relation.empty()) return {};
    const Tokens relation = without_adverbs(fact_.relation);
    Tokens with_object = relation;
    if (fact_.object) {
      if (fact_.object->clause) {
        std::vector<Argument> clauses = clause_conjuncts(tree_, fact_.object->head);
        if (clauses.size() == 1) clauses = {*fact_.object};
        for (Argument& clause : clauses) add(relation, {}, std::move(clause));
      } else {
        add(relation, {}, *fact_.object);
        nested(relation, *fact_.object, 1);
        const Tokens object = node(*fact_.object).tokens;
        with_object = fact_.object->head < relation.back() ? join_in_order(relation, object) : join(relation, object);
      }
    } else {
      add_adjective(relation);
    }
    for (const Modifier& modifier : fact_.modifiers) {
      // "was founded in 1901 by two brothers": a promoted object goes with what follows it or stands before the verb.
      const std::uint32_t at = modifier.phrase.head;
      const bool between = fact_.promoted && fact_.object && at > relation.front() && at < fact_.object->head;
      add_modifier(between ? without_promoted(relation) : with_object, modifier);
    }
    return std::move(pairs_);
  }

 private:
  static Tokens join(Tokens tokens, const Tokens& more) {
    tokens.insert(tokens.end(), more.begin(), more.end());
    sort_tokens(tokens);
    tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
    return tokens;
  }

  Tokens without_adverbs(const Tokens& words) const {
    Tokens tokens = words;
    std::erase_if(tokens, [&](std::uint32_t token) {
      // "close to" is one with its preposition.
      const bool of_preposition = fact_.promoted && token + 1 < tree_.size() &&
                                  tree_.token(token + 1).upos == Upos::ADP &&
                                  std::find(words.begin(), words.end(), token + 1) != words.end();
      return tree_.token(token).deprel == Deprel::advmod && !is_negation(tree_, token) && !of_preposition &&
             std::find(fact_.predicates.begin(), fact_.predicates.end(), token) == fact_.predicates.end() &&
             tree_.token(static_cast<std::uint32_t>(std::max(0, tree_.token(token).head))).upos != Upos::ADJ;
    });
    return tokens;
  }

  // An argument as one node of the graph: without the prepositional modifiers and participles that pairs of their own
  // tell. What "of" adds is part of the thing.
  Argument node(Argument argument) const {
    if (argument.clause) return argument;
    const auto told_apart = [&](std::uint32_t token) {
      const Deprel deprel = tree_.token(token).deprel;
      if (deprel == Deprel::acl) return true;
      if (deprel != Deprel::nmod || in_one_name(tree_, token, head_of(token))) return false;
      const Tokens preposition = preposition_of(tree_, token);
      return !preposition.empty() && tree_.token(preposition.front()).lemma != "of";
    };
    std::erase_if(argument.tokens, [&](std::uint32_t token) {
      for (; token != argument.head && tree_.token(token).head >= 0; token = head_of(token)) {
        if (told_apart(token)) return true;
      }
      return false;
    });
    trim_punctuation(tree_, argument.tokens);
    return argument;
  }

  std::uint32_t head_of(std::uint32_t token) const { return static_cast<std::uint32_t>(tree_.token(token).head); }

  void add(Tokens relation, const Tokens& preposition, Argument object) {
    relation.insert(relation.end(), preposition.begin(), preposition.end());
    if (object.tokens.empty()) return;
    object = node(std::move(object));
    pairs_.push_back({std::move(relation), std::move(object)});
  }

  // The relation without the preposition that was promoted with its object.
  Tokens without_promoted(Tokens relation) const {
    for (const std::uint32_t word : preposition_of(tree_, fact_.object->head)) std::erase(relation, word);
    return relation;
  }

  // "The bridge is | very old."
  void add_adjective(const Tokens& relation) {
    const std::uint32_t predicate = fact_.predicates.back();
    if (tree_.token(predicate).upos != Upos::ADJ && tree_.token(predicate).upos != Upos::ADV) return;
    Tokens words;
    Tokens adjective;
    for (const std::uint32_t token : relation) {
      const bool inside = token == predicate || (tree_.token(token).deprel == Deprel::advmod &&
                                                 !is_negation(tree_, token) && tree_.dominates(predicate, token));
      (inside ? adjective : words).push_back(token);
    }
    if (!words.empty() && !adjective.empty()) add(words, {}, Argument{predicate, adjective, false});
  }

  void add_modifier(const Tokens& base, const Modifier& modifier) {
    if (modifier.deprel == Deprel::advmod && modifier.phrase.tokens.size() == 1) return;
    if (modifier.phrase.clause) {
      add_clause(base, modifier);
      return;
    }
    const bool plain = modifier.preposition.empty();
    const std::vector<std::uint32_t> heads =
        modifier.deprel == Deprel::advmod ? Tokens{modifier.phrase.head} : conjuncts(tree_, modifier.phrase.head);
    for (const std::uint32_t conjunct : heads) {
      Argument object = heads.size() == 1 ? stripped(modifier) : conjunct_phrase(tree_, modifier.phrase.head, conjunct);
      Tokens preposition = conjunct == modifier.phrase.head ? modifier.preposition : preposition_of(tree_, conjunct);
      if (preposition.empty()) preposition = modifier.preposition;
      add(base, preposition, object);
      if (!plain) nested(join_in_order(base, preposition), object, 1);
    }
  }

  static Tokens join_in_order(Tokens relation, const Tokens& more) {
    relation.insert(relation.end(), more.begin(), more.end());
    return relation;
  }

  // The modifier's phrase without its preposition.
  static Argument stripped(const Modifier& modifier) {
    Argument object = modifier.phrase;
    std::erase_if(object.tokens, [&](std::uint32_t token) {
      return std::find(modifier.preposition.begin(), modifier.preposition.end(), token) != modifier.preposition.end();
    });
    return object;
  }

  // "joined the band after | Mark left"; "flew to Brask to meet | the mayor".
  void add_clause(const Tokens& base, const Modifier& modifier) {
    const std::uint32_t head = modifier.phrase.head;
    const auto children = tree_.children(head);
    const bool own_subject = std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
      return universal(tree_.token(c).deprel) == Deprel::nsubj;
    });
    Tokens marks = preposition_of(tree_, head);
    if (own_subject) return;  // a clause is no thing; it has facts of its own
    Tokens relation = join_in_order(base, marks);
    for (const std::uint32_t word : verb_group(tree_, head)) relation.push_back(word);
    verb_objects(relation, head, 1);
  }

  // The object and the obliques of a nested verb whose words end `relation`.
  void verb_objects(const Tokens& relation, std::uint32_t verb, int depth) {
    Tokens base = relation;
    if (const auto object = tree_.child(verb, Deprel::obj); object && !antecedent(tree_, *object)) {
      for (const std::uint32_t conjunct : conjuncts(tree_, *object)) {
        const Argument argument = conjunct_phrase(tree_, *object, conjunct);
        add(relation, {}, argument);
        nested(relation, argument, depth + 1);
      }
      base = join_in_order(base, noun_phrase(tree_, *object, false).tokens);
    }
    for (const std::uint32_t child : tree_.children(verb)) {
      if (universal(tree_.token(child).deprel) != Deprel::obl || child < verb || antecedent(tree_, child)) continue;
      const Tokens preposition = preposition_of(tree_, child);
      if (preposition.empty()) continue;
      for (const std::uint32_t conjunct : conjuncts(tree_, child)) {
        add(base, preposition, conjunct_phrase(tree_, child, conjunct));
      }
    }
  }

  bool names_place(std::uint32_t token) const {
    const auto& names = tree_.sentence().names;
    return std::any_of(names.begin(), names.end(), [&](const Name& name) {
      return name.first <= token && token < name.last && name.type == NameType::place;
    });
  }

  // The verb and those coordinated with it.
  Tokens verb_conjuncts(std::uint32_t verb) const {
    Tokens verbs{verb};
    for (const std::uint32_t child : tree_.children(verb)) {
      const bool verbal = tree_.token(child).deprel == Deprel::conj && tree_.token(child).upos == Upos::VERB;
      if (verbal && tree_.token(child).xpos == tree_.token(verb).xpos) verbs.push_back(child);
    }
    return verbs;
  }

  // The nouns and verbs that modify `argument` after its head.
  void nested(const Tokens& relation, const Argument& argument, int depth) {
    if (depth > kMaxDepth) return;
    const std::uint32_t head = argument.head;
    for (const std::uint32_t child : tree_.children(head)) {
      const Token& token = tree_.token(child);
      const bool inside = std::find(argument.tokens.begin(), argument.tokens.end(), child) != argument.tokens.end();
      if (child < head || (!inside && token.deprel != Deprel::appos)) continue;
      const Tokens subtree = tree_.subtree(child);
      Tokens before;
      for (const std::uint32_t word : argument.tokens) {
        if (word < subtree.front()) before.push_back(word);
      }
      if (token.deprel == Deprel::nmod && !in_one_name(tree_, head, child)) {
        const Tokens preposition = preposition_of(tree_, child);
        if (preposition.empty()) continue;
        std::vector<std::uint32_t> heads = conjuncts(tree_, child);
        for (const std::uint32_t conjunct : heads) {
          const Argument object = conjunct_phrase(tree_, child, conjunct);
          const Tokens words = join_in_order(join_in_order(relation, before), preposition);
          add(words, {}, object);
          nested(words, object, depth + 1);
        }
      } else if ((token.deprel == Deprel::appos || token.deprel == Deprel::nmod_unmarked) && names_place(child)) {
        add(relation, {}, noun_phrase(tree_, child, false));  // "in Brask, Vendia"
      } else if (token.deprel == Deprel::acl) {
        for (const std::uint32_t verb : verb_conjuncts(child)) {
          Tokens words = join_in_order(relation, before);
          Tokens marks = preposition_of(tree_, verb);
          if (marks.empty()) marks = preposition_of(tree_, child);
          words = join_in_order(join_in_order(std::move(words), marks), verb_group(tree_, verb));
          verb_objects(words, verb, depth);
        }
      }
    }
  }

  const Tree& tree_;
  const Fact& fact_;
  std::vector<TokenPair> pairs_;
};

}  // namespace

std::vector<TokenPair> find_pairs(const Tree& tree, const Fact& fact) { return PairFinder(tree, fact).find(); }

}  // namespace newsgraph
