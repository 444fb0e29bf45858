// The verbs of the program: one row and one file each.
#pragma once

#include <CLI/CLI.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// A verb declares its options on `app`, parses `arguments` with parse_arguments, does its work and returns the exit
// code. What the user asked for goes to standard output, all else to standard error.
struct Verb {
  std::string_view name;
  std::string_view synopsis;  // its arguments, for help
  std::string_view help;      // one line
  int (*run)(CLI::App& app, std::vector<std::string> arguments);
};

// In the order in which help lists them.
std::span<const Verb> verbs();

// Throws CLI::ParseError, which main turns into help (exit 0) or a message (exit 2).
void parse_arguments(CLI::App& app, std::vector<std::string> arguments);

int run_extract(CLI::App& app, std::vector<std::string> arguments);
int run_add(CLI::App& app, std::vector<std::string> arguments);
int run_remove(CLI::App& app, std::vector<std::string> arguments);
int run_who_said(CLI::App& app, std::vector<std::string> arguments);
int run_show(CLI::App& app, std::vector<std::string> arguments);
int run_export(CLI::App& app, std::vector<std::string> arguments);
int run_parse(CLI::App& app, std::vector<std::string> arguments);
int run_evaluate(CLI::App& app, std::vector<std::string> arguments);
int run_stats(CLI::App& app, std::vector<std::string> arguments);

}  // namespace newsgraph
