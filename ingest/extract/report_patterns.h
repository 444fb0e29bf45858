// Reports that a sentence's tree shows: reporting words with a clause, an object, an infinitive or a phrase as content.
#pragma once

#include <vector>

#include "ingest/extract/report_text.h"

namespace newsgraph {

// Candidates of all sentences in the order of their cues, at most one for each cue word. Words inside quotations are no
// cues.
std::vector<ReportCandidate> tree_candidates(const ReportText& text);

// "Bloomberg reports this.": the cue's object is "this" and stands for the sentences before it.
std::vector<ReportCandidate> anaphoric_candidates(const ReportText& text);

// "Bloomberg says so, citing sources": what is cited is a source of what the governing cue reports. `candidates` hold
// the governing cues, in the order of cues; a candidate for "citing" itself among them is not looked at.
std::vector<ReportCandidate> citing_candidates(const ReportText& text, const std::vector<ReportCandidate>& candidates);

// The reporting word as it stands: with auxiliaries, negation and particle.
std::vector<TokenRef> cue_group(const ReportText& text, TokenRef cue);

}  // namespace newsgraph
