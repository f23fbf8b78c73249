import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { type Diagnostic, formats } from '../compiler/diagnostics/index.ts';
import { formatText } from '../compiler/fmt/index.ts';
import { decode, type SourceFile } from '../compiler/load/index.ts';
import { UsageError } from './failure.ts';
import { takesColour } from './output.ts';
import { readWorkspace } from './workspace.ts';

type Flags = { readonly dir?: string; readonly check?: boolean; readonly quiet?: boolean };

/** A file, and where it is written back to; its path as people name it from where they are. */
type Target = { readonly file: SourceFile; readonly place: string };

const isYaml = (path: string): boolean => /\.ya?ml$/.test(path);

/** The specs of the workspace: those below the named folders, and files that are named, wherever they lie. */
function targetsOf(named: readonly string[], dir: string | undefined): readonly Target[] {
  const targets = new Map<string, Target>();
  const add = (place: string, bytes: Uint8Array) => {
    const path = relative('.', place).replaceAll('\\', '/');
    targets.set(place, { file: { path, bytes }, place });
  };
  const folders = named.length === 0 ? [dir ?? '.'] : named;
  for (const one of folders) {
    const place = resolve(one);
    const stats = statSync(place, { throwIfNoEntry: false });
    if (!stats) throw new UsageError(`there is no file or folder ${one}`);
    if (!stats.isDirectory()) {
      if (!isYaml(place)) throw new UsageError(`${one} is no YAML file`, 'SQL files are left as they are');
      add(place, readFileSync(place));
      continue;
    }
    const { root, files } = readWorkspace(place);
    const below = named.length === 0 ? root : place;
    for (const { path, bytes } of files) {
      const file = join(root, path);
      if (isYaml(path) && !relative(below, file).startsWith('..')) add(file, bytes);
    }
  }
  return [...targets.values()];
}

function printFaults(diagnostics: readonly Diagnostic[], textOf: (path: string) => string | undefined): void {
  process.stderr.write(formats.pretty({ diagnostics, textOf, colour: takesColour(process.stderr) }));
}

/** Standard input to standard output. */
function formatInput(flags: Flags): void {
  const read = decode({ path: '<stdin>', bytes: readFileSync(process.stdin.fd) });
  const formatted = typeof read === 'string' ? formatText('<stdin>', read) : { diagnostics: [read] };
  if ('diagnostics' in formatted) {
    printFaults(formatted.diagnostics, () => (typeof read === 'string' ? read : undefined));
    process.exitCode = 1;
    return;
  }
  if (!flags.check) process.stdout.write(formatted.text);
  else if (formatted.text !== read) process.exitCode = 1;
}

function fmt(named: readonly string[], flags: Flags): void {
  if (named.includes('-')) {
    if (named.length > 1) throw new UsageError('`-` is standard input, and goes alone');
    formatInput(flags);
    return;
  }
  const faults: Diagnostic[] = [];
  const texts = new Map<string, string>();
  const changed: string[] = [];
  for (const { file, place } of targetsOf(named, flags.dir)) {
    const text = decode(file);
    if (typeof text !== 'string') {
      faults.push(text);
      continue;
    }
    texts.set(file.path, text);
    const formatted = formatText(file.path, text);
    if ('diagnostics' in formatted) faults.push(...formatted.diagnostics);
    else if (formatted.text !== text) {
      changed.push(file.path);
      if (!flags.check) writeFileSync(place, formatted.text);
    }
  }
  if (!flags.quiet) for (const path of changed) process.stdout.write(`${path}\n`);
  if (faults.length > 0) printFaults(faults, (path) => texts.get(path));
  process.exitCode = faults.length > 0 || (flags.check && changed.length > 0) ? 1 : 0;
}

export function register(command: Command): void {
  command
    .argument('[files...]', 'files or folders; default: all specs of the workspace; `-` is standard input')
    .option('--check', 'change nothing; name the files that would change, and exit with 1 if there are any')
    .option('--dir <folder>', 'the workspace, or a folder in it; default: here')
    .option('-q, --quiet', "don't name the files that change")
    .addHelpText(
      'after',
      `
Keys come in the order in which the language declares them, two columns for each level, quotes where a text needs
them; names that you chose keep their order, and comments stay with what they stand by. What is in brackets stays so
where it fits on a line. The meaning never changes. A file that is no YAML is left alone, and so are SQL files.

Examples:
  lakespec fmt
  lakespec fmt --check                      in CI: exit 1 where a file isn't canonical
  lakespec fmt specs/products/claims.yaml
  lakespec fmt - < draft.yaml`,
    )
    .action(fmt);
}
