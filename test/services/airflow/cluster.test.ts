import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeNames } from '../../../src/plan/index.ts';
import { manifestsOf } from '../pods/manifests.ts';
import {
  asAdmin,
  deliver,
  image,
  install,
  installSecrets,
  installStandIns,
  type Lake,
  makeStores,
  removeNamespaces,
  s3,
} from '../pods/surroundings.ts';
import { compileVisits, visits } from '../pods/visits.ts';
import { lakespec } from '../workspace.ts';
import { withAirflow } from './python.ts';

const lake: Lake = {
  namespaces: ['dags-clinical'],
  buckets: 'dags',
  databases: { catalog: 'dags_catalog', vault: 'dags_vault' },
};

/** Needs a cluster: `KUBECONFIG` names it, for Airflow too. */
describe.runIf(process.env.KUBECONFIG)('a DAG on a real cluster', () => {
  let workspace: string;
  let closeStandIns: () => void;
  let manifests: string;

  beforeAll(async () => {
    workspace = compileVisits(lake.buckets, image());
    for (const name of ['sharded', 'gated']) {
      const file = join(workspace, 'specs', 'products', `${name}.yaml`);
      const text = readFileSync(file, 'utf8');
      expect(text).toContain('operations: {');
      writeFileSync(file, text.replace('operations: {', 'operations: {"scheduler":"airflow",'));
    }
    const { status, stdout, stderr } = lakespec(workspace, ['compile', '--platform', 'pods']);
    expect(`${status} ${stdout}${stderr}`).toMatch(/^0 /);
    manifests = join(workspace, 'dist-manifests', 'pods');
    await removeNamespaces(lake.namespaces);
    await makeStores(
      storeNames.map((name) => `${lake.buckets}-${name}`),
      [lake.databases.catalog, lake.databases.vault],
    );
    closeStandIns = await installStandIns();
    install(manifestsOf(manifests));
    installSecrets(lake);
    const migrated = airflow('db', 'migrate');
    expect(`${migrated.status} ${migrated.stderr}`).toMatch(/^0 /);
  });

  afterAll(async () => {
    closeStandIns?.();
    await removeNamespaces(lake.namespaces);
    if (workspace) rmSync(workspace, { recursive: true, force: true });
  });

  const airflow = (...args: readonly string[]) =>
    withAirflow('airflow', args, join(workspace, 'airflow'), {
      AIRFLOW__CORE__DAGS_FOLDER: join(manifests, 'platform', 'airflow'),
      LAKESPEC_DEADLINES: 'off',
    });
  /** A run of a DAG in this process, and what it says without colours. */
  const dagRun = (dag: string) => {
    const { stdout, stderr, status } = airflow('dags', 'test', dag);
    return { status, said: stripVTControlCharacters(`${stdout}${stderr}`) };
  };

  test('runs all shards and stages, and commits once', async () => {
    await deliver(s3(), `${lake.buckets}-landing`, 'sharded/visits.csv', visits(1, 200));
    const { status, said } = dagRun('sharded');
    expect(`${status} ${said.slice(-6000)}`).toMatch(/^0 /);
    expect(said).toMatch(/DagRun Finished.*state=success/);
    const tables = await asAdmin(
      'SELECT table_namespace, table_name FROM iceberg_tables',
      lake.databases.catalog,
    );
    expect(tables).toContainEqual({ table_namespace: 'sharded_gold', table_name: 'fct_visit' });
  });

  test('fails at once where a gate stops it', async () => {
    await deliver(s3(), `${lake.buckets}-landing`, 'gated/visits.csv', visits(2, 200));
    const { said } = dagRun('gated');
    expect(said).toContain("exit code 3: a repeat can't mend it");
    expect(said).toMatch(/DagRun Finished.*state=failed/);
  });
});
