#include "cli/verb.h"
namespace newsgraph {
int run_show(CLI::App&, std::vector<std::string>) { return 1; }
}  // namespace newsgraph
