// The graph that exports and queries see: entities joined by edges, one edge per distinct fact.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/reprints/independent.h"
#include "ingest/triple.h"

namespace newsgraph {

struct Entity {
  std::string id;    // "e-…", stable while the entity keeps its first-seen names
  std::string name;  // the name most mentions use, fullest first
  EntityType type = EntityType::thing;
  bool named = false;
  std::vector<std::string> names;  // every name seen, most frequent first; descriptions, if it is never named
  std::vector<std::string> roles;  // how articles describe a named entity ("the finance minister"), likewise
  std::uint32_t mentions = 0;
  std::uint32_t articles = 0;
  std::uint32_t component = 0;  // number of its connected component; 0 is the largest
  double centrality = 0;        // PageRank over the undirected graph; sums to 1
};

// One sentence of one article in which an edge stands.
struct Evidence {
  std::string triple;     // id
  std::string article;    // id
  std::string source;     // outlet; empty if unknown
  std::string published;  // ISO 8601 date; empty if unknown
  std::string sentence;   // its words
  double confidence = 0;
  std::string statement = {};  // id of the innermost statement in which it stands; empty if the article says it
  // Where it stands in the article's text. The last three lie around all words of theirs, and are empty if no words
  // stand for them.
  Span sentence_span = {}, subject = {}, relation = {}, object = {};
  Origin origin = {};  // who answers for the article; its name is empty if that is just the outlet
  std::string relation_words = {}, lemma = {};  // how this sentence tells the relation
};

struct Edge {
  std::string id;          // "f-…"
  std::uint32_t from = 0;  // index into KnowledgeGraph::entities
  std::uint32_t to = 0;
  std::string relation;  // what a person reads on the edge, of its evidence's words the most used: "ruled out"
  std::string lemma;     // what equal edges share, graph/facts/relation_group.h: "rule out"
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::asserted;
  std::vector<std::string> said_by;  // names of the innermost speakers; empty if articles say it in their own voice
  std::string speaker;               // id of the innermost speaker's entity; empty if none
  std::string time;                  // ISO 8601, if the fact is dated; empty else
  std::vector<Evidence> evidence;    // by date, then article, then triple; never empty
  std::uint32_t sources = 0;         // distinct outlets (articles where the outlet is unknown)
  std::uint32_t independent_sources = 0;  // of these, that do not repeat one another: graph/reprints/independent.h
  std::uint32_t articles = 0;             // distinct articles
  std::uint32_t weight = 0;               // independent sources; of collapsed edges the sum
};

struct KnowledgeGraph {
  std::vector<Entity> entities;  // by id
  std::vector<Edge> edges;       // by id
};

// Other words than the edge's relation by which its evidence tells it, the most used first, then by bytes.
std::vector<std::string> other_wordings(const Edge& edge);

// Fills the edge's sources, independent sources and articles from its evidence, and its weight as of an edge that is
// not collapsed.
void count_reports(Edge& edge);

// Who answers for it, by name: its origin's, or its outlet's, or its article's id. Points into it.
std::string_view answering(const Evidence& evidence);

// For each of `nodes` nodes joined by `lines`, taken in either direction: see Entity::component and centrality.
struct Measures {
  std::vector<std::uint32_t> component;
  std::vector<double> centrality;
};
Measures measure(std::size_t nodes, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& lines);

// Fills component and centrality of every entity.
void measure(KnowledgeGraph& graph);

// The entities for which `chosen` (one value an entity) is true, and the edges among them; indexes are those of the new
// graph, ids and measures those of the old.
KnowledgeGraph subgraph(const KnowledgeGraph& graph, const std::vector<bool>& chosen);

// Indexes of the entities that go by `name`, best first: by exactly this name, without regard to case, diacritics and
// transliteration, by a name that has these words in it; of equals those with more mentions. Of an entity's id: that
// entity.
std::vector<std::uint32_t> find_entities(const std::vector<Entity>& entities, std::string_view name);

}  // namespace newsgraph
