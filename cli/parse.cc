// newsgraph parse: what the language engine sees, as CoNLL-U.
#include <iostream>
#include <sstream>

#include "cli/in_order.h"
#include "cli/input.h"
#include "cli/verb.h"
#include "ingest/language/annotate.h"

namespace newsgraph {
namespace {

std::string parse(InputItem item, const Model& model) {
  std::ostringstream out;
  if (item.given) {
    annotate_tokens(item.document, model);
    write_conllu(item.document, *item.given, out);
  } else {
    write_conllu(annotate(std::move(item.document.article), model), out);
  }
  return std::move(out).str();
}

}  // namespace

int run_parse(CLI::App& app, std::vector<std::string> arguments) {
  InputOptions options;
  declare_input(app, options);
  app.footer("With --from conllu the file's sentences and tokens are kept, and tags, trees and names predicted anew.");
  parse_arguments(app, std::move(arguments));

  const Model model = open_model(options);
  Problems problems;
  in_order(
      thread_count(options), open_input(options, problems.handler()).next,
      [&model](InputItem item) { return parse(std::move(item), model); },
      [](const std::string& conllu) {
        std::cout << conllu;
        if (!std::cout) throw Error("cannot write to standard output");
      });
  return problems.finish(options.strict);
}

}  // namespace newsgraph
