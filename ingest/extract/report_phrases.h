// Constructions in which what is said is an infinitive, an object or a prepositional phrase, and nouns with a
// that-clause. Each function gives nothing where its construction is not found.
#pragma once

#include <optional>

#include "ingest/extract/report_site.h"

namespace newsgraph {

// "wants to leave", "urged them to leave", "called on them to leave", "suggested leaving".
std::optional<ReportFound> infinitive_pattern(const CueSite& site);
// "called the plan a mistake".
std::optional<ReportFound> predicate_pattern(const CueSite& site);
// "called the plan | a mistake" where the parser did not see the predicate: what follows the object up to a comma.
std::optional<ReportFound> loose_predicate_pattern(const CueSite& site);
// "denied the claim".
std::optional<ReportFound> object_pattern(const CueSite& site);
// "went after him as a “thief”": a judgement in quotation marks, whatever the verb.
std::optional<ReportFound> quoted_judgement_pattern(const CueSite& site);
// "The plan was backed by Voss".
std::optional<ReportFound> passive_pattern(const CueSite& site);
// "called for a vote", "accused them of lying".
std::optional<ReportFound> oblique_pattern(const CueSite& site);
// "the claim that it rains".
std::optional<ReportFound> noun_pattern(const CueSite& site);

}  // namespace newsgraph
