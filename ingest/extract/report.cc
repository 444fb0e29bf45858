// Candidates of trees, quotations and headings are brought together; those that contradict surer ones are dropped.
#include "ingest/extract/report.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "ingest/extract/report_headings.h"
#include "ingest/extract/report_patterns.h"
#include "ingest/extract/report_quotes.h"
#include "ingest/extract/report_sources.h"
#include "ingest/extract/report_text.h"

namespace newsgraph {
namespace {

bool by_cue(const ReportCandidate& a, const ReportCandidate& b) { return a.report.cue < b.report.cue; }

bool is_weak_pattern(const std::string& pattern) {
  return pattern == "object" || pattern == "infinitive" || pattern == "oblique" || pattern == "noun" ||
         pattern == "predicate" || pattern == "passive" || pattern == "judgement";
}

// Adds surer candidates in the place of those with the same cue.
void replace(std::vector<ReportCandidate>& candidates, std::vector<ReportCandidate> surer) {
  std::sort(surer.begin(), surer.end(), by_cue);
  std::erase_if(candidates,
                [&](const ReportCandidate& c) { return std::binary_search(surer.begin(), surer.end(), c, by_cue); });
  const auto middle = static_cast<std::ptrdiff_t>(candidates.size());
  std::move(surer.begin(), surer.end(), std::back_inserter(candidates));
  std::inplace_merge(candidates.begin(), candidates.begin() + middle, candidates.end(), by_cue);
}

// A source inside what it says is a mistake of the tree.
bool source_inside_content(const ReportText& text, const Report& report) {
  return !report.source.empty() && covers(report.content, text.token(report.source_head).span.begin);
}

// "did not address the question": nothing was said. Verbs of liking and of denying say something all the same.
bool is_negated(const ReportText& text, const Report& report) {
  return std::any_of(report.cue_words.begin(), report.cue_words.end(), [&](TokenRef at) {
    const std::string form = text.form(at);
    return form == "not" || form == "n't" || form == "n’t" || form == "never";
  });
}

// What is told in passing ("the man who backed her", "tried to explain it") is an event; as a report it needs the
// speaker's words or a clause.
bool is_backgrounded(const ReportText& text, const Report& report) {
  const bool phrase = report.pattern == "object" || report.pattern == "oblique" || report.pattern == "infinitive" ||
                      report.pattern == "predicate";
  if (!phrase || kind_of(text, report.content) != QuoteKind::indirect) return false;
  if (report.pattern == "object" && is_negated(text, report)) return true;
  switch (text.token(report.cue).deprel) {
    case Deprel::acl:
    case Deprel::acl_relcl:
    case Deprel::xcomp:
    case Deprel::ccomp: return true;
    default: break;
  }
  if (report.pattern != "oblique" || text.form(report.cue_words.back()) == "for") return false;
  // "spoke about it": what was said about it is not told.
  const std::string_view content = text.document().text(report.content.front());
  return report.content.size() == 1 && std::count(content.begin(), content.end(), ' ') < 2;
}

// Weak candidates need a sure source and no surer report around them.
void drop_contradictions(const ReportText& text, std::vector<ReportCandidate>& candidates) {
  std::vector<Span> said;  // by the surer ones
  for (const ReportCandidate& candidate : candidates) {
    if (candidate.strength == CueStrength::strong && !is_weak_pattern(candidate.report.pattern)) {
      said.insert(said.end(), candidate.report.content.begin(), candidate.report.content.end());
    }
  }
  normalise(said);
  std::erase_if(candidates, [&](const ReportCandidate& candidate) {
    const Report& report = candidate.report;
    if (report.content.empty() || source_inside_content(text, report)) return true;
    if (is_backgrounded(text, report)) return true;
    const bool sure = !report.source.empty() && is_surely_source(text, report.source_head);
    if ((candidate.strength == CueStrength::weak || report.pattern == "passive") && !sure) return true;
    // "said he hopes that …" is told once: what the speaker thinks, in the speaker's words.
    const bool own_thought = !report.source.empty() && text.token(report.source_head).upos == Upos::PRON &&
                             text.lexicon().strength(text.cue_lemma(report.cue), "quote") == CueStrength::none;
    const bool weak = candidate.strength == CueStrength::weak || is_weak_pattern(report.pattern) || own_thought;
    return weak && covers(said, text.token(report.cue).span.begin);
  });
}

}  // namespace

std::vector<Report> find_reports(const Document& document) {
  const ReportText text(document, CueLexicon::built_in());
  std::vector<ReportCandidate> candidates = tree_candidates(text);
  replace(candidates, anaphoric_candidates(text));
  attach_quotations(text, candidates);
  replace(candidates, citing_candidates(text, candidates));
  replace(candidates, heading_candidates(text));
  drop_contradictions(text, candidates);
  std::vector<Report> reports;
  for (ReportCandidate& candidate : candidates) {
    candidate.report.kind = kind_of(text, candidate.report.content);
    reports.push_back(std::move(candidate.report));
  }
  return reports;
}

}  // namespace newsgraph
