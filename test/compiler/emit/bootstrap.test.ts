import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { compileFixtures, emitted, workspaceFiles } from './workspace.ts';

type Resource = {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly annotations: Readonly<Record<string, string>> };
  // biome-ignore lint/suspicious/noExplicitAny: what is read from YAML
  readonly spec: any;
};

const file = 'prod/platform/argocd/components.yaml';
const gitops = 'gitops: {repository: "https://git.example.org/data/lake.git", revision: main';

async function installed(components: string): Promise<readonly Resource[]> {
  const files = workspaceFiles.map(({ path, bytes }) => ({
    path,
    bytes: Buffer.from(
      Buffer.from(bytes).toString('utf8').replace(`${gitops}}`, `${gitops}, components: ${components}}`),
    ),
  }));
  const compilation = compileFixtures(files);
  expect(compilation.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const output = await emitted(compilation, ['bootstrap']);
  return parseAllDocuments(output.get(file) ?? '').map((document) => document.toJS() as Resource);
}

const waveOf = ({ metadata }: Resource) => Number(metadata.annotations['argocd.argoproj.io/sync-wave']);
const sourceOf = ({ spec }: Resource) => spec.source ?? spec.sources[0];
const everything =
  '{objectStore: {}, postgres: {}, trino: {}, airflow: {}, openmetadata: {}, monitoring: {}}';

describe('what a platform stands on', () => {
  it('is installed where the Platform says so, and nothing else is', async () => {
    expect(await installed('{}')).toEqual([]);
    const resources = await installed('{trino: {}}');
    expect(resources.map(({ metadata }) => metadata.name)).toEqual([
      'lakespec-components-prod',
      'prod-trino',
    ]);
  });

  it('is allowed by its project: charts, folders and namespaces', async () => {
    const [project, ...applications] = await installed(everything);
    expect(applications.length).toBeGreaterThan(8);
    const namespaces = project?.spec.destinations.map(({ namespace }: { namespace: string }) => namespace);
    for (const { spec } of applications) {
      expect(namespaces).toContain(spec.destination.namespace);
      for (const source of spec.sources ?? [spec.source]) {
        expect(project?.spec.sourceRepos).toContain(source.repoURL);
        expect(source.targetRevision).not.toBe('');
      }
    }
  });

  it('comes before what needs it', async () => {
    const resources = await installed(everything);
    const wave = (name: string) =>
      waveOf(resources.find(({ metadata }) => metadata.name === name) as Resource);
    expect(wave('lakespec-components-prod')).toBeLessThan(wave('prod-prometheus'));
    expect(wave('prod-postgres-operator')).toBeLessThan(wave('prod-databases'));
    // Projects of domains are of wave -1.
    for (const resource of resources) expect(waveOf(resource)).toBeLessThan(-1);
  });

  it('holds no secret, and keeps the vault in a cluster of its own', async () => {
    const resources = await installed(everything);
    const databases = resources.find(({ metadata }) => metadata.name === 'prod-databases');
    const vault = resources.find(({ metadata }) => metadata.name === 'prod-vault');
    const names = (one: Resource | undefined) => [
      sourceOf(one as Resource).helm.valuesObject.cluster.initdb.database,
      ...sourceOf(one as Resource).helm.valuesObject.databases.map(({ name }: { name: string }) => name),
    ];
    expect(names(databases)).toEqual(['catalog', 'airflow', 'openmetadata']);
    expect(names(vault)).toEqual(['vault']);
    expect(vault?.spec.destination.namespace).toBe('vault');
    // A value under such a key would be the secret itself: only names of Secrets are allowed there.
    const inline: string[] = [];
    const look = (value: unknown, path: string): void => {
      if (typeof value === 'object' && value !== null)
        for (const [key, below] of Object.entries(value)) look(below, `${path}.${key}`);
      else if (/(password|token|accessKey|secretKey)$/i.test(path) && !/secretKey$/.test(path))
        inline.push(path);
    };
    for (const one of resources.slice(1)) look(sourceOf(one).helm.valuesObject, one.metadata.name);
    expect(inline).toEqual([]);
  });

  it('takes what the Platform says over our values, and other versions', async () => {
    const [, application] = await installed(
      '{objectStore: {object-store: {version: 5.9.9, values: {replicas: 16, persistence: {size: 4Ti}}}}}',
    );
    expect(sourceOf(application as Resource)).toMatchObject({
      targetRevision: '5.9.9',
      helm: { valuesObject: { replicas: 16, persistence: { enabled: true, size: '4Ti' } } },
    });
  });
});
