// What belongs to a clause or a phrase that is said, and what the article goes on with.
#include "ingest/extract/report_site.h"

#include <algorithm>

namespace newsgraph {

std::optional<CueSite::Index> CueSite::child_with_form(Index at, Deprel deprel, std::string_view wanted) const {
  for (const Index child : tree.children(at)) {
    if (token(child).deprel == deprel && form(child) == wanted) return child;
  }
  return std::nullopt;
}

bool CueSite::is_inserted_report(Index at) const {
  return token(at).deprel == Deprel::parataxis && token(at).upos == Upos::VERB &&
         strength_at(at, "quote") != CueStrength::none && (tree.child(at, Deprel::nsubj) || at + 2 < tree.size());
}

// The form of the token before `at`, closing quotation marks passed over: "," for “…,” adding.
std::string CueSite::before_marks(Index at) const {
  while (at > 0 && token(at - 1).upos == Upos::PUNCT && in_quotation(at - 1) && form(at - 1) != ",") --at;
  return at > 0 ? form(at - 1) : "";
}

// The first word of the clause at `at`, as its own children show it.
CueSite::Index CueSite::first_word(Index at) const {
  for (const Index child : tree.children(at)) {
    if (token(child).upos != Upos::PUNCT) return std::min(at, child);
  }
  return at;
}

bool CueSite::is_afterthought(Index clause, Index at) const {
  if (at < clause || at < cue.token || at < 2 || in_speech(at)) return false;
  const Token& verb = token(at);
  const Index first = first_word(at);
  if (static_cast<Index>(verb.head) != clause || !is_verbal(verb) || first < 2) return false;
  const bool past = verb.xpos == Xpos::VBD && token(cue.token).xpos == Xpos::VBD;
  const bool subjectless = !tree.child(at, Deprel::nsubj) && !tree.child(at, Deprel::nsubj_pass);
  const bool coordinated = verb.deprel == Deprel::conj;
  const bool participles = verb.xpos == Xpos::VBG && token(cue.token).xpos == Xpos::VBG;
  if (coordinated && (past || participles) && subjectless && strength_at(at, "quote") != CueStrength::none) return true;
  const std::string before = before_marks(first);
  if (before == ";") return verb.deprel == Deprel::parataxis || coordinated;
  if (before != ",") return false;
  if (verb.deprel == Deprel::advcl) return verb.xpos == Xpos::VBG && !tree.child(at, Deprel::mark);
  if (!coordinated || !past) return false;
  if (subjectless) return true;
  // "said they are weak, but he gave …": the tense goes back to the article's.
  const auto finite = [&](Index head) {
    for (const Index child : tree.children(head)) {
      if (universal(token(child).deprel) == Deprel::aux || token(child).deprel == Deprel::cop) return child;
    }
    return head;
  };
  const Xpos inner = token(finite(clause)).xpos;
  return finite(at) == at && (inner == Xpos::VBP || inner == Xpos::VBZ);
}

// ", a plan that he has changed since": at the end, and long, an apposition is the article's explanation.
bool CueSite::is_explanation(Index clause, Index at) const {
  constexpr std::size_t kLong = 8;  // tokens
  if (token(at).deprel != Deprel::appos || at < cue.token || in_speech(at)) return false;
  const Tokens words = tree.subtree(at);
  if (before_marks(first_word(at)) != "," || words.back() + 2 < tree.size() || at < clause) return false;
  return words.size() >= kLong || tree.child(at, Deprel::acl_relcl);
}

CueSite::Tokens CueSite::clause_tokens(Index clause) const {
  return tree.subtree(clause, [&](Index child) {
    return is_inserted_report(child) || is_afterthought(clause, child) || is_explanation(clause, child);
  });
}

CueSite::Tokens CueSite::phrase_tokens(Index head, std::optional<Index> without) const {
  return tree.subtree(head, [&](Index child) {
    if (without && child == *without) return true;
    const Deprel deprel = token(child).deprel;
    if (deprel == Deprel::parataxis) return true;
    if (deprel != Deprel::acl_relcl && deprel != Deprel::advcl) return false;
    Index first = first_word(child);
    // ", in which …"
    if (deprel == Deprel::acl_relcl && first < child && first > 0 && token(first - 1).upos == Upos::ADP) --first;
    const std::string before = before_marks(first);
    return before == "," || before == "-" || before == "--" || before == "—" || before == "–" || before == "(";
  });
}

}  // namespace newsgraph
