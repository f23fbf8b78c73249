import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { checkTargets } from '../../../../src/compiler/emit/index.ts';
import { changed, compileFixtures, emitted } from '../workspace.ts';

// biome-ignore lint/suspicious/noExplicitAny: manifests are read as a reader of YAML finds them
type Manifest = any;
const bucket =
  'landing: {bucket: landing, endpoint: "https://s3.example.org", credentials: {accessKey: {env: LANDING_ACCESS}, secretKey: {env: LANDING_SECRET}}}';
const scheduling = '    priorityClass: batch\n';
const read = (text: string | undefined): Manifest[] =>
  parseAllDocuments(text ?? '', { version: '1.1' }).map((document) => document.toJS());

/** The production platform with store landing in a folder, and these volumes. */
const compiled = (volumes: string, landing = '{file: /mnt/landing}') =>
  compileFixtures(
    changed('specs/platforms.yaml', (text) => {
      for (const part of [bucket, scheduling]) if (!text.includes(part)) throw new Error(`no ${part}`);
      return text
        .replace(bucket, `landing: ${landing}`)
        .replace(scheduling, `${scheduling}    volumes: ${volumes}\n`);
    }),
  );
const found = (compilation: ReturnType<typeof compiled>) =>
  [...compilation.diagnostics, ...checkTargets(compilation)].map(({ code, message }) => `${code} ${message}`);

const nfs =
  '{name: landing, path: /mnt/landing, size: 2Ti, nfs: {server: nas.example.org, path: /exports/landing}}';

describe('a landing on a volume', () => {
  it('is a claim of the domain, and a PersistentVolume that is that claim’s alone', async () => {
    const compilation = compiled(`[${nfs}]`);
    expect(found(compilation)).toEqual([]);
    const files = await emitted(compilation, ['kubernetes', 'argocd']);
    const around = read(files.get('prod/platform/kubernetes/clinical.yaml'));
    const [volume] = around.filter(({ kind }) => kind === 'PersistentVolume');
    expect(volume.metadata).toMatchObject({
      name: 'lakespec-clinical-landing',
      annotations: { 'argocd.argoproj.io/sync-options': 'Prune=false' },
    });
    expect(volume.spec).toEqual({
      accessModes: ['ReadOnlyMany'],
      capacity: { storage: '2Ti' },
      claimRef: { name: 'lakespec-landing', namespace: 'lakespec-clinical' },
      nfs: { server: 'nas.example.org', path: '/exports/landing', readOnly: true },
      persistentVolumeReclaimPolicy: 'Retain',
      storageClassName: '',
    });
    const [claim] = around.filter(({ kind }) => kind === 'PersistentVolumeClaim');
    expect(claim.metadata).toMatchObject({ name: 'lakespec-landing', namespace: 'lakespec-clinical' });
    expect(claim.spec).toEqual({
      accessModes: ['ReadOnlyMany'],
      resources: { requests: { storage: '2Ti' } },
      storageClassName: '',
      volumeName: 'lakespec-clinical-landing',
    });
    const [project] = read(files.get('prod/platform/argocd/projects.yaml'));
    expect(project.spec.clusterResourceWhitelist).toContainEqual({ group: '', kind: 'PersistentVolume' });
    expect(project.spec.namespaceResourceWhitelist).toContainEqual({
      group: '',
      kind: 'PersistentVolumeClaim',
    });
  });

  it('is called in Pods by what fits into a label', async () => {
    const name = 'v'.repeat(63);
    const files = await emitted(compiled(`[${nfs.replace('name: landing', `name: ${name}`)}]`), [
      'kubernetes',
    ]);
    const { spec } = read(files.get('prod/clinic-visits/kubernetes/pipeline.yaml')).find(
      ({ kind }) => kind === 'CronJob',
    ).spec.jobTemplate.spec.template;
    const [volume] = spec.volumes.filter((one: Manifest) => one.persistentVolumeClaim);
    expect(volume.name).toMatch(/^[a-z0-9-]{1,63}$/);
    const mounts = spec.initContainers[0].volumeMounts.map((one: Manifest) => one.name);
    expect(mounts).toContain(volume.name);
  });

  it.each([
    ['hostPath: /srv/landing', { hostPath: { path: '/srv/landing', type: 'Directory' } }],
    [
      'csi: {driver: efs.csi.aws.com, handle: fs-1}',
      { csi: { driver: 'efs.csi.aws.com', volumeHandle: 'fs-1', readOnly: true } },
    ],
    [
      'local: {path: /disks/landing, node: node-7}',
      {
        local: { path: '/disks/landing' },
        nodeAffinity: {
          required: {
            nodeSelectorTerms: [
              { matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: ['node-7'] }] },
            ],
          },
        },
      },
    ],
  ])('may be %s', async (source, expected) => {
    const compilation = compiled(`[{name: in, path: /mnt/landing, size: 10Gi, ${source}}]`);
    expect(found(compilation)).toEqual([]);
    const files = await emitted(compilation, ['kubernetes']);
    const [volume] = read(files.get('prod/platform/kubernetes/clinical.yaml')).filter(
      ({ kind }) => kind === 'PersistentVolume',
    );
    expect(volume.spec).toMatchObject(expected);
  });

  it('may be made by a class, which nothing waits for', async () => {
    const compilation = compiled(
      '[{name: in, path: /mnt, size: 10Gi, class: shared, access: ReadWriteMany}]',
    );
    expect(found(compilation)).toEqual([]);
    const around = read(
      (await emitted(compilation, ['kubernetes'])).get('prod/platform/kubernetes/clinical.yaml'),
    );
    expect(around.filter(({ kind }) => kind === 'PersistentVolume')).toEqual([]);
    const [claim] = around.filter(({ kind }) => kind === 'PersistentVolumeClaim');
    expect(claim.spec).toEqual({
      accessModes: ['ReadWriteMany'],
      resources: { requests: { storage: '10Gi' } },
      storageClassName: 'shared',
    });
    expect(claim.metadata.annotations['argocd.argoproj.io/sync-wave']).toBe('1');
  });

  it('is mounted by ingest alone, to be read, in Jobs as in DAGs', async () => {
    const files = await emitted(compiled(`[${nfs}]`), ['kubernetes', 'airflow']);
    const job = read(files.get('prod/clinic-visits/kubernetes/pipeline.yaml')).find(
      ({ kind }) => kind === 'CronJob',
    );
    const { initContainers, containers, volumes } = job.spec.jobTemplate.spec.template.spec;
    expect(volumes).toContainEqual({
      name: 'volume-landing',
      persistentVolumeClaim: { claimName: 'lakespec-landing', readOnly: true },
    });
    const mounting = [...initContainers, ...containers].filter(({ volumeMounts }: Manifest) =>
      volumeMounts.some(({ name }: Manifest) => name === 'volume-landing'),
    );
    expect(mounting.map(({ name }: Manifest) => name)).toEqual(['ingest']);
    expect(mounting[0].volumeMounts).toContainEqual({
      name: 'volume-landing',
      mountPath: '/mnt/landing',
      readOnly: true,
    });
    // What reads other products' tables has no landing.
    expect(files.get('prod/outcomes/kubernetes/pipeline.yaml')).not.toContain('volume-landing');
    expect(files.get('prod/platform/airflow/clinic-visits.py')).toBeUndefined();
  });

  it.each([
    ['no volume', '[]', undefined, 'OPS007 store landing is a folder, and Pods share none'],
    ['a bucket', `[${nfs}]`, '{bucket: landing}', 'OPS050 no store lies on volume `landing`'],
    [
      'another folder',
      `[${nfs}]`,
      '{file: /data/in}',
      'OPS050 store landing is `/data/in`, which is not on it',
    ],
    ['a relative path', '[{name: a, path: mnt, size: 1Gi}]', undefined, 'OPS050 `mnt` is no folder of a Pod'],
    [
      'a folder of the image',
      '[{name: a, path: /work/in, size: 1Gi}]',
      undefined,
      'OPS050 `/work/in` is a folder',
    ],
    [
      'two places',
      `[${nfs.replace('size', 'hostPath: /srv, size')}]`,
      undefined,
      'OPS050 volume `landing` is in 2',
    ],
    [
      'a relative export',
      `[${nfs.replace('/exports', 'exports')}]`,
      undefined,
      'OPS050 `exports/landing` is no abs',
    ],
    ['two of one name', `[${nfs}, ${nfs}]`, undefined, 'OPS050 two volumes have `landing`'],
    ['no size', `[${nfs.replace('2Ti', '0Gi')}]`, undefined, 'OPS006 size: nothing runs with none'],
    [
      'milliunits',
      `[${nfs.replace('2Ti', '500m')}]`,
      undefined,
      'OPS006 size: `500m` is thousandths of a byte',
    ],
    [
      'a folder that no source reads',
      '[{name: a, path: /mnt/landing/other, size: 1Gi}]',
      undefined,
      'OPS050 `landing://',
    ],
  ])('is refused with %s', (_, volumes, landing, expected) => {
    const all = found(compiled(volumes, landing));
    expect(
      all.filter((text) => text.startsWith(expected)),
      all.join('\n'),
    ).not.toEqual([]);
  });

  it('is one of the modes that Kubernetes knows', () => {
    expect(found(compiled(`[${nfs.replace('size', 'access: ReadOnce, size')}]`)).join()).toMatch(/^SCH004 /);
  });
});

const trino = '{name: lake-query, namespace: trino, selector: {app.kubernetes.io/name: trino}, port: 8080}';
const exposing = (exposure: string, stage = 'staging') =>
  compileFixtures(
    changed('specs/platforms.yaml', (text) =>
      text
        .replace('  stage: prod', `  stage: ${stage}`)
        .replace('  slack: {webhook', `  exposure: ${exposure}\n  slack: {webhook`),
    ),
  );

describe('Services', () => {
  it('stand before the servers of the platform, in their namespaces', async () => {
    const second =
      '{name: store, namespace: storage, selector: {app: minio}, port: 443, targetPort: 9000, nodePort: 30900}';
    const compilation = exposing(`{type: NodePort, services: [${trino}, ${second}]}`);
    expect(found(compilation)).toEqual([]);
    const files = await emitted(compilation, ['kubernetes', 'argocd']);
    const services = read(files.get('prod/platform/kubernetes/services.yaml'));
    expect(services.map(({ kind, metadata }) => [kind, metadata.namespace, metadata.name])).toEqual([
      ['Service', 'trino', 'lake-query'],
      ['Service', 'storage', 'store'],
    ]);
    expect(services.map(({ spec }) => spec)).toEqual([
      {
        type: 'NodePort',
        selector: { 'app.kubernetes.io/name': 'trino' },
        ports: [{ name: 'main', protocol: 'TCP', port: 8080, targetPort: 8080 }],
      },
      {
        type: 'NodePort',
        selector: { app: 'minio' },
        ports: [{ name: 'main', protocol: 'TCP', port: 443, targetPort: 9000, nodePort: 30900 }],
      },
    ]);
    const [project] = read(files.get('prod/platform/argocd/projects.yaml'));
    const destinations = project.spec.destinations.map(({ namespace }: Manifest) => namespace);
    expect(destinations).toEqual(expect.arrayContaining(['trino', 'storage', 'lakespec-clinical']));
    expect(project.spec.namespaceResourceWhitelist).toContainEqual({ group: '', kind: 'Service' });
  });

  it('are of the cluster alone, unless the platform says otherwise', async () => {
    const files = await emitted(exposing(`{services: [${trino}]}`), ['kubernetes']);
    expect(read(files.get('prod/platform/kubernetes/services.yaml'))[0].spec.type).toBe('ClusterIP');
  });

  it.each([
    ['too low', '{type: NodePort, services: [{…, nodePort: 8080}]}', "OPS049 port 8080 is none of a node's"],
    [
      'too high',
      '{type: NodePort, services: [{…, nodePort: 32768}]}',
      "OPS049 port 32768 is none of a node's",
    ],
    [
      'of a ClusterIP',
      '{services: [{…, nodePort: 30080}]}',
      'OPS049 a Service of type ClusterIP has no port',
    ],
    [
      'twice',
      '{type: NodePort, services: [{…, nodePort: 30080}, {name: b, namespace: b, selector: {a: b}, port: 1, nodePort: 30080}]}',
      'OPS049 two Services have port 30080',
    ],
    ['of one name', '{services: [{…}, {…}]}', 'OPS049 namespace `trino` has two Services `lake-query`'],
    ['of a Pod of ours', '{services: [{…}]}', 'OPS049 nothing may connect', 'namespace: lakespec-clinical'],
    [
      'of no Pod',
      '{services: [{name: a, namespace: b, selector: {}, port: 1}]}',
      'OPS049 Service `a` selects no Pod',
    ],
    [
      'of no label',
      '{services: [{name: a, namespace: b, selector: {"a b": c}, port: 1}]}',
      'OPS049 `a b: c` is no label',
    ],
    [
      'of no name',
      '{services: [{name: 1a, namespace: b, selector: {a: b}, port: 1}]}',
      "OPS049 `1a` can't be a Service",
    ],
  ])('are refused with a port or a name %s', (_, exposure, expected, namespace = 'namespace: trino') => {
    const text = exposure.replaceAll('…', trino.slice(1, -1).replace('namespace: trino', namespace));
    const all = found(exposing(text));
    expect(
      all.filter((one) => one.startsWith(expected)),
      all.join('\n'),
    ).not.toEqual([]);
  });

  it('are not unencrypted on every node of production', () => {
    expect(found(exposing(`{type: NodePort, services: [${trino}]}`, 'prod')).join()).toContain('OPS018');
  });

  it('have a file of their own', () => {
    const compilation = compileFixtures(
      changed('specs/platforms.yaml', (text) =>
        text
          .replace('  slack: {webhook', `  exposure: {services: [${trino}]}\n  slack: {webhook`)
          .concat('---\napiVersion: lakespec/v1\nkind: Domain\nmetadata: {name: services}\nspec: {}\n'),
      ),
    );
    expect(found(compilation).join()).toContain("OPS046 a domain can't be called `services`");
  });
});
