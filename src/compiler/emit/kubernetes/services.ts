import { k8s } from 'cdk8s-plus-27';
import type { ResolvedPlatform } from '../../resolve/index.ts';
import { labelsOf, wave } from './labels.ts';
import type { Manifest } from './manifest.ts';

type Exposure = NonNullable<ResolvedPlatform['spec']['exposure']>;

/** Services before servers that the platform stands on, in the namespaces of their Pods. */
export function services({ type, services: all }: Exposure): readonly Manifest[] {
  const labels = labelsOf({ component: 'platform', domain: null, costCenter: null });
  return all.map(({ name, namespace, selector, port, targetPort, nodePort }) =>
    k8s.KubeService.manifest({
      metadata: { name, namespace, labels, annotations: { ...wave(0) } },
      spec: {
        type,
        selector,
        ports: [
          {
            name: 'main',
            protocol: 'TCP',
            port,
            targetPort: k8s.IntOrString.fromNumber(targetPort ?? port),
            ...(nodePort !== undefined && { nodePort }),
          },
        ],
      },
    }),
  );
}
