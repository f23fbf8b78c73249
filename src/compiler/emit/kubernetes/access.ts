import { k8s } from 'cdk8s-plus-27';
import type { Document } from '../../load/index.ts';
import { type Labels, wave } from './labels.ts';
import type { Manifest } from './manifest.ts';

const see = ['get', 'list', 'watch'];

/** What people see of runs; Secrets and ConfigMaps are not among it, and nobody gets into a Pod. */
const seeRuns: readonly k8s.PolicyRule[] = [
  { apiGroups: ['batch'], resources: ['jobs', 'cronjobs'], verbs: see },
  { apiGroups: [''], resources: ['pods', 'pods/log', 'events'], verbs: see },
  { apiGroups: ['events.k8s.io'], resources: ['events'], verbs: see },
];

/** By the role of a domain's members; researchers query tables, and have nothing to do on the cluster. */
const rulesOf = {
  steward: seeRuns,
  engineer: [
    ...seeRuns,
    { apiGroups: ['batch'], resources: ['jobs'], verbs: ['create', 'delete'] },
    { apiGroups: [''], resources: ['pods'], verbs: ['delete'] },
  ],
} as const satisfies Readonly<Record<string, readonly k8s.PolicyRule[]>>;

/** A Role and its RoleBinding for each role that members of the domain have, in its namespace alone. */
export function access(
  members: Document<'Domain'>['value']['spec']['members'],
  namespace: string,
  labels: Labels,
): readonly Manifest[] {
  return Object.entries(rulesOf).flatMap(([role, rules]) => {
    const groups = new Set(members.filter((one) => one.role === role).map(({ group }) => group));
    if (groups.size === 0) return [];
    const metadata = { name: `lakespec-${role}`, namespace, labels, annotations: { ...wave(-1) } };
    return [
      k8s.KubeRole.manifest({ metadata, rules: [...rules] }),
      k8s.KubeRoleBinding.manifest({
        metadata,
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: metadata.name },
        subjects: [...groups]
          .sort()
          .map((name) => ({ apiGroup: 'rbac.authorization.k8s.io', kind: 'Group', name })),
      }),
    ];
  });
}
