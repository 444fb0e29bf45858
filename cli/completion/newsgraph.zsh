#compdef newsgraph
# Completion of newsgraph for zsh: newsgraph completion zsh > _newsgraph, in a folder of $fpath.
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
