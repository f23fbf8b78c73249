import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const manifests = join(root, 'dist-manifests', 'prod');
const [command = 'kubectl', ...prefix] = (process.env.KUBECTL ?? 'kubectl').split(' ');

type Resource = {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec?: {
    readonly jobTemplate?: { readonly spec: { readonly template: { readonly spec: object } } };
  };
};

function kubectl(args: readonly string[], input?: string): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(command, [...prefix, ...args], { encoding: 'utf8', input });
  return { status, output: stdout + stderr };
}

const files = globSync('**/kubernetes/*.yaml', { cwd: manifests }).sort();
const resources = files.flatMap((file) =>
  parseAllDocuments(readFileSync(join(manifests, file), 'utf8')).map((document) => ({
    file,
    resource: document.toJS() as Resource,
  })),
);
const namespaces = resources.filter(({ resource }) => resource.kind === 'Namespace');

beforeAll(() => {
  for (const { resource } of namespaces) {
    const { status, output } = kubectl(['apply', '--server-side', '-f', '-'], JSON.stringify(resource));
    expect(status, output).toBe(0);
    // Pods are admitted only where the service account controller has been.
    expect(
      kubectl(['wait', '--for=create', 'serviceaccount/default', '-n', resource.metadata.name]).status,
    ).toBe(0);
  }
});

test('there are manifests and namespaces', () => {
  expect(files.length).toBeGreaterThan(5);
  expect(namespaces.length).toBeGreaterThan(0);
});

test.each(files)('%s passes a server-side dry run without a warning', (file) => {
  const { status, output } = kubectl([
    'apply',
    '--server-side',
    '--dry-run=server',
    '-f',
    join(manifests, file),
  ]);
  expect(status, output).toBe(0);
  expect(output).not.toMatch(/warning/i);
});

test('a misspelt field is refused, so the dry run proves something', () => {
  const job = resources.find(({ resource }) => resource.kind === 'CronJob')!.resource;
  const misspelt = { ...job, spec: { ...job.spec, concurrencyPolice: 'Forbid' } };
  expect(
    kubectl(['apply', '--server-side', '--dry-run=server', '-f', '-'], JSON.stringify(misspelt)).status,
  ).not.toBe(0);
});

/** Workloads are only warned of: the Pod itself is what Pod Security admits or refuses. */
const pods = resources.flatMap(({ file, resource }) => {
  const spec = resource.spec?.jobTemplate?.spec.template.spec;
  return spec ? [{ file, namespace: resource.metadata.namespace!, spec }] : [];
});

const podOf = (namespace: string, spec: object) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'dry-run', namespace },
  spec: { ...spec, serviceAccountName: 'default' },
});

test.each(pods)("$file: its Pod is admitted under 'restricted'", ({ namespace, spec }) => {
  const { status, output } = kubectl(
    ['create', '--dry-run=server', '-f', '-'],
    JSON.stringify(podOf(namespace, spec)),
  );
  expect(status, output).toBe(0);
});

test('a privileged Pod is refused in the same namespaces', () => {
  for (const { resource } of namespaces) {
    const spec = {
      containers: [{ name: 'main', image: 'example.org/x:1', securityContext: { privileged: true } }],
    };
    const { status, output } = kubectl(
      ['create', '--dry-run=server', '-f', '-'],
      JSON.stringify(podOf(resource.metadata.name, spec)),
    );
    expect(status).not.toBe(0);
    expect(output).toMatch(/violates PodSecurity "restricted/);
  }
});
