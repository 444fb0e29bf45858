// Prints answers.
#include "cli/answer.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>

#include "cli/rows.h"
#include "cli/terminal.h"

namespace newsgraph {
namespace {

constexpr const char* kGroup = "Answer";
constexpr std::size_t kMostShown = 20;

}  // namespace

void declare_answer(CLI::App& app, AnswerOptions& options, bool csv) {
  CLI::Option* const json = app.add_flag("--json", options.json, "as JSON Lines")->group(kGroup);
  if (csv) app.add_flag("--csv", options.csv, "as CSV, with a header")->excludes(json)->group(kGroup);
  app.add_option("--limit", options.limit, "at most so many rows (default: few in a table, else all)")
      ->check(CLI::PositiveNumber)
      ->option_text("N")
      ->group(kGroup);
  app.add_flag("--no-pager", options.no_pager, "never through a pager")->group(kGroup);
}

std::size_t most_rows(const AnswerOptions& options) {
  const bool for_programs = options.json || options.csv;
  return options.limit > 0 ? options.limit : for_programs ? SIZE_MAX : kMostShown;
}

void print_answer(Answer answer, const AnswerOptions& options) {
  const std::size_t limit = most_rows(options);
  const std::size_t all = std::max(answer.all, answer.rows.size());
  if (answer.rows.size() > limit) answer.rows.resize(limit);
  if (options.json) return write_json(answer, std::cout);
  if (options.csv) return write_csv(answer, std::cout);
  if (answer.rows.empty()) return;
  const Terminal terminal = find_terminal();
  std::string text = table(answer, terminal.width, terminal.colour);
  if (all > limit) answer.note = fmt::format("and {} more; --limit {} shows all", all - limit, all);
  if (!answer.note.empty()) text += answer.note + "\n";
  show(text, terminal, !options.no_pager);
}

}  // namespace newsgraph
