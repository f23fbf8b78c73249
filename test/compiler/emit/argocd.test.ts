import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { checkTargets } from '../../../src/compiler/emit/index.ts';
import { changed, compileFixtures, emitted } from './workspace.ts';

type Resource = {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  // biome-ignore lint/suspicious/noExplicitAny: what is read from YAML
  readonly spec: any;
};

describe('what Argo CD is given', async () => {
  const files = await emitted(undefined, ['argocd', 'kubernetes']);
  const read = (text: string): readonly Resource[] =>
    parseAllDocuments(text).map((document) => document.toJS() as Resource);
  const resources = read(files.get('prod/platform/argocd/projects.yaml') ?? '');
  const applications = read(files.get('prod/platform/argocd/applications.yaml') ?? '');
  const sets = applications.filter(({ kind }) => kind === 'ApplicationSet');

  const groupOf = ({ apiVersion }: Resource): string =>
    apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '';
  const allowed = (resource: Resource, list: readonly { group: string; kind: string }[]): boolean =>
    list.some(({ group, kind }) => group === groupOf(resource) && kind === resource.kind);

  it('applies the folder of each product once, and no folder that was not compiled', () => {
    const folders = sets.flatMap(({ spec }) =>
      spec.generators.flatMap(({ git }: { git: { directories: { path: string }[] } }) =>
        git.directories.map(({ path }) => path),
      ),
    );
    const compiled = [...files.keys()]
      .filter((path) => path.startsWith('prod/') && path.endsWith('/pipeline.yaml'))
      .map((path) => `dist-manifests/${path.slice(0, -'/pipeline.yaml'.length)}`);
    expect(compiled.length).toBeGreaterThan(1);
    expect(folders.toSorted()).toEqual(compiled.toSorted());
  });

  it('names each application after its product', () => {
    for (const { spec } of sets) {
      const [directory] = spec.generators[0].git.directories;
      const segment = Number(/segments (\d+)/.exec(spec.template.metadata.name)?.[1]);
      // Segment 0 is the first folder.
      expect(files.has(`prod/${directory.path.split('/')[segment]}/kubernetes/pipeline.yaml`)).toBe(true);
    }
  });

  it('lets a project deploy what its folders hold, into its namespace, and nothing else', () => {
    for (const { spec } of sets) {
      const project = resources.find(({ metadata }) => metadata.name === spec.template.spec.project);
      expect(project?.spec.clusterResourceWhitelist).toEqual([]);
      const namespaces = project?.spec.destinations.map(({ namespace }: { namespace: string }) => namespace);
      const kinds = new Set<string>();
      for (const { path } of spec.generators[0].git.directories) {
        for (const name of ['pipeline', 'plan']) {
          for (const resource of read(
            files.get(`${path.slice('dist-manifests/'.length)}/${name}.yaml`) ?? '',
          )) {
            expect(namespaces).toContain(resource.metadata.namespace);
            expect(allowed(resource, project?.spec.namespaceResourceWhitelist), resource.kind).toBe(true);
            kinds.add(resource.kind);
          }
        }
      }
      expect(kinds.size).toBe(project?.spec.namespaceResourceWhitelist.length);
    }
  });

  it('has projects of each platform: one Argo CD may deploy both to clusters with the same namespaces', async () => {
    const second = changed('specs/platforms.yaml', (text) => {
      const [, prod = ''] = text.split('---\n');
      const other = prod
        .replace('metadata: {name: prod}', 'metadata: {name: staging}')
        .replace('revision: main}', 'revision: main, server: "https://staging.example.org"}');
      return `${text.trimEnd()}\n---\n${other}`;
    });
    const both = await emitted(compileFixtures(second), ['argocd']);
    const named = ['prod', 'staging'].flatMap((platform) =>
      ['projects', 'applications'].flatMap((file) =>
        read(both.get(`${platform}/platform/argocd/${file}.yaml`) ?? '').map(
          ({ kind, metadata }) => `${kind} ${metadata.name}`,
        ),
      ),
    );
    expect(named.length).toBeGreaterThan(6);
    expect(new Set(named).size).toBe(named.length);
  });

  it('refuses a product whose Application is one of the platform', () => {
    const found = (name: string, components: string) => {
      const edited = changed('specs/platforms.yaml', (text) =>
        text.replace('revision: main}', `revision: main, components: ${components}}`),
      ).map(({ path, bytes }) => ({
        path,
        bytes: Buffer.from(Buffer.from(bytes).toString().replace('name: outcomes', `name: ${name}`)),
      }));
      return checkTargets(compileFixtures(edited)).map(({ code }) => code);
    };
    expect(found('trino', '{trino: {}}')).toContain('OPS008');
    expect(found('trino', '{airflow: {}}')).not.toContain('OPS008');
    expect(found('monitoring', '{}')).toContain('OPS008');
  });

  it('lets the platform alone make namespaces', () => {
    const application = applications.find(({ kind }) => kind === 'Application');
    const project = resources.find(({ metadata }) => metadata.name === application?.spec.project);
    expect(project?.spec.clusterResourceWhitelist).toEqual([{ group: '', kind: 'Namespace' }]);
    for (const [path, text] of files) {
      if (!path.startsWith('prod/platform/kubernetes/')) continue;
      for (const resource of read(text)) {
        const list =
          resource.kind === 'Namespace'
            ? project?.spec.clusterResourceWhitelist
            : project?.spec.namespaceResourceWhitelist;
        expect(allowed(resource, list), resource.kind).toBe(true);
      }
    }
  });

  it('is nothing where the platform has no repository', async () => {
    expect([...files.keys()].filter((path) => path.startsWith('local/') && path.includes('argocd'))).toEqual(
      [],
    );
  });
});
