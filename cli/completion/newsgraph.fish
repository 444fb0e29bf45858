# Completion of newsgraph for fish: newsgraph completion fish > ~/.config/fish/completions/newsgraph.fish
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
