// Who said what: one triple that reports speech or thought, as the graph sees it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ingest/triple.h"

namespace newsgraph {

struct Statement {
  std::string triple, article, title, url, source, published;
  std::uint32_t number = 0;  // among the triples of its article, which are in text order
  std::string speaker;       // as the article names it most fully
  std::string entity;        // id of the speaker's entity; empty if none
  std::string cue;           // the reporting words as they stand: "told"
  std::string lemma;         // of the cue: "tell"
  QuoteKind kind = QuoteKind::indirect;
  Polarity polarity = Polarity::affirmed;  // negated: the speaker is told not to have said so
  Modality modality = Modality::asserted;  // of the saying
  std::string content;
  std::string sentence;
  Span sentence_span = {};             // in the article's text, as all spans
  std::vector<Span> content_spans;     // in text order; their slices joined by one space are the content
  std::vector<std::string> by_way_of;  // outer speakers, outermost first
  std::vector<std::string> about;      // ids of the entities that the content mentions, first mentioned first,
                                       // without the speaker
  double confidence = 0;
  std::uint32_t component = 0;  // as an entity's, in the view that it stands in
  double centrality = 0;
};

}  // namespace newsgraph
