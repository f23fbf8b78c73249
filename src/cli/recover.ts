import { type Command, Option } from 'commander';
import { nameOf } from '../plan/index.ts';
import { formatBytes, formatSeconds, openProgress } from '../runtime/observe/index.ts';
import { planRecovery, type Recovered, type RecoverySource, recover } from '../runtime/recover/index.ts';
import { abortOnSignals } from '../runtime/termination.ts';
import { confirmed } from './confirm.ts';
import { addFormat, addPlatform } from './options.ts';
import { type PlatformFlags, requirePlans } from './plans.ts';
import { count, jsonText, textTable } from './text-table.ts';

type Flags = PlatformFlags & {
  readonly from: RecoverySource;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly quiet?: boolean;
  readonly format: string;
};

const time = (timestampMs: number | null) =>
  timestampMs === null ? '' : new Date(timestampMs).toISOString().replace('T', ' ').slice(0, 19);

const words: Readonly<Record<Recovered['outcome'], string>> = {
  kept: 'stays as it is',
  restored: 'comes back whole',
  older: 'comes back older',
  torn: 'comes back alone',
  absent: 'not there yet then',
  lost: 'LOST',
};

function describe(tables: readonly Recovered[]): string {
  return textTable(
    [
      { title: 'table' },
      { title: 'what becomes of it' },
      { title: 'snapshot' },
      { title: 'saved (UTC)' },
      { title: 'behind', align: 'right' },
      { title: 'why' },
    ],
    tables.map(({ ref, kind, outcome, snapshotId, atMs, behindMs, statesBehind, why }) => [
      nameOf(ref),
      words[outcome],
      kind === 'VIEW' ? 'view' : (snapshotId ?? ''),
      time(atMs),
      statesBehind > 0 && atMs !== null
        ? `${formatSeconds(behindMs / 1000)}, ${count(statesBehind, 'commit')}`
        : '',
      why ?? '',
    ]),
  );
}

function summary(tables: readonly Recovered[]): string {
  const number = (...outcomes: readonly Recovered['outcome'][]) =>
    tables.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return [
    `${count(number('restored', 'older', 'torn'), 'table')} to bring back`,
    `${number('older', 'torn')} of them behind the newest commit or out of step`,
    `${number('kept')} as they are`,
    `${number('lost', 'absent')} lost`,
  ].join(', ');
}

async function run(flags: Flags): Promise<void> {
  const plans = requirePlans(flags);
  const all = [...plans.byProduct.values()];
  const [first] = all;
  if (!first) return;
  const { platform } = first;
  const isJson = flags.format === 'json';
  const recovery = await planRecovery(platform, plans.root, flags.from);
  const { tables, objects, sizeBytes, entries } = recovery;
  const json = (done: boolean) =>
    jsonText({
      from: flags.from,
      done,
      objects,
      sizeBytes,
      tables: tables.map(({ ref, snapshotId, ...of }) => ({
        table: nameOf(ref),
        ...of,
        snapshotId: snapshotId === null ? null : String(snapshotId),
      })),
    });
  if (!isJson) {
    process.stdout.write(`${describe(tables)}${summary(tables)}\n`);
    if (objects > 0)
      process.stdout.write(`${count(objects, 'object')} to copy back, ${formatBytes(sizeBytes)}\n`);
  }
  const isDue = entries.length > 0 || objects > 0;
  if (!isDue || flags.dryRun === true) {
    process.stdout.write(isJson ? json(false) : isDue ? '' : 'nothing is missing\n');
    return;
  }
  if (!(await confirmed(`Recover platform ${platform.name}?`, flags.yes ?? false))) {
    process.stdout.write('nothing was done\n');
    return;
  }
  await recover(recovery, platform, all, {
    workspace: plans.root,
    signal: abortOnSignals(),
    progress: openProgress(process.stderr, {
      product: platform.name,
      quiet: flags.quiet ?? false,
      now: Date.now,
    }),
  });
  process.stdout.write(
    isJson
      ? json(true)
      : '\nrecovered; lakespec audit verify checks the trail, lakespec run goes on from there\n',
  );
}

export function register(command: Command): void {
  addFormat(
    addPlatform(
      command
        .addOption(
          new Option('--from <where>', 'the copy of the stores, or the pointers in the stores themselves')
            .choices(['secondary', 'pointers'])
            .makeOptionMandatory(),
        )
        .option('--dry-run', 'show what would come back, and do nothing')
        .option('-y, --yes', "don't ask")
        .option('--quiet', 'no progress bar'),
    ),
  )
    .addHelpText(
      'after',
      `
Every commit leaves its pointers beside the data. Of each table the newest state comes back whose every file is there;
tables that one commit changed come back together, or as they were before it. What was in the landing and is in no
table that comes back is taken again by the next run.

secondary  what the stores lack is copied back from the copy that the Platform names; then the catalog is mended
pointers   the stores are whole and the catalog is lost, or the Platform names the copy's server as its own now

The vault comes back first: lakespec vault restore. Where it does not know who is in the tables, nothing is recovered.
It can be repeated. No run may be going on meanwhile.

Exit codes: 0 done; 2 nothing to recover from, or the vault is older than the lake; 4 a store or catalog is down.

Examples:
  lakespec recover --from secondary --platform prod --dry-run
  lakespec recover --from secondary --platform prod --yes
  lakespec recover --from pointers --platform prod`,
    )
    .action(run);
}
