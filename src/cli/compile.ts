import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { didYouMean, type FormatName } from '../compiler/diagnostics/index.ts';
import { targets } from '../compiler/emit/index.ts';
import type { Changes, Scope } from '../compiler/write/index.ts';
import { formatOption } from './check.ts';
import { formatFindings, hasErrors } from './compilation.ts';
import { checkOutput, writeOutput } from './compile/outcome.ts';
import { UsageError } from './failure.ts';
import { takesColour } from './output.ts';
import { count } from './text-table.ts';
import { readWorkspace } from './workspace.ts';

type Flags = {
  readonly dir?: string;
  readonly out?: string;
  readonly platform?: string;
  readonly target?: readonly string[];
  readonly check?: boolean;
  readonly verify?: boolean;
  readonly format: FormatName;
  readonly quiet?: boolean;
};

function scopeOf(flags: Flags): Scope {
  const names = targets.map((target) => target.name);
  for (const name of flags.target ?? []) {
    if (!names.includes(name)) {
      throw new UsageError(
        `there is no target \`${name}\``,
        didYouMean(name, names) ?? `one of ${names.join(', ')}`,
      );
    }
  }
  return {
    targets: new Set(flags.target ?? names),
    platforms: flags.platform === undefined ? null : new Set([flags.platform]),
  };
}

function refuse(changes: Changes, out: string): void {
  for (const { path, reason } of changes.refused)
    process.stderr.write(`lakespec: ${join(out, path)}: ${reason}\n`);
  process.stderr.write('  help: move it away, or choose another folder with --out; nothing was written\n');
  process.exitCode = 1;
}

/** What a reviewer needs: each file that the committed output lacks, has differently, or has too much. */
function reportStale(changes: Changes, out: string): void {
  const lines = [
    ...changes.stale.map((path) => `stale    ${join(out, path)}`),
    ...changes.missing.map((path) => `missing  ${join(out, path)}`),
    ...changes.extra.map((path) => `extra    ${join(out, path)}`),
  ];
  if (lines.length === 0) return;
  process.stdout.write(`${lines.join('\n')}\n`);
  process.stderr.write(
    'lakespec: the output is not up to date\n  help: run `lakespec compile` and commit it\n',
  );
  process.exitCode = 1;
}

/** Only what there is: `2 new, 68 unchanged`. */
function changesText({ missing, stale, extra, unchanged }: Changes): string {
  const total = missing.length + stale.length + extra.length;
  if (total === 0) return `up to date (${count(unchanged, 'file')})`;
  return (
    [
      [missing.length, 'new'],
      [stale.length, 'changed'],
      [extra.length, 'removed'],
      [unchanged, 'unchanged'],
    ] as const
  )
    .filter(([number]) => number > 0)
    .map(([number, word]) => `${number.toLocaleString('en')} ${word}`)
    .join(', ');
}

async function run(flags: Flags): Promise<void> {
  const scope = scopeOf(flags);
  const workspace = readWorkspace(flags.dir ?? '.');
  const shown = flags.out ?? 'dist-manifests';
  const out = flags.out === undefined ? join(workspace.root, shown) : resolve(shown);
  const verified = flags.verify
    ? await (await import('./compile/verify.ts')).verifyWorkspace(workspace)
    : null;
  if (verified !== null && hasErrors(verified.diagnostics)) {
    const colour = takesColour(process.stdout);
    process.stdout.write(formatFindings(verified.diagnostics, workspace, flags.format, colour));
    process.exitCode = 1;
    return;
  }
  const work = { workspace, out, scope, platform: flags.platform };
  const { found, changes } = await (flags.check ? checkOutput(work) : writeOutput(work));
  process.stdout.write(formatFindings(found, workspace, flags.format, takesColour(process.stdout)));
  if (changes === null) {
    process.exitCode = 1;
    return;
  }
  if (changes.refused.length > 0) return refuse(changes, shown);
  if (flags.check) reportStale(changes, shown);
  if (flags.quiet || flags.format !== 'pretty' || process.exitCode === 1) return;
  if (verified !== null)
    process.stdout.write(`${count(verified.statements, 'statement')} read by DuckDB and node-sql-parser\n`);
  process.stdout.write(`${shown}: ${changesText(changes)}\n`);
}

export function register(command: Command): void {
  command
    .option('--platform <name>', 'only this Platform; default: all')
    .option('--target <name...>', `only these targets: ${targets.map((target) => target.name).join(', ')}`)
    .option('--out <folder>', 'where to write; default: dist-manifests in the workspace')
    .option('--check', 'write nothing; exit 1 and name the files that are stale, missing or extra')
    .option('--verify', 'hold every SELECT against the parsers of others first: DuckDB and node-sql-parser')
    .option('--dir <folder>', 'the workspace, or a folder in it; default: here')
    .addOption(formatOption())
    .option('-q, --quiet', 'print findings only')
    .addHelpText(
      'after',
      `
Examples:
  lakespec compile
  lakespec compile --platform prod --target kubernetes
  lakespec compile --check           for CI: is what is committed up to date?
  lakespec compile --check --verify  and do other parsers read its SQL?`,
    )
    .action(run);
}
