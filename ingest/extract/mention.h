// Finds the phrases of an article that refer to something, and what each tells of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ingest/document.h"
#include "ingest/extract/name_form.h"
#include "ingest/extract/noun_facts.h"
#include "ingest/extract/pronoun.h"
#include "ingest/triple.h"

namespace newsgraph {

enum class Determiner : std::uint8_t { none, definite, demonstrative, indefinite, possessive, quantified };

enum class GrammaticalRole : std::uint8_t { subject, object, oblique, possessor, other };

// A phrase that refers, with all that coreference asks about it. Its cluster is not yet set.
struct Reference {
  Mention mention;
  std::uint32_t first = 0, last = 0;  // the tokens [first, last) of its sentence
  EntityType type = EntityType::thing;
  bool type_known = false;  // else the type is no reason against a merge
  Gender gender = Gender::unknown;
  Number number = Number::unknown;
  std::optional<Pronoun> pronoun;
  NameForm name;                       // if kind is named
  std::string lemma;                   // of the head, lower case
  std::vector<std::string> modifiers;  // folded words of the phrase that say more than the head, sorted
  std::vector<std::string> countries;  // that the modifiers name, in text order
  std::vector<std::string> roles;      // of a name: titles that stood inside it ("president")
  Determiner determiner = Determiner::none;
  GrammaticalRole role = GrammaticalRole::other;
  std::int32_t predicate = -1;     // the token that the phrase depends on, past coordination; -1 for the root
  std::uint32_t coordination = 0;  // token that heads the list which it stands in, else its own head
  bool title = false;  // a description directly before a name: "Italian Prime Minister"; `named` tells which
  std::optional<std::uint32_t> titled;  // head token of that name
  bool government = false;  // the name of a capital that speaks for the government there: "Moscow denied it"
};

// Which reference a token stands for: the name that holds it, or the phrase that it heads.
class ReferenceAt {
 public:
  ReferenceAt(const Document& document, const std::vector<Reference>& references);
  // The index of the reference; -1 if there is none, or no such token.
  std::int64_t operator()(std::uint32_t sentence, std::int64_t token) const;

 private:
  std::vector<std::vector<std::int64_t>> by_sentence_;
};

// All references of the document in text order (by begin, the longer first). Sentences beyond kMostTokens give only
// names.
std::vector<Reference> find_references(const Document& document);

inline constexpr std::size_t kMostTokens = 1000;

}  // namespace newsgraph
