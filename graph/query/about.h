// What is said about somebody or something.
#pragma once

#include <string>
#include <vector>

#include "graph/store.h"

namespace newsgraph {

// An entity, words, or both.
struct Topic {
  std::string entity;  // id; empty if the words are no entity's name
  std::string words;   // as StatementQuery::words
};

// Statements whose content mentions the entity, by whatever name or pronoun, or has all the words; by the entity
// `speaker` only, if that is not empty. Newest first, undated ones last; those of one article as they stand in it.
std::vector<Statement> statements_about(const Store& store, const Topic& topic, const std::string& speaker);

}  // namespace newsgraph
