// Reporting words beside a quotation, read off the surface: before it, after it, above a signature.
#pragma once

#include <cstdint>
#include <optional>

#include "ingest/extract/report_text.h"

namespace newsgraph {

// The reporting word that a quotation belongs to, or the mark that stands for one (a colon, a dash).
struct Beside {
  TokenRef cue;
  std::optional<TokenRef> source;  // the head of who is named as speaker
};

// “…,” X said.   “…,” said X.   `part` is the last part of the quotation.
std::optional<Beside> cue_after(const ReportText& text, Span part);
// X said, “…   X told reporters: “…   X said “…   - X: “…   `part` is the first part of the quotation.
std::optional<Beside> cue_before(const ReportText& text, Span part);
// “…” — Name at the end of a paragraph.
std::optional<Beside> signature(const ReportText& text, const Quotation& quotation);

// The last character before the closing mark of a part, and the first behind it; a line's end at the end.
char last_inside(const ReportText& text, Span part);
char first_after(const ReportText& text, Span part);

// Whether the word, outside quotations, reports what is quoted.
bool is_quote_cue(const ReportText& text, TokenRef at);
// Whether the tokens from those offsets on are of one paragraph.
bool same_paragraph(const ReportText& text, std::uint32_t from, std::uint32_t to);

}  // namespace newsgraph
