import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../workspace.ts';
import { kubectl, type Resource } from './kubectl.ts';
import { manifestsOf } from './manifests.ts';
import { install, removeNamespaces } from './surroundings.ts';

/** Who can do what in the namespaces of the committed manifests: the API server is asked. */
const manifests = manifestsOf(join(root, 'dist-manifests', 'prod'));
const namespaces = manifests.flatMap(({ kind, metadata }) => (kind === 'Namespace' ? [metadata.name] : []));

type Rule = {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly verbs: readonly string[];
};
type Role = Resource & { readonly rules: readonly Rule[] };
type Subject = { readonly kind: string; readonly name: string; readonly namespace?: string };
type Binding = Resource & {
  readonly roleRef: { readonly kind: string; readonly name: string };
  readonly subjects: readonly Subject[];
};

const roles = manifests.filter((one): one is Role => one.kind === 'Role');
const bindings = manifests.filter((one): one is Binding => one.kind === 'RoleBinding');

/** Somebody, and something that they may want to do. */
type Question = {
  readonly who: Subject;
  readonly namespace: string;
  readonly verb: string;
  readonly group: string;
  /** `pods/log` has a subresource. */
  readonly resource: string;
  readonly name?: string;
};

function asked({ who, namespace, verb, group, resource: whole, name }: Question) {
  const [resource, subresource] = whole.split('/');
  const resourceAttributes = { namespace, verb, group, resource, subresource, name };
  const user =
    who.kind === 'ServiceAccount'
      ? {
          user: `system:serviceaccount:${who.namespace}:${who.name}`,
          groups: [
            'system:serviceaccounts',
            `system:serviceaccounts:${who.namespace}`,
            'system:authenticated',
          ],
        }
      : { user: 'somebody', groups: [who.name, 'system:authenticated'] };
  return {
    apiVersion: 'authorization.k8s.io/v1',
    kind: 'SubjectAccessReview',
    spec: { ...user, resourceAttributes },
  };
}

/** The questions that the API server answers with yes, as text. */
function allowed(questions: readonly Question[]): readonly string[] {
  if (questions.length === 0) return [];
  const items = { apiVersion: 'v1', kind: 'List', items: questions.map(asked) };
  const each = 'jsonpath={.status.allowed}{"\\n"}';
  const answers = kubectl(['create', '-f', '-', '-o', each], JSON.stringify(items)).trim().split('\n');
  expect(answers).toHaveLength(questions.length);
  return questions.filter((_, index) => answers[index] === 'true').map(textOf);
}

const textOf = ({ who, namespace, verb, resource, name }: Question): string =>
  `${who.kind} ${who.name} may ${verb} ${resource}${name === undefined ? '' : ` ${name}`} in ${namespace}`;

/** What a binding grants, in a namespace. */
function granted({ roleRef, subjects, metadata }: Binding, namespace: string): readonly Question[] {
  const role = roles.find(
    (one) => one.metadata.name === roleRef.name && one.metadata.namespace === metadata.namespace,
  );
  return subjects.flatMap((who) =>
    (role?.rules ?? []).flatMap(({ apiGroups, resources, resourceNames, verbs }) =>
      apiGroups.flatMap((group) =>
        resources.flatMap((resource) =>
          verbs.flatMap((verb) =>
            (resourceNames ?? [undefined]).map((name) => ({
              who,
              namespace,
              verb,
              group,
              resource,
              ...(name !== undefined && { name }),
            })),
          ),
        ),
      ),
    ),
  );
}

beforeAll(async () => {
  await removeNamespaces(namespaces);
  install(manifests);
});
afterAll(() => removeNamespaces(namespaces));

const accounts = manifests.flatMap(({ kind, metadata }): Subject[] =>
  kind === 'ServiceAccount' ? [{ kind, name: metadata.name, namespace: metadata.namespace as string }] : [],
);

test('no service account of a Pod may do anything at the API server', () => {
  expect(accounts.length).toBeGreaterThan(5);
  const questions = [
    ...accounts,
    ...namespaces.map((namespace) => ({ kind: 'ServiceAccount', name: 'default', namespace })),
  ]
    .flatMap((who) => namespaces.map((namespace) => ({ who, namespace })))
    .flatMap((one) =>
      [
        ['get', '', 'secrets'],
        ['list', '', 'secrets'],
        ['list', '', 'pods'],
        ['create', '', 'pods'],
        ['create', '', 'pods/exec'],
        ['get', '', 'configmaps'],
        ['create', 'batch', 'jobs'],
        ['patch', 'batch', 'cronjobs'],
        ['create', 'rbac.authorization.k8s.io', 'rolebindings'],
      ].map(([verb = '', group = '', resource = '']) => ({ ...one, verb, group, resource })),
    );
  expect(allowed(questions)).toEqual([]);
});

test('the API server grants what the Roles say, and in no other namespace', () => {
  const own = bindings.flatMap((one) => granted(one, one.metadata.namespace as string));
  expect(allowed(own)).toEqual(own.map(textOf));
  const promised = new Set(own.map(textOf));
  const elsewhere = bindings.flatMap((one) =>
    namespaces
      .filter((namespace) => namespace !== one.metadata.namespace)
      .flatMap((namespace) => granted(one, namespace)),
  );
  expect(allowed(elsewhere).filter((text) => !promised.has(text))).toEqual([]);
});

test('nobody who is granted something may read a Secret, or take a Pod or a right to get at one', () => {
  const people = [
    ...new Map(bindings.flatMap(({ subjects }) => subjects).map((one) => [one.name, one])).values(),
  ];
  const questions = people.flatMap((who) =>
    namespaces.flatMap((namespace) =>
      [
        ['get', '', 'secrets'],
        ['list', '', 'secrets'],
        ['watch', '', 'secrets'],
        ['create', '', 'pods'],
        ['create', '', 'pods/exec'],
        ['create', '', 'pods/attach'],
        ['patch', '', 'pods/ephemeralcontainers'],
        ['create', '', 'serviceaccounts/token'],
        ['patch', 'batch', 'cronjobs'],
        ['create', 'rbac.authorization.k8s.io', 'rolebindings'],
        ['escalate', 'rbac.authorization.k8s.io', 'roles'],
      ].map(([verb = '', group = '', resource = '']) => ({ who, namespace, verb, group, resource })),
    ),
  );
  expect(allowed(questions)).toEqual([]);
});
