/** Works with bash 3.2 of macOS; completions are never expanded by the shell. */
export const bash = `# bash completion for tpm: add to ~/.bashrc
#   source <(tpm completion bash)
_tpm() {
  local line
  COMPREPLY=()
  while IFS='' read -r line; do
    COMPREPLY+=("\${line%%$'\\t'*}")
  done < <(tpm completion --complete="\${COMP_WORDS[COMP_CWORD]}" -- "\${COMP_WORDS[@]:1:COMP_CWORD-1}" 2>/dev/null)
}
complete -o bashdefault -o default -F _tpm tpm touchpoints
`;
