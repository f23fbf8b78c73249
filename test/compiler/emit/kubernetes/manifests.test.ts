import { beforeAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { changed, compileFixtures, emitted, findingsAfter } from '../workspace.ts';

// biome-ignore lint/suspicious/noExplicitAny: manifests are read as a reader of YAML finds them
type Manifest = any;
let files: ReadonlyMap<string, string>;
/** By file and kind, such as `outcomes/kubernetes/pipeline.yaml CronJob`. */
function manifest(place: string): Manifest {
  const [path, kind] = place.split(' ');
  const found = parseAllDocuments(files.get(`prod/${path}`) ?? '', { version: '1.1' })
    .map((document) => document.toJS())
    .filter((one: Manifest) => one.kind === kind);
  expect(found, place).toHaveLength(1);
  return found[0];
}
const jobs = [
  'clinic-visits/kubernetes/pipeline.yaml CronJob',
  'outcomes/kubernetes/pipeline.yaml CronJob',
  'platform/kubernetes/clinical-maintain.yaml CronJob',
];
const containersOf = (cronJob: Manifest): Manifest[] => {
  const { spec } = cronJob.spec.jobTemplate.spec.template;
  return [...(spec.initContainers ?? []), ...spec.containers];
};

beforeAll(async () => {
  files = await emitted(compileFixtures(), ['kubernetes', 'plan']);
});

describe('a product on Kubernetes', () => {
  it('is one CronJob whose Job runs the stages in order', () => {
    const cronJob = manifest(jobs[0]!);
    expect(containersOf(cronJob).map((one) => [one.name, one.args[0]])).toEqual(
      ['ingest', 'refine', 'curate', 'publish'].map((stage) => [stage, stage]),
    );
    expect(cronJob.spec).toMatchObject({
      schedule: '0 2 * * mon-fri',
      timeZone: 'Europe/Berlin',
      suspend: false,
      concurrencyPolicy: 'Forbid',
    });
  });

  it('is suspended without a schedule, and ingests nothing without a source', () => {
    const cronJob = manifest(jobs[1]!);
    expect(cronJob.spec.suspend).toBe(true);
    expect(containersOf(cronJob).map((one) => one.name)).toEqual(['refine', 'curate', 'publish']);
  });

  it('is an Indexed Job where it has shards', () => {
    expect(manifest(jobs[0]!).spec.jobTemplate.spec).toMatchObject({
      completionMode: 'Indexed',
      completions: 4,
      parallelism: 4,
    });
    expect(manifest(jobs[1]!).spec.jobTemplate.spec.completionMode).toBeUndefined();
  });

  it('spreads the Pods of one Job over the nodes, where it has several', () => {
    const constraints = (path: string) =>
      manifest(path).spec.jobTemplate.spec.template.spec.topologySpreadConstraints;
    const { labels } = manifest(jobs[0]!).spec.jobTemplate.spec.template.metadata;
    const [constraint] = constraints(jobs[0]!);
    expect(constraint).toMatchObject({
      topologyKey: 'kubernetes.io/hostname',
      whenUnsatisfiable: 'ScheduleAnyway',
      matchLabelKeys: ['batch.kubernetes.io/controller-uid'],
    });
    expect(labels).toMatchObject(constraint.labelSelector.matchLabels);
    expect(constraints(jobs[1]!)).toBeUndefined();
  });

  it.each(jobs)('%s follows the exit codes and ends', (path) => {
    const { spec } = manifest(path).spec.jobTemplate;
    const [ignored, final] = spec.podFailurePolicy.rules;
    expect(ignored).toEqual({
      action: 'Ignore',
      onPodConditions: [{ type: 'DisruptionTarget', status: 'True' }],
    });
    expect(final.onExitCodes).toEqual({ operator: 'In', values: [2, 3, 6] });
    expect(spec.activeDeadlineSeconds).toBeGreaterThan(0);
    expect(spec.ttlSecondsAfterFinished).toBeGreaterThan(0);
    expect(spec.template.spec.restartPolicy).toBe('Never');
  });

  it.each(jobs)('%s meets Pod Security "restricted" in every container', (path) => {
    const { spec } = manifest(path).spec.jobTemplate.spec.template;
    expect(spec.automountServiceAccountToken).toBe(false);
    expect(spec.securityContext).toMatchObject({
      runAsNonRoot: true,
      runAsUser: 65532,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    for (const container of containersOf(manifest(path))) {
      expect(container.securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
      expect(container.resources.requests.memory).toBe(container.resources.limits.memory);
    }
    for (const volume of spec.volumes)
      expect(Object.keys(volume).filter((key) => key !== 'name')).not.toContain('hostPath');
  });

  it('gives the landing and vault secrets to ingest alone; to maintain the key of raw, which is that of the landing here', () => {
    const private_ = ['LANDING_ACCESS', 'LANDING_SECRET', 'VAULT_URL'];
    for (const container of jobs.flatMap((path) => containersOf(manifest(path)))) {
      const names: string[] = container.env.map((one: Manifest) => one.name);
      const holders = container.env.flatMap((one: Manifest) => one.valueFrom?.secretKeyRef?.name ?? []);
      const mounts: string[] = container.volumeMounts.map((one: Manifest) => one.mountPath);
      const isIngest = container.name === 'ingest';
      const isMaintain = container.name === 'maintain';
      const expected = isIngest ? private_ : isMaintain ? ['LANDING_ACCESS', 'LANDING_SECRET'] : [];
      expect(names.filter((name) => private_.includes(name))).toEqual(expected);
      expect(holders.includes('lakespec-ingest')).toBe(isIngest || isMaintain);
      expect(mounts.includes('/etc/lakespec-secrets/vault-key')).toBe(isIngest);
    }
  });

  it('mounts exactly the plan that is emitted, by a name of its content', () => {
    const config = manifest('clinic-visits/kubernetes/plan.yaml ConfigMap');
    expect(config.immutable).toBe(true);
    expect(config.data['plan.json']).toBe(files.get('prod/clinic-visits/plan.json'));
    const volumes = manifest(jobs[0]!).spec.jobTemplate.spec.template.spec.volumes;
    expect(volumes[0].configMap.name).toBe(config.metadata.name);
    const [maintain] = manifest(jobs[2]!).spec.jobTemplate.spec.template.spec.volumes;
    expect(maintain.projected.sources.map((one: Manifest) => one.configMap.name)).toContain(
      config.metadata.name,
    );
  });

  it('names the run by the Job, which is the same in every Pod and repeat', () => {
    for (const container of containersOf(manifest(jobs[0]!)))
      expect(container.env[0].valueFrom.fieldRef.fieldPath).toBe(
        "metadata.labels['batch.kubernetes.io/controller-uid']",
      );
  });

  it('reaches DNS and what the platform names, and nothing else', () => {
    const ports = (path: string) =>
      manifest(path).spec.egress.map((rule: Manifest) => [
        rule.to[0].ipBlock?.cidr ?? rule.to[0].namespaceSelector.matchLabels['kubernetes.io/metadata.name'],
        rule.ports[0].port,
      ]);
    const shared = [
      ['kube-system', 53],
      ['192.0.2.0/24', 443],
      ['postgres', 5432],
    ];
    expect(ports('clinic-visits/kubernetes/pipeline.yaml NetworkPolicy')).toEqual([
      ...shared,
      ['vault', 5432],
      ['198.51.100.0/24', 443],
    ]);
    expect(ports('outcomes/kubernetes/pipeline.yaml NetworkPolicy')).toEqual([
      ...shared,
      ['198.51.100.0/24', 443],
    ]);
    expect(ports('platform/kubernetes/clinical-maintain.yaml NetworkPolicy')).toEqual(shared);
    for (const rule of manifest('clinic-visits/kubernetes/pipeline.yaml NetworkPolicy').spec.egress)
      expect(rule.to.length).toBeGreaterThan(0);
  });

  it('says in its first line which spec made it', () => {
    for (const [path, content] of files)
      if (path.endsWith('.yaml')) expect(content).toMatch(/^# Made by lakespec from specs\/\S+\.yaml; /);
  });
});

describe('a domain on Kubernetes', () => {
  it('has a namespace that enforces "restricted", closed, with its quota', () => {
    expect(manifest('platform/kubernetes/clinical.yaml Namespace').metadata).toMatchObject({
      name: 'lakespec-clinical',
      labels: {
        'pod-security.kubernetes.io/enforce': 'restricted',
        'pod-security.kubernetes.io/audit': 'restricted',
        'pod-security.kubernetes.io/warn': 'restricted',
        'lakespec/cost-center': 'CC-4711',
      },
    });
    const deny = manifest('platform/kubernetes/clinical.yaml NetworkPolicy').spec;
    expect(deny).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
    expect(manifest('platform/kubernetes/clinical.yaml ResourceQuota').spec.hard).toEqual({
      'requests.cpu': '16',
      'requests.memory': '64Gi',
      pods: '20',
    });
  });

  it('gives no container by default more than the quota has', async () => {
    const edited = changed('specs/governance.yaml', (text) =>
      text
        .replace('quota: {cpu: 16, memory: 64Gi, pods: 20}', 'quota: {cpu: 50m, memory: 64Mi}')
        .replace('name: clinical,', 'name: small,')
        .replace(
          '---\n',
          '---\napiVersion: lakespec/v1\nkind: Domain\nmetadata: {name: clinical}\nspec: {}\n---\n',
        ),
    );
    const made = await emitted(compileFixtures(edited), ['kubernetes']);
    const [range] = parseAllDocuments(made.get('prod/platform/kubernetes/small.yaml') ?? '')
      .map((document) => document.toJS())
      .filter((one: Manifest) => one.kind === 'LimitRange');
    expect(range.spec.limits[0]).toMatchObject({
      max: { cpu: '50m', memory: '64Mi' },
      default: { memory: '64Mi' },
      defaultRequest: { cpu: '50m', memory: '64Mi' },
    });
  });

  it('maintains its products one after the other, each on its own', () => {
    const { spec } = manifest(jobs[2]!).spec.jobTemplate;
    expect(spec).toMatchObject({
      completionMode: 'Indexed',
      completions: 2,
      parallelism: 1,
      backoffLimitPerIndex: 2,
    });
    expect(spec.podFailurePolicy.rules[1].action).toBe('FailIndex');
  });

  it('has no manifests on a platform without Kubernetes', () => {
    expect(
      [...files.keys()].filter((path) => path.startsWith('local/') && path.includes('kubernetes')),
    ).toEqual([]);
  });
});

describe('what the API server takes and never runs', () => {
  it.each([
    ['visits.yaml', '0 2 * * mon-fri', '0 2 31 2 *', 'OPS005'],
    ['visits.yaml', 'Europe/Berlin', 'Europe/Atlantis', 'OPS005'],
    ['visits.yaml', 'memory: 3Gi', 'memory: 3000m', 'OPS006'],
    ['visits.yaml', 'memory: 3Gi', 'memory: 300Gi', 'OPS006'],
    ['visits.yaml', 'ingest: {cpu: 2', 'transform: {cpu: 2', null],
    ['visits.yaml', 'ingest: {cpu: 2, memory: 3Gi', 'transform: {cpu: 2, memory: 2Gi', 'OPS006'],
    ['visits.yaml', 'name: clinic-visits', 'name: platform', 'OPS008'],
    ['governance.yaml', 'CC-4711', 'CC 4711', 'OPS010'],
    ['governance.yaml', 'cpu: 16', 'cpu: 16Gi', 'OPS006'],
    ['governance.yaml', 'pods: 20', 'pods: 0', 'OPS006'],
    ['visits.yaml', 'name: clinic-visits', 'name: default-deny', 'OPS008'],
    ['visits.yaml', 'name: clinic-visits', 'name: lakespec-maintain', 'OPS008'],
    ['outcomes.yaml', 'name: outcomes', 'name: lakespec', 'OPS008'],
    ['platforms.yaml', 'cidr: 192.0.2.0/24', 'cidr: 192.0.2.0/33', 'OPS009'],
    ['platforms.yaml', 'cidr: 192.0.2.0/24, ', '', 'OPS009'],
    ['platforms.yaml', 'file: /etc/lakespec-secrets/vault-key', 'file: vault-key', 'OPS007'],
    ['platforms.yaml', 'file: /etc/lakespec-secrets/vault-key', 'file: /etc/lakespec/vault-key', 'OPS007'],
    ['platforms.yaml', 'catalog: {postgres: {env: CATALOG_URL}}', 'catalog: {sqlite: c.sqlite}', 'OPS007'],
    // One key of the Secret of ingest for both.
    [
      'platforms.yaml',
      'vault: {postgres: {env: VAULT_URL}',
      'vault: {postgres: {file: /run/vault-key}',
      'OPS007',
    ],
    [
      'platforms.yaml',
      'catalog: {postgres: {env: CATALOG_URL}}',
      'catalog: {postgres: {file: "/run/the catalog"}}',
      'OPS007',
    ],
    ['platforms.yaml', 'vault: {bucket: vault}', 'vault: {bucket: vault, ca: certs/ca.pem}', 'OPS007'],
    ['platforms.yaml', 'vault: {bucket: vault}', 'vault: {bucket: vault, ca: /usr/share/ca.pem}', null],
  ])('%s: %s → %s', (file, from, to, code) => {
    const codes = findingsAfter(`specs/${file}`, from, to).map((one) => one.code);
    if (code === null) expect(codes).toEqual([]);
    else expect(codes).toContain(code);
  });
});

describe('what Trino asks for', () => {
  const trino = (login: string) => `engine: {trino: {url: "https://trino.example.org", ${login}}}`;
  const envOf = async (login: string, delivery: boolean) => {
    const edited = changed('specs/platforms.yaml', (text) =>
      text.replace('engine: {duckdb: {memory: 2Gi, threads: 2}}', trino(login)),
    ).map(({ path, bytes }) =>
      path === 'specs/visits.yaml' && delivery
        ? {
            path,
            bytes: Buffer.from(
              Buffer.from(bytes)
                .toString()
                .replace('\nspec:\n', '\nspec:\n  delivery: {trino: {schema: Clinic}}\n'),
            ),
          }
        : { path, bytes },
    );
    const made = await emitted(compileFixtures(edited), ['kubernetes']);
    const cronJob = parseAllDocuments(made.get('prod/clinic-visits/kubernetes/pipeline.yaml') ?? '')
      .map((document) => document.toJS())
      .find((one: Manifest) => one.kind === 'CronJob');
    return containersOf(cronJob)
      .filter(({ env }) => env.some((one: Manifest) => one.name === 'TRINO_LOGIN'))
      .map(({ name }) => name);
  };

  it.each(['password', 'token'])('its %s is given to the stages that run SQL', async (key) => {
    expect(await envOf(`${key}: {env: TRINO_LOGIN}`, false)).toEqual(['refine', 'curate']);
  });

  it('and to publish, where that makes views of Trino', async () => {
    expect(await envOf('password: {env: TRINO_LOGIN}', true)).toEqual(['refine', 'curate', 'publish']);
  });
});
