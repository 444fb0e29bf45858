// newsgraph: finds the verb, runs it, and is the one place that turns exceptions into messages and exit codes.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <iostream>

#include "cli/verb.h"
#include "graph/query/similar_names.h"
#include "ingest/problem.h"

namespace newsgraph {
namespace {

constexpr int kFailed = 1;
constexpr int kWrongCommandLine = 2;

void print_help(std::FILE* to) {
  fmt::print(to, "newsgraph reads news articles and builds a knowledge graph of who did what and who said what.\n\n");
  fmt::print(to, "usage: newsgraph VERB [ARGUMENTS]\n\n");
  for (const Verb& verb : verbs()) {
    fmt::print(to, "  {:<22} {}\n", fmt::format("{} {}", verb.name, verb.synopsis), verb.help);
  }
  fmt::print(to, "\n`newsgraph VERB --help` tells more of a verb.\n");
}

// "; did you mean show?", or nothing if no verb is spelt like `name`.
std::string suggestion(std::string_view name) {
  constexpr std::size_t kMostWrong = 2;  // letters
  const auto wrong = [&](const Verb& verb) { return bounded_distance(name, verb.name, kMostWrong); };
  const auto nearest = std::ranges::min_element(verbs(), {}, wrong);
  return wrong(*nearest) <= kMostWrong ? fmt::format("; did you mean {}?", nearest->name) : "";
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
  const Verb* const verb = find_verb(name);
  if (verb == nullptr) {
    if (!name.empty()) fmt::print(stderr, "newsgraph: there is no verb \"{}\"{}\n\n", name, suggestion(name));
    print_help(stderr);
    return kWrongCommandLine;
  }
  CLI::App app(std::string(verb->help), program_name(*verb));
  try {
    return verb->run(app, std::vector<std::string>(argv + 2, argv + argc));
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : kWrongCommandLine;
  }
}

}  // namespace

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
