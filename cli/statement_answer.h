// Statements as the answer to a question: their options, filters and columns.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "cli/answer.h"
#include "graph/store.h"
#include "graph/view/filter.h"

namespace newsgraph {

struct StatementAnswerOptions {
  AnswerOptions answer;
  Filter filter;
  std::string file;        // graph file
  bool sentences = false;  // also in the table
};

// Declares --sentences, the filters of statements, those of declare_answer and --graph.
void declare_statement_answer(CLI::App& app, StatementAnswerOptions& options);

// Asks only for what the filters leave and, unless some look at what was read, only for the rows that are shown.
void narrow(StatementQuery& query, const StatementAnswerOptions& options);

// The columns of statements, and a row for each; with `sentences` the table has these too.
Answer statements_answer(const std::vector<Statement>& statements, bool sentences);

// Prints what the filters leave of `statements`, in the same order. Says so on standard error if that is nothing. `all`
// is how many there are, if these are but the first of them.
void print_statements(const Store& store, std::vector<Statement> statements, const StatementAnswerOptions& options,
                      std::size_t all = 0);

}  // namespace newsgraph
