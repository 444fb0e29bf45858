// newsgraph: finds the verb, runs it, and is the one place that turns exceptions into messages and exit codes.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <iostream>

#include "cli/verb.h"
#include "ingest/problem.h"

namespace newsgraph {
namespace {

constexpr int kFailed = 1;
constexpr int kWrongCommandLine = 2;

constexpr Verb kVerbs[] = {
    {"extract", "PATH...", "write the triples of articles as JSON Lines", run_extract},
    {"add", "PATH...", "add articles to a graph file", run_add},
    {"remove", "ARTICLE...", "take back what articles contributed to a graph file", run_remove},
    {"who-said", "WORDS", "find statements by their words: who said it, when, where it stands", run_who_said},
    {"show", "NAME", "tell what a graph file knows of one person, organisation, place or thing", run_show},
    {"export", "FORMAT", "write a graph file in another format", run_export},
    {"parse", "PATH...", "write sentences, tags, trees and names as CoNLL-U", run_parse},
    {"evaluate", "FILE...", "compare the language engine with CoNLL-U files of gold trees", run_evaluate},
    {"stats", "", "count what a graph file holds", run_stats},
};

void print_help(std::FILE* to) {
  fmt::print(to, "newsgraph reads news articles and builds a knowledge graph of who did what and who said what.\n\n");
  fmt::print(to, "usage: newsgraph VERB [ARGUMENTS]\n\n");
  for (const Verb& verb : verbs()) {
    fmt::print(to, "  {:<22} {}\n", fmt::format("{} {}", verb.name, verb.synopsis), verb.help);
  }
  fmt::print(to, "\n`newsgraph VERB --help` tells more of a verb.\n");
}

int run(int argc, char** argv) {
  const std::string_view name = argc > 1 ? argv[1] : "";
  if (name == "--help" || name == "-h" || name == "help") {
    print_help(stdout);
    return 0;
  }
  if (name == "--version") {
    fmt::print("newsgraph {}\n", NEWSGRAPH_VERSION);
    return 0;
  }
  const auto verb = std::ranges::find(verbs(), name, &Verb::name);
  if (verb == verbs().end()) {
    if (!name.empty()) fmt::print(stderr, "newsgraph: there is no verb \"{}\"\n\n", name);
    print_help(stderr);
    return kWrongCommandLine;
  }
  CLI::App app(std::string(verb->help), "newsgraph " + std::string(name));
  try {
    return verb->run(app, std::vector<std::string>(argv + 2, argv + argc));
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : kWrongCommandLine;
  }
}

}  // namespace

std::span<const Verb> verbs() { return kVerbs; }

void parse_arguments(CLI::App& app, std::vector<std::string> arguments) {
  std::ranges::reverse(arguments);  // CLI11 takes them from the back
  app.parse(std::move(arguments));
}

}  // namespace newsgraph

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  try {
    const int code = newsgraph::run(argc, argv);
    std::cout.flush();
    if (!std::cout) throw newsgraph::Error("cannot write to standard output");
    return code;
  } catch (const std::exception& error) {
    fmt::print(stderr, "newsgraph: {}\n", error.what());
    return newsgraph::kFailed;
  }
}
