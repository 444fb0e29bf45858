// Quotations and who they belong to: beside a reporting word, above a signature, after another of the same paragraph.
#pragma once

#include <vector>

#include "ingest/extract/report_text.h"

namespace newsgraph {

// Widens the content of every candidate to whole quotations that it cuts, gives the quotations beside a reporting word
// to it (adding candidates for words that had none), then those that follow one already given in the same paragraph.
void attach_quotations(const ReportText& text, std::vector<ReportCandidate>& candidates);

// How much of the content stands in quotation marks.
QuoteKind kind_of(const ReportText& text, const std::vector<Span>& content);

}  // namespace newsgraph
