import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeNames } from '../../../src/plan/index.ts';
import { until } from '../pods/kubectl.ts';
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
import { openStandalone } from './standalone.ts';

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
      writeFileSync(
        file,
        text.replace('operations: {', 'operations: {"scheduler":"airflow","freshness":"20s",'),
      );
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

  test('fails at once where a gate stops it', async () => {
    await deliver(s3(), `${lake.buckets}-landing`, 'gated/visits.csv', visits(2, 200));
    const { stdout, stderr } = airflow('dags', 'test', 'gated');
    const said = stripVTControlCharacters(`${stdout}${stderr}`);
    expect(said).toContain("exit code 3: a repeat can't mend it");
    expect(said).toMatch(/DagRun Finished.*state=failed/);
  });

  // `dags test` runs one mapped task at a time in any order, and the others wait for the worklist of the first shard.
  test('started by the scheduler, runs all shards and stages, commits once, tells its lineage, and that its deadline is missed', async () => {
    await deliver(s3(), `${lake.buckets}-landing`, 'sharded/visits.csv', visits(1, 200));
    const standalone = await openStandalone(
      join(manifests, 'platform', 'airflow'),
      join(workspace, 'airflow'),
    );
    try {
      const told = (type: string, job: string) =>
        standalone.events.find(({ eventType, job: { name } }) => eventType === type && name === job);
      await until('Airflow to be ready', () => standalone.said().includes('Airflow is ready'));
      await until('the DAG to be known', () => airflow('dags', 'trigger', 'sharded').status === 0);
      const unpaused = airflow('dags', 'unpause', 'sharded');
      expect(`${unpaused.status} ${unpaused.stderr}`).toMatch(/^0 /);
      await until('the end of the run', () => told('COMPLETE', 'sharded') ?? told('FAIL', 'sharded'));
      expect(told('COMPLETE', 'sharded.publish')?.outputs).toContainEqual(
        expect.objectContaining({ namespace: 'lakespec://pods', name: 'sharded_gold.fct_visit' }),
      );
      expect(standalone.events.filter(({ eventType }) => eventType === 'FAIL')).toEqual([]);
      const tables = await asAdmin(
        'SELECT table_namespace, table_name FROM iceberg_tables',
        lake.databases.catalog,
      );
      expect(tables).toContainEqual({ table_namespace: 'sharded_gold', table_name: 'fct_visit' });
      expect(standalone.said()).toContain('sharded: a run did not end within 20 s');
    } catch (failure) {
      process.stderr.write(standalone.said().slice(-8_000));
      throw failure;
    } finally {
      await standalone.close();
    }
  });
});
