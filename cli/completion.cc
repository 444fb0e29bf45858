// newsgraph completion: the few lines that make a shell ask this program what may stand next, and its answers.
#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <map>

#include "cli/complete.h"
#include "cli/verb.h"

namespace newsgraph {
namespace {

// What the shells call has one candidate a line, with a tab and what it is after it; a line ":files" asks for files,
// and
// ":names" says that the candidates may need quoting.
constexpr std::string_view kBash =
    R"sh(# Completion of newsgraph for bash: eval "$(newsgraph completion bash)" _newsgraph() {
  local line words word COMPREPLY = () words = ("${COMP_WORDS[@]:1:COMP_CWORD}")word = $ {words[-1]#[\"\']}
  words[-1]=${
      word  //\\/}
          [[${words[-1]} == = ]] &&
          words[-1] = "" while IFS = read - r line;
      do case $line in:files) compopt -o filenames;
      while IFS = read - r line;
      do COMPREPLY += ("$line");
      done < < (compgen - f-- "${words[-1]}");
      ;
      :names) compopt -o filenames ;
      ;
      *) COMPREPLY+=("${line%%$'\t'*}") ;
      ;
      esac done < < ("${COMP_WORDS[0]}" completion words-- "${words[@]}" 2 > / dev / null)
}
complete -F _newsgraph newsgraph
)sh";

constexpr std::string_view kZsh = R"sh(#compdef newsgraph
# Completion of newsgraph for zsh: newsgraph completion zsh > a folder of $fpath/_newsgraph
_newsgraph() {
  local line files
  local -a candidates shown
  for line in "${(@f)$("${words[1]}" completion words -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
    case $line in
      '') ;;
      :files) files=1 ;;
      :names) ;;
      *) candidates+=("${line%%$'\t'*}"); shown+=("${line/$'\t'/  -- }") ;;
    esac
  done
  (( $#candidates )) && compadd -U -l -d shown -a candidates
  [[ -n $files ]] && _files
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _newsgraph "$@"; else compdef _newsgraph newsgraph; fi
)sh";

constexpr std::string_view kFish =
    R"sh(# Completion of newsgraph for fish: newsgraph completion fish > ~/.config/fish/completions/newsgraph.fish
function __newsgraph_complete
  set -l words (commandline -opc) (commandline -ct)
  for line in ($words[1] completion words -- $words[2..-1] 2>/dev/null)
    switch $line
      case :files
        __fish_complete_path (commandline -ct)
      case :names
      case '*'
        echo $line
    end
  end
end
complete -c newsgraph -f -a '(__newsgraph_complete)'
)sh";

const std::map<std::string, std::string_view> kShells = {
    {"bash", kBash}, {"fish", kFish}, {"words", ""}, {"zsh", kZsh}};

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
  if (rest != arguments.end()) words.assign(rest + 1, arguments.end());
  arguments.erase(rest, arguments.end());
  const std::vector<std::string> given = std::move(words);
  words.clear();
  parse_arguments(app, std::move(arguments));
  if (shell == "words") {
    print(complete(given.empty() ? words : given));
  } else {
    std::cout << kShells.at(shell);
  }
  return 0;
}

}  // namespace newsgraph
