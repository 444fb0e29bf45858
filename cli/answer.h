// How a verb that asks the graph gives its answer: the options that all of them have, and printing.
#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <string>

#include "cli/table.h"

namespace newsgraph {

struct AnswerOptions {
  bool json = false;
  bool csv = false;
  bool no_pager = false;
  std::size_t limit = 0;  // rows; 0 if the user did not say: 20 in a table, all in JSON and CSV
};

// Declares --json, --csv (unless the answer is no one table), --limit and --no-pager.
void declare_answer(CLI::App& app, AnswerOptions& options, bool csv = true);

// How many rows of an answer the options let through.
std::size_t most_rows(const AnswerOptions& options);

// Prints the answer as the options say. Says nothing of an answer without rows, but for the header of CSV.
void print_answer(Answer answer, const AnswerOptions& options);

}  // namespace newsgraph
