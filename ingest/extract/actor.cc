// Subjects are looked up along the tree, from a clause to the one above it.
#include "ingest/extract/actor.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "ingest/extract/mention.h"
#include "ingest/extract/tree.h"

namespace newsgraph {
namespace {

bool is_relative(const Token& token) {
  return token.upos == Upos::PRON && (token.lemma == "who" || token.lemma == "which" || token.lemma == "that");
}

// "promised the guard to leave": the subject acts, although there is an object.
bool keeps_subject(const Token& verb) { return verb.lemma == "promise" || verb.lemma == "threaten"; }

std::optional<std::uint32_t> own_subject(const Tree& tree, std::uint32_t token) {
  if (const auto subject = tree.child(token, Deprel::nsubj)) return subject;
  return tree.child(token, Deprel::nsubj_pass);
}

std::int32_t actor_of(const Tree& tree, std::uint32_t token) {
  std::uint32_t at = token;
  for (std::uint32_t steps = 0; steps < tree.size(); ++steps) {
    const Token& here = tree.token(at);
    if (const auto subject = own_subject(tree, at)) {
      const bool relative = here.deprel == Deprel::acl_relcl && is_relative(tree.token(*subject));
      return relative ? here.head : static_cast<std::int32_t>(*subject);
    }
    if (here.head < 0) return -1;
    const auto head = static_cast<std::uint32_t>(here.head);
    switch (here.deprel) {
      case Deprel::acl:
      case Deprel::acl_relcl: return here.head;
      case Deprel::xcomp: {
        auto object = tree.child(head, Deprel::obj);
        if (!object) object = tree.child(head, Deprel::iobj);
        if (object && *object < at && !keeps_subject(tree.token(head))) return static_cast<std::int32_t>(*object);
        break;
      }
      case Deprel::conj:
      case Deprel::advcl:
        if (tree.token(head).upos == Upos::NOUN && !own_subject(tree, head)) return -1;
        break;
      default: return -1;
    }
    at = head;
  }
  return -1;
}

}  // namespace

std::vector<std::int32_t> actors(const Sentence& sentence) {
  std::vector<std::int32_t> found;
  if (sentence.tokens.size() > kMostTokens) {  // a table: looking along its lists would take long and tell nothing
    found.assign(sentence.tokens.size(), -1);
    return found;
  }
  const Tree tree(sentence);
  for (std::uint32_t token = 0; token < tree.size(); ++token) found.push_back(actor_of(tree, token));
  return found;
}

}  // namespace newsgraph
