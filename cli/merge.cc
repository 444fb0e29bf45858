// newsgraph merge: the user says that two are one.
#include "cli/decide.h"
#include "cli/verb.h"

namespace newsgraph {

int run_merge(CLI::App& app, std::vector<std::string> arguments) {
  return decide_on_two(
      app, std::move(arguments), DecisionKind::merge,
      R"(The two are one from now on, whatever articles come and go, and so are all that they are merged with. The entity
has its id from the name of FROM. Of two decisions about the same names the later one holds. `newsgraph decisions`
lists them, takes them back, and writes and reads them as a text file; `newsgraph why` tells what speaks for and
against.)");
}

}  // namespace newsgraph
