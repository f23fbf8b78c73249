import { join, relative, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import {
  countOf,
  type Diagnostic,
  durationText,
  type FormatName,
  formats,
} from '../compiler/diagnostics/index.ts';
import { checkTargets } from '../compiler/emit/index.ts';
import { fixFiles } from '../compiler/fix/index.ts';
import { createSession } from '../compiler/incremental/index.ts';
import { type Compilation, type CompileInput, compile } from '../compiler/index.ts';
import { type Compiled, compileFiles, formatFindings } from './compilation.ts';
import { UsageError } from './failure.ts';
import { diffText, mendsText, writeFixed } from './fix.ts';
import { takesColour } from './output.ts';
import { count } from './text-table.ts';
import { watchFolder } from './watch.ts';
import { readWorkspace, type WorkspaceFolder } from './workspace.ts';

type Flags = {
  readonly dir?: string;
  readonly platform?: string;
  readonly format: FormatName;
  readonly quiet?: boolean;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly watch?: boolean;
};

export const formatOption = () =>
  new Option('--format <format>', 'how findings are printed').choices(Object.keys(formats)).default('pretty');

/** A file or folder as people name it from where they are → its path in the workspace. */
function pathInWorkspace({ root, files }: WorkspaceFolder, spec: string): string {
  const path = relative(root, resolve(spec)).replaceAll('\\', '/');
  const known = files.some((file) => file.path === path || file.path.startsWith(`${path}/`));
  if (!known) throw new UsageError(`${spec} is no spec of the workspace ${root}`);
  return path;
}

/** All findings in the wanted files; all files where none are named. */
function findingsOf({ compilation }: Compiled, wanted: readonly string[]): readonly Diagnostic[] {
  return [...compilation.diagnostics, ...checkTargets(compilation)].filter(({ span }) =>
    isWanted(span.file, wanted),
  );
}

const isWanted = (file: string, wanted: readonly string[]): boolean =>
  wanted.length === 0 || wanted.some((spec) => file === spec || file.startsWith(`${spec}/`));

/** Makes what fixes are certain; the workspace as it is afterwards. What was changed is told on standard error. */
function fix(read: WorkspaceFolder, wanted: readonly string[], flags: Flags): WorkspaceFolder {
  const session = createSession();
  const fixed = fixFiles(read.files, (files) =>
    findingsOf(compileFiles({ root: read.root, files }, flags, session.compile), wanted),
  );
  if (flags.dryRun) {
    process.stdout.write(diffText(fixed));
    return read;
  }
  writeFixed(read.root, fixed);
  if (!flags.quiet) process.stderr.write(mendsText(fixed));
  return { root: read.root, files: fixed.files };
}

async function check(specs: readonly string[], flags: Flags): Promise<void> {
  if (flags.dryRun && !flags.fix) throw new UsageError('--dry-run goes with --fix');
  if (!flags.watch) return checkOnce(specs, flags);
  if (flags.fix || flags.format !== 'pretty')
    throw new UsageError('--watch prints for people, and mends nothing');
  const { root } = readWorkspace(flags.dir ?? '.');
  const session = createSession();
  await watchFolder(join(root, 'specs'), () => {
    // On a terminal each round has the screen for itself; in a file they stand one after another.
    process.stdout.write(process.stdout.isTTY ? '\u001b[2J\u001b[3J\u001b[H' : '\n');
    try {
      checkOnce(specs, flags, session.compile);
    } catch (error) {
      // A file may be away for the moment in which an editor writes it.
      if (!(error instanceof UsageError)) throw error;
      process.stdout.write(`${error.message}\n`);
    }
    if (!flags.quiet) process.stdout.write(`watching ${join(root, 'specs')}; Ctrl-C ends\n`);
  });
  process.exitCode = 0;
}

function checkOnce(
  specs: readonly string[],
  flags: Flags,
  run: (input: CompileInput) => Compilation = compile,
): void {
  const began = performance.now();
  const read = readWorkspace(flags.dir ?? '.');
  const wanted = specs.map((spec) => pathInWorkspace(read, spec));
  const workspace = flags.fix ? fix(read, wanted, flags) : read;
  const compiled = compileFiles(workspace, flags, run);
  const found = findingsOf(compiled, wanted);
  process.exitCode = countOf(found).errors > 0 ? 1 : 0;
  // The difference is the answer then, and can be piped to `patch`.
  if (flags.dryRun) return;
  const durationMs = performance.now() - began;
  const files = workspace.files.map(({ path }) => path).filter((path) => isWanted(path, wanted));
  process.stdout.write(
    formatFindings(found, workspace, flags.format, takesColour(process.stdout), {
      files,
      silenced: compiled.compilation.silenced.filter(({ diagnostic }) =>
        isWanted(diagnostic.span.file, wanted),
      ),
      ...(flags.quiet ? {} : { durationMs }),
    }),
  );
  if (found.length > 0 || flags.format !== 'pretty' || flags.quiet) return;
  const { products, platforms } = compiled.compilation.workspace;
  const checked = `${count(products.length, 'product')}, ${count(platforms.length, 'platform')}`;
  process.stdout.write(`no findings (${checked}, ${durationText(durationMs)})\n`);
}

export function register(command: Command): void {
  command
    .argument('[specs...]', 'only findings in these files or folders; all of the workspace is read')
    .option('--platform <name>', 'only this Platform; default: all')
    .option('--dir <folder>', 'the workspace, or a folder in it; default: here')
    .addOption(formatOption())
    .option(
      '--fix',
      'make the changes that are certain, such as a key misspelt; never one that privacy hangs on',
    )
    .option('--dry-run', 'with --fix: write nothing, print what would change')
    .option('-w, --watch', 'check again after each change of a spec, until Ctrl-C')
    .option('-q, --quiet', 'print findings only')
    .addHelpText(
      'after',
      `
Examples:
  lakespec check
  lakespec check specs/products/claims.yaml
  lakespec check --watch              beside the editor
  lakespec check --fix --dry-run
  lakespec check --format github      annotations in a pull request
  lakespec check --format sarif >lakespec.sarif`,
    )
    .action(check);
}
