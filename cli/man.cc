// newsgraph man: the manual page, from the same tables as help.
#include <fmt/format.h>

#include <iostream>
#include <string>

#include "cli/verb.h"
#include "export/format.h"

namespace newsgraph {
namespace {

// Text of a line in man(7): a backslash is one, a hyphen can be copied, and no line is taken for a request.
std::string roff(std::string_view text) {
  std::string safe;
  bool begins_line = true;
  for (const char c : text) {
    if (begins_line && (c == '.' || c == '\'')) safe += "\\&";
    begins_line = c == '\n';
    if (c == '\\') {
      safe += "\\e";
    } else if (c == '-') {
      safe += "\\-";
    } else if (c == '"') {
      safe += "\\(dq";  // which needs no quoting in an argument of a request
    } else if (c == '`') {
      safe += "\\(ga";
    } else if (c == '\'') {
      safe += "\\(aq";
    } else if (c == '~') {
      safe += "\\(ti";
    } else if (c == '^') {
      safe += "\\(ha";
    } else {
      safe += c;
    }
  }
  return safe;
}

void print_line(std::string_view text) { std::cout << roff(text) << '\n'; }

// Lines of their own, as they stand.
void print_lines(std::string_view text) {
  std::cout << ".nf\n";
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end == at) {
      std::cout << ".sp\n";
    } else {
      print_line(text.substr(at, end - at));
    }
    at = end + 1;
  }
  std::cout << ".fi\n";
}

// ".TP", "\fB\-\-graph\fR \fIFILE\fR", "graph file"
void print_option(const CLI::Option& option) {
  std::string names;
  for (const std::string& name : option.get_snames())
    names += (names.empty() ? "" : ", ") + ("\\fB" + roff("-" + name) + "\\fR");
  for (const std::string& name : option.get_lnames())
    names += (names.empty() ? "" : ", ") + ("\\fB" + roff("--" + name) + "\\fR");
  if (names.empty()) names = "\\fI" + roff(option.get_name(true)) + "\\fR";
  const std::string value = option.get_option_text().empty() ? "N" : option.get_option_text();
  if (!option.get_positional() && option.get_expected_max() > 0) names += " \\fI" + roff(value) + "\\fR";
  std::cout << ".TP\n" << names << '\n';
  print_line(option.get_description());
}

void print_verb(const Verb& verb) {
  std::cout << ".SS \"" << roff(fmt::format("{} {}", program_name(verb), verb.synopsis)) << "\"\n";
  print_line(fmt::format("{}.", verb.help));
  with_options(verb, [](const CLI::App& app) {
    for (const CLI::Option* const option : app.get_options()) {
      if (option != app.get_help_ptr()) print_option(*option);
    }
    if (const std::string footer = app.get_footer(); !footer.empty()) {
      std::cout << ".PP\n";
      print_lines(footer);
    }
  });
}

}  // namespace

int run_man(CLI::App& app, std::vector<std::string> arguments) {
  app.footer("In the format of man(7). Made from the same tables as --help.");
  parse_arguments(app, std::move(arguments));
  std::cout << ".TH NEWSGRAPH 1 \"\" \"newsgraph " << roff(NEWSGRAPH_VERSION) << "\" \"User Commands\"\n"
            << ".SH NAME\n"
            << "newsgraph \\- a knowledge graph from news: who did what, who said what\n"
            << ".SH SYNOPSIS\n"
            << ".B newsgraph\n.I VERB\n.RI [ ARGUMENTS ]\n"
            << ".SH DESCRIPTION\n";
  print_line(
      "newsgraph reads news articles and builds a knowledge graph from them: who did what, who said what, where,");
  print_line("when, and in which article each fact stands.");
  print_line("It exports the graph and answers questions about it.");
  std::cout << ".SH VERBS\n";
  for (const Verb& verb : verbs()) print_verb(verb);
  std::cout << ".SH FORMATS\n";
  print_line("What newsgraph export writes, and the endings of files that ask for it:");
  for (const ExportFormat& format : export_formats()) {
    std::cout << ".TP\n\\fB" << roff(format.name) << "\\fR " << roff(format.endings) << '\n';
    print_line(format.help);
  }
  std::cout
      << ".SH ENVIRONMENT\n"
      << ".TP\n.B COLUMNS\nHow wide tables are; if it is not set, as wide as the terminal, or 100 columns.\n"
      << ".TP\n.B NO_COLOR\nIf it is set and not empty, nothing is coloured.\n"
      << ".TP\n.B PAGER\nWhat shows long answers on a terminal; less, if it is not set; nothing, if it is empty.\n"
      << ".SH FILES\n.TP\n.I news.graph\nThe graph file, an SQLite database, unless \\-\\-graph names another.\n"
      << ".SH EXIT STATUS\n.TP\n.B 0\nAll went well; an answer may be empty.\n"
      << ".TP\n.B 1\nThe run failed; standard error tells why.\n"
      << ".TP\n.B 2\nThe command line was wrong.\n";
  return 0;
}

}  // namespace newsgraph
