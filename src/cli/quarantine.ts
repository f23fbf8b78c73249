import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import type { Plan } from '../plan/index.ts';
import { openDuckdb } from '../runtime/engines/duckdb/index.ts';
import {
  allStates,
  discard,
  listQuarantine,
  type QuarantineRecord,
  replay,
  showQuarantine,
} from '../runtime/quarantine/index.ts';
import { UsageError } from './failure.ts';
import { addFormat, addPlatform } from './options.ts';
import { lineWidth } from './output.ts';
import { type Plans, type PlatformFlags, planOf, requirePlans } from './plans.ts';
import { clipped, count, jsonText, textTable, wrapped } from './text-table.ts';
import { withinLake } from './within-lake.ts';

type Flags = PlatformFlags & { readonly format: string };
type ListFlags = Flags & { readonly closed?: boolean; readonly limit: string };
type ReplayFlags = Flags & { readonly rule?: string; readonly product?: string };
type DiscardFlags = Flags & { readonly reason: string };

async function recordsOf(
  plan: Plan,
  plans: Plans,
  filter: Parameters<typeof listQuarantine>[3],
): Promise<readonly QuarantineRecord[]> {
  return withinLake(plan, plans, async (context) => {
    const engine = await openDuckdb(context.engine);
    try {
      return await listQuarantine(context.lake, engine, plan, filter);
    } finally {
      engine.close();
    }
  });
}

type Owned = { readonly plan: Plan; readonly record: QuarantineRecord };

async function everyRecord(
  plans: Plans,
  product: string | undefined,
  filter: Parameters<typeof listQuarantine>[3],
): Promise<readonly Owned[]> {
  const wanted = product === undefined ? [...plans.byProduct.values()] : [planOf(plans, product)];
  const found: Owned[] = [];
  for (const plan of wanted) {
    for (const record of await recordsOf(plan, plans, filter)) found.push({ plan, record });
  }
  return found;
}

/** Records by the beginnings of their ids, as long as each is clear. */
async function recordsNamed(plans: Plans, ids: readonly string[]): Promise<readonly Owned[]> {
  const all = await everyRecord(plans, undefined, { states: allStates });
  return ids.map((id) => {
    const found = all.filter(({ record }) => record.recordId.startsWith(id));
    const [only] = found;
    if (!only) throw new UsageError(`there is no record ${id} in quarantine`, 'lakespec quarantine list');
    if (found.length > 1)
      throw new UsageError(`${id} is the beginning of ${found.length} records: write more of it`);
    return only;
  });
}

const shortId = (record: QuarantineRecord) => record.recordId.slice(0, 10);

function placeParts(record: QuarantineRecord): readonly string[] {
  const parts = [
    record.line === null ? null : `line ${record.line}`,
    record.line === null && record.row !== null ? `row ${record.row}` : null,
    record.location,
  ];
  return parts.filter((part) => part !== null);
}

const place = (record: QuarantineRecord): string => placeParts(record).join(', ');

/** Longer ones are cut off in the list; `show` and JSON have them whole. */
const longestComplaint = 240;

/** The record in a sentence: where, as far as the message doesn't say it itself, and what is wrong there. */
function complaint(record: QuarantineRecord): string {
  const at = placeParts(record).filter((part) => !record.message.includes(part));
  return at.length === 0 ? record.message : `${at.join(', ')}: ${record.message}`;
}

function recordTable(owned: readonly Owned[], flags: ListFlags, width: number): string {
  return textTable(
    [
      { title: 'id' },
      { title: 'rule' },
      { title: 'what is wrong', isFlexible: true },
      { title: 'since' },
      ...(flags.closed ? [{ title: 'state' }] : []),
    ],
    owned.map(({ record }) => [
      shortId(record),
      record.rule,
      clipped(complaint(record), longestComplaint),
      record.quarantinedAt.slice(0, 10),
      ...(flags.closed ? [record.state] : []),
    ]),
    width,
  );
}

async function list(product: string | undefined, flags: ListFlags): Promise<void> {
  if (!/^\d{1,9}$/.test(flags.limit)) throw new UsageError('--limit takes a whole number');
  const plans = requirePlans(flags);
  const found = await everyRecord(plans, product, {
    states: flags.closed ? allStates : ['open'],
  });
  if (flags.format === 'json') {
    process.stdout.write(
      jsonText(found.map(({ plan, record }) => ({ product: plan.product.name, ...record }))),
    );
    return;
  }
  if (found.length === 0) {
    process.stdout.write(`nothing is in quarantine${product === undefined ? '' : ` of ${product}`}\n`);
    return;
  }
  const shown = found.slice(0, Number(flags.limit));
  const width = lineWidth(process.stdout);
  for (const [name, owned] of Map.groupBy(shown, ({ plan }) => plan.product.name)) {
    process.stdout.write(`${name}\n${recordTable(owned, flags, width)}\n`);
  }
  const byRule = Map.groupBy(found, ({ record }) => record.rule);
  const rules = [...byRule]
    .toSorted(([, left], [, right]) => right.length - left.length)
    .map(([rule, records]) => `${records.length.toLocaleString('en')} ${rule}`)
    .join(', ');
  const cut = shown.length < found.length ? ` (the first ${shown.length} are shown; more with --limit)` : '';
  process.stdout.write(
    `${wrapped(`${count(found.length, 'record')}${cut}: ${rules}`, width).join('\n')}\nlakespec quarantine show ID shows one with its raw bytes; that access is recorded\n`,
  );
}

async function show(id: string, flags: Flags & { readonly raw?: boolean }): Promise<void> {
  const plans = requirePlans(flags);
  const [owned] = await recordsNamed(plans, [id]);
  if (!owned) return;
  const { plan, record } = owned;
  if (flags.raw === false) {
    process.stdout.write(
      flags.format === 'json' ? jsonText({ product: plan.product.name, ...record }) : describe(plan, record),
    );
    return;
  }
  await withinLake(plan, plans, async (context) => {
    const shown = await showQuarantine(context, record.recordId);
    process.stdout.write(
      flags.format === 'json'
        ? jsonText({ product: plan.product.name, ...shown.record })
        : describe(plan, shown.record),
    );
    if (shown.raw.length === 0) process.stdout.write('\nno raw bytes are kept of it\n');
    for (const raw of shown.raw) {
      process.stdout.write(`\n── ${raw.name}\n`);
      await pipeline(await raw.open(), process.stdout, { end: false });
      process.stdout.write('\n');
    }
  });
}

function describe(plan: Plan, record: QuarantineRecord): string {
  const lines: readonly (readonly [string, string | number | null])[] = [
    ['record', record.recordId],
    ['product', plan.product.name],
    ['source', record.source],
    ['file', record.fileId],
    ['scope', record.scope],
    ['rule', record.rule],
    ['what is wrong', record.message],
    ['where', place(record) || null],
    ['byte offset', record.byteOffset],
    ['since', record.quarantinedAt],
    ['run', record.runId],
    ['state', record.closedBy === null ? record.state : `${record.state} by run ${record.closedBy}`],
  ];
  return lines
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name.padEnd(14)} ${value}\n`)
    .join('');
}

async function replayRecords(ids: readonly string[], flags: ReplayFlags): Promise<void> {
  const plans = requirePlans(flags);
  const all =
    ids.length > 0
      ? await recordsNamed(plans, ids)
      : await everyRecord(plans, flags.product, { states: ['open'] });
  const wanted = all.filter(
    ({ plan, record }) =>
      record.state === 'open' &&
      (flags.rule === undefined || record.rule === flags.rule) &&
      (flags.product === undefined || plan.product.name === flags.product),
  );
  if (wanted.length === 0) {
    const why = all.some(({ record }) => record.state === 'superseded')
      ? '; what is superseded came in a newer version of its file'
      : '';
    process.stdout.write(`no open record is meant: nothing to replay${why}\n`);
    return;
  }
  const results: { product: string; tried: number; skipped: number; superseded: number; left: number }[] = [];
  for (const [plan, owned] of Map.groupBy(wanted, (one) => one.plan)) {
    const recordIds = owned.map(({ record }) => record.recordId);
    const { tried, skipped, superseded } = await withinLake(plan, plans, (context) =>
      replay(context, recordIds),
    );
    const open = await recordsOf(plan, plans, { recordIds, states: ['open'] });
    results.push({ product: plan.product.name, tried, skipped, superseded, left: open.length - skipped });
  }
  if (flags.format === 'json') {
    process.stdout.write(jsonText(results));
    return;
  }
  for (const { product, tried, skipped, superseded, left } of results) {
    process.stdout.write(
      `${product}: ${count(tried, 'record')} replayed, ${tried - left} passed, ${left} failed again\n`,
    );
    if (superseded > 0) {
      process.stdout.write(
        `  ${count(superseded, 'record')} not replayed but closed as superseded: a run has taken a newer version of the file since\n`,
      );
    }
    if (skipped > 0) {
      process.stdout.write(
        `  ${count(skipped, 'record')} can't be replayed: rows that a gate took out come back by a run, after the source or the gate is mended; a file of a dataset comes back when the whole repaired dataset is put into the landing again\n`,
      );
    }
  }
  if (results.some(({ tried, left }) => tried > left)) {
    process.stdout.write('\nlakespec run takes what passed on to silver and gold\n');
  }
}

async function discardRecords(ids: readonly string[], flags: DiscardFlags): Promise<void> {
  const plans = requirePlans(flags);
  const wanted = await recordsNamed(plans, ids);
  for (const [plan, owned] of Map.groupBy(wanted, (one) => one.plan)) {
    const recordIds = owned.map(({ record }) => record.recordId);
    const closed = await withinLake(plan, plans, (context) => discard(context, recordIds, flags.reason));
    process.stdout.write(`${plan.product.name}: ${count(closed, 'record')} discarded\n`);
  }
}

const withCommonOptions = (command: Command) => addFormat(addPlatform(command));

export function register(command: Command): void {
  withCommonOptions(command.command('list [product]'))
    .description('list what was refused and why')
    .option('--closed', 'replayed, discarded and superseded records too')
    .option('--limit <n>', 'records at most', '50')
    .action(list);
  withCommonOptions(command.command('show <id>'))
    .description('show a record with its raw bytes: true values; the access is recorded')
    .option('--no-raw', 'without the raw bytes')
    .action(show);
  withCommonOptions(command.command('replay [ids...]'))
    .description('put records through the present plan; what passes is loaded once')
    .option('--rule <rule>', 'records of this rule')
    .option('--product <name>', 'records of this product')
    .action(replayRecords);
  withCommonOptions(command.command('discard <ids...>'))
    .description('give records up; they stay on record as discarded')
    .requiredOption('--reason <text>', 'why; goes into the audit trail (no personal data)')
    .action(discardRecords);
  command.addHelpText(
    'after',
    `
Ids may be cut short as long as they are clear.

Examples:
  lakespec quarantine list claims
  lakespec quarantine show k3v9x2
  lakespec quarantine replay --rule csv.wrong-columns
  lakespec quarantine discard k3v9x2 --reason "test delivery"`,
  );
}
