import { type Command, Option } from 'commander';
import { nameOf, type Plan } from '../plan/index.ts';
import { type BackfillResult, backfill, planBackfill } from '../runtime/backfill/index.ts';
import { openProgress } from '../runtime/observe/index.ts';
import { withRunContext } from '../runtime/pipeline.ts';
import { abortOnSignals } from '../runtime/termination.ts';
import { compileWorkspace } from './compilation.ts';
import { UsageError } from './failure.ts';
import { addFormat, addPlatform } from './options.ts';
import { type Plans, type PlatformFlags, planOf, platformName, requirePlans } from './plans.ts';
import { count, jsonText, textTable } from './text-table.ts';

type Flags = PlatformFlags & {
  readonly from: string;
  readonly to: string;
  readonly parallel: string;
  readonly layer?: 'silver';
  readonly dryRun?: boolean;
  readonly printJobs?: boolean;
  readonly restart?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly format: string;
};

function numberOf(flags: Flags): number {
  if (!/^[1-9]\d{0,2}$/.test(flags.parallel)) throw new UsageError('--parallel takes a number from 1 to 999');
  return Number(flags.parallel);
}

function preview(plan: Plan, flags: Flags): string {
  const { unit, partitions, models, dependents } = planBackfill(plan, flags);
  const [first] = partitions;
  const last = partitions.at(-1);
  const followers = dependents.filter((name) => flags.layer === undefined || !name.includes('_gold.'));
  const lines = [
    `${plan.product.name}: ${count(partitions.length, unit)}, ${first?.name} to ${last?.name}`,
    '',
    'made anew, partition by partition',
    ...models.map(({ table, backfill: { column } }) => `  ${nameOf(table)}, by ${column}`),
  ];
  if (followers.length > 0)
    lines.push('', 'brought up to date once at the end', ...followers.map((name) => `  ${name}`));
  return `${lines.join('\n')}\n`;
}

/** The Jobs for the same, one for each share of the partitions. */
async function printJobs(plans: Plans, plan: Plan, flags: Flags): Promise<void> {
  const { partitions } = planBackfill(plan, flags);
  const { compilation } = compileWorkspace({
    ...(flags.dir !== undefined && { dir: flags.dir }),
    platform: platformName(flags),
  });
  const platform = compilation.platforms.find(({ name }) => name === plans.platform);
  const product = compilation.workspace.products.find(({ name }) => name === plan.product.name);
  if (!platform?.spec.kubernetes || !product) {
    throw new UsageError(
      `Platform \`${plans.platform}\` has no Kubernetes`,
      'name one that has with --platform, or run the backfill here',
    );
  }
  // Only here: what makes manifests takes long to load.
  const { backfillJobs } = await import('../compiler/emit/kubernetes/backfill.ts');
  const size = Math.ceil(partitions.length / Math.min(numberOf(flags), partitions.length));
  const ranges = Array.from({ length: Math.ceil(partitions.length / size) }, (_, index) => {
    const share = partitions.slice(index * size, (index + 1) * size);
    return { from: share[0]?.name ?? '', to: share.at(-1)?.name ?? '' };
  });
  process.stdout.write(backfillJobs(product, plan, platform.spec.kubernetes, ranges, flags.layer ?? null));
}

function describe(plan: Plan, result: BackfillResult): string {
  const { partitions, whole, stages } = result;
  const changed = partitions.filter(({ state }) => state !== 'as it was');
  const signed = (rows: number) =>
    `${rows > 0 ? '+' : rows < 0 ? '−' : '±'}${Math.abs(rows).toLocaleString('en')}`;
  const table =
    changed.length === 0
      ? ''
      : `${textTable(
          [{ title: 'partition' }, { title: 'rows', align: 'right' }, { title: 'state' }],
          changed.map(({ name, state, rowsAdded }) => [
            name,
            state === 'skipped' ? '' : signed(rowsAdded),
            state === 'skipped' ? 'done before' : state,
          ]),
        )}\n`;
  const same = partitions.length - changed.length;
  const made = stages.flatMap(({ tables }) =>
    tables.filter(({ how }) => !['unchanged', 'same-rows', 'view'].includes(how)),
  );
  const lines = [
    `${plan.product.name}: ${count(partitions.length, 'partition')}, ${same.toLocaleString('en')} as they were`,
    ...whole.map((name) => `made whole, as another model or plan had made it: ${name}`),
    ...made.map(({ table: ref, how, rows }) => `${nameOf(ref)}: ${how}, ${count(rows, 'row')}`),
  ];
  return `${table}${lines.join('\n')}\n`;
}

async function run(product: string, flags: Flags): Promise<void> {
  const parallel = numberOf(flags);
  const plans = requirePlans(flags);
  const plan = planOf(plans, product);
  if (flags.printJobs) {
    await printJobs(plans, plan, flags);
    return;
  }
  if (flags.dryRun) {
    const { unit, partitions, models, dependents } = planBackfill(plan, flags);
    process.stdout.write(
      flags.format === 'json'
        ? jsonText({
            product,
            unit,
            partitions: partitions.map(({ name }) => name),
            byPartition: models.map(({ table }) => nameOf(table)),
            atTheEnd: dependents,
          })
        : preview(plan, flags),
    );
    return;
  }
  const isTerminal = process.stderr.isTTY === true;
  const result = await withRunContext(
    plan,
    {
      workspace: plans.root,
      signal: abortOnSignals(),
      logLevel: flags.verbose ? 'debug' : flags.quiet ? 'silent' : isTerminal ? 'warn' : 'info',
      writeLog: (line) => process.stderr.write(line),
      progress: openProgress(process.stderr, {
        product: plan.product.name,
        quiet: flags.quiet ?? false,
        now: Date.now,
      }),
      now: Date.now,
    },
    (context) =>
      backfill(context, {
        from: flags.from,
        to: flags.to,
        parallel,
        gold: flags.layer === undefined,
        restart: flags.restart ?? false,
      }),
  );
  process.stdout.write(flags.format === 'json' ? jsonText({ product, ...result }) : describe(plan, result));
}

export function register(command: Command): void {
  addFormat(
    addPlatform(
      command
        .argument('<product>', 'the product; its `operations.backfill` says what is repeated at once')
        .requiredOption('--from <date>', 'the first year, month or day, such as 2024-01')
        .requiredOption('--to <date>', 'the last one, included')
        .option('--parallel <n>', 'partitions that are made at once; with --print-jobs: Jobs', '1')
        .addOption(
          new Option('--layer <layer>', 'only silver: gold follows with the next run').choices(['silver']),
        )
        .option('--dry-run', 'show what would be made, and do nothing')
        .option('--print-jobs', 'print Jobs of Kubernetes that do it, for kubectl apply -f -')
        .option('--restart', 'begin again where the same backfill was broken off'),
    ),
  )
    .option('-q, --quiet', 'no progress and no log: only the result')
    .option('-v, --verbose', 'the whole log')
    .addHelpText(
      'after',
      `
Incremental silver tables are made anew for the partitions, of what they have read so far; what is made of them follows
once at the end. Each partition is a commit of its own behind the gates. Broken off, the same call goes on where it
stopped. Runs beside it are not disturbed.

Exit codes: those of \`lakespec run\`.

Examples:
  lakespec backfill visits --from 2024-01 --to 2024-06 --dry-run
  lakespec backfill visits --from 2024-01 --to 2024-06 --parallel 2
  lakespec backfill visits --from 2024 --to 2024 --layer silver
  lakespec backfill visits --from 2020 --to 2024 --parallel 5 --print-jobs --platform prod | kubectl apply -f -`,
    )
    .action(run);
}
