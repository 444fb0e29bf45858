// Headings name speakers at the start of a paragraph.
#include "ingest/extract/report_headings.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace newsgraph {

std::vector<ReportCandidate> heading_candidates(const ReportText& text) {
  std::vector<ReportCandidate> candidates;
  const auto& sentences = text.document().sentences;
  constexpr std::uint32_t kLongestHeading = 6;
  bool transcript = false;  // the last heading was in capitals: its speech goes on over paragraphs
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    const auto& tokens = sentences[s].tokens;
    if (s > 0 && sentences[s - 1].paragraph == sentences[s].paragraph) continue;
    // The paragraph's content up to its last sentence.
    std::uint32_t last = s;
    while (last + 1 < sentences.size() && sentences[last + 1].paragraph == sentences[s].paragraph) ++last;
    std::uint32_t first = 0;
    const auto quotation = text.quotation_at({s, 0});
    if (tokens[0].upos == Upos::PUNCT && quotation) first = 1;
    std::uint32_t colon = first;
    bool names = true, capitals = true;
    for (; colon < tokens.size() && colon - first <= kLongestHeading; ++colon) {
      const std::string_view form = text.document().form(tokens[colon]);
      if (form == ":") break;
      const bool upper = form[0] >= 'A' && form[0] <= 'Z';
      names = names && (upper || tokens[colon].upos == Upos::ADP || tokens[colon].upos == Upos::PUNCT);
      capitals = capitals && std::none_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    }
    const bool heading = colon > first && colon < tokens.size() && text.document().form(tokens[colon]) == ":" &&
                         names && tokens.size() > colon + 3;
    if (!heading) {
      if (transcript && !candidates.empty() && quotation && first == 1) {
        candidates.back().report.content.push_back({sentences[s].span.begin, sentences[last].span.end});
      } else {
        transcript = false;
      }
      continue;
    }
    TokenRef head{s, first};
    for (std::uint32_t at = first; at < colon; ++at) {
      const auto up = tokens[at].head;
      if (tokens[at].upos == Upos::PROPN &&
          (up < static_cast<std::int32_t>(first) || up >= static_cast<std::int32_t>(colon)))
        head.token = at;
    }
    constexpr std::array<std::string_view, 14> kLabels{"clarification", "correction", "update",  "note",  "photo",
                                                       "photos",        "video",      "related", "more",  "read",
                                                       "watch",         "source",     "sources", "editor"};
    const std::string label = text.form({s, first});
    // "Q:" and "A:" name nobody.
    if (label.size() == 1 || std::find(kLabels.begin(), kLabels.end(), label) != kLabels.end()) continue;
    bool name = capitals && colon - first <= 3;
    for (std::uint32_t at = first; at < colon; ++at) name = name || tokens[at].upos == Upos::PROPN;
    if (!name) continue;
    ReportCandidate candidate;
    candidate.strength = CueStrength::strong;
    Report& report = candidate.report;
    report.cue = {s, colon};
    report.cue_words = {report.cue};
    report.pattern = "heading";
    report.source_head = head;
    for (std::uint32_t at = first; at < colon; ++at) report.source.push_back({s, at});
    Span content{tokens[colon + 1].span.begin, capitals ? sentences[last].span.end : sentences[s].span.end};
    // The headline's own full stop is not part of what was said.
    if (!capitals && text.document().article.text[content.end - 1] == '.') --content.end;
    report.content = {content};
    transcript = capitals;
    candidates.push_back(std::move(candidate));
  }
  return candidates;
}

}  // namespace newsgraph
