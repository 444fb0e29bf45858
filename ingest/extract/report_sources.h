// Who a reporting word has for its source.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "ingest/extract/report_text.h"

namespace newsgraph {

// The phrase of the noun at `head` without relative clauses, appositions, prepositions of its own and punctuation.
std::vector<TokenRef> source_phrase(const ReportText& text, TokenRef head);

// The head of the source of the verb or participle `cue`: its subject, the agent of a passive, the subject of the
// clause that a participle, an infinitive or a conjunct shares, what a relative pronoun stands for, or the pronoun or
// name right before it. Nothing if the text names none.
std::optional<TokenRef> source_of_verb(const ReportText& text, TokenRef cue);

// The head of the source of a noun such as "claim": its possessor, "by …"/"from …", or the subject of its verb.
std::optional<TokenRef> source_of_noun(const ReportText& text, TokenRef cue);

// The head of the phrase beside the cue in the tokens [first, last) of its sentence: the nearest before it, else the
// first after it. For sentences whose tree a quotation has upset.
std::optional<TokenRef> source_beside(const ReportText& text, TokenRef cue, std::uint32_t first, std::uint32_t last);

// Puts the source and its phrase into the report.
void set_source(const ReportText& text, Report& report, TokenRef head);

// Whether the phrase at `head` can say or think something: not a time, an expletive, a clause.
bool can_be_source(const ReportText& text, TokenRef head);

// Whether the head is a name, a personal pronoun or a person.
bool is_surely_source(const ReportText& text, TokenRef head);

}  // namespace newsgraph
