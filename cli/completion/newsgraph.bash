# Completion of newsgraph for bash: eval "$(newsgraph completion bash)"
_newsgraph() {
  local line word words
  COMPREPLY=()
  words=("${COMP_WORDS[@]:1:COMP_CWORD}")
  # The program gets the word as it would be without quotes; bash takes the "=" of an option for a word of its own.
  word=${words[-1]#[\"\']}
  word=${word//\\/}
  [[ $word == = ]] && word=
  words[-1]=$word
  while IFS= read -r line; do
    case $line in
      :files)
        compopt -o filenames
        while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$word")
        ;;
      :names) compopt -o filenames ;; # so that bash quotes what needs it
      *) COMPREPLY+=("${line%%$'\t'*}") ;;
    esac
  done < <("${COMP_WORDS[0]}" completion words -- "${words[@]}" 2>/dev/null)
}
complete -F _newsgraph newsgraph
