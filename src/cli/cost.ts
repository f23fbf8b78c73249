import type { Command } from 'commander';
import { runDeadline } from '../compiler/emit/kubernetes/times.ts';
import { type CostLine, costLines, type Prices } from './cost/estimate.ts';
import { readUse } from './cost/use.ts';
import { UsageError } from './failure.ts';
import { compileOnPods } from './on-pods.ts';
import { addFormat, addPlatform } from './options.ts';
import type { PlatformFlags } from './plans.ts';
import { jsonText, type TextColumn, textTable } from './text-table.ts';

type Flags = PlatformFlags & {
  readonly format: 'table' | 'json';
  readonly domain?: string;
  readonly hours?: string;
  readonly maintainHours: string;
  readonly cpuHour?: string;
  readonly gibHour?: string;
  readonly currency?: string;
  readonly use?: string;
};

/** Near what public clouds ask for on demand; nobody's list. */
const assumed = { cpuHour: 0.04, gibHour: 0.005 } as const;

function positive(flag: string, text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number) || number < 0)
    throw new UsageError(`--${flag} takes a number that is not negative, such as 0.5`);
  return number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

type Sum = {
  readonly costCenter: string | null;
  readonly domain: string | null;
  readonly cpuHours: number;
  readonly gibHours: number;
  readonly cost: number;
  /** Null where no product has recorded times. */
  readonly usedCost: number | null;
};

function sumOf(lines: readonly CostLine[], domain: string | null, costCenter: string | null): Sum {
  const used = lines.flatMap((line) => (line.used === null ? [] : [line.used.cost]));
  return {
    costCenter,
    domain,
    cpuHours: sum(lines.map(({ cpuHours }) => cpuHours)),
    gibHours: sum(lines.map(({ gibHours }) => gibHours)),
    cost: sum(lines.map(({ cost }) => cost)),
    usedCost: used.length === 0 ? null : sum(used),
  };
}

function assumptionsOf(
  flags: Flags,
  prices: Prices,
  isAssumed: boolean,
  hours: number,
  runsUnscheduled: number,
): readonly string[] {
  return [
    'an estimate, no bill: what Pods ask for, times how long they are expected to run; storage, network, databases and the cluster itself are not in it',
    `a run takes ${hours} h: ${flags.hours === undefined ? 'the deadline of a Job, so that this is the most; say --hours' : 'as --hours says'}`,
    `the weekly maintenance of a product takes ${flags.maintainHours} h: --maintain-hours`,
    `prices: ${prices.cpuHour} ${prices.currency} an hour of a core, ${prices.gibHour} ${prices.currency} an hour of a GiB of memory${isAssumed ? ', assumed where neither a flag nor the platform says them' : ''}`,
    ...(runsUnscheduled > 0
      ? [`${runsUnscheduled} products have no schedule: their runs count as none`]
      : []),
    ...(flags.use === undefined
      ? []
      : [
          '"by use" takes recorded seconds of stages, and the runs that Prometheus counted or, from a file, those of the schedule; maintenance is not in it',
        ]),
  ];
}

const fixed = (number: number, digits: number): string => number.toFixed(digits);

function tables(
  lines: readonly CostLine[],
  sums: readonly Sum[],
  total: Sum,
  prices: Prices,
  hasUse: boolean,
) {
  const numbers = (titles: readonly string[]): readonly TextColumn[] =>
    titles.map((title) => ({ title, align: 'right' }));
  const money = (number: number | null) => (number === null ? '–' : fixed(number, 2));
  const products = textTable(
    [
      { title: 'domain' },
      { title: 'product' },
      { title: 'work' },
      ...numbers(['runs/month', 'hours', 'Pods', 'CPU', 'GiB', 'CPU h', 'GiB h', prices.currency]),
      ...(hasUse ? numbers(['used h', 'by use']) : []),
    ],
    lines.map((line) => [
      line.domain ?? '–',
      line.product,
      line.work,
      ...[line.runsPerMonth, line.hours].map((number) => fixed(number, 1)),
      fixed(line.pods, 0),
      ...[line.cpu, line.memoryGib].map((number) => fixed(number, 2)),
      ...[line.cpuHours, line.gibHours].map((number) => fixed(number, 1)),
      money(line.cost),
      ...(hasUse
        ? [
            line.used ? fixed(line.used.runsPerMonth * line.used.hours * line.pods, 2) : '–',
            money(line.used?.cost ?? null),
          ]
        : []),
    ]),
  );
  const domains = textTable(
    [
      { title: 'cost center' },
      { title: 'domain' },
      ...numbers(['CPU h', 'GiB h', `${prices.currency}/month`]),
      ...(hasUse ? numbers(['by use']) : []),
    ],
    [...sums, total].map((one) => [
      one === total ? '' : (one.costCenter ?? '–'),
      one === total ? 'all' : (one.domain ?? '–'),
      fixed(one.cpuHours, 1),
      fixed(one.gibHours, 1),
      money(one.cost),
      ...(hasUse ? [money(one.usedCost)] : []),
    ]),
  );
  return `${products}\n${domains}`;
}

async function run(flags: Flags): Promise<void> {
  const hours = flags.hours === undefined ? runDeadline / 3600 : positive('hours', flags.hours);
  const maintainHours = positive('maintain-hours', flags.maintainHours);
  const found = compileOnPods(flags);
  if (!found) return;
  const { compilation } = found;
  const { name: platform, spec } = found.platform;
  const { cost } = spec;
  const cpuHour = flags.cpuHour === undefined ? cost?.cpuHour : positive('cpu-hour', flags.cpuHour);
  const gibHour = flags.gibHour === undefined ? cost?.gibHour : positive('gib-hour', flags.gibHour);
  const prices: Prices = {
    cpuHour: cpuHour ?? assumed.cpuHour,
    gibHour: gibHour ?? assumed.gibHour,
    currency: flags.currency ?? cost?.currency ?? 'USD',
  };
  const isAssumed = cpuHour === undefined || gibHour === undefined;
  const known = [...new Set(compilation.workspace.domains.map(({ name }) => name))].sort();
  if (flags.domain !== undefined && !known.includes(flags.domain))
    throw new UsageError(`there is no Domain \`${flags.domain}\``, `known: ${known.join(', ')}`);
  const use = flags.use === undefined ? null : await readUse(flags.use, platform);
  const products = compilation.workspace.products
    .filter(({ domain }) => flags.domain === undefined || domain?.name === flags.domain)
    .toSorted((a, b) => (`${a.domain?.name ?? ''} ${a.name}` < `${b.domain?.name ?? ''} ${b.name}` ? -1 : 1));
  const lines = products.flatMap((product) => {
    const plan = compilation.plans.get(`${platform}/${product.name}`);
    return plan ? costLines(product, plan, { prices, hours, maintainHours, use }) : [];
  });
  const domains = [...new Set(lines.map(({ domain }) => domain))];
  const sums = domains.map((domain) => {
    const own = lines.filter((line) => line.domain === domain);
    return sumOf(own, domain, own[0]?.costCenter ?? null);
  });
  const total = sumOf(lines, null, null);
  const unscheduled = products.filter(({ spec }) => spec.schedule === undefined).length;
  const assumptions = assumptionsOf(flags, prices, isAssumed, hours, unscheduled);
  process.stdout.write(
    flags.format === 'json'
      ? jsonText({ platform, prices, assumptions, lines, domains: sums, total })
      : `${tables(lines, sums, total, prices, use !== null)}\n${assumptions.map((text) => `- ${text}\n`).join('')}`,
  );
}

export function register(command: Command): void {
  addFormat(addPlatform(command))
    .option('--domain <name>', 'this domain alone; default: all')
    .option('--hours <n>', 'hours that a run takes; default: the deadline of a Job, which is the most')
    .option('--maintain-hours <n>', 'hours that the weekly maintenance of a product takes', '0.5')
    .option(
      '--cpu-hour <price>',
      `price of a core for an hour; default: the platform's \`cost\`, else ${assumed.cpuHour}`,
    )
    .option('--gib-hour <price>', `the same of a GiB of memory; else ${assumed.gibHour}`)
    .option('--currency <code>', "what prices are in; default: the platform's `cost.currency`, else USD")
    .option('--use <from>', 'recorded times too: a file of metrics, or the URL of Prometheus')
    .addHelpText(
      'after',
      `
An estimate by month, domain and product, from what Pods ask for. With --use the times that runs
took are set beside it: of a file as a Pushgateway gives at /metrics, or of the last 30 days.

Examples:
  lakespec cost --platform prod --hours 1
  lakespec cost --platform prod --domain clinical --cpu-hour 0.031 --gib-hour 0.004 --currency EUR
  lakespec cost --platform prod --use http://prometheus.monitoring.svc:9090 --format json`,
    )
    .action(run);
}
