import { k8s } from 'cdk8s-plus-27';
import type { ResolvedPlatform } from '../../resolve/index.ts';
import type { Stage } from './secrets.ts';

type Egress = NonNullable<ResolvedPlatform['spec']['kubernetes']>['egress'][number];

const port = (protocol: 'TCP' | 'UDP', number: number): k8s.NetworkPolicyPort => ({
  protocol,
  port: k8s.IntOrString.fromNumber(number),
});

/** The cluster's DNS, which every name of the other rules needs. */
const dns: k8s.NetworkPolicyEgressRule = {
  to: [
    {
      namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
      podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
    },
  ],
  ports: [port('UDP', 53), port('TCP', 53)],
};

function rule(egress: Egress): k8s.NetworkPolicyEgressRule {
  const peers: k8s.NetworkPolicyPeer[] = [
    ...(egress.cidr === undefined ? [] : [{ ipBlock: { cidr: egress.cidr } }]),
    ...(egress.namespace === undefined
      ? []
      : [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': egress.namespace } } }]),
  ];
  return { to: peers, ports: [port('TCP', egress.port)] };
}

/** The platform's rules that any of these stages needs; containers of one Pod share its network. */
export function allowEgress(
  egress: readonly Egress[],
  stages: readonly Stage[],
): k8s.NetworkPolicyEgressRule[] {
  const wanted = egress.filter((one) => one.stages?.some((stage) => stages.includes(stage)) ?? true);
  return [dns, ...wanted.map(rule)];
}
