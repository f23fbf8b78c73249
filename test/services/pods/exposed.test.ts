import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storeNames } from '../../../src/plan/index.ts';
import { ended, exitsOf, type Pod, tellOf, trigger } from './jobs.ts';
import { apply, get, kubectl, list, type Resource, tryKubectl, until } from './kubectl.ts';
import { manifestsOf } from './manifests.ts';
import { stateOf } from './reference.ts';
import {
  image,
  install,
  installSecrets,
  installStandIns,
  type Lake,
  makeStores,
  removeNamespaces,
} from './surroundings.ts';
import { compileVisits, visits } from './visits.ts';

/** Deliveries that lie on a volume, and Services before a server: of a folder and a Pod of this node. */
const namespace = 'exposed-clinical';
const servers = 'exposed-servers';
const lake: Lake = {
  namespaces: [namespace],
  buckets: 'exposed',
  databases: { catalog: 'exposed_catalog', vault: 'exposed_vault' },
};
const folder = mkdtempSync(join(tmpdir(), 'lakespec-volume-'));
const nodePort = 30_980;
const port = 8080;

let manifests: readonly Resource[];
let plan: string;
let workspace: string;
let closeStandIns: (() => void) | undefined;

const deliver = (number: number) => {
  writeFileSync(join(folder, `visits/${number}.csv`), visits(number, 1000), { mode: 0o644 });
};

/** A PersistentVolume stays when its claim's namespace goes. */
async function clear(): Promise<void> {
  await removeNamespaces([namespace, 'exposed-neuroimaging', servers]);
  kubectl([
    'delete',
    'persistentvolume',
    '-l',
    'app.kubernetes.io/managed-by=lakespec',
    '--ignore-not-found',
  ]);
}

beforeAll(async () => {
  await clear();
  await makeStores(
    storeNames.map((name) => `${lake.buckets}-${name}`),
    [lake.databases.catalog, lake.databases.vault],
  );
  closeStandIns = await installStandIns();
  // As a share has it: others write, the Pod's user may read.
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'visits'), { mode: 0o755 });
  deliver(1);
  workspace = compileVisits(lake.buckets, image(), 3, (spec) => ({
    ...spec,
    stores: { ...spec.stores, landing: { file: '/mnt/landing' } },
    kubernetes: {
      ...spec.kubernetes,
      volumes: [{ name: 'deliveries', path: '/mnt/landing', size: '1Gi', hostPath: folder }],
    },
    exposure: {
      type: 'NodePort',
      services: [
        {
          name: 'answers',
          namespace: servers,
          selector: { app: 'answering' },
          port: 80,
          targetPort: port,
          nodePort,
        },
      ],
    },
  }));
  plan = join(workspace, 'dist-manifests/pods/visits/plan.json');
  manifests = manifestsOf(join(workspace, 'dist-manifests/pods'));
  apply([{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: servers } }]);
  install(manifests);
  installSecrets(lake);
});
afterAll(async () => {
  closeStandIns?.();
  await clear();
  rmSync(folder, { recursive: true, force: true });
  rmSync(workspace, { recursive: true, force: true });
});

type Bound = Resource & {
  readonly spec: { readonly volumeName?: string; readonly claimRef?: { readonly uid?: string } };
  readonly status: { readonly phase: string };
};

test('the claim gets the PersistentVolume that is named beside it, and no other', async () => {
  const claim = await until('the claim', () => {
    const one = get<Bound>('persistentvolumeclaim', 'lakespec-deliveries', '-n', namespace);
    return one.status.phase === 'Bound' && one;
  });
  expect(claim.spec.volumeName).toBe(`${namespace}-deliveries`);
  const volume = get<Bound>('persistentvolume', `${namespace}-deliveries`);
  expect(volume.status.phase).toBe('Bound');
  expect(volume.spec.claimRef?.uid).toBe(claim.metadata.uid);
});

test('a run takes what lies on the volume, and later what came to it', async () => {
  for (const number of [1, 2]) {
    if (number > 1) deliver(number);
    const end = await ended(namespace, trigger(namespace, 'visits', `visits-${number}`));
    expect(end.state, tellOf(namespace, end)).toBe('Complete');
    expect(exitsOf(end.pods[0] as Pod)).toEqual({ ingest: 0, refine: 0, curate: 0, publish: 0 });
    const { rows } = await stateOf(plan, lake.buckets, lake.databases);
    // The contract takes one row of a hundred.
    expect(rows['visits_bronze.visits']).toHaveLength(number * 990);
    expect(rows['visits_bronze.files']).toHaveLength(number);
  }
});

test('a NodePort leads to the Pods that it selects, from outside of the cluster', async () => {
  const program = `require('node:http').createServer((_, answer) => answer.end('it is me')).listen(${port})`;
  const container = { name: 'main', image: image(), command: ['/usr/bin/node', '--eval', program] };
  apply([
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'answering', namespace: servers, labels: { app: 'answering' } },
      spec: { containers: [container], terminationGracePeriodSeconds: 0 },
    },
  ]);
  type Node = Resource & { status: { addresses: readonly { type: string; address: string }[] } };
  const [node] = list<Node>('nodes');
  const address = node?.status.addresses.find(({ type }) => type === 'InternalIP')?.address;
  const clusterIp = get<Resource & { spec: { clusterIP: string } }>('service', 'answers', '-n', servers).spec
    .clusterIP;
  for (const url of [`http://${address}:${nodePort}`, `http://${clusterIp}`]) {
    const ask = async () => (await fetch(url).catch(() => null))?.text();
    expect(await until(url, ask, 60)).toBe('it is me');
  }
});

test('applied a second time nothing changes, and the API server warns of nothing', () => {
  const items = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: manifests });
  const { status, output } = tryKubectl(['diff', '--server-side', '-f', '-'], items);
  expect(status, output).toBe(0);
  const dry = tryKubectl(['apply', '--server-side', '--dry-run=server', '-f', '-'], items);
  expect(dry.status, dry.output).toBe(0);
  expect(dry.output).not.toMatch(/warning/i);
});
