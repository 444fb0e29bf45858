// A report is further out than another if its content covers the other's cue.
#include "ingest/extract/attribution.h"

#include <algorithm>

namespace newsgraph {
namespace {

bool covers(const Report& report, Span span) {
  return std::any_of(report.content.begin(), report.content.end(),
                     [&](Span content) { return content.contains(span); });
}

std::size_t content_size(const Report& report) {
  std::size_t size = 0;
  for (const Span span : report.content) size += span.size();
  return size;
}

Attribution link(const PhraseMaker& phrases, const Report& report, const std::string& id) {
  const Document& document = phrases.document();
  Attribution attribution;
  attribution.triple = id;
  attribution.kind = report.kind;
  if (!report.source.empty()) {
    std::vector<std::uint32_t> tokens;
    for (const TokenRef word : report.source) {
      if (word.sentence == report.source_head.sentence) tokens.push_back(word.token);
    }
    attribution.source = phrases.make(report.source_head.sentence, tokens, report.source_head.token, false);
  }
  std::vector<TokenRef> words = report.cue_words;
  if (words.empty()) words.push_back(report.cue);
  for (const TokenRef word : words) {
    if (!attribution.cue.empty()) attribution.cue += ' ';
    attribution.cue += document.form(document.sentences[word.sentence].tokens[word.token]);
  }
  return attribution;
}

}  // namespace

void attribute(const PhraseMaker& phrases, const std::vector<Report>& reports,
               const std::vector<std::string>& report_ids, std::vector<PlacedTriple>& triples) {
  const Document& document = phrases.document();
  for (PlacedTriple& placed : triples) {
    const Span predicate = document.sentences[placed.predicate.sentence].tokens[placed.predicate.token].span;
    std::vector<std::size_t> chain;
    for (std::size_t i = 0; i < reports.size(); ++i) {
      if (report_ids[i].empty() || report_ids[i] == placed.triple.id) continue;
      if (covers(reports[i], predicate)) chain.push_back(i);
    }
    std::stable_sort(chain.begin(), chain.end(),
                     [&](std::size_t a, std::size_t b) { return content_size(reports[a]) > content_size(reports[b]); });
    for (const std::size_t i : chain) placed.triple.attribution.push_back(link(phrases, reports[i], report_ids[i]));
  }
}

}  // namespace newsgraph
