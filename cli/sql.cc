// newsgraph sql: a question in SQL to the graph file, which cannot change it.
#include <fmt/format.h>

#include <chrono>
#include <iostream>
#include <map>

#include "cli/answer.h"
#include "cli/graph_file.h"
#include "cli/rows.h"
#include "cli/verb.h"
#include "graph/query/sql.h"

namespace newsgraph {
namespace {

constexpr std::size_t kBatch = 1'000;  // rows that wait to be written as JSON or CSV
constexpr std::size_t kMostShown = 100;

// JSON has no use for two keys of one name: the second "x" is "x_2".
std::vector<TableColumn> columns(const std::vector<std::string>& names) {
  std::vector<TableColumn> made;
  std::map<std::string, std::size_t> seen;
  for (const std::string& name : names) {
    const std::size_t number = ++seen[name];
    const std::string key = number == 1 ? name : fmt::format("{}_{}", name, number);
    made.push_back({.key = key, .heading = key.empty() ? " " : key});
  }
  return made;
}

void append(Row& row, const SqlValue& value) {
  std::visit([&row](const auto& one) { row.emplace_back(one); }, value);
}

}  // namespace

int run_sql(CLI::App& app, std::vector<std::string> arguments) {
  std::string query, file;
  std::size_t seconds = 60;
  AnswerOptions options;
  app.add_option("QUERY", query, "one statement of SQLite's SQL that reads; - is standard input")->required();
  app.add_option("--seconds", seconds, "give up after so many")->check(CLI::Range(1, 86'400))->capture_default_str();
  declare_graph(app, file);
  declare_answer(app, options);
  app.footer(
      R"(The tables are documented in graph/schema.sql; SELECT name, sql FROM sqlite_master shows them. Row numbers, and the
order of rows without ORDER BY, depend on the order in which articles came. A table shows 100 rows unless --limit says
otherwise.)");
  parse_arguments(app, std::move(arguments));
  if (query == "-") query.assign(std::istreambuf_iterator<char>(std::cin), {});

  const bool for_programs = options.json || options.csv;
  if (options.limit == 0) options.limit = for_programs ? SIZE_MAX : kMostShown;
  Answer answer;
  std::size_t rows = 0;
  bool begun = false;
  const auto write = [&] {
    if (options.json) write_json(answer, std::cout);
    if (options.csv) write_csv(answer, std::cout, !begun);
    answer.rows.clear();
    begun = true;
  };
  SqlHandler handler;
  handler.columns = [&](const std::vector<std::string>& names) { answer.columns = columns(names); };
  handler.row = [&](const std::vector<SqlValue>& values) {
    if (rows == options.limit) {
      answer.note = fmt::format("and more; --limit {} shows the first {}", 10 * rows, 10 * rows);
      return false;
    }
    ++rows;
    Row& row = answer.rows.emplace_back();
    for (const SqlValue& value : values) append(row, value);
    if (for_programs && answer.rows.size() == kBatch) write();
    return true;
  };
  newsgraph::run_sql(std::filesystem::path(file), query, std::chrono::seconds(seconds), handler);
  if (for_programs) {
    write();
  } else {
    print_answer(std::move(answer), options);
  }
  return 0;
}

}  // namespace newsgraph
