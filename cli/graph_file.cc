// Opens the graph file for the verbs that read it.
#include "cli/graph_file.h"

namespace newsgraph {

void declare_graph(CLI::App& app, std::string& file) {
  file = "news.graph";
  app.add_option("--graph", file, "graph file (default: news.graph)")->option_text("FILE");
}

Store open_graph(const std::string& file) {
  Store store = Store::open(file, false);
  store.settle();
  return store;
}

}  // namespace newsgraph
