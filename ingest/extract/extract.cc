// The order of work: reports, then who is who, then what each sentence says, then who says so.
#include "ingest/extract/extract.h"

#include <algorithm>
#include <set>
#include <utility>

#include "ingest/extract/attribution.h"
#include "ingest/extract/coreference.h"
#include "ingest/extract/fact_finder.h"
#include "ingest/extract/phrase.h"
#include "ingest/extract/repair.h"
#include "ingest/extract/report.h"
#include "ingest/extract/rule_parser.h"
#include "ingest/extract/tree.h"
#include "ingest/extract/triple_builder.h"

namespace newsgraph {
namespace {

// A longer "sentence" is a table or a list; the work on one grows faster than its length.
constexpr std::size_t kMaxSentence = 1000;

}  // namespace

Extraction extract(Document document) {
  const std::vector<Report> reports = find_reports(document);
  Coreference coreference = resolve(document, reports);
  const PhraseMaker phrases(document, coreference);

  std::vector<PlacedTriple> triples;
  std::vector<std::string> report_ids(reports.size());
  for (std::uint32_t i = 0; i < document.sentences.size(); ++i) {
    if (document.sentences[i].tokens.size() > kMaxSentence) continue;
    const Sentence sentence = repaired(document.sentences[i]);
    const Tree tree(sentence);
    for (PlacedTriple& triple :
         build_triples(phrases, i, tree, find_facts(tree, built_in_rules()), reports, report_ids)) {
      triples.push_back(std::move(triple));
    }
  }
  attribute(phrases, reports, report_ids, triples);

  Extraction extraction;
  extraction.sentences = static_cast<std::uint32_t>(document.sentences.size());
  std::set<std::string> seen;  // one fact is written once
  for (PlacedTriple& placed : triples) {
    if (seen.insert(placed.triple.id).second) extraction.triples.push_back(std::move(placed.triple));
  }
  extraction.mentions = std::move(coreference.mentions);
  extraction.clusters = std::move(coreference.clusters);
  extraction.article = std::move(document.article);
  return extraction;
}

}  // namespace newsgraph
