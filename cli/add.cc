// newsgraph add: extracts articles and merges them into a graph file.
#include <fmt/format.h>

#include <iostream>

#include "cli/analyse.h"
#include "cli/graph_file.h"
#include "cli/progress.h"
#include "cli/verb.h"

namespace newsgraph {

int run_add(CLI::App& app, std::vector<std::string> arguments) {
  InputOptions options;
  std::string file;
  declare_input(app, options);
  declare_graph(app, file);
  app.footer("Adding an article again changes nothing; a changed article replaces its old self.");
  parse_arguments(app, std::move(arguments));

  const Model model = open_model(options);
  Store store = Store::open(file, true);
  Problems problems;
  std::size_t added = 0, unchanged = 0, replaced = 0;
  {
    Progress progress(0);
    analyse_all(options, model, problems.handler(), [&](const Extraction& extraction) {
      switch (store.add(extraction)) {
        case Added::added: ++added; break;
        case Added::unchanged: ++unchanged; break;
        case Added::replaced: ++replaced; break;
      }
      progress.done(0, 0);
    });
  }
  store.settle();
  std::cout << fmt::format("{} articles added, {} replaced, {} unchanged\n", added, replaced, unchanged);
  return problems.finish(options.strict);
}

}  // namespace newsgraph
