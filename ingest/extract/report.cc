// Candidates of trees, quotations and headings are brought together; those that contradict surer ones are dropped.
#include "ingest/extract/report.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "ingest/extract/report_patterns.h"
#include "ingest/extract/report_quotes.h"
#include "ingest/extract/report_sources.h"
#include "ingest/extract/report_text.h"

namespace newsgraph {
namespace {

bool by_cue(const ReportCandidate& a, const ReportCandidate& b) { return a.report.cue < b.report.cue; }

bool is_weak_pattern(const std::string& pattern) {
  return pattern == "object" || pattern == "infinitive" || pattern == "oblique" || pattern == "noun" ||
         pattern == "predicate";
}

// A source inside what it says is a mistake of the tree.
bool source_inside_content(const ReportText& text, const Report& report) {
  return !report.source.empty() && covers(report.content, text.token(report.source_head).span.begin);
}

// Takes the cue's own words out of its content: widening to a quotation may have swallowed them.
void drop_contradictions(const ReportText& text, std::vector<ReportCandidate>& candidates) {
  std::vector<std::vector<Span>> strong;
  for (const ReportCandidate& candidate : candidates) {
    if (candidate.strength == CueStrength::strong && !is_weak_pattern(candidate.report.pattern)) {
      strong.push_back(candidate.report.content);
    }
  }
  std::vector<Span> all;
  for (const auto& content : strong) all.insert(all.end(), content.begin(), content.end());
  normalise(all);
  std::erase_if(candidates, [&](const ReportCandidate& candidate) {
    const Report& report = candidate.report;
    if (report.content.empty() || source_inside_content(text, report)) return true;
    const bool sure = !report.source.empty() && is_surely_source(text, report.source_head);
    if (candidate.strength == CueStrength::weak && !sure) return true;
    const bool weak = candidate.strength == CueStrength::weak || is_weak_pattern(report.pattern);
    return weak && covers(all, text.token(report.cue).span.begin);
  });
}

}  // namespace

std::vector<Report> find_reports(const Document& document) {
  const ReportText text(document, CueLexicon::built_in());
  std::vector<ReportCandidate> candidates = tree_candidates(text);
  for (ReportCandidate& found : anaphoric_candidates(text)) {
    std::erase_if(candidates, [&](const ReportCandidate& c) { return c.report.cue == found.report.cue; });
    candidates.push_back(std::move(found));
  }
  attach_quotations(text, candidates);
  std::vector<ReportCandidate> headings = heading_candidates(text);
  std::move(headings.begin(), headings.end(), std::back_inserter(candidates));
  std::sort(candidates.begin(), candidates.end(), by_cue);
  drop_contradictions(text, candidates);
  std::vector<Report> reports;
  for (ReportCandidate& candidate : candidates) {
    candidate.report.kind = kind_of(text, candidate.report.content);
    reports.push_back(std::move(candidate.report));
  }
  return reports;
}

}  // namespace newsgraph
