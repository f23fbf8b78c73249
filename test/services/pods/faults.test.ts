import { spawn, spawnSync } from 'node:child_process';
import { globSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storeNames } from '../../../src/plan/index.ts';
import { environment } from '../stores/buckets.ts';
import { type Ended, ended, exitsOf, logOf, type Pod, podsOf, runs, tellOf, trigger } from './jobs.ts';
import { get, kubectl, type Resource, tryKubectl, until } from './kubectl.ts';
import { manifestsOf } from './manifests.ts';
import { referenceState, stateOf } from './reference.ts';
import {
  deliver,
  image,
  install,
  installSecrets,
  installStandIns,
  type Lake,
  makeStores,
  removeNamespaces,
  s3,
} from './surroundings.ts';
import { compileVisits, visits } from './visits.ts';

/** Three small products on a lake of their own, disturbed while they run; `visits.ts` has them. */
const namespace = 'faults-clinical';
const lake: Lake = {
  namespaces: [namespace],
  buckets: 'faults',
  databases: { catalog: 'faults_catalog', vault: 'faults_vault' },
};
const filesAtOnce = 12;
const rowsOfFile = 2_000;

let workspace: string;
let closeStandIns: () => void;
const planOf = (product: string) => join(workspace, 'dist-manifests', 'pods', product, 'plan.json');

beforeAll(async () => {
  await removeNamespaces(lake.namespaces);
  await makeStores(
    ['faults', 'undisturbed'].flatMap((prefix) => storeNames.map((name) => `${prefix}-${name}`)),
    ['faults_catalog', 'faults_vault', 'undisturbed_catalog'],
  );
  closeStandIns = await installStandIns();
  workspace = compileVisits('faults', image());
  install(
    manifestsOf(join(workspace, 'dist-manifests', 'pods')).filter(
      ({ metadata }) => (metadata.namespace ?? metadata.name) === namespace,
    ),
  );
  installSecrets(lake);
});
afterAll(async () => {
  closeStandIns();
  await removeNamespaces(lake.namespaces);
});

let batches = 0;
/** The next files of `visits`. */
async function deliverMore(): Promise<void> {
  const client = s3();
  for (let file = 0; file < filesAtOnce; file += 1) {
    const number = batches * filesAtOnce + file;
    await deliver(client, 'faults-landing', `visits/${number}.csv`, visits(number, rowsOfFile));
  }
  batches += 1;
}

/** The Pod of a Job, when its stage has begun to work. */
async function working(job: string, stage: string): Promise<Pod> {
  return until(`${stage} of ${job} at work`, () => {
    const pod = podsOf(namespace, job).find((one) => runs(one, stage));
    if (pod === undefined) return null;
    const log = logOf(namespace, pod.metadata.name, stage);
    return log.some(({ msg }) => msg === 'landing listed') && pod;
  });
}

/** Process ids on the node of a container's processes. */
function processOf({ status }: Pod, stage: string): number {
  const id = status.initContainerStatuses?.find(({ name }) => name === stage)?.containerID?.split('//')[1];
  for (const file of globSync('/proc/[0-9]*/cgroup')) {
    try {
      const pid = Number(file.split('/')[2]);
      if (id !== undefined && readFileSync(file, 'utf8').includes(id)) return pid;
    } catch {
      // It has ended meanwhile.
    }
  }
  throw new Error(`no process of container ${id} on this machine`);
}

/** Every file is in the ledger once, and every row of it once in bronze or quarantine. */
async function expectAllOnce(end: Ended): Promise<void> {
  expect(end.state, tellOf(namespace, end)).toBe('Complete');
  const { rows } = await stateOf(planOf('visits'), lake.buckets, lake.databases);
  const delivered = batches * filesAtOnce;
  const ids = (rows['visits_bronze.visits'] ?? []).map((row) => JSON.parse(row).visit_id as string);
  expect(new Set(ids).size).toBe(ids.length);
  // The contract takes one row of a hundred.
  expect(ids).toHaveLength(delivered * rowsOfFile * 0.99);
  expect(rows['visits_bronze.files']).toHaveLength(delivered);
}

/** Delivers, starts a run, disturbs it when ingest is at work. @returns how it ended, and the Pod that was disturbed */
async function disturbed(
  name: string,
  disturb: (pod: Pod) => Promise<void> | void,
): Promise<{ readonly end: Ended; readonly pod: Pod }> {
  await deliverMore();
  trigger(namespace, 'visits', name);
  const pod = await working(name, 'ingest');
  await sleep(500);
  await disturb(pod);
  return { end: await ended(namespace, name), pod };
}

test('a Pod that is deleted by force in mid-ingest is replaced, and nothing is lost or doubled', async () => {
  const { end, pod } = await disturbed('deleted', ({ metadata }) => {
    kubectl(['delete', 'pod', metadata.name, '-n', namespace, '--force', '--grace-period=0']);
  });
  expect(end.pods.map(({ metadata }) => metadata.name)).not.toContain(pod.metadata.name);
  await expectAllOnce(end);
});

test('a process that is killed in mid-ingest is replaced', async () => {
  const { end, pod } = await disturbed('killed', (one) => {
    process.kill(processOf(one, 'ingest'), 'SIGKILL');
  });
  const first = end.pods.find(({ metadata }) => metadata.name === pod.metadata.name) as Pod;
  expect(exitsOf(first)).toEqual({ ingest: 137 });
  expect(end.job.status.failed).toBe(1);
  await expectAllOnce(end);
});

test('a Pod that is evicted in mid-run ends within 20 s of SIGTERM, does not count as failed, and is replaced', async () => {
  let seconds = Number.NaN;
  const { end } = await disturbed('evicted', async ({ metadata }) => {
    const eviction = {
      apiVersion: 'policy/v1',
      kind: 'Eviction',
      metadata: { name: metadata.name, namespace },
    };
    const began = performance.now();
    kubectl(
      ['create', '--raw', `/api/v1/namespaces/${namespace}/pods/${metadata.name}/eviction`, '-f', '-'],
      JSON.stringify(eviction),
    );
    await until('the end of the Pod', () => {
      const { output } = tryKubectl(['get', 'pod', metadata.name, '-n', namespace, '-o', 'json']);
      return !output.startsWith('{') || (exitsOf(JSON.parse(output)).ingest ?? null) !== null;
    });
    seconds = (performance.now() - began) / 1000;
  });
  // The deadline is the contract of `terminationGracePeriodSeconds`, no measure of speed.
  expect(seconds).toBeLessThan(20);
  expect(end.job.status.failed ?? 0).toBe(0);
  await expectAllOnce(end);
});

/** Stops and starts a server of this machine, for so many seconds. */
function restart(server: string, milliseconds: number): Promise<void> {
  const services = environment('LAKESPEC_SERVICES');
  const call = (verb: 'stop' | 'up') => {
    const { status, stderr } = spawnSync(services, [verb, server], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${verb} ${server}: ${stderr}`);
  };
  call('stop');
  return sleep(milliseconds).then(() => call('up'));
}

test.each([
  ['minio', 1_000],
  ['postgres', 3_000],
] as const)('a restart of %s during a run is waited for, or the run is repeated', async (server, away) => {
  const { end } = await disturbed(`restart-${server}`, () => restart(server, away));
  await expectAllOnce(end);
});

test('a store that stays away ends the Pod with 4; the Job repeats it, and completes when the store is back', async () => {
  const { end, pod } = await disturbed('store-away', async (one) => {
    const services = environment('LAKESPEC_SERVICES');
    spawnSync(services, ['stop', 'minio']);
    await until('the end of the first Pod', () => {
      const now = podsOf(namespace, 'store-away').find(({ metadata }) => metadata.name === one.metadata.name);
      return now?.status.phase === 'Failed';
    });
    expect(spawnSync(services, ['up', 'minio']).status).toBe(0);
  });
  const first = end.pods.find(({ metadata }) => metadata.name === pod.metadata.name) as Pod;
  expect(exitsOf(first)).toEqual({ ingest: 4 });
  expect(end.job.status.failed).toBeGreaterThan(0);
  await expectAllOnce(end);
});

/** The API server of this node, killed and started anew with the same arguments. */
async function restartApiServer(): Promise<void> {
  const file = globSync('/proc/[0-9]*/cmdline').find((one) => {
    try {
      return /(^|\/)kube-apiserver\0/.test(readFileSync(one, 'utf8'));
    } catch {
      return false;
    }
  });
  if (file === undefined) throw new Error('the API server is no process of this machine');
  const pid = Number(file.split('/')[2]);
  const [program = '', ...args] = readFileSync(file, 'utf8').split('\0').slice(0, -1);
  const log = openSync(`/proc/${pid}/fd/2`, 'a');
  process.kill(pid, 'SIGKILL');
  await until('the end of the API server', () => {
    try {
      // A zombie of another parent has ended too.
      return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    } catch {
      return true;
    }
  });
  expect(tryKubectl(['get', '--raw', '/readyz']).status).not.toBe(0);
  await sleep(2_000);
  const child = spawn(program, args, { detached: true, stdio: ['ignore', log, log] });
  child.unref();
  // Whoever started the first one looks for it by this file: process id and time of start.
  const pidFile = process.env.LAKESPEC_API_SERVER_PID_FILE;
  if (pidFile) {
    const began = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')[19];
    writeFileSync(pidFile, `${child.pid} ${began}\n`);
  }
  await until('the API server', () => tryKubectl(['get', '--raw', '/readyz']).status === 0);
}

test('a restart of the API server does not touch a run', async () => {
  const { end, pod } = await disturbed('api-server', restartApiServer);
  expect(end.pods.map(({ metadata }) => metadata.name)).toEqual([pod.metadata.name]);
  await expectAllOnce(end);
});

test('after all that the lake is what one run of all deliveries makes of them', async () => {
  const maintained = await ended(namespace, trigger(namespace, 'lakespec-maintain', 'maintain'));
  expect(maintained.state, tellOf(namespace, maintained)).toBe('Complete');
  const state = await stateOf(planOf('visits'), lake.buckets, lake.databases);
  const undisturbed = await referenceState(
    [planOf('visits')],
    { from: 'faults', to: 'undisturbed' },
    { ...lake.databases, catalog: 'undisturbed_catalog' },
  );
  for (const [table, rows] of Object.entries(undisturbed.rows))
    expect(state.rows[table]?.length, table).toBe(rows.length);
  expect(state.rows).toEqual(undisturbed.rows);
});

test('a backfill from the template in its ConfigMap repeats a month and changes no row', async () => {
  const before = await stateOf(planOf('visits'), lake.buckets, lake.databases);
  const { data } = get<{ data: Record<string, string> }>('configmap', 'visits-backfill', '-n', namespace);
  const parameters: Record<string, string> = { FROM: '2024-03', TO: '2024-04' };
  const job = data['job.yaml']?.replaceAll(/\$\{(\w+)\}/g, (_, name) => parameters[name] ?? '');
  kubectl(['apply', '-f', '-'], job);
  const end = await ended(namespace, 'visits-backfill-2024-03-2024-04');
  expect(end.state, tellOf(namespace, end)).toBe('Complete');
  expect(exitsOf(end.pods[0] as Pod)).toEqual({ backfill: 0 });
  const after = await stateOf(planOf('visits'), lake.buckets, lake.databases);
  expect(after.rows).toEqual(before.rows);
});

test('a gate that stops ends the Job at once with 3, and it is not repeated', async () => {
  await deliver(s3(), 'faults-landing', 'gated/0.csv', visits(0, 500));
  const end = await ended(namespace, trigger(namespace, 'gated', 'gated-now'));
  expect(end.state).toBe('Failed');
  expect(end.reason).toBe('PodFailurePolicy');
  expect(end.pods).toHaveLength(1);
  const exits = exitsOf(end.pods[0] as Pod);
  expect(Object.values(exits).at(-1)).toBe(3);
  expect(Object.keys(exits)).not.toContain('publish');
});

test('of an Indexed run with three shards an index commits once for all, whichever is last', async () => {
  const committers: number[] = [];
  const cronJob = get<Resource & { spec: { jobTemplate: { spec: object } } }>(
    'cronjob',
    'sharded',
    '-n',
    namespace,
  );
  expect(cronJob.spec.jobTemplate.spec).toMatchObject({ completionMode: 'Indexed', completions: 3 });
  // Whoever is last commits: by chance index 0, so that it may take a few rounds to see another.
  while (!committers.some((index) => index > 0) && committers.length < 8) {
    const round = committers.length;
    const name = `sharded-${round}`;
    for (let file = 0; file < 9; file += 1) {
      const number = round * 9 + file;
      await deliver(s3(), 'faults-landing', `sharded/${number}.csv`, visits(number, 500));
    }
    const end = await ended(namespace, trigger(namespace, 'sharded', name));
    expect(end.state, tellOf(namespace, end)).toBe('Complete');
    expect(end.job.status.completedIndexes).toBe('0-2');
    for (const pod of end.pods) {
      const index = Number(pod.metadata.labels?.['batch.kubernetes.io/job-completion-index']);
      const log = logOf(namespace, pod.metadata.name, 'ingest');
      if (log.some(({ msg, committed }) => msg === 'ingest done' && committed === true))
        committers.push(index);
    }
    expect(committers).toHaveLength(round + 1);
  }
  const { rows } = await stateOf(planOf('sharded'), lake.buckets, lake.databases);
  expect(committers.at(-1) as number).toBeGreaterThan(0);
  expect(rows['sharded_bronze.files']).toHaveLength(committers.length * 9);
  expect(rows['sharded_bronze.visits']).toHaveLength(committers.length * 9 * 500 * 0.99);
});
