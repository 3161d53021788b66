/** The scripts that teach a shell to ask the program what could come next. Pure: plain ASCII, for any code page. */

export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const
export type Shell = (typeof SHELLS)[number]

export const isShell = (given: string): given is Shell => (SHELLS as readonly string[]).includes(given)

/**
 * What the scripts and the program say to each other: `pos-triage completion words =CURRENT WORD...` prints a line a candidate,
 * `value<TAB>what it is`; or one line, `:files` or `:folders`, where the shell knows better. The sign before the current word
 * keeps it from being empty: PowerShell drops empty arguments.
 */
const BASH = `# pos-triage completion for bash (3.2 and later).
# For this window:   source <(pos-triage completion bash)
# For good:          pos-triage completion bash > ~/.pos-triage.bash
#                    echo 'source ~/.pos-triage.bash' >> ~/.bashrc
# On macOS write to ~/.bash_profile instead of ~/.bashrc.
_pos_triage() {
  local current="\${COMP_WORDS[COMP_CWORD]}" value text
  COMPREPLY=()
  [ "$current" = "=" ] && current=""
  while IFS=$'\\t' read -r value text; do
    case "$value" in
      :files) COMPREPLY=( $(compgen -f -- "$current") ); compopt -o filenames 2>/dev/null; return ;;
      :folders) COMPREPLY=( $(compgen -d -- "$current") ); compopt -o filenames 2>/dev/null; return ;;
      "$current"*) COMPREPLY+=( "$value" ) ;;
    esac
  done < <(command pos-triage completion words "=$current" "\${COMP_WORDS[@]:1:COMP_CWORD-1}" 2>/dev/null)
}
complete -F _pos_triage pos-triage
`

const ZSH = `#compdef pos-triage
# pos-triage completion for zsh.
# For this window:   source <(pos-triage completion zsh)
# For good:          mkdir -p ~/.zfunc && pos-triage completion zsh > ~/.zfunc/_pos-triage
#                    and in ~/.zshrc, before compinit:   fpath=(~/.zfunc $fpath)
# Without compinit in ~/.zshrc, add:   autoload -Uz compinit && compinit
_pos-triage() {
  local line value
  local -a lines described
  lines=("\${(@f)$(command pos-triage completion words "=\${(Q)PREFIX}" "\${(@Q)words[2,CURRENT-1]}" 2>/dev/null)}")
  for line in "\${lines[@]}"; do
    case "$line" in
      '') ;;
      :files) _files; return ;;
      :folders) _files -/; return ;;
      *) value="\${line%%$'\\t'*}"; described+=("\${value//:/\\\\:}:\${line#*$'\\t'}") ;;
    esac
  done
  (( \${#described} )) && _describe -t pos-triage 'pos-triage' described
}
if [ "\${funcstack[1]}" = "_pos-triage" ]; then
  _pos-triage "$@"
else
  (( \${+functions[compdef]} )) || { autoload -Uz compinit && compinit }
  compdef _pos-triage pos-triage
fi
`

const FISH = `# pos-triage completion for fish (3.0 and later).
# For this window:   pos-triage completion fish | source
# For good:          mkdir -p ~/.config/fish/completions
#                    pos-triage completion fish > ~/.config/fish/completions/pos-triage.fish
function __pos_triage_complete
    set -l current (commandline -ct)
    set -l before (commandline -opc)
    set -e before[1]
    set -l lines (command pos-triage completion words "=$current" $before 2>/dev/null)
    switch "$lines[1]"
        case :files
            __fish_complete_path "$current"
        case :folders
            __fish_complete_directories "$current" ''
        case '*'
            string join -- \\n $lines
    end
end
complete -c pos-triage -f -a '(__pos_triage_complete)'
`

const POWERSHELL = `# pos-triage completion for PowerShell (5.1 and later).
# For this window:   pos-triage completion powershell | Out-String | Invoke-Expression
# For good:          add that line to the file that $PROFILE names.
Register-ArgumentCompleter -Native -CommandName @('pos-triage', 'pos-triage.cmd', 'pos-triage.ps1') -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $before = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
    $encoding = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = [System.Text.UTF8Encoding]::new($false)
        $lines = @(& pos-triage completion words "=$wordToComplete" @before 2>$null)
    } finally {
        [Console]::OutputEncoding = $encoding
    }
    foreach ($line in $lines) {
        $value, $text = $line -split "\`t", 2
        # Nothing returned: PowerShell completes files.
        if ($value.StartsWith(':')) { return }
        if (-not $value.StartsWith($wordToComplete, [StringComparison]::OrdinalIgnoreCase)) { continue }
        if (-not $text) { $text = $value }
        [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $text)
    }
}
`

export const SCRIPTS: Readonly<Record<Shell, string>> = { bash: BASH, zsh: ZSH, fish: FISH, powershell: POWERSHELL }
