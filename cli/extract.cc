// newsgraph extract: articles in, triples out as JSON Lines; keeps nothing.
#include <iostream>

#include "cli/analyse.h"
#include "cli/verb.h"
#include "ingest/triple_json.h"

namespace newsgraph {

int run_extract(CLI::App& app, std::vector<std::string> arguments) {
  InputOptions options;
  declare_input(app, options);
  parse_arguments(app, std::move(arguments));

  const Model model = open_model(options);
  Problems problems;
  const ItemStream items = open_input(options, problems.handler());
  analyse_all(items, thread_count(options), model, problems.handler(), [](const Extraction& extraction) {
    for (const Triple& triple : extraction.triples) std::cout << to_json(triple, extraction.article.id) << '\n';
    if (!std::cout) throw Error("cannot write to standard output");
  });
  return problems.finish(options.strict);
}

}  // namespace newsgraph
