// newsgraph stats: counts what a graph file holds.
#include <fmt/format.h>

#include <iostream>

#include "cli/graph_file.h"
#include "cli/verb.h"

namespace newsgraph {

int run_stats(CLI::App& app, std::vector<std::string> arguments) {
  std::string file;
  bool json = false;
  declare_graph(app, file);
  app.add_flag("--json", json, "as one JSON object");
  parse_arguments(app, std::move(arguments));

  const StoreCounts counts = open_graph(file).counts();
  const struct {
    std::string_view name;
    std::uint64_t count;
  } rows[] = {{"articles", counts.articles}, {"sources", counts.sources}, {"sentences", counts.sentences},
              {"mentions", counts.mentions}, {"triples", counts.triples}, {"statements", counts.statements},
              {"entities", counts.entities}, {"edges", counts.edges}};
  if (json) {
    std::string_view separator = "{";
    for (const auto& row : rows) {
      std::cout << fmt::format("{}\"{}\":{}", separator, row.name, row.count);
      separator = ",";
    }
    std::cout << "}\n";
  } else {
    for (const auto& row : rows) std::cout << fmt::format("{:<11}{:>9}\n", row.name, row.count);
  }
  return 0;
}

}  // namespace newsgraph
