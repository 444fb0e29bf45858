// Which words belong to an argument: the minimal complete phrase, and the heads of coordinated ones.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "ingest/extract/fact.h"
#include "ingest/extract/tree.h"

namespace newsgraph {

// The noun phrase with that head: with its prepositional modifiers and restrictive participles; without its own
// preposition, relative clauses, appositions between commas and participles after a comma, here and in what is nested.
// With `coordination`, the conjuncts of the head are part of it. If the head is the predicate of a copula, what belongs
// to the clause is left out.
// `without` names a token that is left out with all below it.
Argument noun_phrase(const Tree& tree, std::uint32_t head, bool coordination,
                     std::optional<std::uint32_t> without = std::nullopt);

// The clause with that head, whole, without punctuation around it.
Argument clause_phrase(const Tree& tree, std::uint32_t head);

// The clauses coordinated with that one, each with the conjunction and the subject that it shares ("that the mill would
// close and [that the mill would] move").
std::vector<Argument> clause_conjuncts(const Tree& tree, std::uint32_t head);

// Whether the token is the head of a clause rather than of a noun phrase.
bool is_clause(const Tree& tree, std::uint32_t token);

// `head` and the heads coordinated with it, in text order: "the minister and two aides". Only `head` if they are of
// different kinds.
std::vector<std::uint32_t> conjuncts(const Tree& tree, std::uint32_t head);

// The noun phrase of one of `conjuncts`: with what stands after the last conjunct and belongs to all of them.
Argument conjunct_phrase(const Tree& tree, std::uint32_t first, std::uint32_t conjunct);

// The tokens of `head`'s preposition or conjunction: case or mark with the rest of a fixed expression, in text order.
std::vector<std::uint32_t> preposition_of(const Tree& tree, std::uint32_t head);

// What a relative pronoun stands for: the noun that its relative clause modifies. Nothing if `token` is none.
std::optional<std::uint32_t> antecedent(const Tree& tree, std::uint32_t token);

// Removes punctuation at both ends, and quotation marks and brackets there without a partner.
void trim_punctuation(const Tree& tree, std::vector<std::uint32_t>& tokens);

}  // namespace newsgraph
