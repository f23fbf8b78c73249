import { BlockList, isIPv4 } from 'node:net';
import { type Stage, storesOf } from '../emit/kubernetes/secrets.ts';
import type { Path } from '../load/index.ts';
import type { ResolvedPlatform } from '../resolve/index.ts';

export type EgressRule = NonNullable<ResolvedPlatform['spec']['kubernetes']>['egress'][number];

/** What Pods connect to. */
export type Reached = {
  readonly what: string;
  /** Null: a secret says it. */
  readonly host: string | null;
  /** The usual one where a secret says the URL. */
  readonly port: number;
  readonly stages: readonly Stage[];
  readonly path: Path;
};

const runStages: readonly Stage[] = ['ingest', 'refine', 'curate', 'publish'];
const sqlStages: readonly Stage[] = ['refine', 'curate', 'publish'];
const everyStage: readonly Stage[] = [...runStages, 'maintain'];
/** By Pod: the containers of one share its network. */
const pods: readonly (readonly Stage[])[] = [runStages, ['maintain'], ['set-up'], ['probe']];

const portOf = ({ protocol, port }: URL): number =>
  port === '' ? (protocol === 'http:' ? 80 : 443) : Number(port);

const usualPorts = { postgres: 5432, https: 443 } as const;

/**
 * Whether somebody wants to know how the platform is: of its copy, or of a promise that it is there, which monitoring
 * takes for given.
 */
export const isProbed = ({ spec }: ResolvedPlatform): boolean =>
  spec.kubernetes?.setup !== undefined &&
  (spec.replication !== undefined || spec.slo !== undefined || spec.prometheus?.pushgateway !== undefined);

/**
 * What Pods of a platform connect to; the port of what a secret says is its usual one. OpenMetadata is not among it: no
 * stage asks it anything.
 */
export function reachedBy(platform: ResolvedPlatform): readonly Reached[] {
  const {
    stores = {},
    catalog,
    vault,
    engine,
    prometheus,
    slack,
    snowflake,
    replication,
    kubernetes,
  } = platform.spec;
  const probe: readonly Stage[] = isProbed(platform) ? ['probe'] : [];
  const besides: readonly Stage[] = kubernetes?.setup ? ['set-up', ...probe] : [];
  const lakeStages = [...everyStage, ...probe];
  const at = (
    what: string,
    url: string | undefined,
    stages: readonly Stage[],
    path: Path,
  ): readonly Reached[] => {
    if (url === undefined) return [];
    const parsed = new URL(url);
    return [{ what, host: parsed.hostname, port: portOf(parsed), stages, path }];
  };
  const s3 = (endpoint: string | undefined) => endpoint ?? 'https://s3.amazonaws.com';
  return [
    ...Object.entries(stores).flatMap(([name, store]) =>
      store && 'bucket' in store
        ? at(
            `store ${name}`,
            s3(store.endpoint),
            [...everyStage, ...besides].filter((stage) => storesOf[stage].some((one) => one === name)),
            ['stores', name, ...(store.endpoint === undefined ? [] : ['endpoint'])],
          )
        : [],
    ),
    ...(replication && !('file' in replication.target)
      ? at(
          'the copy of the stores',
          s3(replication.target.endpoint),
          ['maintain', ...besides],
          ['replication', 'target'],
        )
      : []),
    ...(catalog && 'postgres' in catalog
      ? [
          {
            what: 'the catalog',
            host: null,
            port: usualPorts.postgres,
            stages: lakeStages,
            path: ['catalog', 'postgres'],
          },
        ]
      : []),
    ...(catalog && 'rest' in catalog
      ? [
          ...at('the catalog', catalog.rest, lakeStages, ['catalog', 'rest']),
          ...at('the token endpoint of the catalog', catalog.oauth2?.tokenUrl, lakeStages, [
            'catalog',
            'oauth2',
            'tokenUrl',
          ]),
        ]
      : []),
    ...(vault && 'postgres' in vault
      ? [
          {
            what: 'the vault',
            host: null,
            port: usualPorts.postgres,
            stages: ['ingest'] as const,
            path: ['vault', 'postgres'],
          },
        ]
      : []),
    ...(engine && 'trino' in engine
      ? at('Trino', engine.trino.url, [...sqlStages, ...probe], ['engine', 'trino', 'url'])
      : []),
    ...at(
      'the Pushgateway',
      prometheus?.pushgateway,
      // Maintenance pushes how it ended, and how far the copy lags.
      lakeStages,
      ['prometheus', 'pushgateway'],
    ),
    ...(snowflake?.login
      ? at(
          'Snowflake',
          `https://${snowflake.account}.snowflakecomputing.com`,
          ['publish'],
          ['snowflake', 'account'],
        )
      : []),
    ...(slack
      ? [
          {
            what: 'Slack',
            host: null,
            port: usualPorts.https,
            // Whatever fails is told, and a copy that lags.
            stages: [...everyStage, ...(replication ? probe : [])],
            path: ['slack'],
          },
        ]
      : []),
  ];
}

/** The namespace in a name of the cluster's DNS, `SERVICE.NAMESPACE.svc…`; null outside of it. */
export const namespaceIn = (host: string | null): string | null =>
  /^[^.]+\.([^.]+)\.svc(\.cluster\.local)?\.?$/.exec(host ?? '')?.[1] ?? null;

/** Whether a block holds an address; of names, and of what is no block, nobody knows: true. */
function holds(cidr: string, host: string | null): boolean {
  const [address = '', length = ''] = cidr.split('/');
  if (host === null || !isIPv4(host) || !isIPv4(address) || !(Number(length) <= 32)) return true;
  const block = new BlockList();
  block.addSubnet(address, Number(length));
  return block.check(host);
}

/** Whether a rule leads there, whatever the stage. */
export function leadsTo({ cidr, namespace, port }: EgressRule, reached: Reached): boolean {
  if (port !== reached.port) return false;
  // Without a peer a rule leads everywhere, which is told by itself.
  if (reached.host === null || (cidr === undefined && namespace === undefined)) return true;
  const wanted = namespaceIn(reached.host);
  return wanted === null ? cidr !== undefined && holds(cidr, reached.host) : namespace === wanted;
}

const meet = (one: readonly Stage[], other: readonly Stage[]): boolean =>
  one.some((stage) => other.includes(stage));

/** Whether a rule is there for any stage that connects to it. */
export const isFor = ({ stages }: EgressRule, reached: Reached): boolean =>
  stages === undefined || meet(stages, reached.stages);

/** The stages that no rule lets there although they connect to it; rules hold for a whole Pod. */
export function shutOut(egress: readonly EgressRule[], reached: Reached): readonly Stage[] {
  const open = egress.filter((rule) => leadsTo(rule, reached));
  return pods
    .filter((pod) => open.every(({ stages }) => stages !== undefined && !meet(stages, pod)))
    .flatMap((pod) => pod.filter((stage) => reached.stages.includes(stage)));
}
