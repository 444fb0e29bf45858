// Quotations are read off the surface: trees around quotation marks are the ones that parsers get wrong.
#include "ingest/extract/report_quotes.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "ingest/extract/report_beside.h"
#include "ingest/extract/report_patterns.h"
#include "ingest/extract/report_sources.h"

namespace newsgraph {
namespace {

using Index = std::uint32_t;

std::string_view paragraph_gap(const ReportText& text, std::uint32_t from, std::uint32_t to) {
  return slice(text.document().article.text, {from, to});
}

// Makes every span that cuts a quotation hold the whole of it, with its further parts.
void widen(const ReportText& text, Report& report) {
  std::vector<Span> spans = report.content;
  for (std::size_t i = 0; i < report.content.size(); ++i) {
    const Span span = report.content[i];
    for (auto at = text.token_from(span.begin); at && text.token(*at).span.begin < span.end; at = text.next(*at)) {
      const auto quotation = text.quotation_at(*at);
      if (!quotation) continue;
      const Quotation& whole = text.quotations()[*quotation];
      const std::uint32_t cue = text.token(report.cue).span.begin;
      if (!covers(whole.parts, cue)) spans.insert(spans.end(), whole.parts.begin(), whole.parts.end());
    }
  }
  normalise(spans);
  report.content = std::move(spans);
}

using CandidateMap = std::map<TokenRef, ReportCandidate>;

ReportCandidate* candidate_of(CandidateMap& candidates, TokenRef cue) {
  const auto found = candidates.find(cue);
  return found == candidates.end() ? nullptr : &found->second;
}

void add_quotation(Report& report, const Quotation& quotation) {
  report.content.insert(report.content.end(), quotation.parts.begin(), quotation.parts.end());
  normalise(report.content);
}

// Whether the quotation begins a sentence or follows a comma, a colon or another quotation: it is said as a whole.
bool stands_alone(const ReportText& text, std::size_t q) {
  const auto& quotations = text.quotations();
  const Span part = quotations[q].parts.front();
  const auto first = text.token_from(part.begin);
  if (!first) return false;
  if (first->token == 0 || (q > 0 && quotations[q - 1].outer().end + 2 >= part.begin)) return true;
  const std::string before = text.form({first->sentence, first->token - 1});
  return before == "." || before == "?" || before == "!" || before == "," || before == ":";
}

bool begins_sentence(const ReportText& text, std::size_t q) {
  const auto first = text.token_from(text.quotations()[q].parts.front().begin);
  if (!first || !stands_alone(text, q)) return false;
  return first->token == 0 || text.form({first->sentence, first->token - 1}) != ",";
}

// Whether the quotation is all that its paragraph says.
bool is_paragraph(const ReportText& text, const Quotation& quotation) {
  const auto first = text.token_from(quotation.outer().begin);
  if (!first || first->token != 0 || quotation.parts.size() > 1) return false;
  const auto& sentences = text.document().sentences;
  const std::uint32_t paragraph = sentences[first->sentence].paragraph;
  if (first->sentence > 0 && sentences[first->sentence - 1].paragraph == paragraph) return false;
  const auto after = text.token_from(quotation.outer().end);
  return !after || sentences[after->sentence].paragraph != paragraph;
}

// Whether the paragraph of `later` comes right after the one of `earlier`.
bool follows(const ReportText& text, const Quotation& earlier, const Quotation& later) {
  const auto before = text.token_from(earlier.parts.back().begin), after = text.token_from(later.outer().begin);
  const auto& sentences = text.document().sentences;
  return before && after && sentences[before->sentence].paragraph + 1 == sentences[after->sentence].paragraph;
}

// Whether only blanks and commas stand between two spans.
bool only_blanks(std::string_view gap) { return gap.find_first_not_of(" ,\t") == std::string_view::npos; }

// Who may go on speaking in quotation `q`: the speaker of the last quotation before it in its paragraph, or, if it
// begins a sentence, of the sentence before.
std::optional<TokenRef> speaker_before(const ReportText& text, const CandidateMap& candidates,
                                       const std::vector<std::optional<TokenRef>>& owner, std::size_t q) {
  const auto& quotations = text.quotations();
  const auto first = text.token_from(quotations[q].outer().begin);
  if (!first) return std::nullopt;
  for (std::size_t before = q; before > 0 && q - before < 4;) {
    --before;
    if (!same_paragraph(text, quotations[before].parts.back().begin, quotations[q].outer().begin)) break;
    if (!owner[before]) {
      if (text.is_speech(static_cast<std::uint32_t>(before))) break;
      continue;
    }
    // Only the rest of the sentence that names the speaker may stand between.
    const auto known = candidates.find(*owner[before]);
    const auto last = text.token_from(quotations[before].parts.back().end);
    if (last && first->sentence > std::max(last->sentence, owner[before]->sentence) + 1) break;
    if (known == candidates.end() || kind_of(text, known->second.report.content) == QuoteKind::indirect) break;
    return owner[before];
  }
  if (first->token != 0 || first->sentence == 0 || !text.is_speech(static_cast<std::uint32_t>(q))) return std::nullopt;
  const auto& sentences = text.document().sentences;
  if (sentences[first->sentence - 1].paragraph != sentences[first->sentence].paragraph) return std::nullopt;
  // The first cue of the sentence before that reports a clause or more.
  for (auto at = candidates.lower_bound({first->sentence - 1, 0});
       at != candidates.end() && at->first.sentence == first->sentence - 1; ++at) {
    const ReportCandidate& candidate = at->second;
    const bool speaks = text.lexicon().strength(text.cue_lemma(at->first), "quote") == CueStrength::strong;
    if (candidate.strength == CueStrength::strong && speaks && !candidate.report.source.empty()) return at->first;
  }
  return std::nullopt;
}

// “A,” X said. That makes it “B”: the sentence around a long quotation in which nobody else reports; nothing if it has
// a reporting word, or begins with the quotation.
std::optional<Span> continued_sentence(const ReportText& text, const Quotation& quotation) {
  const auto first = text.token_from(quotation.outer().begin);
  if (!first || first->token == 0 || quotation.parts.size() > 1) return std::nullopt;
  const auto& sentence = text.document().sentences[first->sentence];
  if (!sentence.span.contains(quotation.outer()) || quotation.outer().size() * 2 < sentence.span.size())
    return std::nullopt;
  for (Index at = 0; at < sentence.tokens.size(); ++at) {
    const TokenRef here{first->sentence, at};
    if (!text.quotation_at(here) && is_quote_cue(text, here)) return std::nullopt;
  }
  return Span{sentence.span.begin, quotation.outer().end};
}

// “A,” X said, but “B”: the words between the cue and a quotation that goes on after it; nothing if it does not.
std::optional<Span> interrupted_gap(const ReportText& text, const Report& report, const Quotation& quotation) {
  const auto first = text.token_from(quotation.outer().begin);
  if (!first || first->sentence != report.cue.sentence || first->token <= report.cue.token) return std::nullopt;
  Span gap{quotation.outer().begin, quotation.outer().begin};
  Index words = 0;
  for (Index at = first->token; at > report.cue.token + 1;) {
    --at;
    const TokenRef here{first->sentence, at};
    const Token& token = text.token(here);
    if (std::find(report.source.begin(), report.source.end(), here) != report.source.end()) break;
    if (token.upos == Upos::PUNCT) {
      if (text.form(here) == "," && words > 0) continue;
      return std::nullopt;
    }
    if (token.upos != Upos::CCONJ && token.upos != Upos::ADV && token.upos != Upos::SCONJ) return std::nullopt;
    if (++words > 3) return std::nullopt;
    gap.begin = token.span.begin;
  }
  return words > 0 ? std::optional(gap) : std::nullopt;
}

}  // namespace

void attach_quotations(const ReportText& text, std::vector<ReportCandidate>& list) {
  CandidateMap candidates;
  for (ReportCandidate& candidate : list) {
    widen(text, candidate.report);
    candidates.emplace(candidate.report.cue, std::move(candidate));
  }
  const auto& quotations = text.quotations();
  std::vector<std::optional<TokenRef>> owner(quotations.size());  // cue of the report that holds the quotation
  for (const auto& [cue, candidate] : candidates) {
    if (candidate.strength != CueStrength::strong) continue;
    for (const Span span : candidate.report.content) {
      auto q = std::lower_bound(
          quotations.begin(), quotations.end(), span.begin,
          [](const Quotation& quotation, std::uint32_t begin) { return quotation.parts.front().begin < begin; });
      for (; q != quotations.end() && q->parts.front().begin < span.end; ++q)
        owner[static_cast<std::size_t>(q - quotations.begin())] = cue;
    }
  }
  for (std::size_t q = 0; q < quotations.size(); ++q) {
    const Quotation& quotation = quotations[q];
    const Span last = quotation.parts.back();
    const bool speech = text.is_speech(static_cast<std::uint32_t>(q));
    const char inside = last_inside(text, last);
    std::optional<Beside> beside;
    if (speech || inside == ',' || inside == '?' || inside == '!' || first_after(text, last) == ',') {
      beside = cue_after(text, last);
      // What stands right of a cue that follows its quotation belongs to the sentence around it.
      ReportCandidate* known = beside ? candidate_of(candidates, beside->cue) : nullptr;
      if (known && covers(known->report.content, quotation.parts.front().begin)) {
        const std::uint32_t begin = speech && begins_sentence(text, q) ? quotation.parts.front().begin : 0;
        std::erase_if(known->report.content, [&](Span span) { return span.begin >= last.end || span.end <= begin; });
        for (Span& span : known->report.content) span = {std::max(span.begin, begin), std::min(span.end, last.end)};
        for (std::size_t other = q + 1; other < quotations.size() && owner[other] == beside->cue; ++other) {
          if (!covers(known->report.content, quotations[other].parts.front().begin)) owner[other].reset();
        }
        for (std::size_t other = q; other > 0 && owner[other - 1] == beside->cue; --other) {
          if (!covers(known->report.content, quotations[other - 1].parts.front().begin)) owner[other - 1].reset();
        }
        owner[q] = beside->cue;
        known->strength = CueStrength::strong;
      }
    }
    if (owner[q]) continue;
    const bool after = beside.has_value();
    if (!beside) beside = cue_before(text, quotation.parts.front());
    if (!beside) beside = signature(text, quotation);
    if (!beside) continue;
    ReportCandidate* known = candidate_of(candidates, beside->cue);
    if (known) {
      // An object or the like is not what was said when a quotation stands beside the cue.
      // It is where the object goes on behind it: reported “a rise of 40 cases” in the north.
      const bool goes_on = known->report.pattern == "object" && known->report.content.size() == 1 &&
                           known->report.content.front().begin == quotation.parts.front().begin;
      if (!goes_on && (known->strength == CueStrength::weak || known->report.pattern == "object" ||
                       known->report.pattern == "trailing")) {
        known->report.content.clear();
      }
      const bool lost =
          known->report.source.empty() || covers(quotation.parts, text.token(known->report.source_head).span.begin);
      if (lost && beside->source) set_source(text, known->report, *beside->source);
      add_quotation(known->report, quotation);
      known->strength = CueStrength::strong;
      owner[q] = beside->cue;
      continue;
    }
    if (!beside->source) continue;
    ReportCandidate candidate;
    candidate.strength = CueStrength::strong;
    candidate.report.cue = beside->cue;
    candidate.report.cue_words = cue_group(text, beside->cue);
    candidate.report.pattern = "quotation";
    set_source(text, candidate.report, *beside->source);
    add_quotation(candidate.report, quotation);
    const auto begin = text.token_from(quotation.parts.front().begin);
    if (after && !speech && begin && begin->sentence == beside->cue.sentence) {
      // A few words in quotation marks at the end of what was said: It is “a joke,” X said.
      const Token& start = text.token({begin->sentence, 0});
      if (begin->token < 25) candidate.report.content.front().begin = start.span.begin;
    }
    candidates.emplace(beside->cue, std::move(candidate));
    owner[q] = beside->cue;
  }
  // Quotations that stand alone before or after one that has its speaker, in the same paragraph.
  for (std::size_t q = 0; q < quotations.size(); ++q) {
    if (owner[q]) continue;
    const auto cue = speaker_before(text, candidates, owner, q);
    ReportCandidate* known = cue ? candidate_of(candidates, *cue) : nullptr;
    if (!known) continue;
    const Span part = quotations[q].parts.back();
    const char after = first_after(text, part);
    if (last_inside(text, part) == ',' && after >= 'A' && after != '\n') continue;  // somebody else's words follow
    if (const auto gap = interrupted_gap(text, known->report, quotations[q])) {
      known->report.content.push_back(*gap);
    } else if (const auto sentence = continued_sentence(text, quotations[q])) {
      known->report.content.push_back(*sentence);
    } else if (!stands_alone(text, q) ||
               (!text.is_speech(static_cast<std::uint32_t>(q)) && !begins_sentence(text, q))) {
      continue;
    }
    add_quotation(known->report, quotations[q]);
    owner[q] = cue;
  }
  for (std::size_t q = quotations.size(); q-- > 1;) {
    if (owner[q - 1] || !owner[q]) continue;
    const Span before = quotations[q - 1].outer(), after = quotations[q].outer();
    if (before.end > after.begin || !only_blanks(paragraph_gap(text, before.end, after.begin))) continue;
    ReportCandidate* known = candidate_of(candidates, *owner[q]);
    if (!known || !text.is_speech(static_cast<std::uint32_t>(q - 1))) continue;
    add_quotation(known->report, quotations[q - 1]);
    owner[q - 1] = owner[q];
  }
  // “A,” X said. A paragraph that is nothing but “B” goes on with it.
  for (std::size_t q = 1; q < quotations.size(); ++q) {
    if (owner[q] || !owner[q - 1] || !is_paragraph(text, quotations[q])) continue;
    ReportCandidate* known = candidate_of(candidates, *owner[q - 1]);
    if (!known || !follows(text, quotations[q - 1], quotations[q])) continue;
    add_quotation(known->report, quotations[q]);
    owner[q] = owner[q - 1];
  }
  list.clear();
  for (auto& [cue, candidate] : candidates) list.push_back(std::move(candidate));
}

QuoteKind kind_of(const ReportText& text, const std::vector<Span>& content) {
  bool inside = false, outside = false;
  for (const Span span : content) {
    for (auto at = text.token_from(span.begin); at && text.token(*at).span.begin < span.end; at = text.next(*at)) {
      if (text.token(*at).upos == Upos::PUNCT) continue;
      (text.quotation_at(*at) ? inside : outside) = true;
    }
  }
  return inside ? (outside ? QuoteKind::mixed : QuoteKind::direct) : QuoteKind::indirect;
}

}  // namespace newsgraph
