// Cuts text into tokens: one pass from left to right, each token looking ahead a bounded way.
#include "ingest/language/tokenise.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "ingest/language/abbreviation.h"
#include "ingest/language/character.h"
#include "ingest/language/code_point.h"
#include "ingest/language/contraction.h"

namespace newsgraph {
namespace {

constexpr char32_t kEnd = 0;  // what stands beyond the text

template <std::size_t N>
bool is_one_of(const std::string_view (&list)[N], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

// Prefixes that the treebanks leave on their word.
constexpr std::string_view kPrefixes[] = {"anti",  "co",    "counter", "cross", "e",     "ex",    "extra",
                                          "hyper", "inter", "intra",   "mid",   "micro", "mini",  "multi",
                                          "neo",   "non",   "over",    "post",  "pre",   "pro",   "pseudo",
                                          "re",    "semi",  "socio",   "sub",   "trans", "ultra", "un"};

// What a digit may touch and yet be two tokens: "5pm" is 5 and pm.
constexpr std::string_view kUnits[] = {"am", "b",  "bn",      "cm", "ft",  "gb",  "ghz", "gw", "hr",  "hrs",
                                       "k",  "kg", "kgs",     "km", "kmh", "kms", "kw",  "lb", "lbs", "m",
                                       "mb", "mg", "mhz",     "mi", "min", "ml",  "mm",  "mn", "mph", "mw",
                                       "oz", "p",  "percent", "pm", "tb",  "tn",  "yr",  "yrs"};

constexpr std::string_view kEmoticons[] = {":-)", ":-(", ";-)", ":-D", ":-P", ":-/",   ":)", ":(",
                                           ";)",  ":D",  ":P",  ";P",  ":O",  "D:",    "=)", "=(",
                                           ":/",  "<3",  "^_^", "->",  "(:",  "[...]", "[…]"};

// Words that drop their beginning: 'em, 'til.
constexpr std::string_view kClipped[] = {"em", "til", "tis", "twas", "cause", "n", "bout", "round", "cos"};

class Tokeniser {
 public:
  explicit Tokeniser(std::string_view text) : text_(text) {}

  std::vector<Span> run() {
    while (at_ < text_.size()) {
      std::size_t next = at_;
      const char32_t c = next_code_point(text_, next);
      const Kind kind = kind_of(c);
      if (kind == Kind::space || (kind == Kind::glue && c == 0x200D)) {
        at_ = next;
        line_begin_ = line_begin_ || c == '\n';
        continue;
      }
      const std::size_t begin = at_;
      token(c, kind, next);
      line_begin_ = false;
      if (at_ <= begin) at_ = next;
    }
    return std::move(tokens_);
  }

 private:
  char32_t peek(std::size_t at) const { return at < text_.size() ? next_code_point(text_, at) : kEnd; }
  Kind kind_at(std::size_t at) const { return kind_of(peek(at)); }
  bool is_word_at(std::size_t at) const {
    const Kind kind = kind_at(at);
    return kind == Kind::letter || kind == Kind::digit;
  }
  bool is_digit_at(std::size_t at) const { return kind_at(at) == Kind::digit; }
  std::size_t digits_at(std::size_t at) const {  // how many ASCII digits stand there, at most 5
    std::size_t digits = 0;
    while (digits < 5 && at + digits < text_.size() && text_[at + digits] >= '0' && text_[at + digits] <= '9') ++digits;
    return digits;
  }
  std::string_view ahead(std::size_t at, std::size_t bytes) const { return text_.substr(at, bytes); }

  void emit(std::size_t begin, std::size_t end) {
    tokens_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    at_ = end;
  }

  void token(char32_t c, Kind kind, std::size_t next) {
    if (address()) return;
    if (kind == Kind::letter || kind == Kind::digit) return word(at_);
    if (kind == Kind::apostrophe) return apostrophe(next);
    if ((c == '#' && kind_at(next) == Kind::letter) || (c == '@' && kind_at(next) == Kind::letter && starts_chunk())) {
      return emit(at_, word_characters(next, true));
    }
    if (c == '.' && is_digit_at(next) && !after_word()) return word(next);  // .45
    if (c == '+' && is_digit_at(next) && !after_word()) return word(next);  // +44
    if (starts_chunk()) {
      for (const std::string_view emoticon : kEmoticons) {
        const std::size_t end = at_ + emoticon.size();
        if (ahead(at_, emoticon.size()) == emoticon && (!is_word_at(end) || end >= text_.size())) return emit(at_, end);
      }
    }
    symbol(c, next);
  }

  bool starts_chunk() const { return tokens_.empty() || tokens_.back().end != at_; }
  bool after_word() const { return !starts_chunk() && at_ > 0 && (is_word_at(at_ - 1) || text_[at_ - 1] < 0); }

  // Web and e-mail addresses. A failed look ahead costs at most kLook bytes.
  bool address() {
    constexpr std::size_t kLook = 64;
    const std::string_view rest = ahead(at_, kLook);
    for (const std::string_view start : {"http://", "https://", "ftp://", "www.", "mailto:", "HTTP://", "WWW."}) {
      if (rest.starts_with(start) && rest.size() > start.size()) {
        emit(at_, address_end());
        return true;
      }
    }
    std::size_t i = 0;
    while (i < rest.size() && is_address_character(rest[i])) ++i;
    if (i == 0 || i + 1 >= rest.size() || rest[i] != '@' || !is_word_at(at_ + i + 1) || !is_word_at(at_)) return false;
    std::size_t end = at_ + i + 1;
    while (end < text_.size() && end - at_ < kLongestToken && is_address_character(text_[end])) ++end;
    while (!is_word_at(end - 1)) --end;
    emit(at_, end);
    return true;
  }

  static bool is_address_character(char c) {
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '.' || c == '_' || c == '-' ||
           c == '+' || c == '%';
  }

  // Up to white space or a bracket or quote that ends it, less closing punctuation.
  std::size_t address_end() const {
    std::size_t end = at_;
    while (end < text_.size() && end - at_ < kLongestToken) {
      std::size_t next = end;
      const char32_t c = next_code_point(text_, next);
      if (kind_of(c) == Kind::space || c == '<' || c == '>' || c == '"' || c == U'”' || c == U'“' || c == U'’') break;
      end = next;
    }
    while (end > at_ + 1 && std::string_view(".,;:!?)]'").find(text_[end - 1]) != std::string_view::npos) --end;
    return end;
  }

  // The end of the run of letters, digits and (in handles and tags) underscores at `from`.
  std::size_t word_characters(std::size_t from, bool underscores) const {
    std::size_t end = from;
    while (end < text_.size() && end - from < kLongestToken) {
      std::size_t next = end;
      const char32_t c = next_code_point(text_, next);
      const Kind kind = kind_of(c);
      if (kind != Kind::letter && kind != Kind::digit && !(underscores && c == '_')) break;
      end = next;
    }
    return end;
  }

  // Bytes of the suffix 's, 're, … that begins with the apostrophe at `at`; 0 if there is none.
  std::size_t clitic(std::size_t at) const {
    std::size_t begin = at;
    next_code_point(text_, begin);
    for (const std::string_view suffix : {"s", "m", "d", "re", "ve", "ll"}) {
      if (ascii_lower(ahead(begin, suffix.size())) == suffix && !is_word_at(begin + suffix.size())) {
        return begin + suffix.size() - at;
      }
    }
    return 0;
  }

  bool is_negation(std::size_t apostrophe_at) const {  // the t of n't
    std::size_t next = apostrophe_at;
    next_code_point(text_, next);
    return next < text_.size() && (text_[next] | 0x20) == 't' && !is_word_at(next + 1);
  }

  void apostrophe(std::size_t next) {
    if (const std::size_t bytes = clitic(at_)) return emit(at_, at_ + bytes);
    if (starts_chunk()) {
      const std::size_t end = word_characters(next, false);
      const std::string_view rest = ahead(next, end - next);
      if (is_one_of(kClipped, ascii_lower(rest))) return emit(at_, end);
      if (rest.size() >= 2 && rest.size() <= 3 && is_digit_at(next) && is_digit_at(next + 1) &&
          (rest.size() == 2 || rest[2] == 's')) {
        return emit(at_, end);  // '90s
      }
    }
    const char32_t after = peek(next);
    // '' closes a quotation; ‘’ opens one where a machine has broken the mark.
    if (after == peek(at_) || (peek(at_) == U'‘' && after == U'’')) next_code_point(text_, next);
    emit(at_, next);
  }

  // One symbol, or a run that is one mark: "...", "--", "?!", "``".
  void symbol(char32_t c, std::size_t next) {
    std::size_t end = next;
    const bool ends_sentence = c == '?' || c == '!';
    if (ends_sentence || std::u32string_view(U".-*=_~#+<>|`…–—").find(c) != std::u32string_view::npos) {
      while (end < text_.size() && end - at_ < kLongestToken) {
        std::size_t after = end;
        const char32_t d = next_code_point(text_, after);
        if (d != c && !(ends_sentence && (d == '?' || d == '!'))) break;
        end = after;
      }
      const char32_t d = peek(end);
      const bool one_mark = (c == U'…' && d == '.') || (c == '.' && end == next && d == '?');
      if (one_mark && kind_at(end + 1) == Kind::space) ++end;  // "….", and ".?" of broken spaces
    } else {
      // Emoji: modifiers, and what joiners bind; flags are two letters.
      bool joined = false;
      if (is_flag(c) && is_flag(peek(end))) next_code_point(text_, end);
      while (c >= 0x80 && end < text_.size() && end - at_ < kLongestToken) {
        std::size_t after = end;
        const char32_t d = next_code_point(text_, after);
        if (kind_of(d) != Kind::glue && !(joined && kind_of(d) == Kind::other)) break;
        joined = d == 0x200D;
        end = after;
      }
    }
    emit(at_, end);
  }

  static bool is_flag(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }

  // A word from at_; `from` is behind a sign that belongs to it, or at_.
  void word(std::size_t from);
  bool joins(std::size_t begin, std::size_t at, char32_t before, bool digits_only) const;
  bool hyphen_joins(std::size_t begin, std::size_t at) const;
  bool takes_full_stop(std::size_t begin, std::size_t end) const;
  void emit_word(std::size_t begin, std::size_t end);

  std::string_view text_;
  std::size_t at_ = 0;
  bool line_begin_ = true;
  std::vector<Span> tokens_;
};

// Whether the mark at `at` holds together the word from `begin` and what follows. `before` is the code point before it.
bool Tokeniser::joins(std::size_t begin, std::size_t at, char32_t before, bool digits_only) const {
  std::size_t next = at;
  const char32_t c = next_code_point(text_, next);
  const char32_t d = peek(next);
  const Kind after = kind_of(d);
  const std::size_t length = at - begin;
  if (c == '$') return text_.substr(begin, length) == "US" || text_.substr(begin, length) == "U";
  if (c == '!') return text_.substr(begin, length) == "Yahoo";
  if (next >= text_.size() || (after != Kind::letter && after != Kind::digit)) return false;
  const bool digit_before = kind_of(before) == Kind::digit;
  switch (c) {
    case '.': {
      // "end.The" is a missing space; "U.S", "3.5", "bbc.com", "Ph.D" are not.
      std::size_t second = next;
      next_code_point(text_, second);
      if (after == Kind::digit && length > 3 && is_lower(before) && digits_at(next) <= 3) return false;  // a footnote
      return !(length > 1 && !is_upper(before) && is_upper(d) && is_lower(peek(second)));
    }
    case ',': return digit_before && digits_at(next) == 3;
    case ':': return digit_before && after == Kind::digit;
    case '/':
      if (digit_before && after == Kind::digit) return digits_only;
      return length == 1 && !digit_before && !is_word_at(std::min(word_characters(next, false), next + 4));
    case '&': return length <= 3 && !digit_before && after == Kind::letter;
    case '_': return true;
    case '*': return !digit_before && after == Kind::letter;
    case '@': return !digit_before && after == Kind::letter;
    default: return false;
  }
}

// Whether the word from `begin` goes on over the hyphen at `at`.
bool Tokeniser::hyphen_joins(std::size_t begin, std::size_t at) const {
  std::size_t next = at;
  next_code_point(text_, next);
  const std::string_view left = text_.substr(begin, at - begin);
  if (next >= text_.size() || !is_word_at(next)) {
    // "th- these": a word that was not spoken to its end.
    return next < text_.size() && left.size() <= 2 && is_lower(left.front()) && is_lower(left.back()) &&
           text_[next] == ' ' && is_lower(peek(next + 1)) && starts_chunk();
  }
  // "un-related", "UN-RELATED", but not "UN-related".
  const bool prefix = left.size() < 2 || !is_upper(left[1]) || is_upper(peek(next));
  if (prefix && left.size() <= 7 && is_one_of(kPrefixes, ascii_lower(left))) return true;
  // Telephone numbers and ISO dates; other numbers with a hyphen are ranges.
  if (left.size() > 12 ||
      !std::all_of(left.begin(), left.end(), [](char c) { return (c >= '0' && c <= '9') || c == '-'; })) {
    return false;
  }
  std::size_t digits = 0;
  while (digits < 6 && is_digit_at(next + digits)) ++digits;
  const bool more = next + digits < text_.size() && text_[next + digits] == '-' && is_digit_at(next + digits + 1);
  const std::size_t last_digits = left.size() - (left.rfind('-') + 1);  // rfind's npos + 1 is 0
  if (left.find('-') == std::string_view::npos) {
    return (left.size() == 3 && ((digits == 3 && more) || digits == 4)) || (left.size() == 5 && digits == 4) ||
           (left.size() == 1 && digits == 3 && more) || (left.size() == 4 && digits == 2 && more) ||
           (left.size() <= 2 && digits <= 2 && more);
  }
  return (last_digits == 3 && (digits == 3 || digits == 4)) || (last_digits <= 2 && (digits == 2 || digits == 4));
}

void Tokeniser::word(std::size_t from) {
  const std::size_t begin = at_;
  std::size_t end = from;
  char32_t before = kEnd;
  bool digits_only = true;
  while (end < text_.size() && end - begin < kLongestToken) {
    std::size_t next = end;
    const char32_t c = next_code_point(text_, next);
    const Kind kind = kind_of(c);
    if (kind == Kind::letter || kind == Kind::digit) {
      if (kind == Kind::letter) digits_only = false;
    } else if (kind == Kind::apostrophe) {
      if (!is_word_at(next) || next >= text_.size()) break;
      if (is_negation(end) && (before | 0x20) == 'n') {
        if (end - begin > 1) emit_word(begin, end - 1);
        next_code_point(text_, end);
        return emit(at_, end + 1);
      }
      // "the 1990's" and "in her 20's", but "2013|'s".
      const bool decade = digits_only && before == '0' && (text_[next] | 0x20) == 's';
      if (clitic(end) && !decade) break;
      if (kind_of(before) == Kind::digit && !clitic(end)) break;
    } else if (kind == Kind::hyphen) {
      if (!hyphen_joins(begin, end)) break;
    } else if (!joins(begin, end, before, digits_only)) {
      break;
    }
    before = c;
    end = next;
    if (c == '$' || c == '!') break;
  }
  emit_word(begin, end);
}

// Whether the full stop at `end` is part of the word from `begin`.
bool Tokeniser::takes_full_stop(std::size_t begin, std::size_t end) const {
  if (end >= text_.size() || text_[end] != '.') return false;
  const std::string_view form = text_.substr(begin, end - begin);
  if (peek(end + 1) == '.') return is_upper(form.front()) && form.size() > 1 && form[1] == '.' && peek(end + 2) != '.';
  std::size_t after = end + 1;
  while (after < text_.size() && after < end + 8 && kind_at(after) == Kind::space && text_[after] != '\n') ++after;
  const char32_t next = after < text_.size() ? peek(after) : kEnd;
  const bool digit_next = next != kEnd && kind_of(next) == Kind::digit;
  const std::size_t longest_number = form.find('.') == std::string_view::npos ? 2 : 6;  // "1. First", "2.1. Second"
  if (form.size() <= longest_number && form.find_first_not_of("0123456789.") == std::string_view::npos) {
    return line_begin_ && after > end + 1 && (kind_of(next) == Kind::letter || next == U'“' || next == '"');
  }
  // U.S. and a.m.: single letters with full stops between.
  if (form.size() >= 3 && form.size() <= 12) {
    bool single_letters = form.size() % 2 == 1;
    for (std::size_t i = 0; i < form.size() && single_letters; ++i) {
      single_letters = i % 2 == 1 ? form[i] == '.' : (form[i] | 0x20) >= 'a' && (form[i] | 0x20) <= 'z';
    }
    if (single_letters) return true;
  }
  if (form.size() == 1 && is_upper(static_cast<unsigned char>(form[0]))) {
    // An initial, if a name or another initial follows and the word before is no common one: "J. Smith", "vitamin C.
    // The".
    const bool follows_initial = !tokens_.empty() && tokens_.back().size() == 2 && text_[tokens_.back().end - 1] == '.';
    if (next == ';' || (follows_initial && (next == ':' || next == '(' || next == ')' || next == '&' || digit_next)))
      return true;
    if (next == kEnd || !(is_upper(next) || next == ',')) return !tokens_.empty() && is_lower(next);
    const std::size_t word_end = word_characters(after, false);
    if (form[0] == 'I' || begins_sentences(text_.substr(after, word_end - after))) {
      return word_end - after == 1 || line_begin_;
    }
    return true;
  }
  switch (find_abbreviation(form)) {
    case Abbreviation::none: return form == "al" && !tokens_.empty() && ahead(tokens_.back().begin, 2) == "et";
    case Abbreviation::before_number: return digit_next;
    case Abbreviation::weekday:
      return digit_next || next == ',' ||
             find_abbreviation(ahead(after, word_characters(after, false) - after)) == Abbreviation::month;
    case Abbreviation::date:
      return (digit_next || is_upper(next)) && !tokens_.empty() &&
             (text_[tokens_.back().begin] == '(' || text_[tokens_.back().begin] == ';');
    case Abbreviation::after_comma: return !tokens_.empty() && text_[tokens_.back().begin] == ',';
    default: return true;
  }
}

void Tokeniser::emit_word(std::size_t begin, std::size_t end) {
  if (takes_full_stop(begin, end)) return emit(begin, end + 1);
  const std::string_view form = text_.substr(begin, end - begin);
  if (const std::size_t first = first_of_contraction(form)) {
    emit(begin, begin + first);
    return emit(begin + first, end);
  }
  // "5pm" and "$9m", but not "20th", "1990s", "4G".
  const std::size_t digits = form.find_first_not_of("0123456789.,:");
  if (digits != std::string_view::npos && digits > 0 && form.size() - digits <= 7 &&
      is_one_of(kUnits, ascii_lower(form.substr(digits))) && form[0] >= '0' && form[0] <= '9') {
    emit(begin, begin + digits);
    return emit_word(begin + digits, end);
  }
  emit(begin, end);
}

}  // namespace

std::vector<Span> tokenise(std::string_view text) { return Tokeniser(text).run(); }

}  // namespace newsgraph
