import { monthDays } from '../cost/use.ts';

/**
 * MB of source in a second of CPU time, ingest from listing to commit with one worker, on an AMD EPYC with local files:
 * 300 CT images of 0.5 MB, the vault warm; 27 MB of FHIR as NDJSON; 200,000 rows of CSV with 10 columns of which two
 * are keys in the vault, warm (0.5 where each key is new).
 */
const measuredRates: Readonly<Record<string, number>> = { dicom: 33, fhir: 2.7, csv: 1.3 };

/** What one worker reads in a second. A connector that wasn't measured is taken for the slowest that was. */
export function rateOf(
  connector: string,
  said: number | null,
): Pick<Source, 'connector' | 'rateMb' | 'rateFrom'> {
  if (said !== null) return { connector, rateMb: said, rateFrom: '--rate' };
  const measured = measuredRates[connector];
  return measured === undefined
    ? { connector, rateMb: Math.min(...Object.values(measuredRates)), rateFrom: 'not measured: the slowest' }
    : { connector, rateMb: measured, rateFrom: 'measured' };
}

export type Source = {
  readonly product: string;
  readonly domain: string | null;
  /** Of the domain; null where it has none. */
  readonly quota: {
    readonly cpu: number | null;
    readonly memoryGib: number | null;
    readonly pods: number | null;
  };
  /** Parts of the volume. */
  readonly share: number;
  readonly connector: string;
  /** MB a second of one worker. */
  readonly rateMb: number;
  readonly rateFrom: string;
  /** Of a Pod's ingest; as many workers as whole cores. */
  readonly cpu: number;
  readonly memoryGib: number;
  /** As the spec says. */
  readonly shardsNow: number;
};

export type CapacityInput = {
  readonly bytesPerDay: number;
  readonly windowHours: number;
  readonly sources: readonly Source[];
  /** Bytes in refined and curated for a byte of source. */
  readonly kept: number;
  readonly landingDays: number;
  /** Null: for good. */
  readonly retentionDays: number | null;
  readonly node: { readonly cpu: number; readonly memoryGib: number; readonly gbit: number };
  /** Null: unknown. */
  readonly storeGbit: number | null;
  /** Of one Pod. */
  readonly scratchGib: number;
};

export type Line = {
  readonly what: string;
  readonly arithmetic: string;
  readonly value: number;
  readonly unit: string;
};
type Limit = { readonly what: string; readonly needed: number; readonly limit: number };

/** What Kubernetes, its agents and the system leave of a node. */
const usableNode = 0.9;
/** What of a network is planned with: the rest is for repeats and other traffic. */
const usableNetwork = 0.7;
/** The language allows so many. */
const mostShards = 256;
const tmpGib = 0.25;

const text = (number: number): string =>
  number.toLocaleString('en', { maximumFractionDigits: number < 10 ? 2 : 1 });

/** Sums of a volume, each line with what it is made of, and the limits that are known, the tightest first. */
export function capacityOf(input: CapacityInput): {
  readonly lines: readonly Line[];
  readonly limits: readonly Limit[];
  readonly assumptions: readonly string[];
} {
  const { node, sources } = input;
  const lines: Line[] = [];
  const limits: Limit[] = [];
  const line = (what: string, arithmetic: string, value: number, unit: string): number => {
    lines.push({ what, arithmetic, value, unit });
    return value;
  };
  const windowSeconds = input.windowHours * 3600;
  const rate = line(
    'rate of all',
    `${text(input.bytesPerDay / 1e6)} MB ÷ (${text(input.windowHours)} h × 3,600 s)`,
    input.bytesPerDay / 1e6 / windowSeconds,
    'MB/s',
  );
  const parts = sources.reduce((sum, { share }) => sum + share, 0);
  const sized = sources.map((source) => {
    const of = (what: string) => `${source.product}: ${what}`;
    const own = line(
      of('rate'),
      `${text(rate)} MB/s × ${text(source.share)} ÷ ${text(parts)}`,
      (rate * source.share) / parts,
      'MB/s',
    );
    const workers = line(
      of('workers'),
      `${text(own)} MB/s ÷ ${text(source.rateMb)} MB/s (${source.connector}, ${source.rateFrom}), up`,
      Math.ceil(own / source.rateMb),
      'workers',
    );
    const perPod = Math.ceil(source.cpu);
    const shards = line(
      of('shards'),
      `${text(workers)} ÷ ${perPod} workers of a Pod, up; the spec says ${source.shardsNow}`,
      Math.ceil(workers / perPod),
      'Pods',
    );
    limits.push({ what: `shards of ${source.product}`, needed: shards, limit: mostShards });
    const podsOfNode = Math.floor(
      Math.min((node.cpu * usableNode) / source.cpu, (node.memoryGib * usableNode) / source.memoryGib),
    );
    return { ...source, workers, shards, podsOfNode };
  });
  const total = (of: (one: (typeof sized)[number]) => number) => sized.reduce((sum, one) => sum + of(one), 0);
  const plus = (of: (one: (typeof sized)[number]) => string) => sized.map(of).join(' + ');
  line(
    'workers',
    plus(({ workers }) => text(workers)),
    total(({ workers }) => workers),
    'workers',
  );
  const pods = line(
    'Pods',
    plus(({ shards }) => text(shards)),
    total(({ shards }) => shards),
    'Pods',
  );
  line(
    'CPU',
    plus(({ shards, cpu }) => `${text(shards)} × ${text(cpu)}`),
    total(({ shards, cpu }) => shards * cpu),
    'cores',
  );
  line(
    'memory',
    plus(({ shards, memoryGib }) => `${text(shards)} × ${text(memoryGib)} GiB`),
    total(({ shards, memoryGib }) => shards * memoryGib),
    'GiB',
  );
  line(
    'scratch',
    `${text(pods)} Pods × (${text(input.scratchGib)} + ${text(tmpGib)} GiB)`,
    pods * (input.scratchGib + tmpGib),
    'GiB',
  );
  const gbit = line(
    'network to the store',
    `${text(rate)} MB/s × (1 read + ${text(input.kept)} written) × 8 ÷ 1,000`,
    (rate * (1 + input.kept) * 8) / 1000,
    'Gbit/s',
  );
  const byPods = line(
    'nodes for Pods',
    `${plus(({ shards, podsOfNode }) => `${text(shards)} ÷ ${podsOfNode}`)}, up; of ${text(node.cpu)} cores and ${text(node.memoryGib)} GiB ${usableNode * 100} %`,
    Math.ceil(total(({ shards, podsOfNode }) => shards / podsOfNode)),
    'nodes',
  );
  const byNetwork = line(
    'nodes for network',
    `${text(gbit)} ÷ (${text(node.gbit)} Gbit/s × ${usableNetwork}), up`,
    Math.ceil(gbit / (node.gbit * usableNetwork)),
    'nodes',
  );
  const nodes = line(
    'nodes',
    `the larger of ${byPods} and ${byNetwork}`,
    Math.max(byPods, byNetwork),
    'nodes',
  );
  limits.push({ what: 'network of the nodes', needed: gbit, limit: nodes * node.gbit * usableNetwork });
  if (input.storeGbit !== null)
    limits.push({ what: 'network of the store', needed: gbit, limit: input.storeGbit * usableNetwork });

  const tb = input.bytesPerDay / 1e12;
  line('landing', `${text(tb)} TB × ${text(input.landingDays)} days`, tb * input.landingDays, 'TB');
  const days = (period: number) => Math.min(period, input.retentionDays ?? period);
  const held = input.retentionDays === null ? '' : `, of ${text(input.retentionDays)} days at most`;
  for (const [what, period] of [
    ['refined and curated after a month', monthDays],
    ['refined and curated after a year', 365.25],
  ] as const)
    line(
      what,
      `${text(tb)} TB × ${text(input.kept)} × ${text(days(period))} days${held}`,
      tb * input.kept * days(period),
      'TB',
    );

  for (const domain of new Set(sized.map((one) => one.domain))) {
    const own = sized.filter((one) => one.domain === domain);
    const quota = own[0]?.quota;
    const asked = {
      cpu: own.reduce((sum, { shards, cpu }) => sum + shards * cpu, 0),
      memoryGib: own.reduce((sum, { shards, memoryGib }) => sum + shards * memoryGib, 0),
      pods: own.reduce((sum, { shards }) => sum + shards, 0),
    };
    for (const [kind, name] of [
      ['cpu', 'CPU'],
      ['memoryGib', 'memory'],
      ['pods', 'Pods'],
    ] as const) {
      const limit = quota?.[kind] ?? null;
      if (limit !== null)
        limits.push({ what: `${name} quota of domain ${domain}`, needed: asked[kind], limit });
    }
  }
  return {
    lines,
    limits: limits.toSorted((a, b) => b.needed / b.limit - a.needed / a.limit),
    assumptions: [
      'an estimate: products read at the same time, evenly over the window, and workers do not slow one another',
      'rates that are "measured" are those of one machine; --rate says yours',
      'objects are written once more as they are de-identified: --kept; snapshots that maintenance has not removed yet come on top',
    ],
  };
}
