// newsgraph evaluate: how good the language engine is on gold trees.
#include <fmt/format.h>

#include <cstdio>
#include <iostream>

#include "cli/evaluation_text.h"
#include "cli/in_order.h"
#include "cli/input.h"
#include "cli/verb.h"
#include "ingest/language/evaluate.h"

namespace newsgraph {

int run_evaluate(CLI::App& app, std::vector<std::string> arguments) {
  InputOptions options;
  bool json = false;
  options.from = "conllu";
  app.add_option("FILE", options.paths, "CoNLL-U files with trees, or - for standard input")->required();
  app.add_flag("--json", json, "as one JSON object");
  app.add_option("--threads", options.threads, "threads to work in (default: all cores)")->check(CLI::Range(1, 1024));
  app.add_option("--model", options.model, "language model file (default: the one built in)")->option_text("FILE");
  app.add_flag("--strict", options.strict, "exit with 1 if any sentence was bad");
  app.footer(
      "On gold tokens: tags, heads and relations (LAS compares relations without subtype and counts punctuation; the\n"
      "table of relations compares them with subtype), and names where MISC has Name=. From raw text: sentences, "
      "tokens\n"
      "(a contraction is one) and words (and two of these), as ranges of the text rebuilt from the file.");
  parse_arguments(app, std::move(arguments));

  const Model model = open_model(options);
  Problems problems;
  Evaluation evaluation;
  in_order(
      thread_count(options), open_input(options, problems.handler()).next,
      [&model](const InputItem& item) { return evaluate(item.document, *item.given, model); },
      [&evaluation](const Evaluation& part) { evaluation.add(part); });
  const int code = problems.finish(options.strict);
  if (evaluation.all.words == 0)
    throw Error("there are no trees to compare with in " + fmt::to_string(fmt::join(options.paths, ", ")));
  if (evaluation.treeless > 0) {
    fmt::print(stderr, "newsgraph: {} {} without a tree passed over\n", evaluation.treeless,
               evaluation.treeless == 1 ? "sentence" : "sentences");
  }
  std::cout << (json ? evaluation_json(evaluation) : evaluation_table(evaluation));
  return evaluation.treeless > 0 && options.strict ? 1 : code;
}

}  // namespace newsgraph
