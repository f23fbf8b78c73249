import { k8s } from 'cdk8s-plus-27';
import { type Labels, wave } from './labels.ts';
import type { Manifest } from './manifest.ts';

/** Every Pod Security level: refuse, record and warn, so that nobody finds out late. */
const podSecurity = Object.fromEntries(
  ['enforce', 'audit', 'warn'].map((mode) => [`pod-security.kubernetes.io/${mode}`, 'restricted']),
);

/** A namespace whose Pods are restricted and reach nothing but what a policy of their own allows. */
export const closedNamespace = (namespace: string, labels: Labels): readonly Manifest[] => [
  k8s.KubeNamespace.manifest({
    metadata: { name: namespace, labels: { ...labels, ...podSecurity }, annotations: { ...wave(-2) } },
  }),
  // Selects every Pod and allows nothing.
  k8s.KubeNetworkPolicy.manifest({
    metadata: { name: 'default-deny', namespace, labels, annotations: { ...wave(-1) } },
    spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
  }),
];
