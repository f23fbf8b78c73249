import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { nameOf } from '../plan/index.ts';
import { recordAccess } from '../runtime/deidentify/audit.ts';
import { exitCodes, RunFailure } from '../runtime/failure.ts';
import { listMaskedCopies, type MaskTarget, maskTables, purgeMaskedCopies } from '../runtime/mask/index.ts';
import { openProgress } from '../runtime/observe/index.ts';
import { withRunContext } from '../runtime/pipeline.ts';
import { actorName } from '../runtime/run/actor.ts';
import { openStores } from '../runtime/run/stores.ts';
import { abortOnSignals } from '../runtime/termination.ts';
import { compileWorkspace } from './compilation.ts';
import { UsageError } from './failure.ts';
import { addFormat, addPlatform } from './options.ts';
import { type Plans, type PlatformFlags, planOf, requirePlans } from './plans.ts';
import { count, jsonText, textTable } from './text-table.ts';
import { withinLake } from './within-lake.ts';

type Flags = PlatformFlags & {
  readonly to?: string;
  readonly tables?: readonly string[];
  readonly sample: string;
  readonly seed?: string;
  readonly list?: boolean;
  readonly purge?: boolean;
  readonly gone?: boolean;
  readonly format: string;
  readonly quiet?: boolean;
};

/** A Platform of the specs by its name, else a folder. */
function targetOf(plans: Plans, product: string, to: string, flags: Flags): MaskTarget {
  const { compilation } = compileWorkspace({ ...(flags.dir !== undefined && { dir: flags.dir }) });
  const platform = compilation.workspace.platforms.find(({ name }) => name === to);
  if (!platform) {
    if (!/[./\\]/.test(to))
      throw new UsageError(`there is no Platform \`${to}\``, `for a folder of that name write ./${to}`);
    return { kind: 'folder', path: resolve(to) };
  }
  if (to === plans.platform)
    throw new UsageError(
      'a platform gets no masked copy of its own tables',
      'name another Platform, or a folder',
    );
  const { stage } = platform.spec;
  if (stage === 'prod' || stage === undefined) {
    throw new RunFailure(
      'refused',
      stage === undefined
        ? `Platform ${to} doesn't say what it is for: masked copies are for stage local, dev or staging`
        : `Platform ${to} is for production, and gets no masked copies`,
    );
  }
  return { kind: 'platform', plan: planOf(requirePlans({ ...flags, platform: to }), product) };
}

async function list(product: string, flags: Flags): Promise<void> {
  const plans = requirePlans(flags);
  const plan = planOf(plans, product);
  const copies = await listMaskedCopies(openStores(plan.platform, plans.root).raw, product);
  if (flags.format === 'json') process.stdout.write(jsonText(copies));
  else if (copies.length === 0) process.stdout.write('there is no masked copy\n');
  else {
    process.stdout.write(
      textTable(
        [{ title: 'made (UTC)' }, { title: 'by' }, { title: 'where' }, { title: 'tables', align: 'right' }],
        copies.map(({ at, actor, target, tables }) => [
          at.replace('T', ' ').slice(0, 19),
          actor,
          target.kind === 'folder' ? target.path : `Platform ${target.name}`,
          tables.length,
        ]),
      ),
    );
  }
}

async function purge(product: string, flags: Flags): Promise<void> {
  const plans = requirePlans(flags);
  const { compilation } = compileWorkspace({ ...(flags.dir !== undefined && { dir: flags.dir }) });
  const known = new Set(compilation.workspace.platforms.map(({ name }) => name));
  const purged = await withinLake(planOf(plans, product), plans, (context) =>
    purgeMaskedCopies(context, {
      planOn: (platform) =>
        known.has(platform) ? planOf(requirePlans({ ...flags, platform }), product) : null,
      gone: flags.gone ?? false,
    }),
  );
  const left = purged.filter((one) => one.left !== null);
  if (flags.format === 'json') process.stdout.write(jsonText(purged));
  else {
    process.stdout.write(
      `${count(purged.length - left.length, 'masked copy').replace('copys', 'copies')} removed\n`,
    );
    for (const { copy, left: why } of left)
      process.stdout.write(
        `  ✗ ${copy.target.kind === 'folder' ? copy.target.path : copy.target.name}: ${why}\n`,
      );
  }
  if (left.length > 0) process.exitCode = exitCodes.gate;
}

async function run(product: string, flags: Flags): Promise<void> {
  if (flags.list === true) return list(product, flags);
  if (flags.purge === true) return purge(product, flags);
  if (flags.to === undefined) throw new UsageError('--to is missing', 'name a Platform, or a folder');
  const percent = Number(flags.sample);
  if (!(percent > 0 && percent <= 100)) throw new UsageError('--sample takes a percentage, above 0 to 100');
  const plans = requirePlans(flags);
  const plan = planOf(plans, product);
  const target = targetOf(plans, product, flags.to, flags);
  const seed = flags.seed ?? process.env.LAKESPEC_MASK_SEED ?? randomBytes(32).toString('hex');
  const { copy, tables } = await withRunContext(
    plan,
    {
      workspace: plans.root,
      signal: abortOnSignals(),
      logLevel: 'warn',
      writeLog: (line) => process.stderr.write(line),
      progress: openProgress(process.stderr, { product, quiet: flags.quiet ?? false, now: Date.now }),
      now: Date.now,
    },
    (context) =>
      maskTables(context, {
        target,
        tables: flags.tables ?? null,
        percent,
        seed,
        record: (refs) =>
          recordAccess(context.stores.raw, plan, {
            at: new Date().toISOString(),
            actor: actorName(),
            what: 'mask',
            details: { tables: refs.map(nameOf).join(', '), to: flags.to ?? '', percent },
          }),
      }),
  );
  if (flags.format === 'json') {
    process.stdout.write(
      jsonText({ ...copy, tables: tables.map(({ table, ...rows }) => ({ table: nameOf(table), ...rows })) }),
    );
    return;
  }
  process.stdout.write(
    `${textTable(
      [{ title: 'table' }, { title: 'rows', align: 'right' }, { title: 'of', align: 'right' }],
      tables.map(({ table, rows, rowsOf }) => [nameOf(table), rows, rowsOf]),
    )}\n${count(tables.length, 'table')} masked into ${flags.to}\n`,
  );
}

export function register(command: Command): void {
  addFormat(
    addPlatform(
      command
        .argument('<product>', 'the product whose tables are copied')
        .option('--to <target>', 'a Platform of stage local, dev or staging, or a folder (with a / or .)')
        .option('--tables <names...>', 'only these; default: bronze tables of sources, silver and gold')
        .option('--sample <percent>', 'a share of the persons; of the rows, where a table names none', '100')
        .option(
          '--seed <text>',
          'the same seed gives the same copy; default: $LAKESPEC_MASK_SEED, else a new one',
        )
        .option('--list', 'list the copies that were made')
        .option('--purge', 'remove all copies that were made')
        .option('--gone', 'with --purge: what can not be reached was removed by hand'),
    ).option('--quiet', 'no progress bar'),
  )
    .addHelpText(
      'after',
      `
Surrogates become others, the same in all tables; dates go back by one number of days; free text, and whatever looks
like an identifier, is blanked; rare values of quasi-identifiers are left out. The seed is kept nowhere: guard it, it
leads from a masked surrogate back to the one it was made from. The access is recorded in the audit trail.

Examples:
  lakespec mask claims --to ./masked
  lakespec mask claims --to dev --sample 10
  lakespec mask claims --to ./masked --tables fct_claim dim_member --seed "$(cat seed)"
  lakespec mask claims --list
  lakespec mask claims --purge                 after somebody was forgotten`,
    )
    .action(run);
}
