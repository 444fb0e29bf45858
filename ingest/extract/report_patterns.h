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

// The reporting word as it stands: with auxiliaries, negation and particle.
std::vector<TokenRef> cue_group(const ReportText& text, TokenRef cue);

}  // namespace newsgraph
