// Quotations are read off the surface: trees around quotation marks are the ones that parsers get wrong.
#include "ingest/extract/report_quotes.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "ingest/extract/report_patterns.h"
#include "ingest/extract/report_sources.h"

namespace newsgraph {
namespace {

using Index = std::uint32_t;

std::string_view paragraph_gap(const ReportText& text, std::uint32_t from, std::uint32_t to) {
  return slice(text.document().article.text, {from, to});
}

// The last byte-sized character before the closing mark, and what follows it.
char last_inside(const ReportText& text, Span part) {
  const std::string_view inside = slice(text.document().article.text, part);
  for (std::size_t i = inside.size(); i > 0; --i) {
    const char c = inside[i - 1];
    const bool mark = c == '"' || c == '\'' || c == ' ' || static_cast<unsigned char>(c) >= 0x80;
    if (!mark) return c;
  }
  return ' ';
}

char first_after(const ReportText& text, Span part) {
  const std::string& all = text.document().article.text;
  std::size_t at = part.end;
  while (at < all.size() && all[at] == ' ') ++at;
  return at < all.size() ? all[at] : '\n';
}

bool is_quote_cue(const ReportText& text, TokenRef at) {
  const Token& token = text.token(at);
  return is_verbal(token) && text.lexicon().strength(text.cue_lemma(at), "quote") != CueStrength::none &&
         !text.quotation_at(at);
}

bool same_paragraph(const ReportText& text, std::uint32_t from, std::uint32_t to) {
  const auto first = text.token_from(from), second = text.token_from(to);
  const auto& sentences = text.document().sentences;
  return first && second && sentences[first->sentence].paragraph == sentences[second->sentence].paragraph;
}

struct Beside {
  TokenRef cue;
  std::optional<TokenRef> source;
};

constexpr Index kReach = 40;  // tokens looked at beside a quotation

// A participle or infinitive gets its source from the tree; a finite cue from the words beside it if the tree fails.
std::optional<TokenRef> source_near(const ReportText& text, TokenRef cue, Index first, Index last, Span quotation) {
  auto source = source_of_verb(text, cue);
  if (source && quotation.contains(text.token(*source).span)) source.reset();
  if (!source) source = source_beside(text, cue, first, last);
  if (source && quotation.contains(text.token(*source).span)) source.reset();
  return source;
}

// “…,” X said.   “…,” said X.
std::optional<Beside> cue_after(const ReportText& text, Span part) {
  const char inside = last_inside(text, part), after = first_after(text, part);
  if (inside == '.' || after == '.' || after == '\n') return std::nullopt;
  const auto first = text.token_from(part.end);
  if (!first || !same_paragraph(text, part.begin, text.token(*first).span.begin)) return std::nullopt;
  const bool inviting = inside == ',' || inside == '?' || inside == '!' || inside == '-' || after == ',' ||
                        static_cast<unsigned char>(after) >= 0x80;
  const Index end = std::min(text.tree(first->sentence).size(), first->token + kReach);
  Index last = first->token;
  std::optional<Index> cue, other;
  for (; last < end; ++last) {
    const TokenRef at{first->sentence, last};
    if (text.is_quoted(at)) break;  // a single word may be part of the speaker's name
    const Token& token = text.token(at);
    const std::string form = text.form(at);
    if (last == first->token && (token.upos == Upos::CCONJ || token.upos == Upos::ADP || token.upos == Upos::SCONJ)) {
      return std::nullopt;
    }
    if (form == ";" || form == ":") break;
    if (!cue && is_quote_cue(text, at)) cue = last;
    if (!other && (token.xpos == Xpos::VBD || token.xpos == Xpos::VBZ) && token.upos == Upos::VERB &&
        last <= first->token + 8 && token.deprel != Deprel::acl_relcl) {
      other = last;
    }
    // Without a comma only a cue at once is one: “no” said X.
    if (!cue && !inviting && last > first->token + 3) return std::nullopt;
  }
  // “…,” her husband cut in.
  // “…,” she sang before asking him …
  const bool participle = cue && text.token({first->sentence, *cue}).xpos == Xpos::VBG;
  if (inside == ',' && (!cue || (participle && other && *other < *cue))) cue = other;
  if (!cue) return std::nullopt;
  Beside beside{{first->sentence, *cue}, {}};
  beside.source = source_near(text, beside.cue, first->token, last, part);
  return beside;
}

bool is_dash(const std::string& form) {
  constexpr std::array<std::string_view, 6> kDashes{"—", "–", "―", "-", "--", "~"};
  return std::find(kDashes.begin(), kDashes.end(), form) != kDashes.end();
}

// The head of a name that begins at `first`, below whose first or last word its others may be flat.
TokenRef head_of_name(const ReportText& text, TokenRef first) {
  const Tree& tree = text.tree(first.sentence);
  while (tree.token(first.token).head > static_cast<std::int32_t>(first.token) &&
         tree.token(static_cast<Index>(tree.token(first.token).head)).upos == Upos::PROPN) {
    first.token = static_cast<Index>(tree.token(first.token).head);
  }
  return first;
}

// “The mill closes - Mira Solen: “…”, as digests have it: nothing but a name between a dash and the colon.
std::optional<Beside> named_before_colon(const ReportText& text, TokenRef colon) {
  constexpr Index kLongestName = 7;
  Index first = colon.token;
  const auto part = [&](Index at) {
    const Upos upos = text.token({colon.sentence, at}).upos;
    return upos == Upos::PROPN || (upos == Upos::CCONJ && at + 1 < colon.token);
  };
  while (first > 0 && part(first - 1)) --first;
  if (first == colon.token || colon.token - first > kLongestName || first == 0) return std::nullopt;
  if (!is_dash(text.form({colon.sentence, first - 1}))) return std::nullopt;
  return Beside{colon, head_of_name(text, {colon.sentence, first})};
}

// X said, “…   X told reporters: “…   X said “…
std::optional<Beside> cue_before(const ReportText& text, Span part) {
  auto first = text.token_from(part.begin);
  if (!first) return std::nullopt;
  if (first->token == 0) {
    // The sentence before, often a paragraph of its own, ends with a colon: "He said:"
    if (first->sentence == 0) return std::nullopt;
    first = TokenRef{first->sentence - 1, text.tree(first->sentence - 1).size()};
    if (text.form({first->sentence, first->token - 1}) != ":") return std::nullopt;
  }
  const std::uint32_t sentence = first->sentence;
  const std::string before = text.form({sentence, first->token - 1});
  const bool comma = before == ",", colon = before == ":";
  std::optional<Index> cue;
  Index begin = first->token;
  for (Index at = first->token; at > 0 && first->token - at < kReach;) {
    --at;
    if (text.quotation_at({sentence, at})) break;
    begin = at;
    if (!cue && is_quote_cue(text, {sentence, at})) {
      // Without a comma or a colon the cue must stand right before the mark.
      if (!comma && !colon && at + 1 != first->token) {
        const bool as =
            text.form({sentence, first->token - 1}) == "as" || text.form({sentence, first->token - 1}) == "that";
        if (!as || at + 3 < first->token) return std::nullopt;
      }
      cue = at;
    }
  }
  if (!cue) {
    // “He had an answer: ‘No.’”
    if (!colon) return std::nullopt;
    if (auto named = named_before_colon(text, {sentence, first->token - 1})) return named;
    const Tree& tree = text.tree(sentence);
    for (Index at = begin; at < first->token && !cue; ++at) {
      if (tree.token(at).deprel == Deprel::root && tree.token(at).upos == Upos::VERB) cue = at;
    }
    if (!cue) return std::nullopt;
    const auto source = source_of_verb(text, {sentence, *cue});
    if (!source || !is_surely_source(text, *source)) return std::nullopt;
    return Beside{{sentence, *cue}, source};
  }
  Beside beside{{sentence, *cue}, {}};
  // A cue with a clause of its own between it and the quotation has said its part.
  const Tree& tree = text.tree(sentence);
  for (const Index child : tree.children(*cue)) {
    if (tree.token(child).deprel == Deprel::ccomp && child > *cue && child < first->token && !colon)
      return std::nullopt;
  }
  beside.source = source_near(text, beside.cue, begin, first->token, part);
  return beside;
}

// “…” — Name at the end of a paragraph.
std::optional<Beside> signature(const ReportText& text, const Quotation& quotation) {
  const auto dash = text.token_from(quotation.parts.back().end);
  if (!dash || !same_paragraph(text, quotation.parts.back().begin, text.token(*dash).span.begin)) return std::nullopt;
  if (!is_dash(text.form(*dash))) return std::nullopt;
  const auto& sentences = text.document().sentences;
  std::optional<TokenRef> head;
  Index words = 0;
  for (auto at = text.next(*dash); at && sentences[at->sentence].paragraph == sentences[dash->sentence].paragraph;
       at = text.next(*at)) {
    if (text.quotation_at(*at)) break;
    if (++words > 20 || is_verbal(text.token(*at))) return std::nullopt;
    if (!head && text.token(*at).upos == Upos::PROPN) head = *at;
    if (!head) return std::nullopt;
  }
  if (!head) return std::nullopt;
  return Beside{*dash, head_of_name(text, *head)};
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
