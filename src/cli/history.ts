import type { Command } from 'commander';
import { type HistoryEntry, historyOf, tablesOverview } from '../runtime/history.ts';
import { UsageError } from './failure.ts';
import { addPlatform } from './options.ts';
import { type PlatformFlags, requirePlans } from './plans.ts';
import { count, jsonText, textTable } from './text-table.ts';

type Flags = PlatformFlags & { readonly format: string; readonly limit: string };

const time = (timestampMs: number) => new Date(timestampMs).toISOString().replace('T', ' ').slice(0, 19);
const signed = (rows: number | null) =>
  rows === null ? '–' : `${rows > 0 ? '+' : rows < 0 ? '−' : '±'}${Math.abs(rows).toLocaleString('en')}`;

function showSnapshots(name: string, entries: readonly HistoryEntry[], limit: number): string {
  if (entries.length === 0) return `${name} has no snapshot yet\n`;
  return `${textTable(
    [
      { title: 'snapshot' },
      { title: 'time (UTC)' },
      { title: 'operation' },
      { title: 'change', align: 'right' },
      { title: 'rows', align: 'right' },
      { title: 'files', align: 'right' },
      { title: 'run' },
    ],
    entries
      .slice(0, limit)
      .map((entry) => [
        entry.snapshotId,
        time(entry.timestampMs),
        entry.operation,
        signed(entry.rowsAdded),
        entry.rows,
        entry.files,
        entry.runId ?? '',
      ]),
  )}\n${name}: ${count(entries.length, 'snapshot')}\n`;
}

async function run(table: string | undefined, flags: Flags): Promise<void> {
  if (!/^\d{1,9}$/.test(flags.limit)) throw new UsageError('--limit takes a whole number');
  if (!['table', 'json'].includes(flags.format)) throw new UsageError('--format is table or json');
  const plans = requirePlans(flags);
  const [plan] = plans.byProduct.values();
  if (!plan) return;
  if (table !== undefined) {
    const { name, entries } = await historyOf(plan, plans.root, table);
    process.stdout.write(
      flags.format === 'json'
        ? jsonText({ table: name, snapshots: entries })
        : showSnapshots(name, entries, Number(flags.limit)),
    );
    return;
  }
  const tables = await tablesOverview(plan, plans.root);
  if (flags.format === 'json') process.stdout.write(jsonText(tables));
  else if (tables.length === 0) process.stdout.write('the lake is empty: lakespec run fills it\n');
  else {
    process.stdout.write(
      `${textTable(
        [
          { title: 'table' },
          { title: 'rows', align: 'right' },
          { title: 'snapshots', align: 'right' },
          { title: 'last change (UTC)' },
          { title: 'run' },
        ],
        tables.map(({ name, rows, snapshots, last }) => [
          name,
          rows,
          snapshots,
          last ? time(last.timestampMs) : 'never',
          last?.runId ?? '',
        ]),
      )}\n${count(tables.length, 'table')}; lakespec history TABLE shows its snapshots\n`,
    );
  }
}

export function register(command: Command): void {
  addPlatform(
    command
      .argument('[table]', 'a table, such as claims_gold.fct_claim; default: an overview of all')
      .option('--format <format>', 'table or json', 'table')
      .option('--limit <n>', 'snapshots at most', '50'),
  )
    .addHelpText(
      'after',
      `
Examples:
  lakespec history
  lakespec history claims_silver.claims`,
    )
    .action(run);
}
