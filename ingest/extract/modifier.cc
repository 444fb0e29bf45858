// Modifiers are dependents of the chain's predicates, told apart by their relation.
#include "ingest/extract/modifier.h"

#include <algorithm>
#include <array>
#include <string>

#include "ingest/extract/argument.h"
#include "ingest/extract/relation.h"

namespace newsgraph {
namespace {

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Adverbs that join sentences or weigh words, and add nothing to what is said.
constexpr std::array<std::string_view, 36> kPlainAdverbs = {
    "also",    "however", "only",  "even",   "just", "so",        "then",     "too",          "very",
    "as",      "more",    "most",  "still",  "thus", "therefore", "moreover", "furthermore",  "meanwhile",
    "instead", "rather",  "quite", "indeed", "yet",  "well",      "perhaps",  "maybe",        "when",
    "where",   "why",     "how",   "there",  "here", "far",       "much",     "nevertheless", "nonetheless"};
constexpr std::array<std::string_view, 16> kTimeAdverbs = {
    "now",       "today",      "yesterday", "tomorrow", "later", "earlier", "soon",    "recently",
    "currently", "previously", "ago",       "tonight",  "once",  "twice",   "already", "afterwards"};

bool is_relative_adverb(const Token& token) { return token.xpos == Xpos::WRB || token.xpos == Xpos::WDT; }

// "for example", "in fact": they join sentences.
bool is_stock_phrase(const Tree& tree, std::uint32_t head) {
  constexpr std::array<std::string_view, 9> kHeads = {"example",  "instance", "fact",     "particular", "course",
                                                      "addition", "general",  "contrast", "result"};
  const auto children = tree.children(head);
  return children.size() <= 2 && !children.empty() && contains(kHeads, tree.token(head).lemma) &&
         tree.token(children.front()).deprel == Deprel::case_;
}

// Text order by the first word.
void sort_modifiers(std::vector<Modifier>& modifiers) {
  std::stable_sort(modifiers.begin(), modifiers.end(), [](const Modifier& a, const Modifier& b) {
    return a.phrase.tokens.front() < b.phrase.tokens.front();
  });
}

Modifier with_preposition(const Tree& tree, std::uint32_t head, Argument phrase) {
  Modifier modifier{std::move(phrase), {}, tree.token(head).deprel};
  if (!modifier.phrase.clause) {
    for (const std::uint32_t word : preposition_of(tree, head)) modifier.phrase.tokens.push_back(word);
    sort_tokens(modifier.phrase.tokens);
    auto& tokens = modifier.phrase.tokens;
    tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
  }
  const std::vector<std::uint32_t> marks = preposition_of(tree, head);
  for (std::size_t i = 0; i < marks.size() && i < modifier.phrase.tokens.size(); ++i) {
    if (modifier.phrase.tokens[i] != marks[i] || tree.token(marks[i]).xpos == Xpos::TO) break;
    modifier.preposition.push_back(marks[i]);
  }
  return modifier;
}

// Whether an adverbial clause is a participle set off by a comma: a triple of its own.
bool is_loose_participle(const Tree& tree, std::uint32_t head) {
  if (tree.token(head).xpos != Xpos::VBG && tree.token(head).xpos != Xpos::VBN) return false;
  return preposition_of(tree, head).empty();
}

std::optional<Modifier> modifier_of(const Tree& tree, std::uint32_t child) {
  const Token& token = tree.token(child);
  switch (token.deprel) {
    case Deprel::obl:
    case Deprel::obl_agent:
    case Deprel::obl_unmarked:
    case Deprel::nmod_unmarked:
    case Deprel::iobj:
    case Deprel::obj:
      if (const auto noun = antecedent(tree, child)) {
        // "the city in which he lived": the preposition as it stands, then what the pronoun stands for.
        Modifier modifier{noun_phrase(tree, *noun, false), preposition_of(tree, child), token.deprel};
        modifier.phrase.tokens.insert(modifier.phrase.tokens.end(), modifier.preposition.begin(),
                                      modifier.preposition.end());
        sort_tokens(modifier.phrase.tokens);
        return modifier;
      }
      if (is_relative_adverb(token) || is_stock_phrase(tree, child)) return std::nullopt;
      return with_preposition(tree, child, noun_phrase(tree, child, true));
    case Deprel::advcl:
      if (is_loose_participle(tree, child)) return std::nullopt;
      return with_preposition(tree, child, clause_phrase(tree, child));
    case Deprel::xcomp:
    case Deprel::ccomp:
      return with_preposition(tree, child,
                              is_clause(tree, child) && token.upos == Upos::VERB ? clause_phrase(tree, child)
                                                                                 : noun_phrase(tree, child, true));
    case Deprel::advmod: {
      const std::string& lemma = token.lemma;
      if (lemma == "else" || is_particle(tree, child, static_cast<std::uint32_t>(token.head))) return std::nullopt;
      if (is_negation(tree, child) || is_relative_adverb(token) || contains(kPlainAdverbs, lemma)) return std::nullopt;
      return Modifier{noun_phrase(tree, child, true), {}, token.deprel};
    }
    default: return std::nullopt;
  }
}

bool uses(const Clause& clause, std::uint32_t token) {
  const auto bound = [&](std::optional<std::uint32_t> node) { return clause.core.at(node) == token; };
  const Rule& rule = *clause.core.rule;
  if (bound(rule.subject) || bound(rule.object) || bound(rule.content)) return true;
  if (std::find(clause.chain.begin(), clause.chain.end(), token) != clause.chain.end()) return true;
  if (std::any_of(clause.steps.begin(), clause.steps.end(),
                  [&](const Match& step) { return step.tokens[0] == token; })) {
    return true;
  }
  const auto in_relation = [&](const RelationPart& part) { return clause.core.tokens[part.node] == token; };
  if (std::any_of(rule.relation.begin(), rule.relation.end(), in_relation)) return true;
  return std::any_of(rule.apart.begin(), rule.apart.end(), [&](std::uint32_t node) { return bound(node); });
}

}  // namespace

std::vector<Modifier> find_modifiers(const Tree& tree, const Clause& clause) {
  std::vector<Modifier> modifiers;
  std::vector<std::uint32_t> sources = clause.chain;
  for (const RelationPart& part : clause.core.rule->relation) {
    const auto token = clause.core.tokens[part.node];
    if (part.kind == RelationPart::Kind::group && token &&
        std::find(sources.begin(), sources.end(), *token) == sources.end()) {
      sources.push_back(*token);
    }
  }
  for (const std::uint32_t predicate : sources) {
    for (const std::uint32_t child : tree.children(predicate)) {
      if (uses(clause, child)) continue;
      if (auto modifier = modifier_of(tree, child)) modifiers.push_back(std::move(*modifier));
    }
  }

  // "On Monday the council closed the bridge and sold the mill."
  std::uint32_t at = clause.chain.front();
  while (tree.token(at).deprel == Deprel::conj && !clause.own_subject) {
    if (const auto cc = tree.child(at, Deprel::cc); cc && tree.token(*cc).lemma == "but") break;
    at = static_cast<std::uint32_t>(tree.token(at).head);
    for (const std::uint32_t child : tree.children(at)) {
      const Deprel deprel = tree.token(child).deprel;
      if (child > at || !clause.subject || child > *clause.subject) continue;
      if (deprel != Deprel::obl && deprel != Deprel::obl_unmarked) continue;
      if (auto modifier = modifier_of(tree, child)) modifiers.push_back(std::move(*modifier));
    }
  }
  sort_modifiers(modifiers);
  return modifiers;
}

Fact without_promotion(const Tree& tree, Fact fact) {
  if (!fact.promoted || !fact.object) return fact;
  Modifier modifier = with_preposition(tree, fact.object->head, noun_phrase(tree, fact.object->head, true));
  std::string lemma;
  for (const std::uint32_t word : modifier.preposition) {
    std::erase(fact.relation, word);
    lemma += " " + tree.token(word).lemma;
  }
  if (fact.lemma.ends_with(lemma)) fact.lemma.resize(fact.lemma.size() - lemma.size());
  fact.modifiers.push_back(std::move(modifier));
  sort_modifiers(fact.modifiers);
  fact.object.reset();
  fact.promoted = false;
  return fact;
}

Role role_of(const Document& document, const Tree& tree, const Modifier& modifier, bool has_time, bool has_amount) {
  std::string preposition;
  for (const std::uint32_t token : modifier.preposition) {
    if (!preposition.empty()) preposition += ' ';
    for (const char c : document.form(tree.token(token))) {
      preposition += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  const auto is = [&](std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), preposition) != words.end();
  };
  if (has_amount && modifier.deprel == Deprel::obj) return Role::amount;
  if (modifier.deprel == Deprel::iobj || modifier.deprel == Deprel::obj) return Role::recipient;
  const Token& head = tree.token(modifier.phrase.head);
  if (modifier.deprel == Deprel::advmod) {
    if (has_time || head.lemma == "late" || head.lemma == "early" || contains(kTimeAdverbs, head.lemma))
      return Role::time;
    return head.lemma.ends_with("ly") ? Role::manner : Role::other;
  }
  if (modifier.phrase.clause) {
    if (is({"if", "unless", "provided", "whether"})) return Role::condition;
    if (is({"because", "since", "as"})) return Role::cause;
    if (is({"after", "before", "when", "while", "until", "once"})) return Role::time;
    if (is({"so", "so that", "in order"})) return Role::purpose;
    const auto first = tree.token(modifier.phrase.tokens.front());
    if (first.xpos == Xpos::TO) return Role::purpose;
    if (is({"by"})) return Role::instrument;
    return Role::other;
  }
  if (is({"in"}) && (head.lemma == "event" || head.lemma == "case")) return Role::condition;
  constexpr std::array<std::string_view, 10> kTimeNouns = {"time", "moment", "day",   "week",   "month",
                                                           "year", "night",  "point", "decade", "stage"};
  if (is({"at", "in", "on"}) && contains(kTimeNouns, head.lemma)) return Role::time;
  if (has_time && !is({"about", "of", "to", "with", "by"})) return Role::time;
  if (is({"because of", "due to", "owing to", "thanks to", "over"})) return Role::cause;
  if (is({"during", "after", "before", "since", "until"})) return Role::time;
  if (is({"about", "on", "regarding", "concerning"}) && !has_time) {
    for (const Name& name : tree.sentence().names) {
      if (name.first <= modifier.phrase.head && modifier.phrase.head < name.last && name.type == NameType::place)
        return Role::place;
    }
    return Role::topic;
  }
  if (has_amount) return Role::amount;
  if (is({"with"})) return Role::instrument;
  if (is({"in",      "at",      "near", "under", "above",  "across", "from",   "into",   "through", "inside",
          "outside", "between", "off",  "along", "around", "behind", "beside", "toward", "towards", "within"})) {
    return Role::place;
  }
  if (is({"to"})) {
    for (const Name& name : tree.sentence().names) {
      if (name.first <= modifier.phrase.head && modifier.phrase.head < name.last) {
        return name.type == NameType::place ? Role::place : Role::recipient;
      }
    }
    return Role::other;
  }
  if (is({"for"})) return Role::purpose;
  return Role::other;
}

}  // namespace newsgraph
