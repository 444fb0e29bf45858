// Triples as the graph draws them: each pair of things that a triple joins is a fact, and equal facts of all articles
// are one edge.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ingest/triple.h"

namespace newsgraph {

// One pair of clusters that one triple joins.
struct GraphFact {
  std::uint32_t triple = 0;              // index into Extraction::triples
  std::uint32_t subject = 0;             // index into Extraction::clusters
  std::uint32_t object = 0;              // likewise
  std::string relation;                  // the words that a person reads between the two
  std::string lemma;                     // what equal facts of one wording share
  std::optional<std::uint32_t> speaker;  // cluster of the innermost speaker; nothing if no cluster stands for it
  std::string speaker_name;              // empty if the article says it in its own voice
  std::string time;                      // ISO 8601; empty if not dated
};

// The facts of an article, in the order of its triples. A triple whose subject or object is a clause makes none, nor
// does one that joins a thing with itself.
//
// A fact is drawn only if at least one of its ends has a name: "Ms Falk chairs the committee" is, "the committee
// rejected the plan" is not (it is found through the triples). Otherwise the unnamed things of single articles, which
// nothing joins across articles, would be most of every picture.
std::vector<GraphFact> facts_of(const Extraction& extraction);

// A fact whose ends and speaker are entities, numbered in any way.
struct SettledFact {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  std::string lemma;  // that stands for its group: relation_group()
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::asserted;
  std::string speaker;  // what equal speakers share; empty for the article's own voice
  std::string time;
};

// Groups of indexes into `facts` that tell one fact: same ends, lemma, polarity, modality, speaker and time. Facts
// without a time join the dated ones if only one time is told for them; else they are a group of their own. Groups are
// ordered by their first member, members by index.
std::vector<std::vector<std::uint32_t>> group_facts(const std::vector<SettledFact>& facts);

}  // namespace newsgraph
