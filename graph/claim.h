// What one article says of one entity, with all that may be compared with what others say.
#pragma once

#include <string>
#include <vector>

#include "graph/reprints/independent.h"
#include "ingest/triple.h"

namespace newsgraph {

// A thing in a claim: an entity, or words for which no cluster stands.
struct ClaimThing {
  std::string entity;  // id; empty if none
  std::string name;    // of the entity
  std::string text;    // as it stands
};

struct ClaimQualifier {
  Role role = Role::other;
  std::string preposition;
  ClaimThing thing;  // its text has the preposition
  Value value;
};

// One triple whose subject is an entity. What stands in the content of a denial is claimed to be otherwise; what
// somebody is told not to have said, denied, or denies having said, is no claim.
struct Claim {
  std::string triple, article, source, published, sentence;
  ClaimThing subject;
  std::string relation, lemma;
  ClaimThing object;  // all empty if the relation has none
  std::vector<ClaimQualifier> qualifiers;
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::asserted;
  std::string statement;  // id of the triple that tells of the innermost source; empty if there is none
  bool reported = false;  // a source stands between the article and the claim
  ClaimThing speaker;     // the innermost; all empty if the article names none, or says it in its own voice
  Origin origin = {};     // who answers for the article; its name is empty if that is just the outlet
};

}  // namespace newsgraph
