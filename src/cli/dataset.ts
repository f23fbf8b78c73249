import { resolve } from 'node:path';
import type { Command } from 'commander';
import { nameOf, type Plan } from '../plan/index.ts';
import {
  type FrozenManifest,
  freezeDataset,
  frozenDatasets,
  rebuildDataset,
  tagFindings,
  totalOf,
  unfreezeDataset,
  verifyDataset,
} from '../runtime/dataset/index.ts';
import { formatBytes, openProgress } from '../runtime/observe/index.ts';
import type { LakeContext } from '../runtime/run/context.ts';
import { openStores } from '../runtime/run/stores.ts';
import { confirmed } from './confirm.ts';
import { UsageError } from './failure.ts';
import { addFormat, addPlatform } from './options.ts';
import { type Plans, type PlatformFlags, planOf, requirePlans } from './plans.ts';
import { addSelection, type SelectionFlags, selectedNodes } from './selection.ts';
import { count, jsonText, textTable } from './text-table.ts';
import { withinLake } from './within-lake.ts';

type Flags = PlatformFlags & {
  readonly product?: string;
  readonly format: string;
  readonly quiet?: boolean;
};
type FreezeFlags = Flags & SelectionFlags & { readonly product: string; readonly tables?: string };

/** As `withinLake`, with a bar on a terminal. */
function withProgress<T>(
  plan: Plan,
  plans: Plans,
  flags: Flags,
  work: (context: LakeContext) => Promise<T>,
): Promise<T> {
  const progress = openProgress(process.stderr, {
    product: plan.product.name,
    quiet: flags.quiet ?? false,
    now: Date.now,
  });
  return withinLake(plan, plans, (context) => work({ ...context, progress }));
}

type Owned = { readonly plan: Plan; readonly manifest: FrozenManifest };

async function datasetsOf(plans: Plans, product: string | undefined): Promise<readonly Owned[]> {
  const wanted = product === undefined ? [...plans.byProduct.values()] : [planOf(plans, product)];
  const owned: Owned[] = [];
  for (const plan of wanted) {
    const { curated } = openStores(plan.platform, plans.root);
    for (const manifest of await frozenDatasets(curated, plan.product.name)) owned.push({ plan, manifest });
  }
  return owned;
}

async function datasetNamed(plans: Plans, name: string, flags: Flags): Promise<Owned> {
  const all = (await datasetsOf(plans, flags.product)).filter(
    ({ manifest }) => manifest.frozen.name === name,
  );
  const [first] = all;
  if (!first) throw new UsageError(`there is no frozen dataset ${name}`, 'lakespec dataset list');
  const products = new Set(all.map(({ plan }) => plan.product.name));
  if (products.size > 1)
    throw new UsageError(`${name} is frozen of ${[...products].join(' and ')}`, 'say which with --product');
  if (all.length === 1) return first;
  // Of a freeze that was killed a manifest is left that no tag belongs to.
  const findings = await Promise.all(
    all.map((one) => withinLake(one.plan, plans, (context) => tagFindings(context, one.manifest))),
  );
  return all[findings.findIndex((found) => found.length === 0)] ?? first;
}

function selectedTables(plans: Plans, flags: FreezeFlags): readonly string[] {
  const selected = selectedNodes(plans, flags);
  if (flags.tables !== undefined && selected !== null)
    throw new UsageError('--tables and --select do not go together');
  const named = (flags.tables ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const chosen = (selected?.nodes ?? []).flatMap(({ product, resource, name, config }) =>
    product === flags.product && (resource === 'model' || resource === 'source')
      ? [`${config.schema}.${name}`]
      : [],
  );
  const tables = [...named, ...chosen];
  if (tables.length === 0)
    throw new UsageError('no table is named', 'such as --tables fct_visit,objects or --select tag:features');
  return tables;
}

const rowsOf = ({ frozen }: FrozenManifest) => frozen.tables.reduce((sum, { rows }) => sum + rows, 0);

function summary(plan: Plan, manifest: FrozenManifest) {
  const { frozen, digest } = manifest;
  return {
    name: frozen.name,
    product: plan.product.name,
    manifest: digest,
    frozenAt: frozen.frozenAt,
    frozenBy: frozen.frozenBy,
    tables: frozen.tables.map(({ table, snapshotId, rows, files }) => ({
      table: nameOf(table),
      snapshot: snapshotId,
      rows,
      files: files.length,
    })),
    objects: frozen.objects.length,
    sizeBytes: totalOf(frozen).sizeBytes,
  };
}

async function freeze(name: string, flags: FreezeFlags): Promise<void> {
  const plans = requirePlans(flags);
  const plan = planOf(plans, flags.product);
  const tables = selectedTables(plans, flags);
  const manifest = await withProgress(plan, plans, flags, (context) => freezeDataset(context, name, tables));
  if (flags.format === 'json') {
    process.stdout.write(jsonText(summary(plan, manifest)));
    return;
  }
  const { frozen, digest } = manifest;
  process.stdout.write(
    textTable(
      [
        { title: 'table' },
        { title: 'snapshot' },
        { title: 'rows', align: 'right' },
        { title: 'files', align: 'right' },
      ],
      frozen.tables.map(({ table, snapshotId, rows, files }) => [
        nameOf(table),
        snapshotId,
        rows,
        files.length,
      ]),
    ),
  );
  process.stdout.write(
    `\n${name} is frozen: ${count(frozen.tables.length, 'table')}, ${count(frozen.objects.length, 'object')}, ${formatBytes(totalOf(frozen).sizeBytes)}\nmanifest ${digest}\nlakespec query … --as-of ${name} reads it, lakespec dataset rebuild ${name} --to FOLDER writes it\n`,
  );
}

async function list(flags: Flags): Promise<void> {
  const plans = requirePlans(flags);
  const owned = await datasetsOf(plans, flags.product);
  const states: string[] = [];
  for (const { plan, manifest } of owned) {
    const findings = await withinLake(plan, plans, (context) => tagFindings(context, manifest));
    states.push(findings.length === 0 ? 'frozen' : 'broken');
  }
  if (flags.format === 'json') {
    process.stdout.write(
      jsonText(
        owned.map(({ plan, manifest }, index) => ({ ...summary(plan, manifest), state: states[index] })),
      ),
    );
    return;
  }
  if (owned.length === 0) {
    process.stdout.write('nothing is frozen\n');
    return;
  }
  process.stdout.write(
    textTable(
      [
        { title: 'dataset' },
        { title: 'product' },
        { title: 'tables', align: 'right' },
        { title: 'rows', align: 'right' },
        { title: 'objects', align: 'right' },
        { title: 'size', align: 'right' },
        { title: 'frozen (UTC)' },
        { title: 'by' },
        { title: 'state' },
      ],
      owned.map(({ plan, manifest }, index) => [
        manifest.frozen.name,
        plan.product.name,
        manifest.frozen.tables.length,
        rowsOf(manifest),
        manifest.frozen.objects.length,
        formatBytes(totalOf(manifest.frozen).sizeBytes),
        manifest.frozen.frozenAt.replace('T', ' ').slice(0, 19),
        manifest.frozen.frozenBy,
        states[index] ?? '',
      ]),
    ),
  );
  if (states.includes('broken'))
    process.stdout.write('\nlakespec dataset verify NAME says what is broken; unfreeze lets it go\n');
}

async function verify(name: string, flags: Flags): Promise<void> {
  const plans = requirePlans(flags);
  const { plan, manifest } = await datasetNamed(plans, name, flags);
  const findings = await withProgress(plan, plans, flags, (context) => verifyDataset(context, manifest));
  process.exitCode = findings.length === 0 ? 0 : 1;
  if (flags.format === 'json') {
    process.stdout.write(jsonText({ ...summary(plan, manifest), findings }));
    return;
  }
  const { units, sizeBytes } = totalOf(manifest.frozen);
  const what = `${count(units, 'file')}, ${formatBytes(sizeBytes)}`;
  process.stdout.write(
    findings.length === 0
      ? `${name}: every byte is as it was frozen (${what})\nmanifest ${manifest.digest}\n`
      : `${name}: ${count(findings.length, 'finding')} (${what})\n${findings.map(({ of, message }) => `  ✗ ${of}: ${message}\n`).join('')}`,
  );
}

async function rebuild(
  name: string,
  flags: Flags & { readonly to: string; readonly purpose?: string },
): Promise<void> {
  const plans = requirePlans(flags);
  const { plan, manifest } = await datasetNamed(plans, name, flags);
  const folder = resolve(flags.to);
  const { files, sizeBytes } = await withProgress(plan, plans, flags, (context) =>
    rebuildDataset(context, manifest, folder, flags.purpose ?? null),
  );
  process.stdout.write(
    flags.format === 'json'
      ? jsonText({ ...summary(plan, manifest), folder, files })
      : `${name}: ${count(files, 'file')}, ${formatBytes(sizeBytes)}, in ${flags.to}\n(cd ${flags.to} && sha256sum --check SHA256SUMS) compares them\n`,
  );
}

async function unfreeze(name: string, flags: Flags & { readonly yes?: boolean }): Promise<void> {
  const plans = requirePlans(flags);
  const all = (await datasetsOf(plans, flags.product)).filter(
    ({ manifest }) => manifest.frozen.name === name,
  );
  await datasetNamed(plans, name, flags);
  if (
    !(await confirmed(`Let ${name} go? What nothing else needs is removed by maintain.`, flags.yes ?? false))
  ) {
    process.stdout.write('nothing was done\n');
    return;
  }
  for (const { plan, manifest } of all)
    await withinLake(plan, plans, (context) => unfreezeDataset(context, manifest));
  process.stdout.write(`${name} is not frozen any more\n`);
}

const withCommonOptions = (command: Command) =>
  addFormat(addPlatform(command).option('-q, --quiet', 'no progress'));

const ofProduct = ['--product <name>', 'the product; needed where two have one of that name'] as const;

export function register(command: Command): void {
  withCommonOptions(addSelection(command.command('freeze <name>')))
    .description('pin tables as they are now, with the objects that they name')
    .requiredOption('--product <name>', 'the product whose tables are pinned')
    .option('--tables <names>', 'tables, with commas between them; `objects` takes all objects along')
    .action(freeze);
  withCommonOptions(command.command('list'))
    .description('list what is frozen')
    .option('--product <name>', 'of this product; default: of all')
    .action(list);
  withCommonOptions(command.command('verify <name>'))
    .description('read every byte of a frozen dataset and compare')
    .option(...ofProduct)
    .action(verify);
  withCommonOptions(command.command('rebuild <name>'))
    .description('write a frozen dataset as files: always the same bytes')
    .requiredOption('--to <folder>', 'an empty folder, or one in which a rebuild was broken off')
    .option(...ofProduct)
    .option('--purpose <purpose>', 'what for; asked for where an agreement governs the data')
    .action(rebuild);
  withCommonOptions(command.command('unfreeze <name>'))
    .description('let a frozen dataset go')
    .option(...ofProduct)
    .option('-y, --yes', "don't ask")
    .action(unfreeze);
  command.addHelpText(
    'after',
    `
A frozen dataset is a tag of its name in each table, which every reader of Iceberg can use, and a manifest of every
byte in store curated. Later runs, compaction, expiry and the removal of orphans leave it whole.
\`verify\` ends with exit code 1 when there are findings.

Examples:
  lakespec dataset freeze trial-7 --product stroke-mri --tables objects,fct_series
  lakespec dataset list
  lakespec query "SELECT count(*) FROM stroke_mri_gold.fct_series" --as-of trial-7
  lakespec dataset verify trial-7
  lakespec dataset rebuild trial-7 --to /data/trial-7
  lakespec dataset unfreeze trial-7`,
  );
}
