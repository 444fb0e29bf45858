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

// Statements whose content mentions the entity, by whatever name or pronoun, or has all the words, as far as they are
// those that `query` asks for, whose words and `about` are not looked at. Newest first, undated ones last; those of one
// article as they stand in it.
std::vector<Statement> statements_about(const Store& store, const Topic& topic, const StatementQuery& query);
// How many these are, whatever the limit.
std::size_t count_about(const Store& store, const Topic& topic, const StatementQuery& query);

}  // namespace newsgraph
