import { k8s } from 'cdk8s-plus-27';
import { type Labels, wave } from './labels.ts';
import type { Manifest } from './manifest.ts';
import type { allowEgress } from './network-policy.ts';
import type { KubernetesSpec } from './placement.ts';

/** What Pods of one kind have around them: an account that may nothing, and a network as open as it has to be. */
export const enclosure = (
  kubernetes: KubernetesSpec,
  given: {
    readonly name: string;
    readonly namespace: string;
    readonly labels: Labels;
    /** Labels of those Pods. */
    readonly pods: Readonly<Record<string, string>>;
    readonly egress: ReturnType<typeof allowEgress>;
  },
): readonly Manifest[] => {
  const { name, namespace, labels, pods, egress } = given;
  return [
    k8s.KubeServiceAccount.manifest({
      metadata: {
        name,
        namespace,
        labels,
        annotations: { ...kubernetes.serviceAccountAnnotations, ...wave(-1) },
      },
      automountServiceAccountToken: false,
    }),
    k8s.KubeNetworkPolicy.manifest({
      metadata: { name, namespace, labels, annotations: { ...wave(-1) } },
      spec: { podSelector: { matchLabels: pods }, policyTypes: ['Ingress', 'Egress'], egress },
    }),
  ];
};
