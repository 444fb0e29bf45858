// newsgraph completion: the few lines that make a shell ask this program what may stand next, and its answers.
#include <algorithm>
#include <iostream>
#include <map>

#include "cli/complete.h"
#include "cli/verb.h"
#include "embedded/completion_bash.h"
#include "embedded/completion_fish.h"
#include "embedded/completion_zsh.h"

namespace newsgraph {
namespace {

const std::map<std::string, std::string_view> kShells = {{"bash", embedded::completion_bash()},
                                                         {"fish", embedded::completion_fish()},
                                                         {"words", ""},
                                                         {"zsh", embedded::completion_zsh()}};

// What the scripts read: one candidate a line, with a tab and what it is after it; a line ":files" asks for files as
// well, and ":names" says that the candidates may need quoting.
void print(const Completion& completion) {
  if (completion.names) std::cout << ":names\n";
  for (const Candidate& candidate : completion.candidates) {
    std::cout << candidate.word;
    if (!candidate.what.empty()) std::cout << '\t' << candidate.what;
    std::cout << '\n';
  }
  if (completion.files) std::cout << ":files\n";
}

}  // namespace

int run_completion(CLI::App& app, std::vector<std::string> arguments) {
  std::string shell;
  std::vector<std::string> words;
  app.add_option("SHELL", shell, "bash, zsh or fish; or words, which is what these ask")
      ->check(CLI::IsMember(kShells))
      ->required()
      ->option_text("SHELL");
  app.add_option("WORDS", words, "with words: those after `newsgraph`, the last of which is to be completed");
  app.footer("Names are taken from the graph file that the line to complete names, or from news.graph.");
  // CLI11 leaves out words that are empty, and takes the rest for its own; these are somebody else's.
  const auto rest = std::ranges::find(arguments, "--");
  const std::vector<std::string> given(rest == arguments.end() ? rest : rest + 1, arguments.end());
  arguments.erase(rest, arguments.end());
  parse_arguments(app, std::move(arguments));
  if (shell == "words") {
    print(complete(given));
  } else {
    std::cout << kShells.at(shell);
  }
  return 0;
}

}  // namespace newsgraph
