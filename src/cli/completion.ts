import { Argument, type Command } from 'commander';
import { catalogue } from '../compiler/diagnostics/index.ts';
import type { CommandEntry } from './commands.ts';
import { candidatesFor } from './completion/candidates.ts';
import { type Shell, scripts, shells } from './completion/script.ts';
import { connectorsWithTemplate } from './init/template.ts';
import { readWorkspace } from './workspace.ts';

/** Names of a kind's documents, taken from their text: a key that is pressed can't wait for the compiler. */
function namesOf(kind: string): readonly string[] {
  try {
    const texts = readWorkspace('.')
      .files.filter(({ path }) => !path.endsWith('.sql'))
      .flatMap(({ bytes }) => new TextDecoder().decode(bytes).split(/^---/m));
    return texts
      .filter((text) => new RegExp(`^kind: *${kind}\\b`, 'm').test(text))
      .flatMap((text) => /^metadata:[\s\S]*?\bname: *["']?([a-z0-9][-a-z0-9]*)/m.exec(text)?.[1] ?? [])
      .sort();
  } catch {
    // Outside of a workspace there are no names.
    return [];
  }
}

async function complete(words: readonly string[], commands: readonly CommandEntry[]): Promise<void> {
  const found = await candidatesFor(words, {
    commands,
    products: () => namesOf('DataProduct'),
    platforms: () => namesOf('Platform'),
    connectors: connectorsWithTemplate,
    codes: () => Object.entries(catalogue).map(([value, { title }]) => ({ value, description: title })),
  });
  for (const { value, description } of found)
    process.stdout.write(`${value}${description === '' ? '' : `\t${description}`}\n`);
}

export function register(command: Command, all: readonly CommandEntry[]): void {
  command
    .addArgument(new Argument('<shell>', 'whose script is printed').choices([...shells, 'words']))
    .argument('[words...]', 'with `words`: what stands on the command line so far')
    .addHelpText(
      'after',
      `
Examples:
  lakespec completion bash > ~/.local/share/bash-completion/completions/lakespec
  lakespec completion zsh > "\${fpath[1]}/_lakespec"
  lakespec completion fish > ~/.config/fish/completions/lakespec.fish
  eval "$(lakespec completion bash)"       for this session`,
    )
    .action(async (shell: Shell | 'words', words: readonly string[]) => {
      if (shell === 'words') await complete(words, all);
      else process.stdout.write(scripts[shell]);
    });
}
