// Quotation marks are found paragraph by paragraph, told into opening and closing ones by what stands beside them, and
// paired with a counter; single marks are looked at only outside double ones.
#include "ingest/extract/quotation.h"

#include <algorithm>
#include <array>

namespace newsgraph {
namespace {

enum class Side : std::uint8_t { opening, closing, unclear };

struct Mark {
  Span span;
  Side side = Side::unclear;
};

struct MarkKind {
  std::string_view bytes;
  Side side;  // unclear: what stands beside it decides
};

// Longer ones first, so that '' is not read as two apostrophes.
constexpr std::array kDoubleMarks{
    MarkKind{"``", Side::opening}, MarkKind{"''", Side::unclear}, MarkKind{"\"", Side::unclear},
    MarkKind{"“", Side::opening},  MarkKind{"”", Side::closing},  MarkKind{"„", Side::opening},
    MarkKind{"‟", Side::opening},  MarkKind{"«", Side::opening},  MarkKind{"»", Side::closing},
    MarkKind{"＂", Side::unclear}, MarkKind{"’’", Side::unclear}, MarkKind{"‘‘", Side::opening}};
constexpr std::array kSingleMarks{MarkKind{"‘", Side::opening}, MarkKind{"’", Side::unclear},
                                  MarkKind{"'", Side::unclear}};

bool is_blank(std::string_view text, std::size_t at) {
  if (at >= text.size()) return true;
  const char c = text[at];
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || text.substr(at).starts_with("\u00A0");
}

bool blank_before(std::string_view text, std::size_t at) {
  return at == 0 || is_blank(text, at - 1) || (at >= 2 && text.substr(at - 2, 2) == "\u00A0");
}

bool is_letter_or_digit(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const auto c = static_cast<unsigned char>(text[at]);
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c >= 0xC3 && c < 0xE2);
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view e) { return text.ends_with(e); });
}

// Whether a mark may open at `at`: it follows a blank, a bracket, a dash or another opening mark.
bool may_open(std::string_view text, std::size_t at) {
  return blank_before(text, at) ||
         ends_with_any(text.substr(0, at), {"(", "[", "{", "—", "–", "―", "-", "/", "\"", "“", "‘", "…", ":"});
}

Side side_of(std::string_view text, Span mark) {
  const bool before = blank_before(text, mark.begin), after = is_blank(text, mark.end);
  if (before && !after) return Side::opening;
  if (!before && after) return Side::closing;
  if (before && after) return Side::unclear;
  const std::string_view left = text.substr(0, mark.begin);
  if (ends_with_any(left, {"(", "[", "—", "–", "―", ":"}) && is_letter_or_digit(text, mark.end)) return Side::opening;
  if (!is_letter_or_digit(text, mark.end)) return Side::closing;  // "word",  "word").
  if (ends_with_any(left, {".", ",", "!", "?"})) return Side::closing;
  return Side::unclear;
}

template <typename Kinds>
const MarkKind* mark_at(std::string_view text, std::size_t at, const Kinds& kinds) {
  for (const MarkKind& kind : kinds) {
    if (text.substr(at).starts_with(kind.bytes)) return &kind;
  }
  return nullptr;
}

Span make_span(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::vector<Mark> double_marks(std::string_view text, Span paragraph) {
  std::vector<Mark> marks;
  bool german = false;  // „ was seen: then “ closes
  for (std::size_t at = paragraph.begin; at < paragraph.end;) {
    const MarkKind* kind = mark_at(text.substr(0, paragraph.end), at, kDoubleMarks);
    if (!kind) {
      ++at;
      continue;
    }
    Mark mark{make_span(at, at + kind->bytes.size()), kind->side};
    // 6'2" and 5" are measures.
    const bool measure = kind->bytes == "\"" && at > paragraph.begin && text[at - 1] >= '0' && text[at - 1] <= '9' &&
                         (marks.empty() || marks.back().side == Side::closing);
    if (kind->bytes == "„") german = true;
    if (kind->bytes == "“" && german) mark.side = Side::closing, german = false;
    // Some outlets write one of the curly marks for both.
    if (kind->bytes == "”" && side_of(text, mark.span) == Side::opening) mark.side = Side::opening;
    if (kind->bytes == "“" && side_of(text, mark.span) == Side::closing) mark.side = Side::closing;
    if (mark.side == Side::unclear) mark.side = side_of(text, mark.span);
    if (!measure) marks.push_back(mark);
    at = mark.span.end;
  }
  return marks;
}

// Where the sentence that holds `begin` ends, by punctuation alone; at most the end of the paragraph.
std::uint32_t sentence_end(std::string_view text, std::uint32_t begin, std::uint32_t limit) {
  for (std::uint32_t at = begin; at < limit; ++at) {
    const char c = text[at];
    if ((c == '.' || c == '!' || c == '?') && is_blank(text, at + 1)) return at + 1;
  }
  return limit;
}

struct Part {
  Span span;
  bool closed = true;
};

// Pairs the double marks of one paragraph.
std::vector<Part> pair_double(std::string_view text, Span paragraph) {
  std::vector<Part> found;
  const std::vector<Mark> marks = double_marks(text, paragraph);
  std::uint32_t open = 0;  // begin of the outermost open mark
  int depth = 0;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const Mark& mark = marks[i];
    Side side = mark.side;
    if (side == Side::unclear) side = depth > 0 ? Side::closing : Side::opening;
    if (side == Side::opening) {
      if (depth == 0) open = mark.span.begin;
      if (depth == 1) {
        // A second opening mark: nested if enough closing ones follow, else the first was odd.
        int closing = 0;
        for (std::size_t j = i + 1; j < marks.size() && marks[j].side != Side::opening; ++j) {
          closing += marks[j].side == Side::closing;
        }
        if (closing < 2) {
          found.push_back({{open, sentence_end(text, open, mark.span.begin)}, false});
          open = mark.span.begin;
          depth = 0;
        }
      }
      depth = std::min(depth + 1, 2);
    } else if (depth > 0 && --depth == 0) {
      found.push_back({{open, mark.span.end}, true});
    }
  }
  if (depth > 0) {
    const bool whole = open == paragraph.begin;
    found.push_back({{open, whole ? paragraph.end : sentence_end(text, open, paragraph.end)}, false});
  }
  return found;
}

// Whether a mark that could close stands after a plural and a later one closes better: ‘It’s the voters’ choice.’
bool is_possessive(std::string_view text, std::size_t at, std::size_t after) {
  if (at == 0 || text[at - 1] != 's' || after + 1 >= text.size() || text[after] != ' ') return false;
  constexpr std::size_t kReach = 400;  // bytes; a quotation in single marks is rarely longer
  for (std::size_t next = after; next < std::min(text.size(), after + kReach); ++next) {
    const MarkKind* kind = mark_at(text, next, kSingleMarks);
    if (!kind) continue;
    const std::size_t end = next + kind->bytes.size();
    if (may_open(text, next) && !is_blank(text, end)) return false;
    const char before = text[next - 1];
    if (before == '.' || before == ',' || before == '!' || before == '?') return true;
    if (!is_letter_or_digit(text, end) && before != 's') return false;
  }
  return false;
}

// Single quotation marks in [begin, end), where no double quotation stands.
void pair_single(std::string_view text, Span stretch, std::vector<Part>& found) {
  constexpr std::uint32_t kNone = 0xFFFFFFFF;
  std::uint32_t open = kNone;
  const std::string_view limited = text.substr(0, stretch.end);
  for (std::size_t at = stretch.begin; at < stretch.end;) {
    const MarkKind* kind = mark_at(limited, at, kSingleMarks);
    if (!kind) {
      ++at;
      continue;
    }
    const std::size_t after = at + kind->bytes.size();
    const bool opens = may_open(text, at) && !is_blank(text, after) && kind->bytes != "’";
    const bool elision = after < text.size() && text[after] >= '0' && text[after] <= '9';  // '90s
    const bool closes = kind->side != Side::opening && !blank_before(text, at) && !is_letter_or_digit(text, after);
    if (open != kNone && closes && is_possessive(limited, at, after)) {
      // the voters’ choice
    } else if (open != kNone && closes) {
      found.push_back({make_span(open, after), true});
      open = kNone;
    } else if (opens && !elision) {
      open = static_cast<std::uint32_t>(at);
    }
    at = after;
  }
}

constexpr std::size_t kMostLines = 6;  // that a quotation goes on for

struct Closing {
  std::size_t paragraph = 0;
  std::uint32_t end = 0;  // of the mark
};

// Text with a line to each sentence breaks quotations: the mark that closes `open` in one of the paragraphs from
// `next` on, if no other stands before it.
std::optional<Closing> closing_further_on(std::string_view text, const std::vector<Span>& paragraphs, std::size_t next,
                                          const Quotation& open) {
  const MarkKind* opening = mark_at(text, open.parts.back().begin, kDoubleMarks);
  if (!opening) return std::nullopt;
  for (std::size_t p = next; p < std::min(paragraphs.size(), next + kMostLines); ++p) {
    const std::vector<Mark> marks = double_marks(text, paragraphs[p]);
    if (marks.empty()) continue;
    const Mark& first = marks.front();
    const std::string_view bytes = text.substr(first.span.begin, first.span.size());
    // ``…'' and "…" among blanks, as tokenised text has them, do not tell by what stands beside them.
    const bool closes = first.side == Side::closing ||
                        (first.side == Side::unclear && (bytes == "''" ? opening->bytes == "``" : marks.size() == 1));
    if (!closes || first.span.begin == paragraphs[p].begin) return std::nullopt;
    return Closing{p, first.span.end};
  }
  return std::nullopt;
}

}  // namespace

std::vector<Span> paragraphs_of(const Document& document) {
  std::vector<Span> paragraphs;
  for (std::size_t i = 0; i < document.sentences.size(); ++i) {
    const Sentence& sentence = document.sentences[i];
    if (i > 0 && sentence.paragraph == document.sentences[i - 1].paragraph) {
      paragraphs.back().end = sentence.span.end;
    } else {
      paragraphs.push_back(sentence.span);
    }
  }
  return paragraphs;
}

std::vector<Quotation> find_quotations(std::string_view text, const std::vector<Span>& paragraphs) {
  std::vector<Quotation> quotations;
  bool open = false;  // the last quotation reaches the end of the paragraph before, unclosed
  for (std::size_t p = 0; p < paragraphs.size(); ++p) {
    Span paragraph = paragraphs[p];
    if (open) {
      if (const auto closed = closing_further_on(text, paragraphs, p, quotations.back())) {
        Quotation& last = quotations.back();
        for (; p < closed->paragraph; ++p) last.parts.push_back(paragraphs[p]);
        last.parts.push_back({paragraphs[p].begin, closed->end});
        last.closed = true;
        paragraph = {closed->end, paragraphs[p].end};
      }
    }
    std::vector<Part> parts = pair_double(text, paragraph);
    const std::size_t doubles = parts.size();
    std::uint32_t from = paragraph.begin;
    for (std::size_t i = 0; i <= doubles; ++i) {
      const std::uint32_t to = i < doubles ? parts[i].span.begin : paragraph.end;
      if (from < to) pair_single(text, {from, to}, parts);
      if (i < doubles) from = parts[i].span.end;
    }
    std::sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.span < b.span; });
    for (const Part& part : parts) {
      // The mark that opens again is the one that was left open.
      const bool again = open && part.span.begin == paragraphs[p].begin &&
                         mark_at(text, part.span.begin, kDoubleMarks) ==
                             mark_at(text, quotations.back().parts.front().begin, kDoubleMarks);
      if (again) {
        quotations.back().parts.push_back(part.span);
        quotations.back().closed = part.closed;
      } else {
        quotations.push_back({{part.span}, part.closed});
      }
    }
    open = !parts.empty() && !parts.back().closed && parts.back().span.end == paragraph.end;
  }
  return quotations;
}

QuotationIndex::QuotationIndex(const std::vector<Quotation>& quotations) {
  for (std::uint32_t i = 0; i < quotations.size(); ++i) {
    for (const Span part : quotations[i].parts) parts_.push_back({part, i});
  }
}

std::optional<std::uint32_t> QuotationIndex::at(std::uint32_t offset) const {
  auto after = std::upper_bound(parts_.begin(), parts_.end(), offset,
                                [](std::uint32_t value, const Part& part) { return value < part.span.begin; });
  if (after == parts_.begin()) return std::nullopt;
  --after;
  return offset < after->span.end ? std::optional(after->quotation) : std::nullopt;
}

}  // namespace newsgraph
