export const fish = `# fish completion for tpm
#   tpm completion fish > ~/.config/fish/completions/tpm.fish
function __tpm_complete
  set -l before (commandline -opc)
  set -l current (commandline -ct)
  tpm completion --complete="$current" -- $before[2..-1] 2>/dev/null
end
complete -c tpm -a '(__tpm_complete)'
complete -c touchpoints -a '(__tpm_complete)'
`;
