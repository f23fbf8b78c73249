import { platformNamespace } from '../kubernetes/names.ts';
import type { KubernetesSpec } from '../kubernetes/placement.ts';
import {
  type DeployedDomain,
  domainProjectName,
  type Gitops,
  metadata,
  monitoringProjectName,
  platformProjectName,
} from './gitops.ts';

type Kind = { readonly group: string; readonly kind: string };

/** What the folder of a product holds; nothing else of a tenant is ever applied. */
const productKinds: readonly Kind[] = [
  { group: '', kind: 'ConfigMap' },
  { group: '', kind: 'ServiceAccount' },
  { group: 'batch', kind: 'CronJob' },
  { group: 'networking.k8s.io', kind: 'NetworkPolicy' },
];

/** What surrounds the products of a domain, in its namespace. */
const platformKinds: readonly Kind[] = [
  ...productKinds,
  { group: '', kind: 'LimitRange' },
  { group: '', kind: 'ResourceQuota' },
  { group: 'rbac.authorization.k8s.io', kind: 'Role' },
  { group: 'rbac.authorization.k8s.io', kind: 'RoleBinding' },
];

/** Services of the platform. */
type Exposed = readonly { readonly namespace: string }[];

/** What is in the namespaces of domains and platform, and no more than that. */
const kindsOf = ({ setup, externalSecrets, volumes }: KubernetesSpec, exposed: Exposed): readonly Kind[] => [
  ...platformKinds,
  ...(exposed.length > 0 ? [{ group: '', kind: 'Service' }] : []),
  ...(volumes.length > 0 ? [{ group: '', kind: 'PersistentVolumeClaim' }] : []),
  ...(setup ? [{ group: 'batch', kind: 'Job' }] : []),
  ...(externalSecrets ? [{ group: 'external-secrets.io', kind: 'ExternalSecret' }] : []),
];

function project(
  gitops: Gitops,
  name: string,
  spec: {
    readonly description: string;
    readonly namespaces: readonly string[];
    readonly clusterResourceWhitelist: readonly Kind[];
    readonly namespaceResourceWhitelist: readonly Kind[];
    readonly roles?: readonly object[];
  },
) {
  const { namespaces, ...rest } = spec;
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AppProject',
    metadata: metadata(gitops, name, -1),
    spec: {
      ...rest,
      sourceRepos: [gitops.repository],
      destinations: namespaces.map((namespace) => ({ server: gitops.server, namespace })),
    },
  };
}

/** What Argo CD's roles may do with the applications of a project: https://argo-cd.readthedocs.io/en/stable/operator-manual/rbac/ */
const actionsOf = { steward: ['get', 'sync'], engineer: ['get', 'sync', 'update', 'action/*'] } as const;

function rolesOf(name: string, { document }: DeployedDomain) {
  const members = document?.value.spec.members ?? [];
  return Object.entries(actionsOf).flatMap(([role, actions]) => {
    const groups = members.filter((one) => one.role === role).map(({ group }) => group);
    if (groups.length === 0) return [];
    const subject = `proj:${name}:${role}`;
    return [
      {
        name: role,
        groups: [...new Set(groups)].sort(),
        policies: actions.map((action) => `p, ${subject}, applications, ${action}, ${name}/*, allow`),
      },
    ];
  });
}

/** A domain deploys into its own namespace, and nothing that is of the cluster. */
export function domainProject(gitops: Gitops, domain: DeployedDomain) {
  const name = domainProjectName(gitops, domain.namespace);
  const roles = rolesOf(name, domain);
  return project(gitops, name, {
    description: domain.document?.value.metadata.title ?? `Products of ${domain.name ?? 'no domain'}`,
    namespaces: [domain.namespace],
    clusterResourceWhitelist: [],
    namespaceResourceWhitelist: productKinds,
    ...(roles.length > 0 && { roles }),
  });
}

/** The namespaces of the domains and of the platform, and what is in them beside products; Services where their Pods are. */
export const platformProject = (
  gitops: Gitops,
  kubernetes: KubernetesSpec,
  namespaces: readonly string[],
  exposed: Exposed,
) =>
  project(gitops, platformProjectName(gitops), {
    description: `Namespaces, limits, network and maintenance of platform ${gitops.platform}`,
    namespaces: [
      ...new Set([
        ...namespaces,
        ...(kubernetes.setup ? [platformNamespace(kubernetes.namespace)] : []),
        ...exposed.map(({ namespace }) => namespace),
      ]),
    ].sort(),
    clusterResourceWhitelist: [
      { group: '', kind: 'Namespace' },
      ...(kubernetes.volumes.length > 0 ? [{ group: '', kind: 'PersistentVolume' }] : []),
    ],
    namespaceResourceWhitelist: kindsOf(kubernetes, exposed),
  });

/** What watches the platform: nothing that runs, and nothing outside the namespace of the monitoring. */
export const monitoringProject = (gitops: Gitops, namespace: string) =>
  project(gitops, monitoringProjectName(gitops), {
    description: `Alerts and dashboards of platform ${gitops.platform}`,
    namespaces: [namespace],
    clusterResourceWhitelist: [],
    namespaceResourceWhitelist: [
      { group: '', kind: 'ConfigMap' },
      { group: 'monitoring.coreos.com', kind: 'AlertmanagerConfig' },
      { group: 'monitoring.coreos.com', kind: 'PrometheusRule' },
    ],
  });
