import { spawnSync } from 'node:child_process';
import { list, type Resource } from './kubectl.ts';

/**
 * Every connection that Pods begin, as the kernel of the node sees it: a table of nftables in front of the translation of
 * Service addresses. Needs root on the node.
 */

const table = 'lakespec_test_trace';

const rules = `
table ip ${table} {
  set begun {
    type ipv4_addr . inet_proto . ipv4_addr . inet_service
    flags dynamic
    size 65535
  }
  chain prerouting {
    type filter hook prerouting priority raw; policy accept;
    ip saddr 10.244.0.0/24 tcp flags & (syn | ack) == syn add @begun { ip saddr . meta l4proto . ip daddr . th dport }
    ip saddr 10.244.0.0/24 meta l4proto != tcp add @begun { ip saddr . meta l4proto . ip daddr . th dport }
  }
}
`;

export type Connection = {
  readonly from: string;
  readonly protocol: 'TCP' | 'UDP';
  readonly to: string;
  readonly port: number;
};

function nft(args: readonly string[], input?: string): string {
  const { status, stdout, stderr } = spawnSync('nft', args, {
    encoding: 'utf8',
    ...(input !== undefined && { input }),
  });
  if (status !== 0) throw new Error(`nft ${args.join(' ')}: ${stderr}`);
  return stdout;
}

export function openTrace(): { begun(): readonly Connection[]; close(): void } {
  spawnSync('nft', ['delete', 'table', 'ip', table]);
  nft(['-f', '-'], rules);
  return {
    begun: () => {
      const { nftables } = JSON.parse(nft(['-j', 'list', 'set', 'ip', table, 'begun'])) as {
        nftables: readonly {
          set?: { elem?: readonly { concat: readonly [string, string, string, number] }[] };
        }[];
      };
      return nftables
        .flatMap(({ set }) => set?.elem ?? [])
        .map(({ concat: [from, protocol, to, port] }) => ({
          from,
          protocol: protocol.toUpperCase() as Connection['protocol'],
          to,
          port,
        }));
    },
    close: () => void nft(['delete', 'table', 'ip', table]),
  };
}

type Peer = {
  readonly namespaceSelector?: { readonly matchLabels: Readonly<Record<string, string>> };
  readonly podSelector?: object;
  readonly ipBlock?: { readonly cidr: string };
};
type EgressRule = {
  readonly to: readonly Peer[];
  readonly ports: readonly { readonly protocol: string; readonly port: number }[];
};

const numberOf = (address: string): number =>
  address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

function isWithin(address: string, cidr: string): boolean {
  const [base = '', bits = '32'] = cidr.split('/');
  const size = 2 ** (32 - Number(bits));
  return Math.floor(numberOf(address) / size) === Math.floor(numberOf(base) / size);
}

/**
 * Whether a rule of a NetworkPolicy allows a connection.
 * @param namespaceAt the namespace of the Service at an address
 */
function allows(
  rule: EgressRule,
  { protocol, to, port }: Connection,
  namespaceAt: ReadonlyMap<string, string>,
): boolean {
  if (!rule.ports.some((one) => one.protocol === protocol && one.port === port)) return false;
  return rule.to.some(({ ipBlock, namespaceSelector }) =>
    ipBlock === undefined
      ? namespaceAt.get(to) === namespaceSelector?.matchLabels['kubernetes.io/metadata.name']
      : isWithin(to, ipBlock.cidr),
  );
}

type Policy = Resource & {
  readonly spec: {
    readonly podSelector: { readonly matchLabels?: Readonly<Record<string, string>> };
    readonly egress?: readonly EgressRule[];
  };
};

const ruleText = ({ spec }: Policy, rule: EgressRule): string =>
  `${spec.podSelector.matchLabels?.['app.kubernetes.io/component']}: ${JSON.stringify(rule)}`;

/**
 * Holds what Pods did against the NetworkPolicies of manifests: connections that no rule allows, and rules that none
 * needed, of components whose Pods are among them. What the Platform lets Pods reach is one list for all products, so a
 * rule counts by its component and what it says.
 * @param pods by address
 */
export function judged(
  connections: readonly Connection[],
  pods: ReadonlyMap<string, Resource>,
  manifests: readonly Resource[],
): { readonly strays: readonly string[]; readonly unused: readonly string[] } {
  const services = list<Resource & { spec: { clusterIP: string } }>('services', '--all-namespaces');
  const namespaceAt = new Map(
    services.map(({ spec, metadata }) => [spec.clusterIP, metadata.namespace as string]),
  );
  const policies = manifests.filter((one): one is Policy => one.kind === 'NetworkPolicy');
  const selects = ({ spec }: Policy, labels: Readonly<Record<string, string>>) =>
    Object.entries(spec.podSelector.matchLabels ?? {}).every(([key, value]) => labels[key] === value);
  const used = new Set<string>();
  const strays: string[] = [];
  for (const connection of connections) {
    const pod = pods.get(connection.from);
    if (pod === undefined) continue;
    const { namespace, name, labels = {} } = pod.metadata;
    const met = policies
      .filter((policy) => policy.metadata.namespace === namespace && selects(policy, labels))
      .flatMap((policy) =>
        (policy.spec.egress ?? [])
          .filter((rule) => allows(rule, connection, namespaceAt))
          .map((rule) => ruleText(policy, rule)),
      );
    if (met.length === 0) strays.push(`${name} → ${connection.to}:${connection.port} ${connection.protocol}`);
    for (const rule of met) used.add(rule);
  }
  const components = new Set(
    [...pods.values()].map(({ metadata }) => metadata.labels?.['app.kubernetes.io/component']),
  );
  const emitted = policies
    .filter(({ spec }) => components.has(spec.podSelector.matchLabels?.['app.kubernetes.io/component']))
    .flatMap((policy) => (policy.spec.egress ?? []).map((rule) => ruleText(policy, rule)));
  return { strays, unused: [...new Set(emitted)].filter((rule) => !used.has(rule)) };
}
