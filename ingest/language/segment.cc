// Finds sentences: what each full stop, question mark and quotation mark means by rule, and what the words beside it
// say.
#include "ingest/language/segment.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>

#include "ingest/language/abbreviation.h"
#include "ingest/language/annotate.h"
#include "ingest/language/boundary.h"
#include "ingest/language/character.h"
#include "ingest/language/code_point.h"
#include "ingest/language/paragraph.h"
#include "ingest/language/tokenise.h"

namespace newsgraph {
namespace {

enum class Quote : std::uint8_t { none, opening, closing };

struct Segmenter {
  std::string_view text;
  std::vector<Span> tokens;
  std::vector<bool> breaks;  // whether a paragraph begins at each token
  std::vector<Quote> quotes;

  std::string_view form(std::size_t i) const { return slice(text, tokens[i]); }
  char32_t first(std::size_t i) const {
    std::size_t at = tokens[i].begin;
    return next_code_point(text, at);
  }
  bool touches_previous(std::size_t i) const { return i > 0 && tokens[i - 1].end == tokens[i].begin; }
  bool touches_next(std::size_t i) const { return i + 1 < tokens.size() && tokens[i].end == tokens[i + 1].begin; }
};

bool is_number(std::string_view form) { return form.find_first_not_of("0123456789") == std::string_view::npos; }

// Which quotation marks open and which close. The straight mark tells by the spaces beside it, else by turns.
void find_quotes(Segmenter& s) {
  s.quotes.assign(s.tokens.size(), Quote::none);
  bool open = false;
  for (std::size_t i = 0; i < s.tokens.size(); ++i) {
    if (s.breaks[i]) open = false;
    const std::string_view form = s.form(i);
    const bool before = s.touches_previous(i);
    const bool after = s.touches_next(i);
    Quote& quote = s.quotes[i];
    if (form == "“" || form == "``" || form == "„" || form == "«") {
      quote = Quote::opening;
    } else if (form == "”" || form == "''" || form == "»" || form == "’’") {
      quote = Quote::closing;
    } else if (form == "\"") {
      quote = after && !before   ? Quote::opening
              : before && !after ? Quote::closing
              : open             ? Quote::closing
                                 : Quote::opening;
      open = quote == Quote::opening;
    } else if (form == "‘") {
      quote = Quote::opening;
    } else if (form == "'" || form == "’") {
      quote = before && !after   ? Quote::closing
              : after && !before ? Quote::opening
              : before           ? Quote::closing
                                 : Quote::none;
    }
  }
}

bool closes(const Segmenter& s, std::size_t i) {
  const std::string_view form = s.form(i);
  return s.quotes[i] == Quote::closing || form == ")" || form == "]";
}

bool opens(const Segmenter& s, std::size_t i) {
  const std::string_view form = s.form(i);
  return s.quotes[i] == Quote::opening || form == "(" || form == "[" || form == "-" || form == "--" || form == "–" ||
         form == "—" || form == "•" || form == "*";
}

// Whether a word for speech follows up to four capitalised words: "Ada Brook asked" after a quotation.
bool speech_follows(const Segmenter& s, std::size_t i) {
  for (std::size_t k = i; k < s.tokens.size() && k < i + 5 && !s.breaks[k]; ++k) {
    if (k > i && reports_speech(s.form(k))) return true;
    if (!is_upper(s.first(k)) && s.form(k) != "-") return false;
  }
  return false;
}

// What the learnt votes need to end a sentence where no rule does: behind a word, and behind a mark or a number. The
// rules have had their say about marks.
constexpr int kBehindWord = BoundaryVotes::kScale / 2;
constexpr int kBehindMark = BoundaryVotes::kScale * 5 / 2;

enum class Ending { none, full, abbreviation };

// How token i can end a sentence.
Ending ending_of(const Segmenter& s, std::size_t i) {
  const std::string_view form = s.form(i);
  if (ends_sentence(form)) return Ending::full;
  if (form.size() < 2 || form.back() != '.') return Ending::none;
  const std::string_view word = form.substr(0, form.size() - 1);
  switch (find_abbreviation(word)) {
    case Abbreviation::title:
    case Abbreviation::inner:
    case Abbreviation::before_number: return Ending::none;
    case Abbreviation::none: {
      const bool number = word.find_first_not_of("0123456789.") == std::string_view::npos;
      // "J." never, "U.S." perhaps.
      return number || word.find('.') == std::string_view::npos ? Ending::none : Ending::abbreviation;
    }
    default: return Ending::abbreviation;
  }
}

// "wikiHow", "iHarbour": small at first, and yet no common word.
bool is_camel_case(std::string_view form) {
  return form.size() > 2 && std::any_of(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// Whether the bracket that opens at i is part of what stands before it: the sentence goes on behind it in lower case
// or with a comma, or it holds no more than a year.
bool is_aside(const Segmenter& s, std::size_t i) {
  constexpr std::size_t kLongest = 24;  // tokens
  std::size_t k = i + 1;
  while (k < s.tokens.size() && k < i + kLongest && !s.breaks[k] && s.form(k) != ")" && s.form(k) != "(") ++k;
  if (k == s.tokens.size() || s.form(k) != ")") return false;
  if (k == i + 2 && s.form(i + 1).size() == 4 && s.first(i + 1) >= '0' && s.first(i + 1) <= '9') return true;
  if (k + 1 == s.tokens.size() || s.breaks[k + 1]) return false;
  const std::string_view after = s.form(k + 1);
  return is_lower(s.first(k + 1)) || after == "," || after == ";" || after == ":";
}

bool is_dash(std::string_view form) { return form == "-" || form == "--" || form == "–" || form == "—"; }

// "— Ada Brook" at the end of a paragraph: who said what stands before.
bool is_attribution(const Segmenter& s, std::size_t i) {
  constexpr std::size_t kLongest = 6;  // tokens
  if (!is_dash(s.form(i))) return false;
  std::size_t k = i + 1;
  while (k < s.tokens.size() && k < i + kLongest && !s.breaks[k] && is_upper(s.first(k))) ++k;
  return k > i + 1 && (k == s.tokens.size() || s.breaks[k]);
}

// Whether a sentence that begins at `begin` and has its last token before `next` ends there. `quoted`: a closing
// quotation mark stands between.
bool ends_before(const Segmenter& s, std::size_t begin, std::size_t last, std::size_t next, Ending ending,
                 bool quoted) {
  std::size_t word = next;
  while (word + 1 < s.tokens.size() && word < next + 3 && opens(s, word) && !s.breaks[word + 1]) ++word;
  const char32_t c = s.first(word);
  if (ending == Ending::abbreviation) {
    const std::string_view form = s.form(last);
    if (form == "etc.") return is_upper(c);
    return begins_sentences(s.form(word));
  }
  const std::string_view stop = s.form(last);
  if (s.form(next) == "(" && is_aside(s, next)) return false;
  if (is_lower(c) && !is_camel_case(s.form(word))) {
    if (s.form(next) == "(") return stop == ".";
    // Who begins sentences in lower case goes on doing so.
    return !quoted && is_lower(s.first(begin)) && word == next && !stop.starts_with("..") && last > begin + 1 &&
           !s.touches_previous(next);
  }
  const std::string_view form = s.form(word);
  if (form == "," || form == ";" || form == ":" || closes(s, word) || ends_sentence(form)) return false;
  if (c == '\'' || c == U'’') return s.quotes[word] == Quote::opening;
  if (quoted && speech_follows(s, word)) return false;
  if (is_attribution(s, next)) return false;
  return true;
}

bool is_caption(std::string_view form) { return form == "Figure" || form == "Fig." || form == "Table"; }

bool is_credit(std::string_view form) {
  return form == "Image" || form == "Photo" || form == "Picture" || form == "Photograph" || form == "Credit";
}

bool is_weekday(std::string_view form) {
  return form == "Monday" || form == "Tuesday" || form == "Wednesday" || form == "Thursday" || form == "Friday" ||
         form == "Saturday" || form == "Sunday";
}

// The end of a whole date, "Monday, May 5, 2025", at i, or i.
std::size_t after_date(const Segmenter& s, std::size_t i) {
  if (i + 6 > s.tokens.size() || s.form(i + 1) != "," || !is_upper(s.first(i + 2)) || s.form(i + 4) != ",") return i;
  return is_number(s.form(i + 3)) && is_number(s.form(i + 5)) && s.form(i + 5).size() == 4 ? i + 6 : i;
}

// The end of a footnote mark "[12]", "[citation needed]" or, behind a full stop that it touches, "12" at i; or i.
std::size_t after_footnote(const Segmenter& s, std::size_t i) {
  constexpr std::size_t kLongest = 5;  // tokens
  const bool number = is_number(s.form(i));
  if (number) return s.touches_previous(i) && s.form(i - 1) == "." && !s.touches_next(i) ? i + 1 : i;
  if (s.form(i) != "[") return i;
  for (std::size_t k = i + 1; k < s.tokens.size() && k < i + kLongest && !s.breaks[k]; ++k) {
    if (s.form(k) == "]") return k > i + 1 ? k + 1 : i;
    if (!is_lower(s.first(k)) && !is_number(s.form(k))) return i;
  }
  return i;
}

bool is_emoticon(std::string_view form) {
  return form.size() >= 2 && (form[0] == ':' || form[0] == ';' || form[0] == '=');
}

// Whether the full stop at i stands behind the number of an item or a picture: "4." and "Figure 2." at the beginning.
bool numbers_an_item(const Segmenter& s, std::size_t begin, std::size_t i) {
  if (s.form(i) != "." || !is_number(s.form(i - 1)) || s.form(i - 1).size() > 3) return false;
  return i == begin + 1 || (i == begin + 2 && is_caption(s.form(begin)));
}

// Whether a sentence begins at i though none has ended before it: the credit of a picture, what follows the number of a
// picture ("Figure 1.3 The harbour"), a date at the end of a title, or what follows a date at the beginning.
bool begins_unannounced(const Segmenter& s, std::size_t begin, std::size_t i) {
  const std::string_view form = s.form(i);
  if (i + 2 < s.tokens.size() && s.form(i + 1) == ":" && s.touches_previous(i + 1)) {
    return is_credit(form) && (s.form(i - 1).size() > 1 || s.form(i - 1) == ")");
  }
  if (i == begin + 2 && is_caption(s.form(begin)) && is_upper(s.first(i))) {
    const std::string_view number = s.form(begin + 1);
    return number.find('.') != std::string_view::npos && number.find_first_not_of("0123456789.") == number.npos;
  }
  if (is_weekday(form) && i > begin + 2 && !closes(s, i - 1) && s.form(i - 1) != ",") {
    const std::size_t end = after_date(s, i);
    return end > i && (end == s.tokens.size() || s.breaks[end]);
  }
  return is_weekday(s.form(begin)) && s.breaks[begin] && is_upper(s.first(i)) && after_date(s, begin) == i;
}

// Where the rules end the sentence that begins at `begin`.
std::size_t rule_ending(const Segmenter& s, std::size_t begin) {
  for (std::size_t i = begin; i < s.tokens.size(); ++i) {
    if (i > begin && (s.breaks[i] || begins_unannounced(s, begin, i))) return i;
    const Ending ending = ending_of(s, i);
    if (ending == Ending::none || (i > begin && numbers_an_item(s, begin, i))) continue;
    std::size_t next = i + 1;
    bool quoted = false;
    while (next < s.tokens.size() && !s.breaks[next]) {
      const std::size_t footnote = after_footnote(s, next);
      if (footnote == next && !closes(s, next) && !ends_sentence(s.form(next)) && !is_emoticon(s.form(next))) break;
      quoted = quoted || s.quotes[next] == Quote::closing;
      next = std::max(next + 1, footnote);
    }
    if (next == s.tokens.size() || s.breaks[next]) return next;
    if (ends_before(s, begin, i, next, ending, quoted)) return next;
    i = next - 1;
  }
  return s.tokens.size();
}

// The end of the sentence that begins at `begin`, an index of tokens: where the rules end it, or before that where the
// learnt votes find that another begins.
std::size_t sentence_end(const Segmenter& s, std::size_t begin, std::size_t paragraph, BoundaryVotes& votes) {
  votes.begin(begin - paragraph);
  const std::size_t ending = rule_ending(s, begin);
  for (std::size_t i = begin + 1; i < ending; ++i) {
    votes.pass(i - 1 - paragraph);
    const std::optional<int> vote = votes.vote(i - paragraph);
    if (!vote || *vote <= kBehindWord || ending_of(s, i - 1) == Ending::abbreviation) continue;
    if (*vote > kBehindMark || kind_of(s.first(i - 1)) == Kind::letter) return i;
  }
  return ending;
}

bool is_in_capitals(std::string_view form) {
  return form.size() > 2 && std::all_of(form.begin(), form.end(), [](char c) { return c < 'a' || c > 'z'; });
}

// "TARVO (Wire) — ", "BOCA RATON, Fla. — ": where an article was filed is no part of the sentence after it. The end of
// such a beginning of a paragraph, or `begin` if there is none.
std::size_t dateline_end(const Segmenter& s, std::size_t begin) {
  constexpr std::size_t kLongest = 12;  // tokens
  if (!s.breaks[begin] || !is_upper(s.first(begin)) || !is_in_capitals(s.form(begin))) return begin;
  for (std::size_t i = begin + 1; i + 1 < s.tokens.size() && i <= begin + kLongest; ++i) {
    if (s.breaks[i] || is_lower(s.first(i))) return begin;
    const bool inside_word = s.form(i) == "-" && (s.touches_previous(i) || s.touches_next(i));
    if (!is_dash(s.form(i)) || inside_word) continue;
    return s.breaks[i + 1] || is_lower(s.first(i + 1)) ? begin : i + 1;
  }
  return begin;
}

// Where to cut tokens [begin, end), which are too many: after the last comma or the like, if there is one near.
std::size_t cut(const Segmenter& s, std::size_t begin) {
  const std::size_t end = begin + kLongestSentence;
  for (std::size_t i = end; i > begin + kLongestSentence / 2; --i) {
    const std::string_view form = s.form(i - 1);
    if (form == "," || form == ";" || form == ":") return i;
  }
  return end;
}

// The treebanks take the full stop off "etc." and "p.m." at the end of a sentence; a name like "U.S." keeps it here.
void split_last_full_stop(const Segmenter& s, std::vector<Token>& tokens) {
  const std::string_view form = slice(s.text, tokens.back().span);
  if (form.size() < 3 || form.back() != '.' || !(form[0] >= 'a' && form[0] <= 'z')) return;
  Token full_stop = tokens.back();
  full_stop.span.begin = full_stop.span.end - 1;
  tokens.back().span.end = full_stop.span.begin;
  tokens.push_back(full_stop);
}

}  // namespace

std::vector<Sentence> segment(std::string_view text) {
  Segmenter s{text, tokenise(text), {}, {}};
  s.breaks = find_paragraphs(text, s.tokens);
  find_quotes(s);
  std::vector<Sentence> sentences;
  std::uint32_t number = 0;  // of the paragraph
  for (std::size_t paragraph = 0; paragraph < s.tokens.size(); ++number) {
    std::size_t paragraph_end = paragraph + 1;
    while (paragraph_end < s.tokens.size() && !s.breaks[paragraph_end]) ++paragraph_end;
    BoundaryVotes votes(text, std::span(s.tokens).subspan(paragraph, paragraph_end - paragraph));
    for (std::size_t begin = paragraph; begin < paragraph_end;) {
      const std::size_t dateline = dateline_end(s, begin);
      const std::size_t end = dateline > begin ? dateline : sentence_end(s, begin, paragraph, votes);
      while (begin < end) {
        const std::size_t part = end - begin > kLongestSentence ? cut(s, begin) : end;
        Sentence sentence;
        sentence.span = {s.tokens[begin].begin, s.tokens[part - 1].end};
        sentence.paragraph = number;
        sentence.tokens.resize(part - begin);
        for (std::size_t i = begin; i < part; ++i) sentence.tokens[i - begin].span = s.tokens[i];
        if (part == end) split_last_full_stop(s, sentence.tokens);
        sentences.push_back(std::move(sentence));
        begin = part;
      }
    }
    paragraph = paragraph_end;
  }
  return sentences;
}

}  // namespace newsgraph
