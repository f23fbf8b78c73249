import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lakespec, makeWorkspace, root } from '../workspace.ts';
import { fetchJars, sparkCatalog } from './iceberg.ts';
import { SparkSession, sparkSettings } from './session.ts';

const workspace = makeWorkspace(['specs', 'examples/landing']);
/** Tests whose words Spark has for itself. */
const claims = join(workspace, 'specs', 'products', 'claims.yaml');
const quality = '        - {expression: amount >= 0}\n';
const moreOfFact = `        - {schema: {member_key: bigint, service_key: bigint, claim_id: string, class: string, service_date: integer, amount: "decimal(12,2)"}}
        - {not_null: class, maxFailures: 1%}
`;
const moreOfSilver = '        - {freshness: {column: _ingested_at, within: 1d}}\n';
writeFileSync(
  claims,
  readFileSync(claims, 'utf8')
    .replace(quality, `${quality}${moreOfFact}`)
    .replace('        - {row_count: {min: 1}}\n', (found) => `${found}${moreOfSilver}`),
);
const ours = join(workspace, '.lake', 'catalog.sqlite');
const theirs = join(workspace, 'spark.sqlite');
const folder = join(workspace, 'dist-manifests', 'local');

function command(name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): void {
  const { status, stdout, stderr } = spawnSync(name, args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  expect(status, `${name} ${args.join(' ')}\n${stdout}${stderr}`).toBe(0);
}

function ran(...args: readonly string[]): void {
  const { status, stdout, stderr } = lakespec(workspace, args);
  expect(status, `${stdout}${stderr}`).toBe(0);
}

const catalog = (name: string, file: string) => sparkCatalog(name, file, join(workspace, name));

/** Spark's lake begins with the bronze tables of ours; beside them is what Spark makes. */
function shareBronze(): void {
  const database = new DatabaseSync(theirs);
  database.exec(`ATTACH '${ours}' AS ours`);
  database.exec(
    `INSERT INTO iceberg_tables SELECT 'theirs', table_namespace, table_name, metadata_location, previous_metadata_location, iceberg_type
     FROM ours.iceberg_tables WHERE table_namespace LIKE '%\\_bronze' ESCAPE '\\'`,
  );
  database.close();
}

/**
 * Ours as it is now, under a name by which Spark opens it. A file of its own for each: SQLite's files can't be changed
 * behind the back of who has them open.
 */
function oursForSpark(name: string): Readonly<Record<string, string>> {
  const file = join(workspace, `${name}.sqlite`);
  copyFileSync(ours, file);
  const database = new DatabaseSync(file);
  database.exec(`UPDATE iceberg_tables SET catalog_name = '${name}'`);
  database.exec(`UPDATE iceberg_namespace_properties SET catalog_name = '${name}'`);
  database.close();
  return catalog(name, file);
}

/** Where our bronze tables are now. */
function bronzeOfOurs(): readonly { readonly table: string; readonly metadata: string }[] {
  const database = new DatabaseSync(ours, { readOnly: true });
  const rows = database
    .prepare(
      `SELECT table_namespace || '.' || table_name AS "table", metadata_location AS metadata FROM iceberg_tables
       WHERE table_namespace LIKE '%\\_bronze' ESCAPE '\\'`,
    )
    .all() as unknown as readonly { readonly table: string; readonly metadata: string }[];
  database.close();
  return rows;
}

const products = () =>
  readdirSync(folder).filter((name) => existsSync(join(folder, name, 'sql', 'spark', 'job.py')));

type Model = {
  readonly table: { readonly namespace: string; readonly name: string };
  readonly columns: readonly { readonly name: string }[];
};
const models = (product: string): readonly Model[] => {
  const plan = JSON.parse(readFileSync(join(folder, product, 'plan.json'), 'utf8')) as {
    readonly refine: readonly Model[];
    readonly curate: readonly Model[];
  };
  return [...plan.refine, ...plan.curate];
};

let spark: SparkSession;
let settings: Readonly<Record<string, string>>;
beforeAll(() => {
  ran('compile', '--platform', 'local');
  ran('run', '--quiet');
  copyFileSync(ours, theirs);
  const database = new DatabaseSync(theirs);
  database.exec('DELETE FROM iceberg_tables');
  database.exec('DELETE FROM iceberg_namespace_properties');
  database.close();
  settings = {
    ...sparkSettings,
    'spark.jars': fetchJars(),
    'spark.sql.extensions': 'org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions',
    'spark.sql.defaultCatalog': 'theirs',
    ...oursForSpark('ours'),
    ...catalog('theirs', theirs),
  };
  shareBronze();
  spark = new SparkSession(settings);
});
afterAll(async () => {
  await spark.close();
  rmSync(workspace, { recursive: true, force: true });
});

/** Rows of all tables of a product, after each was compared with what lakespec made of the same bronze on DuckDB. */
async function expectSameRows(product: string, ours = 'ours'): Promise<number> {
  let total = 0;
  for (const { table, columns } of models(product)) {
    const name = `\`${table.namespace}\`.\`${table.name}\``;
    const list = columns.map((column) => `\`${column.name}\``).join(', ');
    const rows = (lake: string) => `SELECT ${list} FROM ${lake}.${name}`;
    const counted = `SELECT (SELECT count(*) FROM (${rows(ours)} EXCEPT ALL ${rows('theirs')})),
      (SELECT count(*) FROM (${rows('theirs')} EXCEPT ALL ${rows(ours)})), (SELECT count(*) FROM (${rows('theirs')}))`;
    const [[missing, surplus, all] = []] = (await spark.ask(counted)).rows;
    expect({ table: name, missing, surplus }).toEqual({ table: name, missing: '0', surplus: '0' });
    const types = async (lake: string) => (await spark.ask(`${rows(lake)} LIMIT 0`)).types;
    expect(await types('theirs'), name).toEqual(await types(ours));
    total += Number(all);
  }
  return total;
}

describe('an emitted job, run by Spark', () => {
  const before = new Map<string, number>();

  test('makes the rows that lakespec makes, of every product', async () => {
    expect(products()).toHaveLength(5);
    // It reads tables of the others.
    const last = 'imaging-holdings';
    for (const product of [...products().filter((name) => name !== last), last]) {
      expect(await spark.run(join(folder, product, 'sql', 'spark', 'job.py')), product).toBe(true);
      before.set(product, await expectSameRows(product));
      expect(before.get(product)).toBeGreaterThan(0);
    }
  });

  test('takes a second batch in', async () => {
    const landing = join(workspace, 'examples', 'landing', 'claims');
    const extract = readFileSync(join(landing, 'claims-2019.csv'), 'utf8').split('\n');
    const lines = extract.slice(1, 40).map((line) => line.replace(/^./, 'X'));
    writeFileSync(join(landing, 'claims-2022.csv'), `${[extract[0], ...lines].join('\n')}\n`);
    ran('run', '--quiet');
    const later = oursForSpark('later');
    settings = { ...settings, ...later };
    for (const [key, value] of Object.entries(later)) await spark.ask(`SET \`${key}\`=\`${value}\``);
    for (const { table, metadata } of bronzeOfOurs()) {
      await spark.ask(`DROP TABLE IF EXISTS theirs.${table}`);
      await spark.ask(`CALL theirs.system.register_table('${table}', '${metadata}')`);
    }
    expect(await spark.run(join(folder, 'claims', 'sql', 'spark', 'job.py'))).toBe(true);
    expect(await expectSameRows('claims', 'later')).toBeGreaterThan(before.get('claims')!);
  });

  test('keeps what tests measured, and finds what the engine’s catalogue and clock tell', async () => {
    const measured =
      'SELECT count(*), count(DISTINCT `value`) FROM theirs.claims_gold.fct_claim__measurements';
    expect((await spark.ask(measured)).rows).toEqual([['2', '2']]);
    const tests = readFileSync(join(folder, 'claims', 'sql', 'spark', 'tests.sql'), 'utf8');
    const statement = (id: string): string =>
      tests
        .slice(tests.indexOf(`-- ${id} `))
        .replace(/^(--.*\n)+/, '')
        .split(';', 1)[0] ?? '';
    const failing = async (id: string, from = '', to = '') => {
      const sql = statement(id);
      expect(sql).toContain(from);
      return (await spark.ask(sql.replaceAll(from, to))).rows;
    };
    expect(await failing('fct_claim.schema')).toEqual([]);
    expect(await failing('fct_claim.schema', "'decimal(12,2)'", "'decimal(10,2)'")).toEqual([
      ['amount', 'decimal(10,2)', 'decimal(12,2)'],
    ]);
    expect(await failing('claims.freshness._ingested_at')).toEqual([]);
    expect(await failing('claims.freshness._ingested_at', '86400', '0')).toHaveLength(1);
    // Two measurements are too few. The later of them is what the table is now, less than a deviation off their mean.
    const [enough, far] = ['>= 7 AND abs(latest', '>= 2 AND 5 * abs(latest'];
    expect(await failing('fct_claim.anomaly.row_count')).toEqual([]);
    expect(await failing('fct_claim.anomaly.row_count', enough, far.replace('5 * ', ''))).toEqual([]);
    expect(await failing('fct_claim.anomaly.row_count', enough, far)).toHaveLength(1);
  });

  test('is started by spark-submit too', async () => {
    const file = join(workspace, 'lake.conf');
    writeFileSync(
      file,
      Object.entries(settings)
        .map(([key, value]) => `${key} ${value}\n`)
        .join(''),
    );
    await spark.close();
    const bin = join(root, '.venv-spark', 'bin');
    command(
      join(bin, 'spark-submit'),
      ['--properties-file', file, join(folder, 'claims', 'sql', 'spark', 'job.py')],
      {
        PYSPARK_PYTHON: join(bin, 'python'),
        SPARK_LOCAL_IP: '127.0.0.1',
      },
    );
    spark = new SparkSession(settings);
    await expectSameRows('claims', 'later');
  });
});
