import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { Job } from '../pods/jobs.ts';
import { apply, get, kubectl, list, type Resource, tryKubectl, until } from '../pods/kubectl.ts';
import { committedImage } from '../pods/manifests.ts';
import {
  image,
  installSecrets,
  installStandIns,
  type Lake,
  makeStores,
  removeNamespaces,
  secret,
} from '../pods/surroundings.ts';
import { compileVisits } from '../pods/visits.ts';
import { environment } from '../stores/buckets.ts';
import { root } from '../workspace.ts';

/**
 * Argo CD's own controllers sync the committed `dist-manifests/prod`. In the repository that they read two things are
 * replaced: its own URL, by that of a folder of this machine, and the reference to the runtime's image, by that of the
 * image that the node has. Objects of Helm charts (`components.yaml`) stay unsynced: no chart repository is at hand. The Job
 * that sets up the stores runs, against this machine's servers.
 */
const committedRepository = 'https://git.example.org/data/lakehouse.git';
const namespaces = ['lake-clinical', 'lake-neuroimaging'];
const ofPlatform: Lake = {
  namespaces: ['lake-platform'],
  buckets: 'lake',
  databases: { catalog: 'sync_catalog', vault: 'sync_vault' },
};
const products = ['claims', 'heart-failure-fhir', 'imaging-holdings', 'stroke-mri', 'working-memory'];
const applications = ['prod-lakespec', 'prod-platform', ...products.map((name) => `prod-${name}`)];

/** Another platform of the repository, whose deliveries lie on volumes, with a Service before a server of its own. */
const mounted = {
  namespaces: ['mounted-clinical', 'mounted-neuroimaging'],
  servers: 'mounted-servers',
  applications: ['pods-lakespec', 'pods-platform', 'pods-gated', 'pods-sharded', 'pods-visits'],
};
let workspace: string;

const repository = mkdtempSync(join(tmpdir(), 'lakespec-repository-'));
const rootFile = (platform: string) =>
  join(repository, 'dist-manifests', platform, 'platform', 'argocd-root.yaml');

function git(...args: readonly string[]): void {
  const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.org'];
  const { status, stderr } = spawnSync('git', ['-C', repository, ...identity, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
}

function commit(message: string): void {
  git('add', '--all');
  git('commit', '--quiet', '--message', message);
}

type Application = Resource & {
  readonly status?: {
    readonly sync?: { readonly status: string; readonly revision?: string };
    readonly health?: { readonly status: string };
    readonly operationState?: {
      readonly phase: string;
      readonly message?: string;
      readonly syncResult?: { readonly resources?: readonly { readonly message?: string }[] };
    };
    readonly conditions?: readonly { readonly type: string; readonly message: string }[];
    readonly resources?: readonly {
      readonly kind: string;
      readonly namespace?: string;
      readonly name: string;
      readonly status?: string;
      readonly health?: { readonly status: string };
    }[];
  };
};

const applicationsOf = (names: readonly string[]): readonly Application[] =>
  list<Application>('applications.argoproj.io', '-n', 'argocd').filter(({ metadata }) =>
    names.includes(metadata.name),
  );

/** What the controller says, for the message of a test that fails. */
const told = (all: readonly Application[]): string =>
  all
    .map(({ metadata, status }) => {
      const unsynced = (status?.resources ?? []).filter((one) => one.status === 'OutOfSync');
      return [
        `${metadata.name}: ${status?.sync?.status}, ${status?.health?.status}`,
        status?.operationState?.message ?? '',
        ...(status?.operationState?.syncResult?.resources ?? []).map(({ message }) => message ?? ''),
        ...(status?.conditions ?? []).map(({ type, message }) => `${type}: ${message}`),
        ...unsynced.map(({ kind, name }) => `OutOfSync: ${kind} ${name}`),
      ].join('\n  ');
    })
    .join('\n');

/** Reads the repository anew, and compares it with the cluster. */
function refresh(names: readonly string[]): void {
  for (const name of names)
    tryKubectl([
      ...['annotate', '--overwrite', 'applications.argoproj.io', name, '-n', 'argocd'],
      'argocd.argoproj.io/refresh=hard',
    ]);
}

async function allSynced(
  names: readonly string[],
  isDone: (status: NonNullable<Application['status']>) => boolean,
  seconds = 240,
): Promise<readonly Application[]> {
  let last: readonly Application[] = [];
  try {
    return await until(
      `all Applications as they should be: ${names.join(', ')}`,
      () => {
        last = applicationsOf(names);
        const areDone = last.every(
          ({ status, metadata }) =>
            status?.sync?.status === 'Synced' &&
            isDone(status) &&
            !('argocd.argoproj.io/refresh' in (metadata.annotations ?? {})),
        );
        return last.length === names.length && areDone && last;
      },
      seconds,
    );
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${told(last)}`);
  }
}

const synced = () => allSynced(applications, ({ health }) => health?.status === 'Healthy');

const cronJob = (name: string, namespace: string) =>
  get<Resource & { spec: { schedule: string; suspend: boolean } }>('cronjob', name, '-n', namespace);

/** All that Argo CD applied to the domains: kind, name, generation and version. */
const versions = () =>
  [...namespaces, ...ofPlatform.namespaces].flatMap((namespace) =>
    list<Resource>(
      'configmaps,serviceaccounts,cronjobs,networkpolicies,resourcequotas,limitranges,roles,rolebindings',
      ...['-n', namespace, '-l', 'app.kubernetes.io/managed-by=lakespec'],
    ).map(
      ({ kind, metadata }) =>
        `${namespace} ${kind} ${metadata.name} ${metadata.uid} ${metadata.generation ?? metadata.resourceVersion}`,
    ),
  );

let closeStandIns: () => void;

/** A PersistentVolume stays when its claim's namespace goes. */
async function clear(): Promise<void> {
  await removeNamespaces([...namespaces, ...ofPlatform.namespaces, ...mounted.namespaces, mounted.servers]);
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
  await makeStores([], [ofPlatform.databases.catalog, ofPlatform.databases.vault]);
  closeStandIns = await installStandIns();
  cpSync(join(root, 'dist-manifests'), join(repository, 'dist-manifests'), { recursive: true });
  workspace = compileVisits('mounted', image(), 1, (spec) => ({
    ...spec,
    stores: { ...spec.stores, landing: { file: '/mnt/landing' } },
    kubernetes: {
      ...spec.kubernetes,
      volumes: [
        { name: 'deliveries', path: '/mnt/landing', size: '1Gi', hostPath: '/srv' },
        // No class makes it, so that its claim waits for ever.
        { name: 'others', path: '/mnt/landing/others', size: '1Gi', class: 'nobody' },
      ],
      gitops: { repository: committedRepository, revision: 'main' },
    },
    exposure: {
      type: 'NodePort',
      services: [
        {
          name: 'answers',
          namespace: mounted.servers,
          selector: { app: 'answers' },
          port: 80,
          nodePort: 30_981,
        },
      ],
    },
  }));
  cpSync(join(workspace, 'dist-manifests/pods'), join(repository, 'dist-manifests/pods'), {
    recursive: true,
  });
  for (const file of globSync('dist-manifests/*/**/*.yaml', { cwd: repository })) {
    const path = join(repository, file);
    const text = readFileSync(path, 'utf8')
      .replaceAll(committedRepository, `file://${repository}`)
      .replaceAll(committedImage, image());
    writeFileSync(path, text);
  }
  git('init', '--quiet', '--initial-branch=main');
  commit('as it is committed');
});

afterAll(async () => {
  // The roots first: they would bring the sets back, and those their applications.
  const kinds = ['applications.argoproj.io', 'applicationsets.argoproj.io', 'applications.argoproj.io'];
  for (const kind of kinds)
    kubectl(['delete', kind, '-n', 'argocd', '-l', 'app.kubernetes.io/managed-by=lakespec', '--wait=false']);
  await clear();
  closeStandIns?.();
  for (const folder of [repository, workspace]) rmSync(folder, { recursive: true, force: true });
});

test('the one file that a person applies brings everything: Synced and Healthy', async () => {
  kubectl(['apply', '--server-side', '-f', rootFile('prod')]);
  await until(
    'the namespace of the platform',
    () => tryKubectl(['get', 'namespace', 'lake-platform']).status === 0,
  );
  installSecrets(ofPlatform);
  apply([
    secret('lakespec-admin', 'lake-platform', {
      LAKESPEC_ADMIN_ACCESS_KEY: environment('LAKESPEC_MINIO_ACCESS_KEY'),
      LAKESPEC_ADMIN_SECRET_KEY: environment('LAKESPEC_MINIO_SECRET_KEY'),
    }),
  ]);
  const all = await synced();
  const sets = list<Resource>('applicationsets.argoproj.io', '-n', 'argocd').map(
    ({ metadata }) => metadata.name,
  );
  expect(sets.sort()).toEqual(['prod-lake-clinical', 'prod-lake-neuroimaging']);
  for (const { metadata, status } of all) expect(status?.resources?.length, metadata.name).toBeGreaterThan(1);
  // What the controller applied is what is committed.
  const emitted = parseAllDocuments(
    readFileSync(join(root, 'dist-manifests/prod/claims/kubernetes/pipeline.yaml'), 'utf8'),
  ).map((one) => one.toJS() as Resource & { spec: { schedule: string } });
  const expected = emitted.find(({ kind }) => kind === 'CronJob')?.spec.schedule;
  expect(cronJob('claims', 'lake-clinical').spec.schedule).toBe(expected);
});

test('the Job that sets up the stores has run once, and stays in sync', () => {
  const [job, ...more] = list<Job>('jobs', '-n', 'lake-platform', '-l', 'app.kubernetes.io/component=set-up');
  expect(more).toEqual([]);
  expect(job?.status.succeeded).toBe(1);
  expect(list('cronjobs', '-n', 'lake-platform')).toHaveLength(1);
});

test('compared again, nothing is OutOfSync and no object was written', async () => {
  const before = versions();
  refresh(applications);
  const all = await synced();
  for (const { metadata, status } of all)
    expect(
      status?.resources?.filter((one) => one.status !== 'Synced' && one.kind !== 'Application'),
      metadata.name,
    ).toEqual([]);
  expect(versions()).toEqual(before);
});

test('what somebody changes by hand is set right', async () => {
  kubectl([
    'patch',
    'cronjob',
    'claims',
    '-n',
    'lake-clinical',
    '--type=merge',
    '-p',
    '{"spec":{"suspend":true}}',
  ]);
  kubectl(['delete', 'networkpolicy', 'stroke-mri', '-n', 'lake-neuroimaging']);
  await until('the schedule', () => !cronJob('claims', 'lake-clinical').spec.suspend, 120);
  await until(
    'the network policy',
    () => tryKubectl(['get', 'networkpolicy', 'stroke-mri', '-n', 'lake-neuroimaging']).status === 0,
    120,
  );
  await synced();
});

test('a commit is rolled out, and what it takes away is pruned', async () => {
  const file = join(repository, 'dist-manifests/prod/claims/kubernetes/pipeline.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/schedule: ".*"/, 'schedule: "15 6 * * *"'));
  const plan = join(repository, 'dist-manifests/prod/claims/kubernetes/plan.yaml');
  const name = /name: (claims-plan-\w+)/.exec(readFileSync(plan, 'utf8'))?.[1] as string;
  for (const path of globSync('dist-manifests/prod/**/kubernetes/*.yaml', { cwd: repository })) {
    const full = join(repository, path);
    writeFileSync(full, readFileSync(full, 'utf8').replaceAll(name, 'claims-plan-0123456789'));
  }
  commit('another schedule and another plan');
  refresh(applications);
  await until('the schedule', () => cronJob('claims', 'lake-clinical').spec.schedule === '15 6 * * *', 120);
  await until(
    'the end of the former plan',
    () => tryKubectl(['get', 'configmap', name, '-n', 'lake-clinical']).status !== 0,
    120,
  );
  await synced();
});

test('volumes, claims and Services are Synced, and a claim that waits holds nothing up', async () => {
  apply([{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: mounted.servers } }]);
  kubectl(['apply', '--server-side', '-f', rootFile('pods')]);
  const isDone = ({ operationState }: NonNullable<Application['status']>) =>
    operationState?.phase === 'Succeeded';
  await allSynced(mounted.applications, isDone);
  refresh(mounted.applications);
  const all = await allSynced(mounted.applications, isDone);
  const platform = all.find(({ metadata }) => metadata.name === 'pods-platform')?.status;
  const claimed = /^(PersistentVolume|PersistentVolumeClaim|Service)$/;
  expect(
    platform?.resources
      ?.filter(({ kind }) => claimed.test(kind))
      .map(({ kind, namespace = '', name, status, health }) =>
        [kind, namespace, name, status, health?.status ?? 'Healthy'].join(' '),
      )
      .sort(),
  ).toEqual(
    [
      ...mounted.namespaces.flatMap((namespace) => [
        `PersistentVolume  ${namespace}-deliveries Synced Healthy`,
        `PersistentVolumeClaim ${namespace} lakespec-deliveries Synced Healthy`,
        `PersistentVolumeClaim ${namespace} lakespec-others Synced Progressing`,
      ]),
      `Service ${mounted.servers} answers Synced Healthy`,
    ].sort(),
  );
  expect(list('cronjobs', '-n', 'mounted-clinical').length).toBeGreaterThan(2);
});

test('a project keeps a domain within its namespace', async () => {
  const stray = join(repository, 'dist-manifests/prod/claims/kubernetes/stray.yaml');
  writeFileSync(
    stray,
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: stray, namespace: lake-neuroimaging}\ndata: {}\n',
  );
  commit('a ConfigMap for another domain');
  refresh(['prod-claims']);
  const refused = await until(
    'the refusal',
    () => {
      const one = get<Application>('applications.argoproj.io', 'prod-claims', '-n', 'argocd');
      const said = told([one]);
      return /not permitted|not allowed/i.test(said) && said;
    },
    120,
  );
  expect(refused).toContain('lake-neuroimaging');
  expect(tryKubectl(['get', 'configmap', 'stray', '-n', 'lake-neuroimaging']).status).not.toBe(0);
});
