/** Works sourced, and as a file \`_tpm\` in the fpath. */
export const zsh = `#compdef tpm touchpoints
# zsh completion for tpm: add to ~/.zshrc, behind compinit
#   source <(tpm completion zsh)
_tpm() {
  local value description
  local -a found
  while IFS=$'\\t' read -r value description; do
    found+=("\${value//:/\\\\:}:\${description}")
  done < <(tpm completion --complete="\${words[CURRENT]}" -- "\${(@)words[2,CURRENT-1]}" 2>/dev/null)
  if (( \${#found} )); then
    _describe 'tpm' found
  else
    _files
  fi
}
if [[ "\${funcstack[1]}" == _tpm ]]; then
  _tpm "$@"
elif (( \${+functions[compdef]} )); then
  compdef _tpm tpm touchpoints
fi
`;
