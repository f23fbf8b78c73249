import { type Command, Option } from 'commander';
import { type Layer, layers, nameOf, type Plan } from '../plan/index.ts';
import { planRollback, type RollbackPlan, readersOf, rollBack, rowsOf } from '../runtime/rollback/index.ts';
import { confirmed } from './confirm.ts';
import { UsageError } from './failure.ts';
import { addFormat, addPlatform } from './options.ts';
import { type PlatformFlags, planOf, requirePlans } from './plans.ts';
import { count, jsonText, textTable } from './text-table.ts';
import { withinLake } from './within-lake.ts';

type Flags = PlatformFlags & {
  readonly to: string;
  readonly layer?: readonly Layer[];
  readonly table?: readonly string[];
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly format: string;
};

type Readers = ReturnType<typeof readersOf>;

const time = (timestampMs: number) => new Date(timestampMs).toISOString().replace('T', ' ').slice(0, 19);

function momentText({ moment }: RollbackPlan): string {
  switch (moment.kind) {
    case 'run':
      return `the end of run ${moment.runId} (${time(moment.atMs)} UTC)`;
    case 'snapshot':
      return `snapshot ${moment.snapshotId} (${time(moment.atMs)} UTC)`;
    case 'ref':
      return `what ${moment.name} names`;
    case 'time':
      return `${time(moment.atMs)} UTC`;
  }
}

function describe(plan: Plan, planned: RollbackPlan, readers: Readers): string {
  const { moves, files, runs, next } = planned;
  const lines = [`${plan.product.name} goes back to ${momentText(planned)}`, ''];
  lines.push(
    textTable(
      [
        { title: 'table' },
        { title: 'snapshot now' },
        { title: 'goes to' },
        { title: 'made (UTC)' },
        { title: 'rows now', align: 'right' },
        { title: 'rows then', align: 'right' },
      ],
      moves.map(({ table, from, to }) => [
        nameOf(table.ref),
        from === null ? 'none' : String(from.snapshotId),
        to === null ? 'none: emptied' : String(to.snapshotId),
        to === null ? '' : time(to.timestampMs),
        rowsOf(from),
        rowsOf(to),
      ]),
    ),
  );
  lines.push('The audit trail stays, with an entry that says so.');
  if (files > 0) {
    lines.push(
      `The next run takes ${count(files, 'file')} of the landing again: what is not there any more does not come back.`,
    );
    if (runs > 1) {
      lines.push(
        `They are of ${runs} runs and come in one: where several have a row of one key, nothing says which is newer. Take the later ones out of the landing and run once for each where that matters.`,
      );
    }
  }
  if (next.length > 0) {
    lines.push('The next run reads for:');
    for (const { table, how } of next) lines.push(`  ${nameOf(table)}: ${how}`);
  }
  for (const { product, tables } of readers) {
    lines.push(
      `Product ${product} reads ${tables.map(nameOf).join(', ')}: its next run makes anew what it made of them.`,
    );
  }
  if (plan.deliveries.length > 0 && moves.some(({ table }) => table.ref.namespace.endsWith('_gold')))
    lines.push('Delivered copies follow with the next publish.');
  return `${lines.join('\n')}\n`;
}

function asJson(plan: Plan, planned: RollbackPlan, readers: Readers, done: boolean): string {
  const { moment, moves, files, next } = planned;
  return jsonText({
    product: plan.product.name,
    to: moment,
    done,
    tables: moves.map(({ table, from, to }) => ({
      table: nameOf(table.ref),
      from: from === null ? null : String(from.snapshotId),
      to: to === null ? null : String(to.snapshotId),
      rowsNow: rowsOf(from),
      rowsThen: rowsOf(to),
    })),
    filesTakenAgain: files,
    next: next.map(({ table, how }) => ({ table: nameOf(table), how })),
    readers: readers.map(({ product, tables }) => ({ product, tables: tables.map(nameOf) })),
  });
}

async function run(product: string, flags: Flags): Promise<void> {
  if (flags.layer !== undefined && flags.table !== undefined)
    throw new UsageError('--layer and --table do not go together', 'name tables, or layers');
  const plans = requirePlans(flags);
  const plan = planOf(plans, product);
  await withinLake(plan, plans, async (context) => {
    const planned = await planRollback(context, {
      to: flags.to,
      ...(flags.layer !== undefined && { layers: flags.layer }),
      ...(flags.table !== undefined && { tables: flags.table }),
    });
    const readers = readersOf(plan, planned.moves, [...plans.byProduct.values()]);
    const isJson = flags.format === 'json';
    const isDue = planned.moves.length > 0 && flags.dryRun !== true;
    if (!isJson) {
      process.stdout.write(
        planned.moves.length === 0
          ? `${product} is at ${momentText(planned)} already: nothing to roll back\n`
          : describe(plan, planned, readers),
      );
    }
    if (!isDue) {
      if (isJson) process.stdout.write(asJson(plan, planned, readers, false));
      return;
    }
    if (!(await confirmed(`Roll back ${count(planned.moves.length, 'table')}?`, flags.yes ?? false))) {
      process.stdout.write('nothing was done\n');
      return;
    }
    await rollBack(context, planned, flags.to);
    process.stdout.write(
      isJson
        ? asJson(plan, planned, readers, true)
        : `\n${count(planned.moves.length, 'table')} rolled back; lakespec run goes on from there\n`,
    );
  });
}

export function register(command: Command): void {
  addFormat(
    addPlatform(
      command
        .argument('<product>', 'the product whose tables go back')
        .requiredOption(
          '--to <moment>',
          'a run (its end), a snapshot, a tag, or a time such as 2026-01-31T12:00:00Z',
        )
        .addOption(
          new Option('--layer <layers...>', 'only tables of these layers; default: all').choices(layers),
        )
        .option('--table <tables...>', 'only these tables; one of bronze takes all of bronze along')
        .option('--dry-run', 'show what would happen, and do nothing')
        .option('-y, --yes', "don't ask"),
    ),
  )
    .addHelpText(
      'after',
      `
All tables go back in one transaction, and the next run goes on from there. The snapshots that they leave stay until
they expire: --to one of them undoes the rollback. The audit trail never goes back.

Exit codes: those of \`lakespec run\`; 2 where a snapshot is not there any more, 5 where a run came in between.

Examples:
  lakespec history claims_gold.fct_claim                      runs and snapshots of a table
  lakespec rollback claims --to 2026-01-31T12:00:00Z --dry-run
  lakespec rollback claims --to 01jx2k4p7q --yes              as that run left it
  lakespec rollback claims --layer silver gold --to 2026-01-31
  lakespec rollback claims --table fct_claim --to 4711815623905126014`,
    )
    .action(run);
}
