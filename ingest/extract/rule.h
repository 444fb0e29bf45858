// What a rule file says, ready to be matched: patterns over dependency trees and what to make of a match.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ingest/triple.h"

namespace newsgraph {

// What a rule is asked for. Within a group the first rule that matches at a token is the one that counts.
enum class RuleGroup : std::uint8_t {
  step,     // the anchor's verb group continues that of another token: "agreed to send"
  clause,   // what the anchor says: its relation and object
  outer,    // a second clause around the anchor's own: "The problem is that it rains"
  subject,  // where a predicate without a subject of its own takes it from
  noun,     // facts that no verb tells: titles, appositions
};

// What a token must be. A mask has the bit 1 << label set for each label that is allowed.
struct TokenTest {
  std::uint64_t upos = ~std::uint64_t{0};
  std::uint64_t xpos = ~std::uint64_t{0};
  std::uint64_t deprel = ~std::uint64_t{0};
  std::uint64_t name = ~std::uint64_t{0};  // bit 0: in no name; bit 1 + NameType: in a name of that type
  std::vector<std::string> lemmas;         // sorted, lower case; empty: any
  bool lemmas_forbidden = false;           // the lemma must not be among `lemmas`
};

enum class EdgeKind : std::uint8_t { required, optional, forbidden };

// A step from a bound token to one of its children, or to its parent. With `to_parent`, the deprel of `test` is that
// of the token where the step starts, since it labels the edge.
struct RuleEdge {
  std::uint32_t from = 0;
  std::optional<std::uint32_t> to;  // the node that the token found is bound to; none for a forbidden edge
  bool to_parent = false;
  EdgeKind kind = EdgeKind::required;
  TokenTest test;
};

// In the text, `first` must stand before `second`; directly before it if `adjacent`. Holds if either is not bound.
struct RuleOrder {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  bool adjacent = false;
};

// A piece of the relation's words.
struct RelationPart {
  enum class Kind : std::uint8_t {
    group,        // the token with its auxiliaries, copula, particle and negation
    auxiliaries,  // these without the token
    word,         // the token alone, with the rest of a fixed expression
  };
  Kind kind = Kind::group;
  std::uint32_t node = 0;
};

struct Rule {
  RuleGroup group = RuleGroup::clause;
  std::string name;
  std::string example;
  std::vector<std::string> nodes;  // names; the first is the anchor
  TokenTest anchor;
  std::vector<RuleEdge> edges;  // each starts at the anchor or at a node that an earlier edge bound
  std::vector<RuleOrder> orders;

  // What a match gives. Node numbers index `nodes`.
  std::optional<std::uint32_t> subject;  // the head of the subject
  std::optional<std::uint32_t> same_as;  // the predicate that it shares the subject with
  std::optional<std::uint32_t> object;   // the head of the object, a noun phrase
  std::optional<std::uint32_t> content;  // the head of the object, a clause
  std::optional<std::uint32_t> join;     // step: the predicate whose words come first
  std::vector<RelationPart> relation;
  std::vector<std::uint32_t> apart;  // nodes whose words are neither in an argument nor qualifiers
  std::string lemma;                 // of the relation, if not made from its words
  std::optional<Modality> modality;
  bool negated = false;  // the match turns the polarity
  bool silent = false;   // step: the joined predicate's words are not in the lemma
};

}  // namespace newsgraph
