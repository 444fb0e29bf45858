// Phrases are subtrees less the parts that are facts of their own.
#include "ingest/extract/argument.h"

#include <algorithm>
#include <string_view>

namespace newsgraph {
namespace {

bool is_nominal(Upos upos) {
  return upos == Upos::NOUN || upos == Upos::PROPN || upos == Upos::PRON || upos == Upos::NUM || upos == Upos::SYM ||
         upos == Upos::X || upos == Upos::DET;
}

bool is_comma(const Token& token) { return token.xpos == Xpos::comma || token.xpos == Xpos::colon; }

// Whether the child's subtree is set off by a comma, dash or bracket right before its first token.
bool set_off(const Tree& tree, std::uint32_t child) {
  std::uint32_t first = child;
  for (const std::uint32_t token : tree.subtree(child)) {
    if (tree.token(token).upos != Upos::PUNCT) {
      first = token;
      break;
    }
  }
  return first > 0 && tree.token(first - 1).upos == Upos::PUNCT && tree.token(first - 1).xpos != Xpos::open_quote &&
         tree.token(first - 1).xpos != Xpos::HYPH;
}

// What of a noun's dependents is a fact of its own or no part of the phrase.
bool is_apart(const Tree& tree, std::uint32_t child) {
  switch (tree.token(child).deprel) {
    // "what he meant" is nothing without its clause.
    case Deprel::acl_relcl: return tree.token(static_cast<std::uint32_t>(tree.token(child).head)).xpos != Xpos::WP;
    case Deprel::advcl_relcl:
    case Deprel::parataxis:
    case Deprel::discourse:
    case Deprel::vocative:
    case Deprel::reparandum: return true;
    case Deprel::nummod:  // an age
      return child > 0 && child > static_cast<std::uint32_t>(tree.token(child).head) &&
             tree.token(child - 1).xpos == Xpos::comma;
    case Deprel::appos:
    case Deprel::acl:
    case Deprel::advcl: return set_off(tree, child);
    default: return false;
  }
}

// "Solen & Brask" is one name.
bool joins_names(const Tree& tree, std::uint32_t conjunct) {
  const auto cc = tree.child(conjunct, Deprel::cc);
  return cc && tree.token(*cc).lemma == "&";
}

// What hangs on a nominal predicate but belongs to its clause.
bool is_clausal(Deprel deprel) {
  switch (deprel) {
    case Deprel::nsubj:
    case Deprel::nsubj_pass:
    case Deprel::nsubj_outer:
    case Deprel::csubj:
    case Deprel::csubj_pass:
    case Deprel::csubj_outer:
    case Deprel::expl:
    case Deprel::aux:
    case Deprel::aux_pass:
    case Deprel::cop:
    case Deprel::mark:
    case Deprel::advcl:
    case Deprel::obl:
    case Deprel::obl_unmarked:
    case Deprel::obl_agent:
    case Deprel::advmod:
    case Deprel::ccomp:
    case Deprel::punct:
    case Deprel::dislocated: return true;
    default: return false;
  }
}

// Whether a dependent before its noun is inside the noun phrase, after any preposition.
bool opens_phrase(const Token& token) {
  switch (universal(token.deprel)) {
    case Deprel::det:
    case Deprel::amod:
    case Deprel::nummod:
    case Deprel::compound:
    case Deprel::flat: return true;
    case Deprel::nmod: return token.deprel != Deprel::nmod_unmarked;
    default: return false;
  }
}

// A comma whose neighbour was left out separates nothing any more.
void drop_stray_commas(const Tree& tree, std::vector<std::uint32_t>& tokens) {
  std::vector<std::uint32_t> kept;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool gap_before = kept.empty() || kept.back() + 1 != tokens[i];
    const bool gap_after = i + 1 == tokens.size() || tokens[i + 1] != tokens[i] + 1;
    if (is_comma(tree.token(tokens[i])) && (gap_before || gap_after)) continue;
    kept.push_back(tokens[i]);
  }
  tokens = std::move(kept);
}

}  // namespace

void trim_punctuation(const Tree& tree, std::vector<std::uint32_t>& tokens) {
  const auto count = [&](Xpos xpos) {
    return std::count_if(tokens.begin(), tokens.end(), [&](std::uint32_t t) { return tree.token(t).xpos == xpos; });
  };
  const auto strippable = [&](std::uint32_t token) {
    const Xpos wrong_side = token == tokens.front() ? Xpos::close_quote : Xpos::open_quote;
    if (tree.token(token).xpos == wrong_side) return true;
    const Token& t = tree.token(token);
    if (t.upos != Upos::PUNCT) return false;
    switch (t.xpos) {
      case Xpos::open_quote:
      case Xpos::close_quote: return count(Xpos::open_quote) != count(Xpos::close_quote);
      case Xpos::left_bracket:
      case Xpos::right_bracket: return count(Xpos::left_bracket) != count(Xpos::right_bracket);
      default: return true;
    }
  };
  while (tokens.size() > 1 && strippable(tokens.back())) tokens.pop_back();
  while (tokens.size() > 1 && strippable(tokens.front())) tokens.erase(tokens.begin());
}

Argument noun_phrase(const Tree& tree, std::uint32_t head, bool coordination, std::optional<std::uint32_t> without) {
  const bool predicate = tree.child(head, Deprel::cop).has_value();
  const std::vector<std::uint32_t> preposition = preposition_of(tree, head);
  Argument argument{head, {}, false};
  argument.tokens = tree.subtree(head, [&](std::uint32_t child) {
    const Deprel deprel = tree.token(child).deprel;
    if (child == without || is_apart(tree, child)) return true;
    if (static_cast<std::uint32_t>(tree.token(child).head) != head) return false;
    if (std::find(preposition.begin(), preposition.end(), child) != preposition.end()) return true;
    if (deprel == Deprel::mark || deprel == Deprel::cc_preconj) return true;
    if (child < head && (deprel == Deprel::cc || tree.token(child).xpos == Xpos::comma)) return true;
    // "only as a guest": what stands before the preposition is not in the phrase.
    if (deprel == Deprel::advmod && !preposition.empty() && child < preposition.front()) return true;
    if (deprel == Deprel::conj && joins_names(tree, child)) return false;
    if (!coordination && (deprel == Deprel::conj || deprel == Deprel::cc || deprel == Deprel::cc_preconj)) return true;
    return predicate && is_clausal(deprel);
  });
  drop_stray_commas(tree, argument.tokens);
  trim_punctuation(tree, argument.tokens);
  // A name in quotation marks is the name.
  if (argument.tokens.size() > 2 && tree.token(argument.tokens.front()).xpos == Xpos::open_quote &&
      tree.token(argument.tokens.back()).xpos == Xpos::close_quote) {
    argument.tokens.erase(argument.tokens.begin());
    argument.tokens.pop_back();
    trim_punctuation(tree, argument.tokens);
  }
  // "(BWA)" is BWA.
  const auto is_bracket = [&](std::uint32_t t) {
    return tree.token(t).xpos == Xpos::left_bracket || tree.token(t).xpos == Xpos::right_bracket;
  };
  if (argument.tokens.size() > 2 && is_bracket(argument.tokens.front()) && is_bracket(argument.tokens.back()) &&
      std::count_if(argument.tokens.begin(), argument.tokens.end(), is_bracket) == 2) {
    argument.tokens.erase(argument.tokens.begin());
    argument.tokens.pop_back();
    trim_punctuation(tree, argument.tokens);
  }
  while (argument.tokens.size() > 1 && tree.token(argument.tokens.front()).upos == Upos::CCONJ) {
    argument.tokens.erase(argument.tokens.begin());
  }
  // "the council quickly | closed …": an adverb at the end belongs to the verb, whatever the parser says.
  while (argument.tokens.size() > 1 && argument.tokens.back() > head &&
         tree.token(argument.tokens.back()).upos == Upos::ADV &&
         tree.token(argument.tokens.back()).lemma.ends_with("ly")) {
    argument.tokens.pop_back();
  }
  return argument;
}

Argument clause_phrase(const Tree& tree, std::uint32_t head) {
  // "…, the sources said" hangs on what they said.
  Argument argument{head,
                    tree.subtree(head,
                                 [&](std::uint32_t child) {
                                   return tree.token(child).deprel == Deprel::parataxis &&
                                          tree.child(child, Deprel::nsubj);
                                 }),
                    true};
  while (argument.tokens.size() > 1 && tree.token(argument.tokens.front()).deprel == Deprel::cc) {
    argument.tokens.erase(argument.tokens.begin());
  }
  trim_punctuation(tree, argument.tokens);
  return argument;
}

std::vector<Argument> clause_conjuncts(const Tree& tree, std::uint32_t head) {
  std::vector<std::uint32_t> heads{head};
  const bool predicate = tree.token(head).upos == Upos::VERB || tree.child(head, Deprel::cop).has_value();
  for (const std::uint32_t child : tree.children(head)) {
    if (tree.token(child).deprel == Deprel::conj && child > head && tree.token(child).upos == Upos::VERB)
      heads.push_back(child);
    if (tree.token(child).deprel == Deprel::conj && child > head && tree.child(child, Deprel::cop))
      heads.push_back(child);
  }
  const std::vector<std::uint32_t> whole = clause_phrase(tree, head).tokens;
  if (heads.size() == 1 || heads.size() > 8 || !predicate) return {{head, whole, true}};
  sort_tokens(heads);
  heads.erase(std::unique(heads.begin(), heads.end()), heads.end());
  // What stands before the first predicate and its auxiliaries: "that the mill".
  std::vector<std::uint32_t> marks;
  std::vector<std::uint32_t> subject;
  for (const std::uint32_t child : tree.children(head)) {
    const Deprel deprel = universal(tree.token(child).deprel);
    if (child > head) break;
    if (deprel == Deprel::mark) marks.push_back(child);
    if (deprel == Deprel::nsubj || deprel == Deprel::expl) {
      for (const std::uint32_t token : tree.subtree(child)) subject.push_back(token);
    }
  }
  std::vector<Argument> found;
  for (const std::uint32_t conjunct : heads) {
    Argument argument{conjunct, {}, true};
    for (const std::uint32_t token : tree.subtree(conjunct, [&](std::uint32_t child) {
           return std::find(heads.begin(), heads.end(), child) != heads.end() ||
                  (conjunct != head && tree.token(child).deprel == Deprel::cc &&
                   static_cast<std::uint32_t>(tree.token(child).head) == conjunct);
         })) {
      argument.tokens.push_back(token);
    }
    if (conjunct != head) {
      const auto children = tree.children(conjunct);
      const auto has = [&](Deprel deprel) {
        return std::any_of(children.begin(), children.end(),
                           [&](std::uint32_t c) { return universal(tree.token(c).deprel) == deprel; });
      };
      if (!has(Deprel::nsubj) && !has(Deprel::expl)) {
        argument.tokens.insert(argument.tokens.end(), subject.begin(), subject.end());
      }
      if (!has(Deprel::mark)) argument.tokens.insert(argument.tokens.end(), marks.begin(), marks.end());
      sort_tokens(argument.tokens);
    }
    trim_punctuation(tree, argument.tokens);
    found.push_back(std::move(argument));
  }
  return found;
}

bool is_clause(const Tree& tree, std::uint32_t token) {
  switch (universal(tree.token(token).deprel)) {
    case Deprel::ccomp:
    case Deprel::xcomp:
    case Deprel::advcl:
    case Deprel::csubj: return true;
    default: break;
  }
  return tree.child(token, Deprel::cop).has_value() || tree.child(token, Deprel::nsubj).has_value();
}

std::vector<std::uint32_t> conjuncts(const Tree& tree, std::uint32_t head) {
  std::vector<std::uint32_t> found{head};
  for (std::size_t next = 0; next < found.size(); ++next) {
    for (const std::uint32_t child : tree.children(found[next])) {
      if (tree.token(child).deprel != Deprel::conj) continue;
      if (joins_names(tree, child)) continue;
      if (!is_nominal(tree.token(child).upos) || is_clause(tree, child)) {
        if (next == 0) continue;
        return {head};
      }
      found.push_back(child);
    }
  }
  sort_tokens(found);
  return found;
}

Argument conjunct_phrase(const Tree& tree, std::uint32_t first, std::uint32_t conjunct) {
  const std::vector<std::uint32_t> all = conjuncts(tree, first);
  Argument argument = noun_phrase(tree, conjunct, false);
  const std::uint32_t last = all.back();
  if (conjunct == first && last == first) return argument;
  if (conjunct == first) return argument;
  for (const std::uint32_t token : noun_phrase(tree, first, false).tokens) {
    if (token > last) argument.tokens.push_back(token);
  }
  sort_tokens(argument.tokens);
  argument.tokens.erase(std::unique(argument.tokens.begin(), argument.tokens.end()), argument.tokens.end());
  return argument;
}

std::vector<std::uint32_t> preposition_of(const Tree& tree, std::uint32_t head) {
  std::vector<std::uint32_t> found;
  for (const std::uint32_t child : tree.children(head)) {
    const Token& token = tree.token(child);
    if (child > head || opens_phrase(token)) break;  // "a live-in basis": what follows the article is inside the phrase
    if (token.deprel != Deprel::case_ && token.deprel != Deprel::mark) continue;
    for (const std::uint32_t word : tree.subtree(child, [&](std::uint32_t c) {
           return tree.token(c).deprel == Deprel::cc_preconj || tree.token(c).deprel == Deprel::punct;
         })) {
      found.push_back(word);
    }
  }
  sort_tokens(found);
  return found;
}

std::optional<std::uint32_t> antecedent(const Tree& tree, std::uint32_t token) {
  const Token& pronoun = tree.token(token);
  if (pronoun.upos != Upos::PRON && pronoun.upos != Upos::DET && pronoun.upos != Upos::SCONJ) return std::nullopt;
  if (pronoun.lemma != "who" && pronoun.lemma != "which" && pronoun.lemma != "that" && pronoun.lemma != "whom") {
    return std::nullopt;
  }
  for (std::uint32_t at = token; tree.token(at).head >= 0; at = static_cast<std::uint32_t>(tree.token(at).head)) {
    const Deprel deprel = tree.token(at).deprel;
    if (deprel == Deprel::acl_relcl) return static_cast<std::uint32_t>(tree.token(at).head);
    if (deprel == Deprel::advcl_relcl || deprel == Deprel::ccomp || deprel == Deprel::csubj) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace newsgraph
