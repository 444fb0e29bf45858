// newsgraph verify: whether a graph file holds what its articles say, and nothing else.
#include <fmt/format.h>

#include <iostream>

#include "cli/answer.h"
#include "cli/graph_file.h"
#include "cli/verb.h"
#include "graph/verify/verify.h"

namespace newsgraph {
namespace {

const std::vector<Field<Finding>> kFields = {
    {{.heading = "article", .paint = Paint::name},
     [](const Finding& f) -> Cell { return f.article.empty() ? "(the file)" : f.article; }},
    {{.key = "article"}, [](const Finding& f) -> Cell { return f.article; }},
    {{.key = "finding", .heading = "what is wrong"}, [](const Finding& f) -> Cell { return f.what; }},
};

}  // namespace

int run_verify(CLI::App& app, std::vector<std::string> arguments) {
  std::string file;
  bool deep = false;
  AnswerOptions options;
  declare_graph(app, file);
  app.add_flag("--deep", deep, "also settle all articles anew, in a temporary file, and compare what is one thing");
  declare_answer(app, options);
  app.footer(
      R"(Reads every stored span again against its article and makes every derived row again from what it was made of; the
file is not changed. Exits with 1 if anything is wrong, and lists it.)");
  parse_arguments(app, std::move(arguments));

  const Verification result = verify(file, deep);
  if (!result.findings.empty()) {
    print_answer(to_answer(kFields, result.findings), options);
    fmt::print(stderr, "newsgraph: {}: {}{} findings\n", file,
               result.findings.size() == kMostFindings ? "at least " : "", result.findings.size());
    return 1;
  }
  if (options.json || options.csv) {
    print_answer(to_answer(kFields, result.findings), options);
    return 0;
  }
  std::cout << fmt::format("ok: {} articles, {} spans, {} triples, {} statements, {} entities\n", result.articles,
                           result.spans, result.triples, result.statements, result.entities);
  if (!result.settled) {
    std::cerr << "newsgraph: articles have come or gone since identity was settled, so that it was not looked at\n";
  }
  return 0;
}

}  // namespace newsgraph
