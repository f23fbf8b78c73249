import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { validate } from '@polyglot-sql/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialects } from '../../../src/compiler/sql/index.ts';
import { independentGrammar } from '../../../src/compiler/verify/grammar.ts';
import type { PlanModel } from '../../../src/plan/index.ts';
import { emitted } from '../emit/workspace.ts';
import { compileTexts, messages, planOf, productText, visits } from '../specs.ts';

const text = visits(`
  silver:
    dear:
      from: visits
      description: Visits that cost a lot, so Ada's.
      key: [visit_id]
      where: cost > 100
      materialized: view
      columns: {visit_id: , patient_id: , ward: , started_on: , cost: , half: {expr: cost / 2, description: "Half; of it"}}
    dearest: {from: dear, where: cost > 1000, materialized: view}
    stays: {from: csv.visits, key: [patient_id, started_on], materialized: view, columns: {patient_id: , started_on: , ward: }}
    wards: {sql: wards.sql, key: [ward]}
    both: {sql: both.sql, key: [visit_id], materialized: incremental}
  star:
    dimensions:
      dim_ward: {from: wards, naturalKey: [ward], attributes: {highest: type1}}
      dim_patient: {from: stays, naturalKey: [patient_id], attributes: {ward: type2}, effectiveFrom: started_on}
    facts:
      fct_visit: {from: dearest, grain: [visit_id], dimensions: {ward: {to: dim_ward, on: ward}}}
  quality:
    dear: {tests: [{not_null: ward, onFail: warn}]}`);
const files = {
  'specs/product.yaml': text,
  'specs/wards.sql':
    "select ward, max(half) as highest from {{ ref('dear') }} where ward is not null group by ward",
  'specs/both.sql':
    "select v.visit_id, d.half from {{ source('csv.visits') }} as v join {{ ref('direct') }} as d on d.visit_id = v.visit_id",
};
const plain = "select visit_id from {{ source('csv.visits') }}";
const over = productText(
  `
  inputs: {v: {product: visits}}
  silver: {costly: {from: v.dearest, columns: {visit_id: , cost: }}}`,
  'over',
);
const whole = () =>
  compileTexts({
    ...files,
    'specs/product.yaml': text.replace(
      '    wards:',
      '    direct: {from: csv.visits, key: [visit_id], materialized: view, columns: {visit_id: , half: {expr: cost / 2}}}\n    wards:',
    ),
    'specs/over.yaml': over,
  });
const compilation = whole();
const plan = planOf(compilation, 'visits');
const model = (name: string): PlanModel =>
  [...plan.refine, ...plan.curate].find(({ table }) => table.name === name)!;
const names = (refs: readonly { readonly name: string }[]) => refs.map(({ name }) => name);
const viewsOf = ({ views }: PlanModel) => names((views ?? []).map(({ table }) => table));

describe('the plan of a view', () => {
  it('is sound', () => {
    expect(messages(compilation)).toEqual(['LINT004 no fact refers to `dim_patient`']);
  });

  it('says who reads it which tables and views are below', () => {
    expect(model('dear')).toMatchObject({ materialized: 'view', strategy: null, increment: null });
    expect([names(model('dear').reads), viewsOf(model('dear'))]).toEqual([['visits'], []]);
    expect([names(model('dearest').reads), viewsOf(model('dearest'))]).toEqual([['visits'], ['dear']]);
    expect(names(model('fct_visit').reads)).toContain('visits');
    expect(viewsOf(model('fct_visit'))).toEqual(expect.arrayContaining(['dear', 'dearest']));
  });

  it('has the columns, types and labels of a table', () => {
    const stored = planOf(
      compileTexts({
        ...files,
        'specs/product.yaml': text.replaceAll('materialized: view', 'materialized: table'),
        'specs/both.sql': plain,
      }),
      'visits',
    );
    expect(model('dear').columns).toEqual(stored.refine.find(({ table }) => table.name === 'dear')!.columns);
  });

  it('makes who reads a table through it also read all of that table', () => {
    expect(model('both')).toMatchObject({ materialized: 'incremental', increment: null });
    expect(names(model('both').reads)).toEqual(['visits']);
  });

  it('makes all versions of a history anew: nobody can say which rows of a view are new', () => {
    expect(model('dim_patient')).toMatchObject({ materialized: 'table', strategy: null, members: null });
  });

  it('hands views to a product that reads them, each behind those below it', () => {
    const other = planOf(compilation, 'over');
    expect(names((other.views ?? []).map(({ table }) => table))).toEqual(['dear', 'dearest']);
    expect(other.views?.map(({ select }) => select)).toEqual([model('dear').select, model('dearest').select]);
    // Waited for is what is below them.
    expect(other.inputs.map(({ tables }) => names(tables))).toEqual([['visits']]);
    expect(plan.views).toBeUndefined();
  });

  it('changes for its readers with what it says, and not with what is said of it', () => {
    const hashes = (to: string) =>
      planOf(
        compileTexts({
          ...files,
          'specs/product.yaml': text.replace(...(to.split(' => ') as [string, string])),
          'specs/both.sql': plain,
        }),
        'visits',
      )
        .curate.find(({ table }) => table.name === 'fct_visit')!
        .views?.map(({ hash }) => hash);
    const same = hashes('Half; of it => Half of it');
    expect(hashes('Half; of it => A half')).toEqual(same);
    expect(hashes('cost > 100\n => cost > 200\n')).not.toEqual(same);
  });

  it.each(dialects)('has words for %s', async (dialect) => {
    const { sql } = model('dear').definitions!.find((one) => one.dialect === dialect)!;
    expect((await independentGrammar(dialect))(sql)).toBeNull();
    const quoted = dialect === 'spark' ? '`visits_silver`.`visits`' : '"visits_silver"."visits"';
    expect(sql).toContain(dialect === 'trino' ? `FROM "lake".${quoted}` : `FROM ${quoted}`);
    expect(sql).not.toContain('\u0000');
  });
});

describe('what is emitted of a view', () => {
  let made: ReadonlyMap<string, string>;
  let connection: DuckDBConnection;
  beforeAll(async () => {
    made = await emitted(compilation, ['sql', 'dbt', 'openmetadata']);
    connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  });
  afterAll(() => connection?.disconnectSync());
  const file = (name: string) => [...made].find(([path]) => path.endsWith(`visits/${name}`))![1];

  it('is a view on DuckDB, with its comments and types', async () => {
    const columns = compilation.graph.datasets
      .get('visits/bronze.visits')!
      .columns.map(({ name, type }) => `"${name}" ${type === 'string' ? 'VARCHAR' : type}`);
    await connection.run(
      `CREATE SCHEMA visits_bronze; CREATE TABLE visits_bronze.visits (${columns.join(', ')})`,
    );
    await connection.run(file('sql/duckdb/silver.sql'));
    const asked = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
    expect(
      await asked(
        "SELECT view_name, comment FROM duckdb_views() WHERE schema_name = 'visits_silver' ORDER BY 1",
      ),
    ).toEqual([
      { view_name: 'dear', comment: "Visits that cost a lot, so Ada's." },
      { view_name: 'dearest', comment: "Visits that cost a lot, so Ada's." },
      { view_name: 'direct', comment: null },
      { view_name: 'stays', comment: null },
    ]);
    expect(
      await asked(
        "SELECT data_type, comment FROM duckdb_columns() WHERE table_name = 'dear' AND column_name = 'half'",
      ),
    ).toEqual([
      {
        data_type: model('dear')
          .columns.find(({ name }) => name === 'half')!
          .type.toUpperCase(),
        comment: 'Half; of it',
      },
    ]);
  });

  it.each(['trino', 'spark', 'snowflake'] as const)('is a view on %s', (dialect) => {
    const sql = file(`sql/${dialect}/silver.sql`);
    expect(sql.match(/CREATE OR REPLACE VIEW /g)).toHaveLength(4);
    const statements = sql.split(/;\n/).filter((one) => one.trim() !== '');
    for (const statement of statements) {
      // Grammars of Spark in it know no comments of a view's columns.
      if (dialect === 'spark' && statement.includes('CREATE OR REPLACE VIEW')) continue;
      const { valid, errors } = validate(statement, dialect);
      expect([valid, errors, statement]).toEqual([true, [], statement]);
    }
  });

  it('tells Spark where views need it', () => {
    expect(file('sql/spark/job.py')).toContain('spark.sql.extensions=');
  });

  it('is a view of dbt, without constraints that no view can keep', () => {
    expect(file('dbt/models/silver/dear.sql')).toContain("materialized='view'");
    const yml = file('dbt/models/silver/silver.yml');
    const [, dear = ''] = yml.split('- name: dear\n');
    expect(dear.split('- name: dearest\n')[0]).not.toContain('constraints');
  });

  it('is a view in the catalogue', () => {
    const { tables } = JSON.parse(file('openmetadata.json')) as {
      tables: readonly { name: string; tableType: string }[];
    };
    expect(
      tables
        .filter(({ tableType }) => tableType === 'View')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['dear', 'dearest', 'direct', 'stays']);
    expect(tables.find(({ name }) => name === 'wards')?.tableType).toBe('Iceberg');
  });
});
