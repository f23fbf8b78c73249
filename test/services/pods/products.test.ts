import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storeNames } from '../../../src/plan/index.ts';
import type { LakeState } from '../faults/lake-state.ts';
import { root } from '../workspace.ts';
import { judged, openTrace } from './connections.ts';
import { type Ended, ended, exitsOf, logOf, type Pod, tellOf, trigger } from './jobs.ts';
import { apply, get, list, type Resource, tryKubectl } from './kubectl.ts';
import { manifestsOf } from './manifests.ts';
import { referenceState, stateOf } from './reference.ts';
import {
  asAdmin,
  deliverExamples,
  install,
  installSecrets,
  installStandIns,
  type Lake,
  makeStores,
  openSlack,
  removeNamespaces,
} from './surroundings.ts';

/** The committed manifests of production; `manifestsOf` says what of them is replaced. */
const committed = join(root, 'dist-manifests', 'prod');
// Set-up and probe have tests of their own.
const manifests = manifestsOf(committed).filter(
  ({ metadata: { name, namespace = name } }) => namespace !== 'lake-platform',
);

/** Product → its domain's namespace; the last one reads the others. */
const products = {
  claims: 'lake-clinical',
  'heart-failure-fhir': 'lake-clinical',
  'stroke-mri': 'lake-neuroimaging',
  'working-memory': 'lake-neuroimaging',
  'imaging-holdings': 'lake-neuroimaging',
} as const;
type Product = keyof typeof products;
const names = Object.keys(products) as Product[];
const stagesOf = (product: Product) =>
  product === 'imaging-holdings'
    ? ['refine', 'curate', 'publish']
    : ['ingest', 'refine', 'curate', 'publish'];
const planFiles = names.map((product) => join(committed, product, 'plan.json'));

const lake: Lake = {
  namespaces: ['lake-clinical', 'lake-neuroimaging'],
  buckets: 'lake',
  databases: { catalog: 'pods_catalog', vault: 'pods_vault' },
};
const reference = { from: 'lake', to: 'reference' };

let closeStandIns: () => void;
let trace: ReturnType<typeof openTrace>;
let slack: Awaited<ReturnType<typeof openSlack>>;
/** Pods of each product by address, of all runs of this file. */
const seen = new Map<string, Pod>();

async function run(product: Product, name: string): Promise<Ended> {
  const namespace = products[product];
  const end = await ended(namespace, trigger(namespace, product, name));
  for (const pod of end.pods) seen.set(pod.status.podIP ?? '', pod);
  return end;
}

/** What the catalog points at: a commit of anything changes it. */
const pointers = () =>
  asAdmin(
    'SELECT table_namespace, table_name, metadata_location FROM iceberg_tables ORDER BY 1, 2',
    lake.databases.catalog,
  );

beforeAll(async () => {
  await removeNamespaces(lake.namespaces);
  await makeStores(
    [lake.buckets, reference.to].flatMap((prefix) => storeNames.map((name) => `${prefix}-${name}`)),
    [lake.databases.catalog, lake.databases.vault, 'reference_catalog'],
  );
  await deliverExamples('lake-landing');
  slack = await openSlack();
  trace = openTrace();
  closeStandIns = await installStandIns();
  install(manifests);
  installSecrets(lake);
});
afterAll(async () => {
  trace.close();
  await slack.close();
  closeStandIns();
  await removeNamespaces(lake.namespaces);
});

let state: LakeState;

test('every stage of every product runs to completion as Pods', async () => {
  // All that are due at once, as in a night; then what reads them.
  const first = names.filter((product) => product !== 'imaging-holdings');
  const runs = await Promise.all(first.map((product) => run(product, `${product}-first`)));
  runs.push(await run('imaging-holdings', 'imaging-holdings-first'));
  for (const [index, end] of runs.entries()) {
    const product = [...first, 'imaging-holdings' as const][index] as Product;
    expect(end.state, tellOf(products[product], end)).toBe('Complete');
    expect(end.pods).toHaveLength(1);
    expect(exitsOf(end.pods[0] as Pod)).toEqual(
      Object.fromEntries(stagesOf(product).map((stage) => [stage, 0])),
    );
  }
});

test('every table has the rows and values of a run of the same input on this machine', async () => {
  state = await stateOf(planFiles[0] as string, lake.buckets, lake.databases);
  const there = await referenceState(planFiles, reference, {
    ...lake.databases,
    catalog: 'reference_catalog',
  });
  expect(Object.keys(state.rows).sort()).toEqual(Object.keys(there.rows).sort());
  for (const [table, rows] of Object.entries(there.rows)) expect(state.rows[table], table).toEqual(rows);
  for (const table of ['claims_gold.fct_claim', 'working_memory_gold.fct_image', 'stroke_mri_silver.series'])
    expect(state.rows[table]?.length, table).toBeGreaterThan(0);
});

test('the next Jobs find nothing new and commit nothing', async () => {
  const before = await pointers();
  const runs = await Promise.all(names.map((product) => run(product, `${product}-second`)));
  for (const [index, end] of runs.entries()) {
    const product = names[index] as Product;
    expect(end.state, tellOf(products[product], end)).toBe('Complete');
    for (const stage of stagesOf(product)) {
      const log = logOf(products[product], end.pods[0]?.metadata.name ?? '', stage);
      expect(
        log.find(({ msg }) => msg === `${stage} done`),
        `${product} ${stage}`,
      ).toMatchObject({
        committed: false,
      });
    }
  }
  expect(await pointers()).toEqual(before);
});

test('maintenance of each domain completes, one index a product, and the rows stay', async () => {
  const ends = await Promise.all(
    lake.namespaces.map((namespace) =>
      ended(namespace, trigger(namespace, 'lakespec-maintain', 'maintain-now')),
    ),
  );
  for (const [index, end] of ends.entries()) {
    const namespace = lake.namespaces[index] as string;
    expect(end.state, tellOf(namespace, end)).toBe('Complete');
    // Airflow maintains the products that it runs.
    expect(end.job.status.succeeded).toBe(end.job.spec.completions);
    for (const pod of end.pods) seen.set(pod.status.podIP ?? '', pod);
  }
  const after = await stateOf(planFiles[0] as string, lake.buckets, lake.databases);
  expect(after.rows).toEqual(state.rows);
});

test('applied a second time nothing changes', () => {
  const all = manifests;
  const versions = () =>
    all.map(({ kind, metadata }) => {
      const place = metadata.namespace === undefined ? [] : ['-n', metadata.namespace];
      const { uid, generation, resourceVersion } = get<Resource>(kind, metadata.name, ...place).metadata;
      // The version of a CronJob goes up with its status too, its generation with its spec alone.
      return [kind, metadata.name, uid, kind === 'CronJob' ? generation : resourceVersion];
    });
  const before = versions();
  apply(all);
  expect(versions()).toEqual(before);
  const items = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: all });
  const { status, output } = tryKubectl(['diff', '--server-side', '-f', '-'], items);
  expect(status, output).toBe(0);
});

test('no Pod has a token of the API server', () => {
  expect(seen.size).toBeGreaterThan(10);
  for (const { spec, metadata } of seen.values()) {
    expect(spec.automountServiceAccountToken, metadata.name).toBe(false);
    expect(JSON.stringify(spec.volumes), metadata.name).not.toMatch(/serviceAccountToken/);
  }
  for (const namespace of lake.namespaces)
    for (const { metadata } of list<Resource>('serviceaccounts', '-n', namespace))
      if (metadata.name !== 'default')
        expect(get<Record<string, unknown>>('serviceaccount', metadata.name, '-n', namespace)).toMatchObject({
          automountServiceAccountToken: false,
        });
});

test("each connection meets a rule of the Pod's NetworkPolicy, and each rule is used", () => {
  // The example of claims has rows for quarantine, of which its run tells Slack.
  expect(slack.told.some((text) => text.includes('claims'))).toBe(true);
  const connections = trace.begun().filter(({ from }) => seen.has(from));
  expect(connections.length).toBeGreaterThan(40);
  const { strays, unused } = judged(connections, seen, manifests);
  expect(strays).toEqual([]);
  // Maintenance tells Slack of a failure alone.
  expect(unused.filter((rule) => !/^maintain: .*"port":443/.test(rule))).toEqual([]);
});
