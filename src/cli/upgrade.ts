import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { decode } from '../compiler/load/index.ts';
import { type SpecUpgrade, upgradeSpec } from '../compiler/upgrade/index.ts';
import { nameOf, planVersion } from '../plan/index.ts';
import { exitCodes } from '../runtime/failure.ts';
import { openProgress } from '../runtime/observe/index.ts';
import { withRunContext } from '../runtime/pipeline.ts';
import { abortOnSignals } from '../runtime/termination.ts';
import { type LakeUpgrade, upgradeLake } from '../runtime/upgrade/index.ts';
import { UsageError } from './failure.ts';
import { addFormat, addPlatform } from './options.ts';
import { type PlatformFlags, requirePlans } from './plans.ts';
import { count, jsonText } from './text-table.ts';
import { readWorkspace } from './workspace.ts';

type Flags = PlatformFlags & {
  readonly check?: boolean;
  readonly dryRun?: boolean;
  readonly format: string;
  readonly quiet?: boolean;
};

type Rewritten = { readonly path: string } & Extract<SpecUpgrade, { kind: 'rewritten' }>;

/** @throws {UsageError} where a spec is of a version that nobody here knows; no file is changed then. */
function upgradeSpecs(
  flags: Flags,
  write: boolean,
): { readonly files: number; readonly due: readonly Rewritten[] } {
  const { root, files } = readWorkspace(flags.dir ?? '.');
  const specs = files.filter(({ path }) => /\.ya?ml$/.test(path));
  const due: Rewritten[] = [];
  for (const file of specs) {
    const text = decode(file);
    if (typeof text !== 'string') continue;
    const upgrade = upgradeSpec(text);
    if (upgrade.kind === 'refused')
      throw new UsageError(
        `${file.path} is written in ${upgrade.version}, which this lakespec does not know`,
        'use the lakespec that it was written for, or a newer one',
      );
    if (upgrade.kind === 'rewritten') due.push({ path: file.path, ...upgrade });
  }
  if (write) for (const { path, text } of due) writeFileSync(join(root, path), text);
  return { files: specs.length, due };
}

function lakeText({ format, current, due, upgraded, foreign }: LakeUpgrade, write: boolean): string {
  const lines = due.map(
    ({ table, from, steps }) => `  ${nameOf(table)}: format ${from} → ${format} (${steps.join('; ')})`,
  );
  const others = foreign > 0 ? `; ${count(foreign, 'table')} of others left alone` : '';
  const state =
    due.length === 0
      ? `lake: ${count(current, 'table')}, all of format ${format}${others}`
      : `lake: ${count(write ? upgraded : due.length, 'table')} ${write ? 'upgraded' : 'to upgrade'}${others}`;
  return [state, ...lines, ''].join('\n');
}

async function upgrade(flags: Flags): Promise<void> {
  const write = flags.check !== true && flags.dryRun !== true;
  const specs = upgradeSpecs(flags, write);
  const canRead = write || specs.due.length === 0;
  // Specs of an older version are read once they are rewritten.
  const plans = canRead ? requirePlans(flags) : null;
  const [plan] = plans?.byProduct.values() ?? [];
  const lake =
    plans && plan
      ? await withRunContext(
          plan,
          {
            workspace: plans.root,
            signal: abortOnSignals(),
            logLevel: 'warn',
            writeLog: (line) => process.stderr.write(line),
            progress: openProgress(process.stderr, {
              product: 'lake',
              quiet: flags.quiet ?? false,
              now: Date.now,
            }),
            now: Date.now,
          },
          (context) => upgradeLake(context, { dryRun: !write }),
        )
      : null;
  const isDue = specs.due.length > 0 || (lake?.due.length ?? 0) > 0;
  if (flags.format === 'json') {
    process.stdout.write(
      jsonText({
        specs: { files: specs.files, due: specs.due.map(({ path, from }) => ({ path, from })) },
        lake: lake && {
          ...lake,
          due: lake.due.map(({ table, ...rest }) => ({ table: nameOf(table), ...rest })),
        },
        planVersion,
        written: write && isDue,
      }),
    );
  } else {
    process.stdout.write(
      specs.due.length === 0
        ? `specs: ${count(specs.files, 'file')}, all current\n`
        : `specs: ${count(specs.due.length, 'file')} ${write ? 'rewritten' : 'to rewrite'}\n${specs.due.map(({ path, from }) => `  ${path}: ${from.join(', ')}\n`).join('')}`,
    );
    process.stdout.write(lake ? lakeText(lake, write) : 'lake: looked at once the specs are rewritten\n');
    process.stdout.write(
      `plans: this runtime reads version ${planVersion} and ${planVersion - 1}; lakespec compile writes ${planVersion}\n`,
    );
  }
  if (flags.check === true && isDue) process.exitCode = exitCodes.unexpected;
}

export function register(command: Command): void {
  addFormat(
    addPlatform(
      command
        .option('--check', 'change nothing; exit code 1 when there is something to upgrade')
        .option('--dry-run', 'change nothing; say what would be'),
    ).option('--quiet', 'no progress bar'),
  )
    .addHelpText(
      'after',
      `
Rewrites specs of an older version of the language, comments kept, and brings the tables of the lake to the present
format, each in one commit: killed in between, the next call goes on. What is newer than this lakespec is refused.

Examples:
  lakespec upgrade --check
  lakespec upgrade --dry-run --platform prod
  lakespec upgrade`,
    )
    .action(upgrade);
}
