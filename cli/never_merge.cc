// newsgraph never-merge: the user says that two are two.
#include "cli/decide.h"
#include "cli/graph_file.h"
#include "cli/verb.h"

namespace newsgraph {

int run_never_merge(CLI::App& app, std::vector<std::string> arguments) {
  std::string first, second;
  DecideOptions options;
  app.add_option("FROM", first, "a name, or a part of one, or the id of an entity")->required();
  app.add_option("TO", second, "likewise")->required();
  declare_decision(app, options);
  app.footer(
      R"(The two are never one, neither now nor when articles come that say otherwise. If both are names of one entity, that
which did not found it leaves: what articles call so is an entity of its own. `newsgraph merge` of the same two takes
its place; `newsgraph decisions` lists such decisions and takes them back.)");
  parse_arguments(app, std::move(arguments));

  Store store = open_graph(options.file);
  auto [name, other] = names_of_two(store, first, second);
  decide(store,
         {.kind = DecisionKind::never_merge,
          .name = std::move(name),
          .other = std::move(other),
          .articles = {},
          .date = {},
          .reason = {}},
         options);
  return 0;
}

}  // namespace newsgraph
