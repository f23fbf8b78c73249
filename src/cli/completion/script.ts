/** What each shell reads at its start; it asks `lakespec completion words` at every Tab. */
export const scripts = {
  bash: `_lakespec() {
  local IFS=$'\\n' line
  COMPREPLY=()
  while read -r line; do COMPREPLY+=("\${line%%$'\\t'*}"); done \\
    < <(lakespec completion words -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _lakespec lakespec
`,
  zsh: `#compdef lakespec
_lakespec() {
  local -a found
  local line value text
  while IFS=$'\\t' read -r value text; do
    found+=("\${value//:/\\\\:}\${text:+:$text}")
  done < <(lakespec completion words -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  if (( \${#found} )); then _describe 'lakespec' found; else _files; fi
}
compdef _lakespec lakespec
`,
  fish: `function __lakespec_complete
  set -l words (commandline -opc) (commandline -ct)
  set -l found (lakespec completion words -- $words[2..-1] 2>/dev/null)
  if test (count $found) -gt 0
    printf '%s\\n' $found
  else
    __fish_complete_path (commandline -ct)
  end
end
complete -c lakespec -f -a '(__lakespec_complete)'
`,
} as const;

export type Shell = keyof typeof scripts;
export const shells = Object.keys(scripts) as readonly Shell[];
