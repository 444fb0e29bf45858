// Speakers named before a colon at the start of a paragraph.
#pragma once

#include <vector>

#include "ingest/extract/report_text.h"

namespace newsgraph {

// "Name: …" as in headlines, which reports the rest of its sentence, and "NAME: …" as in transcripts, which reports the
// rest of its paragraph and the paragraphs after it that open a quotation.
std::vector<ReportCandidate> heading_candidates(const ReportText& text);

}  // namespace newsgraph
