/** Without a result PowerShell completes files. */
export const pwsh = `# PowerShell completion for tpm: add to $PROFILE
#   tpm completion pwsh | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName tpm, touchpoints -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  tpm completion "--complete=$wordToComplete" -- @words 2>$null | ForEach-Object {
    $value, $description = $_ -split "\`t", 2
    if (-not $description) { $description = $value }
    [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $description)
  }
}
`;
