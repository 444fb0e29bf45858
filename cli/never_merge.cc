// newsgraph never-merge: the user says that two are two.
#include "cli/decide.h"
#include "cli/verb.h"

namespace newsgraph {

int run_never_merge(CLI::App& app, std::vector<std::string> arguments) {
  return decide_on_two(
      app, std::move(arguments), DecisionKind::never_merge,
      R"(The two are never one, neither now nor when articles come that say otherwise. If both are names of one entity, that
which did not found it leaves: what articles call so is an entity of its own. `newsgraph merge` of the same two takes
its place; `newsgraph decisions` lists such decisions and takes them back.)");
}

}  // namespace newsgraph
