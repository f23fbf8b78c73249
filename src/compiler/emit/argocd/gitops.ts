import type { Document } from '../../load/index.ts';
import type { KubernetesSpec } from '../kubernetes/placement.ts';

/** Where Argo CD reads what was compiled, and which platform of it. */
export type Gitops = NonNullable<KubernetesSpec['gitops']> & { readonly platform: string };

/** A domain with what of it is deployed. */
export type DeployedDomain = {
  /** Null: of the products that are in none. */
  readonly name: string | null;
  readonly namespace: string;
  readonly document: Document<'Domain'> | null;
  readonly products: readonly string[];
};

/** The folder of a platform's output in the repository. */
export const outputFolder = ({ path, platform }: Gitops): string => `${path}/${platform}`;

export const metadata = ({ namespace }: Gitops, name: string, wave: number) => ({
  name,
  namespace,
  labels: { 'app.kubernetes.io/managed-by': 'lakespec' },
  annotations: { 'argocd.argoproj.io/sync-wave': String(wave) },
});

/** Of Applications that are not of a product, behind the platform's name. */
export const applicationNames = { root: 'lakespec', platform: 'platform', monitoring: 'monitoring' } as const;

/** Of a domain. One Argo CD may deploy platforms to several clusters, which then may have the same namespaces. */
export const domainProjectName = ({ platform }: Gitops, namespace: string): string =>
  `${platform}-${namespace}`;

export const platformProjectName = ({ platform }: Gitops): string => `lakespec-platform-${platform}`;

export const monitoringProjectName = ({ platform }: Gitops): string => `lakespec-monitoring-${platform}`;
