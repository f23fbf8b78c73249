import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kubernetesModule, writeKubeconformSchemas, writeValidateSchemas } from './schemas.ts';
import { moduleFolder, run, tool } from './tools.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const manifests = join(root, 'dist-manifests', 'prod');
const inFolder = (pattern: string) =>
  globSync(pattern, { cwd: manifests })
    .sort()
    .map((file) => join(manifests, file));
const kubernetes = inFolder('**/kubernetes/*.yaml');
const argocd = inFolder('platform/argocd*/*.yaml').concat(inFolder('platform/argocd-root.yaml'));
const monitoring = inFolder('platform/monitoring/*.yaml');
const pipeline = join(manifests, 'claims/kubernetes/pipeline.yaml');

const scratch = mkdtempSync(join(tmpdir(), 'lakespec-validators-'));
let crds: readonly string[] = [];
beforeAll(() => {
  const module = moduleFolder(kubernetesModule);
  writeKubeconformSchemas(module, join(scratch, 'kubeconform'));
  writeValidateSchemas(module, join(scratch, 'validate'));
  crds = [
    join(moduleFolder('github.com/argoproj/argo-cd/v3@v3.2.11'), 'manifests/crds'),
    join(
      moduleFolder('github.com/prometheus-operator/prometheus-operator@v0.79.2'),
      'example/prometheus-operator-crd',
    ),
  ];
  for (const name of ['kubeconform', 'kubectl-validate', 'conftest'] as const) tool(name);
}, 1_200_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const kubeconform = (files: readonly string[]) =>
  run(tool('kubeconform'), [
    '-strict',
    '-summary',
    ...['-schema-location', join(scratch, 'kubeconform', '{{.ResourceKind}}{{.KindSuffix}}.json')],
    ...files,
  ]);
const validate = (files: readonly string[]) =>
  run(tool('kubectl-validate'), [
    ...['--local-schemas', join(scratch, 'validate')],
    ...crds.flatMap((folder) => ['--local-crds', folder]),
    ...files,
  ]);
const conftest = (files: readonly string[]) =>
  run(tool('conftest'), ['test', '--no-color', '--policy', join(root, 'docs/ci/conftest'), ...files]);

/** The product's manifests with a mistake in them. */
function withMistake(from: string, to: string): readonly string[] {
  const text = readFileSync(pipeline, 'utf8');
  expect(text).toContain(from);
  const file = join(scratch, 'mistake.yaml');
  writeFileSync(file, text.replace(from, to));
  return [file];
}

test('kubeconform: every manifest is valid and strict', () => {
  const { status, output } = kubeconform(kubernetes);
  expect(status, output).toBe(0);
  expect(output).toMatch(/Valid: [1-9]\d*, Invalid: 0, Errors: 0, Skipped: 0/);
});

test('kubectl-validate: every manifest, and every object of Argo CD and of the monitoring', () => {
  expect(monitoring.length).toBeGreaterThan(2);
  const { status, output } = validate([...kubernetes, ...argocd, ...monitoring]);
  expect(status, output).toBe(0);
  expect(output.match(/OK/g)?.length).toBe(kubernetes.length + argocd.length + monitoring.length);
});

test('kubectl-validate: Secrets that the External Secrets Operator makes', () => {
  const operator = moduleFolder('github.com/external-secrets/external-secrets@v0.20.4');
  const golden = join(root, 'test/compiler/emit/golden/prod/platform/kubernetes');
  const files = globSync('*-secrets.yaml', { cwd: golden }).map((file) => join(golden, file));
  expect(files.length).toBeGreaterThan(1);
  const validated = (those: readonly string[]) =>
    run(tool('kubectl-validate'), [
      ...['--local-schemas', join(scratch, 'validate')],
      ...['--local-crds', join(operator, 'config/crds/bases')],
      ...those,
    ]);
  const { status, output } = validated(files);
  expect(status, output).toBe(0);
  const mistake = join(scratch, 'external-secret.yaml');
  writeFileSync(mistake, readFileSync(files[0]!, 'utf8').replace('refreshInterval:', 'refreshIntervall:'));
  expect(validated([mistake]).status).not.toBe(0);
  expect(conftest(files).status).toBe(0);
});

test('conftest: no manifest does what schemas allow and a Pod near patients must not', () => {
  const { status, output } = conftest(kubernetes);
  expect(status, output).toBe(0);
  expect(output).toMatch(/[1-9]\d* tests?, [1-9]\d* passed, 0 warnings, 0 failures/);
});

describe('a mistake is seen', () => {
  test.each([
    ['a misspelt field', 'concurrencyPolicy: Forbid', 'concurencyPolicy: Forbid', 'validate'],
    ['a wrong type', 'failedJobsHistoryLimit: 3', 'failedJobsHistoryLimit: three', 'validate'],
    ['an enum', 'concurrencyPolicy: Forbid', 'concurrencyPolicy: Forbidden', 'policy'],
    ['root', 'runAsNonRoot: true', 'runAsNonRoot: false', 'policy'],
    [
      'an image by tag',
      /registry.example.org\S+/.exec(readFileSync(pipeline, 'utf8'))![0],
      'r.example.org/a:1',
      'policy',
    ],
    ['two runs at once', 'concurrencyPolicy: Forbid', 'concurrencyPolicy: Allow', 'policy'],
    ['a gate that is tried again', '                - 3\n', '', 'policy'],
    [
      'a token',
      'automountServiceAccountToken: false\n          containers',
      'automountServiceAccountToken: true\n          containers',
      'policy',
    ],
  ])('%s', (_, from, to, by) => {
    const files = withMistake(from, to);
    if (by === 'validate') {
      expect(kubeconform(files).status).not.toBe(0);
      expect(validate(files).status).not.toBe(0);
    } else expect(conftest(files).status).not.toBe(0);
  });
});
