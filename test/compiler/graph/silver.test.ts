import { describe, expect, it } from 'vitest';
import { compileTexts, findings, messages, planOf, productText, visits, visitsSource } from '../specs.ts';

type Texts = Readonly<Record<string, string>>;
const one = (text: string, more: Texts = {}): Texts => ({ 'specs/product.yaml': text, ...more });
const silver = (lines: string, more: Texts = {}): Texts => one(visits(`\n  silver: ${lines}`), more);
const sql = (text: string, lines = '{made: {sql: made.sql}}'): Texts =>
  silver(lines, { 'specs/made.sql': text });

const column = (texts: Texts, id: string, name: string) => {
  const compilation = compileTexts(texts);
  const found = compilation.graph.datasets.get(id)?.columns.find((one) => one.name === name);
  if (!found) throw new Error(`no ${name}: ${findings(compilation).join('\n')}`);
  return found;
};

describe('a silver table', () => {
  const kept: readonly [what: string, lines: string, expected: Record<string, unknown>][] = [
    [
      'of a source with a key takes the newest rows of new input',
      '{s: {from: csv.visits}}',
      { materialized: 'incremental', strategy: 'merge', key: ['visit_id'], increment: 'visits' },
    ],
    [
      'with a key of its own',
      '{s: {from: csv.visits, key: [patient_id], columns: {patient_id: , ward: }}}',
      { materialized: 'incremental', strategy: 'merge', key: ['patient_id'], increment: 'visits' },
    ],
    [
      'keeps the key of its source under another name',
      '{s: {from: csv.visits, columns: {id: {from: visit_id}}}}',
      { materialized: 'incremental', strategy: 'merge', key: ['id'], increment: 'visits' },
    ],
    [
      'without the key of its source adds rows',
      '{s: {from: csv.visits, columns: {ward: }}}',
      { materialized: 'incremental', strategy: 'append', key: [], increment: 'visits' },
    ],
    [
      'with a filter is made whole: a row that is filtered out takes its older version with it',
      "{s: {from: csv.visits, where: ward <> 'X'}}",
      { materialized: 'table', strategy: null, key: ['visit_id'], increment: null },
    ],
    [
      'over the rows of a window is made whole',
      '{s: {from: csv.visits, columns: {visit_id: , n: {expr: row_number() over (order by visit_id)}}}}',
      { materialized: 'table', strategy: null, increment: null },
    ],
    [
      'of another silver table is made whole',
      '{s: {from: visits}}',
      { materialized: 'table', strategy: null, key: ['visit_id'], increment: null },
    ],
    [
      'is a table where the steward says so',
      '{s: {from: csv.visits, materialized: table}}',
      { materialized: 'table', strategy: null, increment: null },
    ],
    [
      'is appended where the steward says so',
      '{s: {from: csv.visits, strategy: append}}',
      { materialized: 'incremental', strategy: 'append', increment: 'visits' },
    ],
    ['is sorted', '{s: {from: csv.visits, sort: [ward]}}', { sort: ['ward'] }],
    [
      'keeps the history of a renamed column',
      '{s: {from: csv.visits, columns: {visit_id: , unit: {from: ward, was: station}}}}',
      { renames: [{ from: 'station', to: 'unit' }] },
    ],
  ];
  it.each(kept)('%s', (_what, lines, expected) => {
    const model = planOf(compileTexts(silver(lines)), 'visits').refine.find(
      ({ table }) => table.name === 's',
    );
    expect({ ...model, increment: model?.increment?.name ?? null }).toMatchObject(expected);
  });

  it('replaces the default table of its name', () => {
    const plan = planOf(compileTexts(silver('{visits: {columns: {visit_id: , ward: }}}')), 'visits');
    expect(plan.refine.map(({ table, columns }) => [table.name, columns.length])).toEqual([['visits', 6]]);
  });

  it('stands behind the tables that it is made from', () => {
    const plan = planOf(
      compileTexts(
        silver('{a: {sql: made.sql}, b: {from: c}, c: {from: csv.visits}}', {
          'specs/made.sql': "select visit_id from {{ ref('b') }}",
        }),
      ),
      'visits',
    );
    expect(plan.refine.map(({ table }) => table.name)).toEqual(['visits', 'c', 'b', 'a']);
  });

  it('says where a row came from, unless a query makes it', () => {
    const names = (texts: Texts, name: string) =>
      planOf(compileTexts(texts), 'visits')
        .refine.find(({ table }) => table.name === name)
        ?.columns.map((one) => one.name);
    expect(names(silver('{s: {from: visits, columns: {ward: }}}'), 's')).toEqual([
      'ward',
      '_file_id',
      '_row',
      '_run_id',
      '_ingested_at',
    ]);
    expect(names(sql("select ward from {{ source('csv.visits') }}"), 'made')).toEqual(['ward']);
  });

  it('breaks ties between versions by content, never by chance', () => {
    const model = planOf(
      compileTexts(silver('{s: {from: csv.visits, columns: {visit_id: , ward: , c: {expr: cost}}}}')),
      'visits',
    ).refine.find(({ table }) => table.name === 's');
    expect(model?.select).toContain(
      'ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "ward" ASC NULLS LAST, "cost" ASC NULLS LAST, "_file_id" ASC NULLS LAST',
    );
  });

  const wrong: readonly [what: string, texts: Texts, expected: readonly string[]][] = [
    [
      'from nowhere',
      silver('{s: {from: csv.visit}}'),
      ['REF004 there is no table `csv.visit` (did you mean `csv.visits`?)'],
    ],
    [
      'that is called like no default table and has no `from`',
      silver('{s: {key: [a]}}'),
      ['SCH003 silver table `s` lacks `from` or `sql` (name the table that it is made from, or a SQL file)'],
    ],
    [
      'made from each other',
      silver('{a: {from: b}, b: {from: a}, c: {from: a}}'),
      ['REF002 silver tables are made from each other: a → b → a (let one of them start from a source)'],
    ],
    [
      'made from itself',
      silver('{visits: {from: visits}}'),
      [
        'REF002 silver tables are made from each other: visits → visits (let one of them start from a source)',
      ],
    ],
    [
      'with a column that is not there',
      silver('{s: {from: visits, columns: {warrd: }}}'),
      ['SQL004 `visits` has no column `warrd` (did you mean `ward`?)'],
    ],
    [
      'with an expression over a column that is not there',
      silver('{s: {from: visits, columns: {a: {expr: warrd || wardd}}}}'),
      [
        'SQL004 there is no column `warrd` here (did you mean `ward`?)',
        'SQL004 there is no column `wardd` here (did you mean `ward`?)',
      ],
    ],
    [
      'with an aggregate of rows',
      silver('{s: {from: visits, columns: {a: {expr: max(cost)}}}}'),
      [
        'SQL007 an aggregate can’t stand here: the value is made row by row (write a silver table with `sql:` that groups, and build on it)',
      ],
    ],
    [
      'with a filter that is no condition',
      silver('{s: {from: visits, where: cost + 1}}'),
      ['TYP001 a condition must be true or false, and this is a decimal(13,2) (compare it with something)'],
    ],
    [
      'with both ways to make a column',
      silver('{s: {from: visits, columns: {a: {from: ward, expr: cost}}}}'),
      ['SCH005 `from` and `expr` do not go together (keep `expr`; it may name any column of the table)'],
    ],
    [
      'with both ways to make a table',
      silver('{made: {sql: made.sql, from: visits}}', {
        'specs/made.sql': "select ward from {{ ref('visits') }}",
      }),
      ['SCH005 `from` does not go with `sql` (say it in the SQL file)'],
    ],
    [
      'with a key that it does not hold',
      silver('{s: {from: visits, key: [visitid], columns: {visit_id: }}}'),
      ['SQL004 `s` has no column `visitid` (did you mean `visit_id`?)'],
    ],
    [
      'sorted by what it does not hold',
      silver('{s: {from: visits, sort: [wards]}}'),
      ['SQL004 `s` has no column `wards` (did you mean `ward`?)'],
    ],
    [
      'of a SQL file that reads what is not there',
      sql("select a from {{ ref('visit') }}"),
      ['REF004 there is no table `visit` (did you mean `visits`?)'],
    ],
    [
      'of a SQL file with a key that it does not hold',
      sql("select ward from {{ ref('visits') }}", '{made: {sql: made.sql, key: [wad]}}'),
      ['SQL004 `made` has no column `wad` (did you mean `ward`?)'],
    ],
    [
      'of a SQL file outside the workspace',
      silver('{made: {sql: ../../made.sql}}'),
      [
        'REF003 there is no file `../made.sql` in the workspace (write the path from the folder of this document; the file lies inside the workspace)',
      ],
    ],
  ];
  it.each(wrong)('%s', (_what, texts, expected) => {
    const { diagnostics } = compileTexts(texts);
    expect(diagnostics.map(({ code, message, help }) => `${code} ${message} (${help})`)).toEqual(expected);
  });

  it('points into the expression and into the SQL file', () => {
    const found = [
      ...compileTexts(silver('{s: {from: visits, columns: {a: {expr: "cost + warrd"}}}}')).diagnostics,
      ...compileTexts(sql("select ward,\n  costt\nfrom {{ ref('visits') }}")).diagnostics,
    ];
    expect(found.map(({ span }) => [span.file, span.start.line, span.start.column, span.end.column])).toEqual(
      [
        ['specs/product.yaml', 25, 58, 63],
        ['specs/made.sql', 2, 3, 8],
      ],
    );
  });
});

describe('a product over products', () => {
  const over = (lines: string): Texts => ({
    'specs/product.yaml': visits(
      '\n  star: {dimensions: {dim_ward: {from: visits, naturalKey: [ward], attributes: {}}}}',
    ),
    'specs/over.yaml': productText(
      `\n  inputs: {v: {product: visits, maxWait: 2h}}\n  silver: ${lines}`,
      'over',
    ),
  });

  it('reads silver and gold of its inputs, and waits for just these tables', () => {
    const plan = planOf(compileTexts(over('{a: {from: v.visits}, b: {from: v.dim_ward}}')), 'over');
    expect(plan.inputs).toEqual([
      {
        name: 'v',
        product: 'visits',
        tables: [
          { namespace: 'visits_silver', name: 'visits' },
          { namespace: 'visits_gold', name: 'dim_ward' },
        ],
        maxWaitSeconds: 7200,
      },
    ]);
    expect(plan.policy.name).toBe('shifted');
    expect(plan.refine.map(({ columns }) => columns.some(({ name }) => name.startsWith('_')))).toEqual([
      false,
      false,
    ]);
  });

  it('does not read their bronze', () => {
    expect(messages(compileTexts(over('{a: {from: v.csv.visits}}')))).toEqual([
      'REF004 there is no table `v.csv.visits`',
    ]);
  });

  it('says nothing of the tables of an input that has faults of its own', () => {
    expect(
      messages(
        compileTexts({
          ...over('{a: {from: v.visits}, b: {from: a}}'),
          'specs/product.yaml': visits('\n  silvr: {}'),
        }),
      ),
    ).toEqual(['SCH001 unknown key `silvr` in `spec`']);
  });
});

describe('a label', () => {
  const made = (expr: string, type = 'visits') =>
    column(
      silver(`{s: {from: ${type}, columns: {visit_id: , made: {expr: "${expr}"}}}}`),
      'visits/silver.s',
      'made',
    ).label;
  const shifted = 'date.shifted(dataset:visits)';
  const table: readonly [expr: string, label: readonly string[]][] = [
    ['ward', []],
    ['visit_id', ['pseudonym']],
    ['visit_id || ward', ['pseudonym']],
    ['started_on', [shifted]],
    ['date_add_days(started_on, 3)', [shifted]],
    ['year(started_on)', [shifted]],
    ['date_diff_days(ended_on, started_on)', [shifted]],
    ['coalesce(visit_id, cast(started_on as string))', [shifted, 'pseudonym']],
    // A condition decides over the value, and isn't it.
    ["case when visit_id = 'a' then 1 else 2 end", []],
    ['case when cost > 1 then visit_id end', ['pseudonym']],
    ['hash_key(visit_id)', ['pseudonym']],
    ['visit_id is null', ['pseudonym']],
    // A count of few says something of them.
    ['count(visit_id) over (partition by ward)', ['pseudonym']],
    ['max(started_on) over (partition by visit_id)', [shifted]],
    ["'a'", []],
  ];
  it.each(table)('of %s is %j', (expr, label) => {
    expect(made(expr)).toEqual(label);
  });

  const limited = `apiVersion: lakespec/v1
kind: DeidPolicy
metadata: {name: limited}
spec: {regime: limited_data_set}
---
apiVersion: lakespec/v1
kind: Agreement
metadata: {name: hf}
spec: {id: D, expires: 2028-01-01, purposes: [p]}
`;
  const trueDates: readonly [expr: string, label: readonly string[]][] = [
    ['started_on', ['date.day']],
    ['year(started_on)', ['date.year']],
    ['year(birth_date)', ['date.day']],
    ['date_diff_days(started_on, birth_date)', ['age.exact', 'date.day']],
    ['zip3(zip)', ['geographic.zip3']],
    ['substr(zip, 1, 3)', ['geographic.zip5']],
    ['started_on > released_on', ['date.day']],
  ];
  it.each(trueDates)('of %s, with true dates, is %j', (expr, label) => {
    const texts = one(
      visits(
        `\n  agreement: hf\n  silver: {s: {from: visits, columns: {visit_id: , made: {expr: "${expr}"}}}}`,
        'limited',
      ),
      { 'specs/limited.yaml': limited },
    );
    expect(column(texts, 'visits/silver.s', 'made').label).toEqual(label);
  });

  it('goes through a SQL file, its joins and subqueries', () => {
    const texts = sql(
      `with first as (select patient_id, min(started_on) as started from {{ ref('visits') }} group by patient_id)
       select v.visit_id, f.started as first_on, count(*) as n
       from {{ ref('visits') }} v join first f on f.patient_id = v.patient_id
       where v.ward <> 'X'
       group by v.visit_id, f.started`,
    );
    const dataset = compileTexts(texts).graph.datasets.get('visits/silver.made');
    expect(dataset?.columns.map(({ name, label }) => [name, label])).toEqual([
      ['visit_id', ['pseudonym']],
      ['first_on', ['date.shifted(dataset:visits)']],
      ['n', []],
    ]);
    expect(dataset?.columns[1]?.derivation).toMatchObject({
      direct: [{ dataset: 'visits/silver.visits', column: 'started_on' }],
    });
    expect(dataset?.indirect.map((ref) => ref.column)).toEqual(
      expect.arrayContaining(['ward', 'patient_id', 'visit_id']),
    );
  });
});

describe('bronze', () => {
  it('has what passes the door, and remembers what does not', () => {
    const { graph } = compileTexts(one(productText(`${visitsSource}\n  privacy: {policy: shifted}`)));
    const bronze = graph.datasets.get('visits/bronze.visits');
    expect(bronze?.dropped.map(({ name }) => name)).toEqual(['phone']);
    expect(bronze?.columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'visit_id string',
      'patient_id string',
      'zip string',
      'birth_date date',
      'started_on date',
      'ended_on date',
      'released_on date',
      'ward string',
      'cost decimal(10,2)',
      'urgent boolean',
      '_file_id string',
      '_row bigint',
      '_run_id string',
      '_ingested_at timestamptz',
    ]);
  });

  it('takes what the steward asks of a column beyond the policy', () => {
    const { graph, diagnostics } = compileTexts(
      one(
        productText(
          `${visitsSource}\n  privacy: {policy: shifted, columns: {visits.started_on: year, visits.ward: pseudonym, csv.visits.cost: drop, visits.costs: drop}}`,
        ),
      ),
    );
    const rules = Object.fromEntries(
      [
        ...(graph.datasets.get('visits/bronze.visits')?.columns ?? []),
        ...(graph.datasets.get('visits/bronze.visits')?.dropped ?? []),
      ].map((one) => [one.name, one.derivation.kind === 'door' ? one.derivation.rule : null]),
    );
    expect(rules).toMatchObject({
      started_on: { action: 'year', bearsAge: false, shift: 'dataset' },
      ward: { action: 'surrogate', system: 'ward' },
      cost: { action: 'drop' },
    });
    expect(diagnostics.map(({ message, help }) => `${message}: ${help}`)).toEqual([
      'no source has a column `visits.costs`: did you mean `visits.cost`?',
    ]);
  });
});
