import type { Command } from 'commander';
import { quantityValue } from '../compiler/emit/kubernetes/quantity.ts';
import { defaultScratch, resourcesOf } from '../compiler/emit/kubernetes/resources.ts';
import { type CapacityInput, capacityOf, type Line, rateOf, type Source } from './capacity/sums.ts';
import { UsageError } from './failure.ts';
import { compileOnPods } from './on-pods.ts';
import { addFormat, addPlatform } from './options.ts';
import type { PlatformFlags } from './plans.ts';
import { jsonText, textTable } from './text-table.ts';

type Flags = PlatformFlags & {
  readonly format: 'table' | 'json';
  readonly volume: string;
  readonly window: string;
  readonly rate?: readonly string[];
  readonly share?: readonly string[];
  readonly kept: string;
  readonly landingDays: string;
  readonly retentionDays?: string;
  readonly nodeCpu: string;
  readonly nodeMemory: string;
  readonly nodeGbit: string;
  readonly storeGbit?: string;
};

const units: Readonly<Record<string, number>> = { GB: 1e9, TB: 1e12, PB: 1e15 };

/** `20TB` in bytes. @throws {UsageError} */
function bytesOf(text: string): number {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?) ?(GB|TB|PB)$/.exec(text) ?? [];
  if (unit === '' || Number(number) === 0)
    throw new UsageError('--volume takes an amount such as 20TB or 500GB');
  return Number(number) * (units[unit] ?? 1);
}

function positive(flag: string, text: string): number {
  const number = Number(text);
  if (!(number > 0) || !Number.isFinite(number)) throw new UsageError(`--${flag} takes a number above 0`);
  return number;
}

/** `name=number` by name. @throws {UsageError} */
function named(
  flag: string,
  texts: readonly string[],
  known: readonly string[],
): ReadonlyMap<string, number> {
  return new Map(
    texts.map((text) => {
      const [name = '', number = '', ...more] = text.split('=');
      if (more.length > 0 || number === '') throw new UsageError(`--${flag} takes NAME=NUMBER, not ${text}`);
      if (!known.includes(name))
        throw new UsageError(`--${flag}: there is no \`${name}\``, `known: ${known.join(', ')}`);
      return [name, positive(flag, number)];
    }),
  );
}

const lineTable = (lines: readonly Line[]): string =>
  textTable(
    [{ title: 'what' }, { title: 'arithmetic' }, { title: 'result', align: 'right' }],
    lines.map(({ what, arithmetic, value, unit }) => [
      what,
      arithmetic,
      `${value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : 1 })} ${unit}`,
    ]),
  );

function run(flags: Flags): void {
  const found = compileOnPods(flags);
  if (!found) return;
  const { compilation, kubernetes } = found;
  const platform = found.platform.name;
  const reading = compilation.workspace.products.flatMap((product) => {
    const plan = compilation.plans.get(`${platform}/${product.name}`);
    return plan && plan.sources.length > 0 ? [{ product, plan }] : [];
  });
  if (reading.length === 0) throw new UsageError('no product reads a source: there is nothing to size');
  const names = reading.map(({ product }) => product.name);
  const connectors = [...new Set(reading.flatMap(({ plan }) => plan.sources.map((one) => one.connector)))];
  const said = named('rate', flags.rate ?? [], connectors);
  const shares = named('share', flags.share ?? [], names);
  const sources: readonly Source[] = reading.map(({ product, plan }) => {
    const asked = resourcesOf('ingest', product, plan.platform);
    // Where a product has several connectors the slowest is asked: nobody knows how the bytes are spread.
    const [slowest = rateOf('', null)] = plan.sources
      .map(({ connector }) => rateOf(connector, said.get(connector) ?? null))
      .toSorted((a, b) => a.rateMb - b.rateMb);
    const quota = product.domain?.value.spec.quota;
    return {
      product: product.name,
      domain: product.domain?.name ?? null,
      quota: {
        cpu: quota?.cpu === undefined ? null : quantityValue(quota.cpu),
        memoryGib: quota?.memory === undefined ? null : quantityValue(quota.memory) / 1024 ** 3,
        pods: quota?.pods ?? null,
      },
      // Shares are said for all of the products or for some; the others have one each.
      share: shares.get(product.name) ?? 1,
      ...slowest,
      cpu: quantityValue(asked.cpu),
      memoryGib: quantityValue(asked.memory) / 1024 ** 3,
      shardsNow: plan.operations.shards,
    };
  });
  const input: CapacityInput = {
    bytesPerDay: bytesOf(flags.volume),
    windowHours: positive('window', flags.window),
    sources,
    kept: positive('kept', flags.kept),
    landingDays: positive('landing-days', flags.landingDays),
    retentionDays: flags.retentionDays === undefined ? null : positive('retention-days', flags.retentionDays),
    node: {
      cpu: positive('node-cpu', flags.nodeCpu),
      memoryGib: positive('node-memory', flags.nodeMemory),
      gbit: positive('node-gbit', flags.nodeGbit),
    },
    storeGbit: flags.storeGbit === undefined ? null : positive('store-gbit', flags.storeGbit),
    scratchGib: quantityValue(kubernetes.scratch?.size ?? defaultScratch) / 1024 ** 3,
  };
  if (input.windowHours > 24) throw new UsageError('--window takes hours of a day, 24 at most');
  const small = sources.find(
    ({ cpu, memoryGib }) => cpu > input.node.cpu * 0.9 || memoryGib > input.node.memoryGib * 0.9,
  );
  if (small)
    throw new UsageError(
      `a Pod of ${small.product} fits on no node of this size`,
      'say a larger --node-cpu or --node-memory',
    );
  const capacity = capacityOf(input);
  if (flags.format === 'json') {
    process.stdout.write(jsonText({ platform, input, ...capacity }));
    return;
  }
  const [first] = capacity.limits;
  process.stdout.write(
    [
      lineTable(capacity.lines),
      textTable(
        [
          { title: 'limit' },
          { title: 'needed', align: 'right' },
          { title: 'there is', align: 'right' },
          { title: 'used', align: 'right' },
        ],
        capacity.limits.map(({ what, needed, limit }) => [
          what,
          needed.toFixed(1),
          limit.toFixed(1),
          `${((needed / limit) * 100).toFixed(0)} %`,
        ]),
      ),
      first === undefined
        ? 'nothing known limits it: domains without quota, --store-gbit not said\n'
        : `what limits first: ${first.what}${first.needed > first.limit ? ', which is too little' : ''}\n`,
      ...capacity.assumptions.map((text) => `- ${text}\n`),
    ]
      .join('\n')
      .replaceAll('\n\n- ', '\n- '),
  );
}

export function register(command: Command): void {
  addFormat(addPlatform(command))
    .option('--volume <amount>', 'what arrives in a day: GB, TB or PB, of 1000', '20TB')
    .option('--window <hours>', 'hours of a day in which it is read', '24')
    .option('--rate <connector=MB/s...>', 'MB a second of one worker; default: what was measured')
    .option('--share <product=parts...>', 'how the volume is spread; default: one part each')
    .option('--kept <ratio>', 'bytes in refined and curated for a byte of source', '1')
    .option('--landing-days <n>', 'days that deliveries stay in landing', '7')
    .option('--retention-days <n>', 'days that refined and curated are kept; default: for good')
    .option('--node-cpu <cores>', 'cores of a node', '16')
    .option('--node-memory <GiB>', 'memory of a node', '64')
    .option('--node-gbit <n>', 'network of a node, Gbit/s', '10')
    .option('--store-gbit <n>', 'network of the object store, Gbit/s; default: unknown')
    .addHelpText(
      'after',
      `
Says with its arithmetic what a volume needs: workers, shards, CPU, memory, nodes, network, scratch,
growth of buckets; and which limit is met first. Rates differ from machine to machine: measure one
worker on a node of yours (seconds and bytes of a run are in its metrics) and say --rate.

Examples:
  lakespec capacity --platform prod
  lakespec capacity --platform prod --volume 5TB --window 8 --rate dicom=40 csv=12 --store-gbit 25
  lakespec capacity --platform prod --share stroke-mri=18 claims=2 --retention-days 365 --format json`,
    )
    .action(run);
}
