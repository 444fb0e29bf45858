// What one article contributes to the graph: mentions of things, and triples that say what they did and said.
// The field meanings are those of the JSON Lines that `newsgraph extract` writes (see triple_json.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ingest/article.h"
#include "ingest/span.h"

namespace newsgraph {

enum class EntityType : std::uint8_t {
  person,
  organisation,
  place,
  group,
  event,
  product,
  work,
  date,
  money,
  quantity,
  thing
};

enum class MentionKind : std::uint8_t { named, nominal, pronoun };

// A phrase that refers to something. Mentions of one thing in one article share a cluster.
struct Mention {
  Span span;                   // a name: just the name; else the noun phrase without relative clauses and appositions
  std::uint32_t sentence = 0;  // index in the document
  std::uint32_t head = 0;      // token index in the sentence of the phrase's syntactic head
  std::uint32_t cluster = 0;   // index into Extraction::clusters
  MentionKind kind = MentionKind::nominal;
  std::string text;  // the slice that span names
};

// One thing as one article tells of it.
struct Cluster {
  std::string name;  // the fullest that this article calls it; for a thing never named, its longest description
  EntityType type = EntityType::thing;
  bool named = false;  // at least one mention is a name
  bool plural = false;
};

// A stretch of the text, possibly discontinuous.
struct Phrase {
  std::vector<Span> spans;  // in text order; empty if no words stand for it
  std::string text;         // the slices joined by one space
  std::string name;         // after coreference; equals text where nothing fuller is known
  EntityType type = EntityType::thing;
  std::optional<std::uint32_t> cluster;  // the thing that the phrase refers to; nothing for a clause
};

struct Relation {
  std::vector<Span> spans;  // the words as they stand; empty for a title or an apposition
  std::string text;
  std::string lemma;  // of what it says, without auxiliaries and negation; with particle and fixed preposition
};

enum class Role : std::uint8_t {
  time,
  place,
  recipient,
  instrument,
  manner,
  cause,
  purpose,
  condition,
  amount,
  topic,
  other
};

struct Money {
  double amount = 0;
  std::string currency;  // ISO 4217 code; empty if the text does not say which
};

// The normalised form of a phrase, where it has one. At most one member is set.
struct Value {
  std::string time;  // ISO 8601 date, interval or duration; empty if none
  std::optional<Money> money;
  std::optional<double> number;

  bool empty() const { return time.empty() && !money && !number; }
};

struct Qualifier {
  Role role = Role::other;
  std::string preposition;  // as it stands in the text, part of phrase.text; empty if there is none
  Phrase phrase;            // with its preposition
  Value value;
};

// The triple as a graph draws it: one pair of things an edge, the subject being the triple's.
struct Pair {
  std::string relation;
  Phrase object;
};

enum class Polarity : std::uint8_t { affirmed, negated };
enum class Modality : std::uint8_t { asserted, possible, expected, required, conditional, asked };
enum class QuoteKind : std::uint8_t { direct, indirect, mixed };

// What a reporting triple's source said or thought.
struct Quote {
  QuoteKind kind = QuoteKind::indirect;
  std::vector<Span> spans;
  std::string text;
};

// One link of "A reports that B said": who says so, and in which triple that is told.
struct Attribution {
  std::string triple;  // id of the reporting triple in the same article
  Phrase source;       // spans empty if the article names no source
  std::string cue;     // the reporting words as they stand
  QuoteKind kind = QuoteKind::indirect;
};

struct Triple {
  std::string id;  // "t-" and a hash of article id, spans and relation
  Span sentence;   // of the predicate
  Phrase subject;
  Relation relation;
  std::optional<Phrase> object;
  std::vector<Qualifier> qualifiers;  // in text order
  std::vector<Pair> pairs;
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::asserted;
  std::optional<Quote> quote;
  std::vector<Attribution> attribution;  // outermost first; empty: the article says it in its own voice
  std::string rule;                      // which rule made it
  double confidence = 0.5;               // 0 to 1
};

struct Extraction {
  Article article;
  std::vector<Mention> mentions;  // in text order
  std::vector<Cluster> clusters;
  std::vector<Triple> triples;  // in text order
  std::uint32_t sentences = 0;  // how many the document has
};

}  // namespace newsgraph
