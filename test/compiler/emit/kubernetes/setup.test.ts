import { beforeAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { checkTargets } from '../../../../src/compiler/emit/index.ts';
import { parsePlan } from '../../../../src/runtime/run/plan-file.ts';
import { changed, compileFixtures, emitted, findingsAfter } from '../workspace.ts';

// biome-ignore lint/suspicious/noExplicitAny: manifests are read as a reader of YAML finds them
type Manifest = any;
const platforms = 'specs/platforms.yaml';
const setupLine = '    setup: {secret: lakespec-admin}\n';
const replication = `  replication: {target: {endpoint: "https://copy.example.org:9443", credentials: {accessKey: {env: COPY_ACCESS}, secretKey: {env: COPY_SECRET}}}, rpo: 15m}\n`;
const copyRule = '      - {name: copy, cidr: 203.0.113.0/24, port: 9443}\n';

const read = (text: string | undefined): Manifest[] =>
  parseAllDocuments(text ?? '', { version: '1.1' }).map((document) => document.toJS());
async function emittedAfter(edit: (text: string) => string): Promise<ReadonlyMap<string, string>> {
  return emitted(compileFixtures(changed(platforms, edit)), ['kubernetes', 'argocd']);
}
const replicated = (text: string) =>
  text
    .replace('  slack: {webhook', `${replication}  slack: {webhook`)
    .replace('      - {name: catalog, ', `${copyRule}      - {name: catalog, `);

let objects: Manifest[];
let withProbe: Manifest[];
const one = (from: Manifest[], kind: string, name: RegExp): Manifest => {
  const found = from.filter((each) => each.kind === kind && name.test(each.metadata.name));
  expect(found, `${kind} ${name}`).toHaveLength(1);
  return found[0];
};
const keysOf = (pod: Manifest) =>
  Object.fromEntries(
    pod.containers[0].env.flatMap((each: Manifest) =>
      each.valueFrom?.secretKeyRef ? [[each.name, each.valueFrom.secretKeyRef.name]] : [],
    ),
  );
const peers = (policy: Manifest) =>
  policy.spec.egress.map((rule: Manifest) => [
    rule.to[0].ipBlock?.cidr ?? rule.to[0].namespaceSelector.matchLabels['kubernetes.io/metadata.name'],
    rule.ports[0].port,
  ]);

beforeAll(async () => {
  objects = read((await emittedAfter((text) => text)).get('prod/platform/kubernetes/setup.yaml'));
  withProbe = read((await emittedAfter(replicated)).get('prod/platform/kubernetes/setup.yaml'));
});

describe('the set-up Job', () => {
  it('lives in a namespace of the platform, restricted and closed', () => {
    expect(new Set(objects.map(({ metadata }) => metadata.namespace ?? metadata.name))).toEqual(
      new Set(['lakespec-platform']),
    );
    expect(one(objects, 'Namespace', /./).metadata.labels['pod-security.kubernetes.io/enforce']).toBe(
      'restricted',
    );
    expect(one(objects, 'NetworkPolicy', /^default-deny$/).spec).toEqual({
      podSelector: {},
      policyTypes: ['Ingress', 'Egress'],
    });
  });

  it('gets the keys of the admin and of the stores, by name, and nothing of catalog, vault or Slack', () => {
    const { spec } = one(objects, 'Job', /./).spec.template;
    expect(keysOf(spec)).toEqual({
      LAKESPEC_ADMIN_ACCESS_KEY: 'lakespec-admin',
      LAKESPEC_ADMIN_SECRET_KEY: 'lakespec-admin',
      LAKE_ACCESS: 'lakespec-transform',
      LAKE_SECRET: 'lakespec-transform',
      LANDING_ACCESS: 'lakespec-ingest',
      LANDING_SECRET: 'lakespec-ingest',
    });
    expect(spec.automountServiceAccountToken).toBe(false);
    expect(spec.containers[0].args).toEqual(['set-up', '--plan', '/etc/lakespec/plan.json']);
  });

  it('reads a plan that the runtime takes, by a name of its content', () => {
    const config = one(objects, 'ConfigMap', /./);
    const plan = parsePlan(config.data['plan.json'], 'plan.json');
    expect(plan.platform.stores.raw).toMatchObject({ kind: 's3', bucket: 'raw' });
    expect(config.metadata.name).toMatch(/^lakespec-platform-plan-[0-9a-f]{10}$/);
    expect(config.immutable).toBe(true);
    expect(one(objects, 'Job', /./).spec.template.spec.volumes[0].configMap.name).toBe(config.metadata.name);
  });

  it('reaches the stores alone', () => {
    expect(peers(one(objects, 'NetworkPolicy', /set-up/))).toEqual([
      ['kube-system', 53],
      ['192.0.2.0/24', 443],
    ]);
    expect(peers(one(withProbe, 'NetworkPolicy', /set-up/))).toEqual([
      ['kube-system', 53],
      ['192.0.2.0/24', 443],
      ['203.0.113.0/24', 9443],
    ]);
  });

  it('is another Job when anything of it changes, and stays until then', async () => {
    const { name } = one(objects, 'Job', /./).metadata;
    expect(name).toMatch(/^lakespec-set-up-[0-9a-f]{10}$/);
    expect(one(objects, 'Job', /./).spec.ttlSecondsAfterFinished).toBeUndefined();
    const other = await emittedAfter((text) => text.replace('{bucket: curated,', '{bucket: gold,'));
    expect(one(read(other.get('prod/platform/kubernetes/setup.yaml')), 'Job', /./).metadata.name).not.toBe(
      name,
    );
    const same = await emittedAfter((text) => text);
    expect(one(read(same.get('prod/platform/kubernetes/setup.yaml')), 'Job', /./).metadata.name).toBe(name);
  });

  it('is not there where nobody names its Secret', async () => {
    const files = await emittedAfter((text) => text.replace(setupLine, ''));
    expect([...files.keys()].filter((path) => path.endsWith('setup.yaml'))).toEqual([]);
    const [project] = read(files.get('prod/platform/argocd/projects.yaml'));
    expect(JSON.stringify(project)).not.toMatch(/"Job"|lakespec-platform"/);
  });
});

describe('the probe', () => {
  it('is there where the platform has a copy or a promise', async () => {
    expect(objects.map(({ kind }) => kind)).not.toContain('CronJob');
    const promised = await emittedAfter((text) =>
      text.replace('  slack: {webhook', '  slo: {availability: 99.5}\n  slack: {webhook'),
    );
    one(read(promised.get('prod/platform/kubernetes/setup.yaml')), 'CronJob', /^lakespec-probe$/);
  });

  it('is there where alerts would miss it', async () => {
    const watched = await emittedAfter((text) =>
      text
        .replace(
          '  slack: {webhook',
          '  prometheus: {pushgateway: "http://push.watch.svc:9091"}\n  slack: {webhook',
        )
        .replace(
          '      - {name: catalog, ',
          '      - {name: metrics, namespace: watch, port: 9091}\n      - {name: catalog, ',
        ),
    );
    const found = read(watched.get('prod/platform/kubernetes/setup.yaml'));
    one(found, 'CronJob', /^lakespec-probe$/);
    expect(peers(one(found, 'NetworkPolicy', /probe/))).toContainEqual(['watch', 9091]);
  });

  it('runs each five minutes, one at a time, and is gone before the next', () => {
    const { spec } = one(withProbe, 'CronJob', /^lakespec-probe$/);
    expect(spec).toMatchObject({ schedule: '*/5 * * * *', concurrencyPolicy: 'Forbid' });
    expect(spec.jobTemplate.spec.activeDeadlineSeconds).toBeLessThan(300);
    expect(spec.jobTemplate.spec.ttlSecondsAfterFinished).toBeGreaterThan(0);
  });

  it('has the keys of stores, copy, catalog and Slack, and none of the admin or the vault', () => {
    expect(keysOf(one(withProbe, 'CronJob', /probe/).spec.jobTemplate.spec.template.spec)).toEqual({
      CATALOG_URL: 'lakespec-transform',
      COPY_ACCESS: 'lakespec-ingest',
      COPY_SECRET: 'lakespec-ingest',
      LAKE_ACCESS: 'lakespec-transform',
      LAKE_SECRET: 'lakespec-transform',
      LANDING_ACCESS: 'lakespec-ingest',
      LANDING_SECRET: 'lakespec-ingest',
      SLACK_WEBHOOK: 'lakespec-transform',
    });
  });

  it('reaches what it asks and not the vault', () => {
    expect(peers(one(withProbe, 'NetworkPolicy', /probe/))).toEqual([
      ['kube-system', 53],
      ['192.0.2.0/24', 443],
      ['203.0.113.0/24', 9443],
      ['postgres', 5432],
    ]);
  });
});

describe('a rule whose port is not that of a URL', () => {
  const rules = async (edit: (text: string) => string) =>
    read((await emittedAfter(edit)).get('prod/platform/kubernetes/setup.yaml'));
  const probed = '  slo: {availability: 99.5}\n  slack: {webhook';

  it('is for the database that no other leads to: a secret says its port', async () => {
    const found = await rules((text) =>
      text
        .replace(
          '{name: catalog, namespace: postgres, port: 5432}',
          '{name: pooler, namespace: postgres, port: 6432}',
        )
        .replace('  slack: {webhook', probed)
        .replace(
          'namespace: vault, port: 5432, stages: [ingest]',
          'namespace: vault, port: 7432, stages: [ingest]',
        ),
    );
    expect(peers(one(found, 'NetworkPolicy', /probe/))).toEqual([
      ['kube-system', 53],
      ['192.0.2.0/24', 443],
      ['postgres', 6432],
    ]);
    expect(peers(one(found, 'NetworkPolicy', /set-up/))).toEqual([
      ['kube-system', 53],
      ['192.0.2.0/24', 443],
    ]);
  });

  it('is for the Pods behind a Service, which policies are judged by', async () => {
    const found = await rules((text) =>
      text
        .replaceAll('https://s3.example.org', 'http://minio.storage.svc.cluster.local')
        .replace(/http:\/\/minio.*/g, '$& # lakespec-ignore OPS047 the Pods behind it listen on 9000')
        .replaceAll('stage: prod', 'stage: dev')
        .replace('cidr: 192.0.2.0/24, port: 443', 'namespace: storage, port: 9000'),
    );
    expect(peers(one(found, 'NetworkPolicy', /set-up/))).toEqual([
      ['kube-system', 53],
      ['storage', 9000],
    ]);
  });
});

describe('OPS046', () => {
  it.each(['platform', 'setup'])('a domain is not called %s', (name) => {
    const found = findingsAfter(
      'specs/governance.yaml',
      'metadata: {name: clinical,',
      `metadata: {name: ${name},`,
    );
    expect(found.map(({ code }) => code)).toContain('OPS046');
  });

  it.each([
    ['clinical-maintain', 'there is `clinical`'],
    ['clinical-secrets', 'there is `clinical`'],
    ['setup-secrets', 'the platform sets itself up'],
  ])('nor another one %s: %s', (name, why) => {
    const second = `kind: Domain\nmetadata: {name: ${name}}\nspec: {}\n---\napiVersion: lakespec/v1\n`;
    const found = findingsAfter('specs/governance.yaml', 'kind: DeidPolicy', `${second}kind: DeidPolicy`);
    expect(found.map(({ code, message }) => `${code} ${message}`)).toContain(
      `OPS046 a domain can't be called \`${name}\` where ${why}`,
    );
  });

  it('nor as the place of products without one', () => {
    const edited = changed('specs/governance.yaml', (text) =>
      text.replace('name: clinical,', 'name: no-domain,'),
    ).map(({ path, bytes }) => ({
      path,
      bytes: Buffer.from(
        Buffer.from(bytes)
          .toString()
          .replace(/^ *domain: clinical\n|, domain: clinical/m, ''),
      ),
    }));
    const compilation = compileFixtures(edited);
    expect(checkTargets(compilation).map(({ code, message }) => `${code} ${message}`)).toContain(
      "OPS046 a domain can't be called `no-domain` where a product has no domain",
    );
  });
});

describe('who works in a domain', () => {
  it('sees runs, and engineers repeat them; nobody reads Secrets or gets into a Pod', async () => {
    const members = (text: string) =>
      text.replace(
        '  owners: [clinical-data]\n',
        `$&  members:
    - {group: clinical-stewards, role: steward}
    - {group: data-engineering, role: engineer}
    - {group: outcomes-research, role: researcher}
`,
      );
    const files = await emitted(compileFixtures(changed('specs/governance.yaml', members)), ['kubernetes']);
    const all = read(files.get('prod/platform/kubernetes/clinical.yaml'));
    const roles = all.filter(({ kind }) => kind === 'Role');
    expect(roles.map(({ metadata }) => metadata.name)).toEqual(['lakespec-steward', 'lakespec-engineer']);
    for (const role of roles) {
      expect(role.metadata.namespace).toBe('lakespec-clinical');
      const resources: string[] = role.rules.flatMap((rule: Manifest) => rule.resources);
      for (const closed of [
        '*',
        'secrets',
        'configmaps',
        'pods/exec',
        'pods/attach',
        'pods/ephemeralcontainers',
      ])
        expect(resources).not.toContain(closed);
    }
    const writes = (role: Manifest) =>
      role.rules.flatMap(({ resources, verbs }: Manifest) =>
        verbs
          .filter((verb: string) => !['get', 'list', 'watch'].includes(verb))
          .map((verb: string) => `${verb} ${resources}`),
      );
    expect(roles.map(writes)).toEqual([[], ['create jobs', 'delete jobs', 'delete pods']]);
    expect(
      all
        .filter(({ kind }) => kind === 'RoleBinding')
        .map(({ roleRef, subjects }) => [roleRef.name, ...subjects.map(({ name }: Manifest) => name)]),
    ).toEqual([
      ['lakespec-steward', 'clinical-stewards'],
      ['lakespec-engineer', 'data-engineering'],
    ]);
  });
});
