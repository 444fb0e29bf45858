// Each function knows one mistake and looks for it at one token. A change never hangs a token below itself.
#include "ingest/extract/repair.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "ingest/extract/tree.h"

namespace newsgraph {
namespace {

bool is_noun(const Token& token) { return token.upos == Upos::NOUN || token.upos == Upos::PROPN; }

std::uint32_t head_of(const Tree& tree, std::uint32_t token) {
  return static_cast<std::uint32_t>(tree.token(token).head);
}

std::optional<std::uint32_t> child_with(const Tree& tree, std::uint32_t token, Deprel deprel, std::string_view lemma) {
  for (const std::uint32_t child : tree.children(token)) {
    if (tree.token(child).deprel == deprel && tree.token(child).lemma == lemma) return child;
  }
  return std::nullopt;
}

bool has_subject(const Tree& tree, std::uint32_t token) {
  const auto children = tree.children(token);
  return std::any_of(children.begin(), children.end(),
                     [&](std::uint32_t c) { return universal(tree.token(c).deprel) == Deprel::nsubj; });
}

// The head of the noun phrase that ends with the token `last`, no higher than below `limit`; nothing if it is no noun.
std::optional<std::uint32_t> noun_ending_at(const Tree& tree, std::uint32_t last, bool whole, std::uint32_t limit) {
  if (!is_noun(tree.token(last))) return std::nullopt;
  std::uint32_t at = last;
  while (tree.token(at).head >= 0) {
    const std::uint32_t head = head_of(tree, at);
    const Deprel deprel = universal(tree.token(at).deprel);
    const bool part = deprel == Deprel::flat || deprel == Deprel::compound || (whole && deprel == Deprel::nmod);
    if (head == limit || !is_noun(tree.token(head)) || !part) break;
    at = head;
  }
  return at;
}

// A new head and relation for a token.
struct Change {
  std::uint32_t token = 0;
  std::int32_t head = -1;
  Deprel deprel = Deprel::dep;
};
using Changes = std::vector<Change>;

void reattach(Changes& changes, std::uint32_t token, std::uint32_t head, Deprel deprel) {
  changes.push_back({token, static_cast<std::int32_t>(head), deprel});
}

// "…, the mayor, who left": whatever the parser says, "who left" tells of the mayor.
void relative_clause(const Tree& tree, std::uint32_t token, Changes& changes) {
  const Deprel deprel = tree.token(token).deprel;
  if (deprel != Deprel::advcl && deprel != Deprel::ccomp && deprel != Deprel::parataxis &&
      !(deprel == Deprel::advcl_relcl)) {
    return;
  }
  const auto pronoun = std::find_if(tree.children(token).begin(), tree.children(token).end(), [&](std::uint32_t c) {
    return universal(tree.token(c).deprel) == Deprel::nsubj && tree.token(c).upos == Upos::PRON &&
           (tree.token(c).lemma == "who" || (tree.token(c).lemma == "which" && deprel != Deprel::advcl_relcl));
  });
  if (pronoun == tree.children(token).end() || *pronoun == 0 || tree.subtree(*pronoun).size() > 1) return;
  std::uint32_t before = *pronoun - 1;
  const bool comma = tree.token(before).xpos == Xpos::comma;
  if (deprel == Deprel::ccomp && !comma) return;  // "asked who left"
  if (comma && before > 0) --before;
  const auto noun = noun_ending_at(tree, before, false, head_of(tree, token));
  if (!noun || tree.dominates(token, *noun)) return;
  reattach(changes, token, *noun, Deprel::acl_relcl);
}

// "in honour of the mayor Mira Solen, who …" hung on "honour": "who" wants the person right before it.
void who_clause(const Tree& tree, std::uint32_t token, Changes& changes) {
  if (tree.token(token).deprel != Deprel::acl_relcl) return;
  for (const std::uint32_t child : tree.children(token)) {
    if (tree.token(child).lemma != "who" || child < 2) continue;
    const std::uint32_t before = tree.token(child - 1).xpos == Xpos::comma ? child - 2 : child - 1;
    const auto& names = tree.sentence().names;
    const auto name = std::find_if(names.begin(), names.end(), [&](const Name& n) {
      return n.type == NameType::person && n.first <= before && before < n.last;
    });
    if (name == names.end()) return;
    const auto noun = noun_ending_at(tree, before, false, head_of(tree, token));
    if (!noun || *noun == head_of(tree, token) || tree.dominates(token, *noun)) return;
    if (tree.token(head_of(tree, token)).upos == Upos::PROPN) return;  // it may well be a person, too
    reattach(changes, token, *noun, Deprel::acl_relcl);
    return;
  }
}

void fronted_participle(const Tree& tree, std::uint32_t token, Changes& changes) {
  const Token& t = tree.token(token);
  if (t.deprel != Deprel::advcl || (t.xpos != Xpos::VBG && t.xpos != Xpos::VBN) || token == 0) return;
  const std::uint32_t verb = head_of(tree, token);
  const std::uint32_t first = tree.subtree(token).front();
  if (first != token || has_subject(tree, token)) return;
  if (t.xpos == Xpos::VBG && token > verb) return;  // "left the house carrying a bag"
  const auto noun = noun_ending_at(tree, token - 1, t.xpos == Xpos::VBG, verb);
  if (!noun || *noun == verb || tree.dominates(token, *noun)) return;
  reattach(changes, token, *noun, Deprel::acl);
}

// "The mayor of Brask, Mira Solen, left": a name between commas without "and" is no conjunct.
void name_apposition(const Tree& tree, std::uint32_t token, Changes& changes) {
  if (tree.token(token).deprel != Deprel::conj || tree.child(token, Deprel::cc) || token == 0) return;
  const auto& names = tree.sentence().names;
  const auto name = std::find_if(names.begin(), names.end(), [&](const Name& n) {
    return n.type == NameType::person && n.first == token && token < n.last;
  });
  if (name == names.end() || name->last >= tree.size()) return;
  if (tree.token(token - 1).xpos != Xpos::comma || tree.token(name->last).xpos != Xpos::comma) return;
  std::uint32_t noun = head_of(tree, token);
  for (const std::uint32_t sibling : tree.children(noun)) {
    if (tree.token(sibling).deprel == Deprel::conj && sibling != token) return;
  }
  while (tree.token(noun).deprel == Deprel::nmod && tree.token(noun).head >= 0) noun = head_of(tree, noun);
  if (tree.token(noun).upos == Upos::NOUN) reattach(changes, token, noun, Deprel::appos);
}

// "a contract worth $3 million": the amount is what the contract is worth.
void worth(const Tree& tree, std::uint32_t token, Changes& changes) {
  if (tree.token(token).lemma != "worth" || token == 0 || token + 1 >= tree.size()) return;
  if (!is_noun(tree.token(token - 1))) return;
  std::uint32_t amount = token + 1;
  while (tree.token(amount).head > static_cast<std::int32_t>(token) &&
         universal(tree.token(amount).deprel) != Deprel::nmod) {
    amount = head_of(tree, amount);
  }
  const Upos upos = tree.token(amount).upos;
  const bool number =
      upos == Upos::SYM || upos == Upos::NUM || (upos == Upos::NOUN && tree.child(amount, Deprel::nummod).has_value());
  if (!number || tree.token(token).head != static_cast<std::int32_t>(amount)) return;
  std::uint32_t noun = token - 1;
  while (tree.token(noun).deprel == Deprel::flat ||
         (tree.token(noun).deprel == Deprel::compound && head_of(tree, noun) < token)) {
    noun = head_of(tree, noun);
  }
  if (tree.dominates(noun, amount) || noun > token) return;
  if (head_of(tree, noun) == token || head_of(tree, noun) == amount) {
    changes.push_back({noun, tree.token(amount).head, tree.token(amount).deprel});
    for (const std::uint32_t taker : {token, amount}) {
      for (const std::uint32_t child : tree.children(taker)) {
        if (child < noun) reattach(changes, child, noun, tree.token(child).deprel);
      }
    }
  }
  reattach(changes, token, noun, Deprel::amod);
  reattach(changes, amount, token, Deprel::obj);
}

// "we want a plan that works and leaves time": "leaves" agrees with "works", not with "want".
void agreement(const Tree& tree, std::uint32_t token, Changes& changes) {
  const Xpos form = tree.token(token).xpos;
  if (tree.token(token).deprel != Deprel::conj || (form != Xpos::VBZ && form != Xpos::VBP)) return;
  const std::uint32_t verb = head_of(tree, token);
  if (tree.token(verb).xpos != (form == Xpos::VBZ ? Xpos::VBP : Xpos::VBZ) || has_subject(tree, token)) return;
  for (std::uint32_t other = token - 1; other > verb; --other) {
    const Token& o = tree.token(other);
    if (o.xpos != form || o.deprel != Deprel::acl_relcl || !tree.dominates(verb, other)) continue;
    if (!tree.dominates(token, other)) reattach(changes, token, other, Deprel::conj);
    return;
  }
}

// "'s" belongs to the owner right before it.
void possessive(const Tree& tree, std::uint32_t token, Changes& changes) {
  if (tree.token(token).xpos != Xpos::POS || token == 0) return;
  std::uint32_t at = token - 1;
  while (tree.token(at).deprel != Deprel::nmod_poss && tree.token(at).head >= 0 && head_of(tree, at) < token) {
    at = head_of(tree, at);
  }
  if (tree.token(at).deprel != Deprel::nmod_poss || head_of(tree, token) == at || tree.dominates(token, at)) return;
  reattach(changes, token, at, Deprel::case_);
}

void told_clause(const Tree& tree, std::uint32_t token, Changes& changes) {
  constexpr std::array<std::string_view, 9> kTelling = {"tell", "inform", "remind",   "assure",  "warn",
                                                        "show", "notify", "convince", "persuade"};
  const Deprel deprel = universal(tree.token(token).deprel);
  if (deprel != Deprel::acl || !child_with(tree, token, Deprel::mark, "that") || !has_subject(tree, token)) return;
  const std::uint32_t noun = head_of(tree, token);
  const Deprel role = tree.token(noun).deprel;
  if ((role != Deprel::obj && role != Deprel::iobj) || noun > token) return;
  const std::uint32_t verb = head_of(tree, noun);
  if (std::find(kTelling.begin(), kTelling.end(), tree.token(verb).lemma) == kTelling.end()) return;
  reattach(changes, token, verb, Deprel::ccomp);
}

void second_subject(const Tree& tree, std::uint32_t token, Changes& changes) {
  if (universal(tree.token(token).deprel) != Deprel::acl) return;
  const auto that = child_with(tree, token, Deprel::mark, "that");
  const std::uint32_t noun = head_of(tree, token);
  if (!that || *that > noun || tree.token(noun).deprel != Deprel::nsubj || has_subject(tree, token)) return;
  const std::uint32_t verb = head_of(tree, noun);
  if (verb > *that) return;
  reattach(changes, token, verb, Deprel::ccomp);
  reattach(changes, noun, token, Deprel::nsubj);
  for (const std::uint32_t child : tree.children(verb)) {
    if (child > *that && child < noun) reattach(changes, child, token, tree.token(child).deprel);
  }
}

void title_before_name(const Tree& tree, const Name& name, Changes& changes) {
  if (name.type != NameType::person || name.last - name.first < 2) return;
  std::uint32_t person = name.first;
  while (tree.token(person).head >= 0 && head_of(tree, person) >= name.first && head_of(tree, person) < name.last) {
    person = head_of(tree, person);
  }
  const Deprel deprel = universal(tree.token(person).deprel);
  if (deprel != Deprel::nmod && deprel != Deprel::appos && deprel != Deprel::flat && deprel != Deprel::compound) return;
  if (tree.token(person).deprel == Deprel::nmod_poss || tree.token(person).head < 0) return;
  const std::uint32_t title = head_of(tree, person);
  if (title >= name.first || !is_noun(tree.token(title)) || tree.token(title).deprel == Deprel::compound) return;
  for (std::uint32_t i = title + 1; i < name.first; ++i) {
    if (tree.token(i).upos == Upos::PUNCT || tree.token(i).xpos == Xpos::POS || tree.token(i).upos == Upos::CCONJ)
      return;
  }
  // What stands between belongs to the title: "of State". A preposition right before the name does not: it is no title.
  if (tree.token(name.first - 1).upos == Upos::ADP) return;
  // "honour of congressman William Solen": a phrase of its own, unless the noun before it is a title ("Secretary of
  // …").
  if (tree.child(person, Deprel::case_) && tree.token(title).upos != Upos::PROPN) return;
  std::optional<std::uint32_t> inner;
  for (std::uint32_t i = title + 1; i < name.first; ++i) {
    if (is_noun(tree.token(i)) && head_of(tree, i) == person) inner = i;
  }
  for (std::uint32_t i = title + 1; i < name.first; ++i) {
    if (tree.token(i).head != static_cast<std::int32_t>(person)) continue;
    if (inner && i == *inner) {
      reattach(changes, i, title, Deprel::nmod);
    } else if (inner) {
      reattach(changes, i, *inner, tree.token(i).deprel);
    }
  }
  changes.push_back({person, tree.token(title).head, tree.token(title).deprel});
  reattach(changes, title, person, Deprel::nmod_desc);
  // What the title took by mistake from behind the name is the name's.
  for (const std::uint32_t child : tree.children(title)) {
    const Deprel d = tree.token(child).deprel;
    const bool outside = child >= name.last || d == Deprel::case_ || d == Deprel::cc;
    if (child != person && outside) reattach(changes, child, person, d);
  }
}

}  // namespace

Sentence repaired(Sentence sentence) {
  Changes changes;
  const auto apply = [&] {
    for (const Change& change : changes) {
      sentence.tokens[change.token].head = change.head;
      sentence.tokens[change.token].deprel = change.deprel;
    }
    const bool changed = !changes.empty();
    changes.clear();
    return changed;
  };
  for (std::size_t i = 0; i < sentence.names.size(); ++i) {
    if (sentence.names[i].type != NameType::person) continue;
    title_before_name(Tree(sentence), sentence.names[i], changes);
    apply();
  }
  std::optional<Tree> tree(sentence);
  for (const auto repair : {relative_clause, who_clause, fronted_participle, name_apposition, told_clause,
                            second_subject, possessive, worth, agreement}) {
    for (std::uint32_t token = 0; token < sentence.tokens.size(); ++token) {
      switch (universal(sentence.tokens[token].deprel)) {
        case Deprel::advcl:
        case Deprel::acl:
        case Deprel::amod:
        case Deprel::conj:
        case Deprel::case_:
        case Deprel::ccomp:
        case Deprel::parataxis: repair(*tree, token, changes); break;
        default: break;
      }
      if (apply()) tree.emplace(sentence);
    }
  }
  return sentence;
}

}  // namespace newsgraph
