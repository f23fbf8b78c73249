import { expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { changed, compileFixtures, emitted } from '../workspace.ts';

// biome-ignore lint/suspicious/noExplicitAny: manifests are read as a reader of YAML finds them
type Manifest = any;
const external = '    externalSecrets: {store: hospital-vault, path: lake/}\n';
const read = (text: string | undefined): Manifest[] =>
  parseAllDocuments(text ?? '', { version: '1.1' }).map((document) => document.toJS());
const emittedAfter = (from: string, to: string) =>
  emitted(
    compileFixtures(
      changed('specs/platforms.yaml', (text) => {
        if (!text.includes(from)) throw new Error(`no ${from}`);
        return text.replace(from, to);
      }),
    ),
    ['kubernetes', 'argocd'],
  );

/** `namespace/Secret key` of everything that Pods take as a variable or mount as a file. */
function taken(files: ReadonlyMap<string, string>): string[] {
  const found = new Set<string>();
  for (const [path, text] of files) {
    if (!path.startsWith('prod/') || !path.includes('/kubernetes/')) continue;
    for (const { kind, spec, metadata } of read(text)) {
      if (kind !== 'CronJob' && kind !== 'Job') continue;
      const pod = (kind === 'Job' ? spec : spec.jobTemplate.spec).template.spec;
      for (const { env } of [...(pod.initContainers ?? []), ...pod.containers])
        for (const { valueFrom } of env)
          if (valueFrom?.secretKeyRef)
            found.add(`${metadata.namespace}/${valueFrom.secretKeyRef.name} ${valueFrom.secretKeyRef.key}`);
      for (const { secret } of pod.volumes)
        for (const { key } of secret?.items ?? [])
          found.add(`${metadata.namespace}/${secret.secretName} ${key}`);
    }
  }
  return [...found].sort();
}

it('makes exactly the keys that Pods take, in each namespace, and holds no value', async () => {
  const files = await emittedAfter(external, external);
  const secrets = [...files]
    .filter(([path]) => path.startsWith('prod/platform/kubernetes/') && path.endsWith('-secrets.yaml'))
    .flatMap(([, text]) => read(text));
  const made = secrets.flatMap(({ metadata, spec }) =>
    spec.data.map(({ secretKey }: Manifest) => `${metadata.namespace}/${spec.target.name} ${secretKey}`),
  );
  expect(made.length).toBeGreaterThan(10);
  expect(made.toSorted()).toEqual(taken(files));
  for (const { spec } of secrets) {
    expect(spec.secretStoreRef).toEqual({ kind: 'ClusterSecretStore', name: 'hospital-vault' });
    for (const { secretKey, remoteRef } of spec.data)
      expect(remoteRef).toMatchObject({ key: `lake/${spec.target.name}`, property: secretKey });
  }
});

it('is not there, and not allowed, where others make the Secrets', async () => {
  const files = await emittedAfter(external, '');
  expect([...files.keys()].filter((path) => path.endsWith('-secrets.yaml'))).toEqual([]);
  expect(files.get('prod/platform/argocd/projects.yaml')).not.toContain('ExternalSecret');
});

it('keeps scratch on a volume of the Pod, where the platform asks for one', async () => {
  const pod = async (files: ReadonlyMap<string, string>) =>
    read(files.get('prod/clinic-visits/kubernetes/pipeline.yaml')).find(({ kind }) => kind === 'CronJob').spec
      .jobTemplate.spec.template.spec;
  const work = ({ volumes }: Manifest) => volumes.find(({ name }: Manifest) => name === 'work');
  expect(work(await pod(await emittedAfter(external, external)))).toEqual({
    name: 'work',
    emptyDir: { sizeLimit: '10Gi' },
  });
  const files = await emittedAfter(external, `${external}    scratch: {storageClass: fast, size: 50Gi}\n`);
  const made = await pod(files);
  expect(work(made)).toEqual({
    name: 'work',
    ephemeral: {
      volumeClaimTemplate: {
        spec: {
          accessModes: ['ReadWriteOnce'],
          storageClassName: 'fast',
          resources: { requests: { storage: '50Gi' } },
        },
      },
    },
  });
  // The volume belongs to the Pod's group: the user of the image can write to it.
  expect(made.securityContext.fsGroup).toBe(65532);
});
