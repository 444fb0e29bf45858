// Opens the graph file, and tells what takes long.
#include "cli/graph_file.h"

#include <fmt/format.h>

#include <cstdio>

#include "cli/terminal_text.h"

namespace newsgraph {
namespace {

void tell(std::string_view what) { fmt::print(stderr, "newsgraph: {}\n", terminal_text(std::string(what))); }

}  // namespace

void declare_graph(CLI::App& app, std::string& file) {
  file = "news.graph";
  app.add_option("--graph", file, "graph file (default: news.graph)")->option_text("FILE");
}

Store open_graph(const std::string& file) {
  Store store = Store::open(file, false, tell);
  if (!store.settled()) store.settle();
  return store;
}

Store make_graph(const std::string& file) { return Store::open(file, true, tell); }

}  // namespace newsgraph
