import type { PlanPlatform } from '../../../plan/index.ts';
import { durationSeconds } from '../../language/index.ts';
import type { Document } from '../../load/index.ts';
import type { ResolvedPlatform } from '../../resolve/index.ts';
import { isProbed } from '../../rules/reached.ts';
import type { Maintained } from './domain.ts';
import { type Labels, labelsOf, wave } from './labels.ts';
import type { Manifest } from './manifest.ts';
import { namespaceOf, platformNamespace } from './names.ts';
import type { KubernetesSpec } from './placement.ts';
import { type Holder, keyOf, type Stage, secretsOf } from './secrets.ts';

type ExternalSpec = NonNullable<KubernetesSpec['externalSecrets']>;

/** A key of a Secret. */
type HeldKey = { readonly holder: Holder; readonly key: string };

/** What the Pods of stages take from Secrets. */
const keysOf = (stages: readonly Stage[], platform: PlanPlatform): readonly HeldKey[] =>
  stages.flatMap((stage) =>
    secretsOf(stage, platform, []).map(({ holder, ref }) => ({ holder, key: keyOf(ref) })),
  );

/**
 * An ExternalSecret for each Secret that Pods of a namespace take values from, with exactly these keys; in the store each is a
 * property of an entry that is called as the Secret. https://external-secrets.io/latest/api/externalsecret/
 */
function externalSecrets(
  held: readonly HeldKey[],
  names: Readonly<Partial<Record<Holder, string>>>,
  { store, kind, path, refresh }: ExternalSpec,
  namespace: string,
  labels: Labels,
): readonly Manifest[] {
  // Two holders may share one Secret.
  const secrets = new Map<string, Set<string>>();
  for (const { holder, key } of held) {
    const name = names[holder];
    if (name === undefined) continue;
    secrets.set(name, (secrets.get(name) ?? new Set()).add(key));
  }
  return [...secrets]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, keys]) => ({
      apiVersion: 'external-secrets.io/v1',
      kind: 'ExternalSecret',
      metadata: { name, namespace, labels, annotations: { ...wave(-1) } },
      spec: {
        refreshInterval: `${durationSeconds(refresh)}s`,
        secretStoreRef: { kind, name: store },
        target: { name, creationPolicy: 'Owner', deletionPolicy: 'Retain' },
        data: [...keys].sort().map((key) => ({
          secretKey: key,
          // With the operator's defaults, so that Argo CD sees no difference.
          remoteRef: {
            key: `${path}${name}`,
            property: key,
            conversionStrategy: 'Default',
            decodingStrategy: 'None',
            metadataPolicy: 'None',
          },
        })),
      },
    }));
}

/** Those of a domain's namespace: what its products and their maintenance take. */
export function domainSecrets(
  domain: Document<'Domain'> | null,
  products: readonly Maintained[],
  platform: PlanPlatform,
  kubernetes: KubernetesSpec,
  external: ExternalSpec,
): readonly Manifest[] {
  const stages: readonly Stage[] = ['refine', 'curate', 'publish', 'maintain'];
  const ingests = products.some(({ ingests }) => ingests === 1);
  const logins = products.flatMap(({ loginKeys }) => loginKeys.split(' ').filter((key) => key !== ''));
  const held = [
    ...keysOf(ingests ? ['ingest', ...stages] : stages, platform),
    ...logins.map((key) => ({ holder: 'transform', key }) as const),
  ];
  const labels = labelsOf({
    component: 'platform',
    domain: domain?.name ?? null,
    costCenter: domain?.value.spec.costCenter ?? null,
  });
  const namespace = namespaceOf(kubernetes.namespace, domain?.name ?? null);
  return externalSecrets(held, kubernetes.secrets, external, namespace, labels);
}

/** Those of the platform's own namespace: of set-up and probe. */
export function setupSecrets(
  resolved: ResolvedPlatform,
  platform: PlanPlatform,
  kubernetes: KubernetesSpec,
  external: ExternalSpec,
): readonly Manifest[] {
  const { setup, secrets } = kubernetes;
  const held = keysOf(isProbed(resolved) ? ['set-up', 'probe'] : ['set-up'], platform);
  const names = { ...secrets, ...(setup && { admin: setup.secret }) };
  const labels = labelsOf({ component: 'platform', domain: 'platform', costCenter: null });
  return externalSecrets(held, names, external, platformNamespace(kubernetes.namespace), labels);
}
