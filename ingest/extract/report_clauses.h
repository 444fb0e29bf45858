// Constructions in which what is said is a clause. Each function gives nothing where its construction is not found.
#pragma once

#include <optional>

#include "ingest/extract/report_site.h"

namespace newsgraph {

// "X said (that) Y", "“Y,” X said" where the parser makes Y the complement.
std::optional<ReportFound> clause_pattern(const CueSite& site);
// "said in a letter that …" where the parser hung the clause on the letter.
std::optional<ReportFound> distant_clause_pattern(const CueSite& site);
// "said the plan “amounts to theft”" where the parser saw no clause: all that follows up to the end of the sentence.
std::optional<ReportFound> lost_clause_pattern(const CueSite& site);
// "He said: it will rain"; "It will rain, he said".
std::optional<ReportFound> parataxis_pattern(const CueSite& site);
// "It will rain, X said." where the tree shows nothing: the cue with its source is all that follows the last comma.
std::optional<ReportFound> trailing_pattern(const CueSite& site);

}  // namespace newsgraph
