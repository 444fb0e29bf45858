// Looks from the marks of a quotation outwards, up to the next quotation.
#include "ingest/extract/report_beside.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "ingest/extract/report_sources.h"

namespace newsgraph {
namespace {

using Index = std::uint32_t;

constexpr Index kReach = 40;  // tokens looked at beside a quotation

// A participle or infinitive gets its source from the tree; a finite cue from the words beside it if the tree fails.
std::optional<TokenRef> source_near(const ReportText& text, TokenRef cue, Index first, Index last, Span quotation) {
  auto source = source_of_verb(text, cue);
  if (source && quotation.contains(text.token(*source).span)) source.reset();
  if (!source) source = source_beside(text, cue, first, last);
  if (source && quotation.contains(text.token(*source).span)) source.reset();
  return source;
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

}  // namespace

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

}  // namespace newsgraph
