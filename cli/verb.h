// The verbs of the program: one row and one file each.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// A command line to learn from.
struct Example {
  std::string_view line;
  std::string_view what;
};

// A verb declares its options on `app`, parses `arguments` with parse_arguments, does its work and returns the exit
// code. What the user asked for goes to standard output, all else to standard error.
struct Verb {
  std::string_view name;
  std::string_view synopsis;  // its arguments, for help
  std::string_view help;      // one line
  int (*run)(CLI::App& app, std::vector<std::string> arguments);
  std::span<const Example> examples;
};

// In the order in which help lists them.
std::span<const Verb> verbs();

const Verb* find_verb(std::string_view name);  // null if there is none

std::string program_name(const Verb& verb);  // "newsgraph add"

// Calls `look` with the options that the verb declares. Nothing else of it is run.
void with_options(const Verb& verb, const std::function<void(const CLI::App&)>& look);

// Adds the verb's examples to its help, and parses. Throws CLI::ParseError, which main turns into help (exit 0) or a
// message (exit 2).
void parse_arguments(CLI::App& app, std::vector<std::string> arguments);

int run_extract(CLI::App& app, std::vector<std::string> arguments);
int run_add(CLI::App& app, std::vector<std::string> arguments);
int run_remove(CLI::App& app, std::vector<std::string> arguments);
int run_who_said(CLI::App& app, std::vector<std::string> arguments);
int run_said_by(CLI::App& app, std::vector<std::string> arguments);
int run_about(CLI::App& app, std::vector<std::string> arguments);
int run_path(CLI::App& app, std::vector<std::string> arguments);
int run_timeline(CLI::App& app, std::vector<std::string> arguments);
int run_disputes(CLI::App& app, std::vector<std::string> arguments);
int run_changes(CLI::App& app, std::vector<std::string> arguments);
int run_sql(CLI::App& app, std::vector<std::string> arguments);
int run_relations(CLI::App& app, std::vector<std::string> arguments);
int run_reprints(CLI::App& app, std::vector<std::string> arguments);
int run_sources(CLI::App& app, std::vector<std::string> arguments);
int run_show(CLI::App& app, std::vector<std::string> arguments);
int run_merge(CLI::App& app, std::vector<std::string> arguments);
int run_split(CLI::App& app, std::vector<std::string> arguments);
int run_never_merge(CLI::App& app, std::vector<std::string> arguments);
int run_decisions(CLI::App& app, std::vector<std::string> arguments);
int run_why(CLI::App& app, std::vector<std::string> arguments);
int run_export(CLI::App& app, std::vector<std::string> arguments);
int run_parse(CLI::App& app, std::vector<std::string> arguments);
int run_evaluate(CLI::App& app, std::vector<std::string> arguments);
int run_completion(CLI::App& app, std::vector<std::string> arguments);
int run_man(CLI::App& app, std::vector<std::string> arguments);
int run_verify(CLI::App& app, std::vector<std::string> arguments);
int run_stats(CLI::App& app, std::vector<std::string> arguments);

}  // namespace newsgraph
