// newsgraph merge: the user says that two are one.
#include "cli/decide.h"
#include "cli/graph_file.h"
#include "cli/verb.h"

namespace newsgraph {

int run_merge(CLI::App& app, std::vector<std::string> arguments) {
  std::string first, second;
  DecideOptions options;
  app.add_option("FROM", first, "a name, or a part of one, or the id of an entity")->required();
  app.add_option("TO", second, "likewise")->required();
  declare_decision(app, options);
  app.footer(
      R"(The two are one from now on, whatever articles come and go, and so are all that they are merged with. The entity
has its id from the name of FROM. Of two decisions about the same names the later one holds. `newsgraph decisions`
lists them, takes them back, and writes and reads them as a text file; `newsgraph why` tells what speaks for and
against.)");
  parse_arguments(app, std::move(arguments));

  Store store = open_graph(options.file);
  auto [name, other] = names_of_two(store, first, second);
  decide(store,
         {.kind = DecisionKind::merge,
          .name = std::move(name),
          .other = std::move(other),
          .articles = {},
          .date = {},
          .reason = {}},
         options);
  return 0;
}

}  // namespace newsgraph
