// What one sentence says, by its tokens: the stage between trees and triples.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ingest/document.h"
#include "ingest/labels.h"
#include "ingest/triple.h"

namespace newsgraph {

// A phrase or clause. `tokens` are in text order and hold the head.
struct Argument {
  std::uint32_t head = 0;
  std::vector<std::uint32_t> tokens;
  bool clause = false;
};

// A further argument or adjunct of a predicate.
struct Modifier {
  Argument phrase;                         // with its preposition or conjunction
  std::vector<std::uint32_t> preposition;  // the first tokens of the phrase, or none
  Deprel deprel = Deprel::obl;             // what ties it to the predicate
};

// A triple by its tokens.
struct Fact {
  std::uint32_t predicate = 0;  // the token that bears the statement
  std::vector<std::uint32_t>
      predicates;  // all verbs, adjectives and nouns whose words make the relation, outermost first
  std::vector<std::uint32_t> relation;  // in text order; empty for a title or an apposition
  std::string lemma;
  Argument subject;
  std::optional<Argument> object;
  bool promoted = false;            // the object is a prepositional phrase whose preposition went into the relation
  std::vector<Modifier> modifiers;  // in text order
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::asserted;
  std::string rule;  // "STEP>STEP>CLAUSE+SUBJECT": the rules that made it, those that took no part left out
};

// An edge of the graph by its tokens: relation words in the order they are written, and the object.
struct TokenPair {
  std::vector<std::uint32_t> relation;
  Argument object;
};

// "subject | relation [lemma] | object | modifier ; modifier | rule", with polarity and modality before the rule unless
// it is affirmed and asserted. For tests.
std::string to_string(const Document& document, const Sentence& sentence, const Fact& fact);

// The words of tokens in the order given.
std::string words_of(const Document& document, const Sentence& sentence, const std::vector<std::uint32_t>& tokens);

}  // namespace newsgraph
