import type { Command } from 'commander';
import { nameOf } from '../plan/index.ts';
import { recordAccess } from '../runtime/deidentify/audit.ts';
import { query } from '../runtime/query/index.ts';
import { actorName } from '../runtime/run/actor.ts';
import { openStores } from '../runtime/run/stores.ts';
import { abortOnSignals } from '../runtime/termination.ts';
import { UsageError } from './failure.ts';
import { addPlatform } from './options.ts';
import { type PlatformFlags, requirePlans } from './plans.ts';
import { type Cell, count, csvText, jsonText, textTable } from './text-table.ts';

type Flags = PlatformFlags & {
  readonly purpose?: string;
  readonly asOf?: string;
  readonly format: string;
  readonly limit: string;
};

const cell = (value: unknown): Cell =>
  value instanceof Uint8Array ? Buffer.from(value).toString('hex') : (value as Cell);

async function run(statement: string, flags: Flags): Promise<void> {
  if (!/^\d{1,9}$/.test(flags.limit)) throw new UsageError('--limit takes a whole number');
  if (!['table', 'csv', 'json'].includes(flags.format))
    throw new UsageError('--format is table, csv or json');
  const plans = requirePlans(flags);
  const result = await query({
    plans: [...plans.byProduct.values()],
    workspace: plans.root,
    statement,
    purpose: flags.purpose ?? null,
    asOf: flags.asOf ?? null,
    limit: Number(flags.limit),
    today: new Date().toISOString().slice(0, 10),
    signal: abortOnSignals(),
    record: (plan, tables) =>
      recordAccess(openStores(plan.platform, plans.root).raw, plan, {
        at: new Date().toISOString(),
        actor: actorName(),
        what: 'query',
        details: {
          tables: tables.map(nameOf).join(', '),
          purpose: flags.purpose ?? null,
        },
      }),
  });
  const rows = result.rows.map((row) => result.columns.map((name) => cell(row[name])));
  if (flags.format === 'csv') process.stdout.write(csvText(result.columns, rows));
  else if (flags.format === 'json') {
    process.stdout.write(
      jsonText(
        rows.map((row) => Object.fromEntries(result.columns.map((name, index) => [name, row[index]]))),
      ),
    );
  } else {
    // As they are, without marks between thousands: a number may be a year or a key.
    const isNumber = (value: Cell) => typeof value === 'number' || typeof value === 'bigint';
    const align = (index: number) =>
      rows.every((row) => row[index] === null || isNumber(row[index] ?? null)) ? 'right' : 'left';
    process.stdout.write(
      textTable(
        result.columns.map((title, index) => ({ title, align: align(index) })),
        rows.map((row) => row.map((value) => (value === null ? 'null' : String(value)))),
      ),
    );
    process.stdout.write(
      `\n${result.more ? `the first ${count(rows.length, 'row')}` : count(rows.length, 'row')}\n`,
    );
  }
  if (result.more && flags.format !== 'table') {
    process.stderr.write(`lakespec: only the first ${count(rows.length, 'row')}; more with --limit\n`);
  }
}

export function register(command: Command): void {
  addPlatform(
    command
      .argument('<statement>', 'one SELECT over the tables of the lake, such as claims_gold.fct_claim')
      .option('--purpose <purpose>', 'what for; asked for where an agreement governs the data')
      .option('--as-of <moment>', 'a snapshot id, a branch or tag, or a time such as 2026-01-31T12:00:00Z')
      .option('--format <format>', 'table, csv or json', 'table')
      .option('--limit <n>', 'rows at most', '1000'),
  )
    .addHelpText(
      'after',
      `
The lake is read, never changed, and each query is recorded in the audit trail.

Examples:
  lakespec query "SELECT count(*) FROM claims_gold.fct_claim"
  lakespec query "FROM claims_silver.claims" --format csv --limit 100000 > claims.csv
  lakespec query "SELECT * FROM claims_gold.dim_patient" --as-of 2026-01-31`,
    )
    .action(run);
}
