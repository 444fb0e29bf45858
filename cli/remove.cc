// newsgraph remove: takes back what articles contributed to a graph file.
#include <fmt/format.h>

#include <cstdio>
#include <iostream>

#include "cli/graph_file.h"
#include "cli/verb.h"

namespace newsgraph {

int run_remove(CLI::App& app, std::vector<std::string> arguments) {
  std::vector<std::string> articles;
  std::string file;
  app.add_option("ARTICLE", articles, "ids of articles")->required();
  declare_graph(app, file);
  parse_arguments(app, std::move(arguments));

  Store store = open_graph(file);
  std::size_t removed = 0;
  for (const std::string& article : articles) {
    if (store.remove(article)) {
      ++removed;
    } else {
      fmt::print(stderr, "newsgraph: {}: there is no article {}\n", file, article);
    }
  }
  store.settle();
  std::cout << fmt::format("{} articles removed\n", removed);
  return removed == articles.size() ? 0 : 1;
}

}  // namespace newsgraph
