// newsgraph decisions: what the user decided about who is who: listed, taken back, written to and read from a text
// file.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "cli/answer.h"
#include "cli/decide.h"
#include "cli/decision_answer.h"
#include "cli/graph_file.h"
#include "cli/names.h"
#include "cli/output_file.h"
#include "cli/terminal_text.h"
#include "cli/verb.h"
#include "graph/identity/decision_text.h"
#include "graph/identity/fold.h"
#include "ingest/problem.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMostProblems = 20;  // told

bool is_number(const std::string& text) {
  return !text.empty() && text.size() < 10 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// `typed` is the name, or one or more of its words.
bool means(const std::string& typed, const DecidedName& name) {
  const std::string words = " " + fold(typed) + " ";
  return same_name(decided_name(typed), name) || (" " + fold(name.text) + " ").find(words) != std::string::npos;
}

// Of one name what splits it, of two what is decided about the pair.
bool about(const Decision& decision, const std::vector<std::string>& names) {
  const std::string &first = names.front(), &last = names.back();
  if (names.size() == 1) return decision.kind == DecisionKind::split && means(first, decision.name);
  return decision.kind != DecisionKind::split && ((means(first, decision.name) && means(last, decision.other)) ||
                                                  (means(last, decision.name) && means(first, decision.other)));
}

// `which`: a number, or one or two names.
const Decision& choose(const std::vector<Decision>& decisions, const std::vector<std::string>& which) {
  if (which.size() == 1 && is_number(which.front())) {
    const std::size_t number = std::stoul(which.front());
    if (number >= 1 && number <= decisions.size()) return decisions[number - 1];
    throw Error(fmt::format("there is no decision {}: {} in all", number, decisions.size()));
  }
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    if (about(decisions[i], which)) found.push_back(i);
  }
  if (found.size() == 1) return decisions[found.front()];
  std::vector<std::string> shown;
  for (const std::string& name : which) shown.push_back(brief_text(name));
  const std::string names = fmt::format("{}", fmt::join(shown, " and "));
  if (found.empty()) throw Error(fmt::format("nothing is decided about {}", names));
  std::string text = fmt::format("several decisions are about {}; give one's number:", names);
  for (const std::size_t i : found) text += fmt::format("\n  {}  {}", i + 1, terminal_text(to_text(decisions[i])));
  throw Error(text);
}

std::string read_text(const std::string& path) {
  if (path == "-") return {std::istreambuf_iterator<char>(std::cin), {}};
  std::ifstream in(path, std::ios::binary);
  if (!in || std::filesystem::is_directory(path)) throw Error(path + ": cannot be read");
  return {std::istreambuf_iterator<char>(in), {}};
}

// Throws Error with all bad lines if there is one.
ParsedDecisions read_decisions(const std::string& path) {
  ParsedDecisions parsed = parse_decisions(read_text(path), path);
  if (parsed.problems.empty()) return parsed;
  std::string text;
  for (std::size_t i = 0; i < parsed.problems.size() && i < kMostProblems; ++i) {
    text += to_string(parsed.problems[i]) + "\n";
  }
  if (parsed.problems.size() > kMostProblems) {
    text += fmt::format("and {} more bad lines\n", parsed.problems.size() - kMostProblems);
  }
  throw Error(text + "nothing is imported");
}

void import(Store& store, const std::string& path) {
  const ParsedDecisions parsed = read_decisions(path);
  const Decided decided = store.decide(parsed.decisions);
  if (!decided.contradiction.empty()) {
    std::string text = contradiction_text(decided.contradiction);
    for (const Decision& decision : decided.contradiction) {
      const auto at = std::ranges::find(parsed.decisions, decision);
      if (at == parsed.decisions.end()) continue;
      const auto place = static_cast<std::size_t>(at - parsed.decisions.begin());
      text += fmt::format("\n{}: one of them", to_string(Problem{path, parsed.lines[place], "here"}));
    }
    throw Error(text + "\nnothing is imported");
  }
  for (const Decision& later : decided.outdated) {
    fmt::print(stderr, "newsgraph: a later decision about the same stays: {}\n", terminal_text(to_text(later)));
  }
  store.settle();
  std::cout << fmt::format("{} decisions made, {} replaced, {} unchanged\n", decided.made, decided.replaced,
                           decided.unchanged);
}

void forget(Store& store, const std::vector<std::string>& which) {
  const std::vector<Decision> decisions = store.decisions();
  const Decision& chosen = choose(decisions, which);
  store.forget(chosen);
  store.settle();
  std::cout << "forgotten: " << terminal_text(to_text(chosen)) << '\n';
}

}  // namespace

int run_decisions(CLI::App& app, std::vector<std::string> arguments) {
  std::vector<std::string> which;
  std::string from, to, file;
  AnswerOptions options;
  CLI::Option* const taken_back =
      app.add_option("--forget", which, "take one back: its number, the two names of a pair, or the name of a split")
          ->expected(1, 2)
          ->option_text("NUMBER | NAME [NAME]");
  CLI::Option* const out =
      app.add_option("--export", to, "write them as text to edit and keep; - is standard output")->option_text("FILE");
  CLI::Option* const in =
      app.add_option("--import", from, "make those of a text file; - is standard input")->option_text("FILE");
  taken_back->excludes(in)->excludes(out);
  in->excludes(out);
  declare_graph(app, file);
  declare_answer(app, options);
  app.footer(
      R"(The text has one decision a line; all behind # is a comment:
  merge "Ann Falk" "Anna Falk" on 2025-08-19 because "one mayor"
  never-merge person "Ford" other "Ford"
  split "Falk" in "post-1" "star-2" as "Bo Falk"
  split "A. Falk"
In quotation marks \" \\ \n and \u{1b} stand for what they say. `person` or `other` before a name: only what the program
takes for a person, or only what it does not. What does not contradict is imported, all of it or nothing; of two
decisions about the same the later one stays, and of one date the one in the text.)");
  parse_arguments(app, std::move(arguments));

  Store store = open_graph(file);
  if (taken_back->count() > 0) {
    forget(store, which);
  } else if (in->count() > 0) {
    import(store, from);
  } else if (out->count() > 0) {
    const std::string text = to_text(store.decisions());
    if (to == "-") {
      std::cout << text;
    } else {
      write_file(to, [&text](std::ostream& stream) { stream << text; });
    }
  } else {
    const std::vector<Decision> decisions = store.decisions();
    if (decisions.empty()) std::cerr << "newsgraph: nothing is decided\n";
    print_answer(decisions_answer(numbered(decisions)), options);
  }
  return 0;
}

}  // namespace newsgraph
