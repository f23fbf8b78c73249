/** Texts that mean something to dbt, to SQL or to YAML. */
export const hostileTexts = [
  '{{ 1 / 0 }} {% raise %} {# gone #} {{{ }}} {%- endraw -%}',
  "{{ config(materialized='view') }} it's \"quoted\" \\ -- ; */",
  '{% docs __overview__ %}{% enddocs %} {{ env_var("HOME") }}',
] as const;
const [first, second, third] = hostileTexts.map((text) => JSON.stringify(text));

const sqlText = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** A product whose every text is hostile, with gates of each kind and each consequence. */
export const hostileProduct = `apiVersion: lakespec/v1
kind: DataProduct
metadata:
  name: notes
  domain: clinical
  title: ${first}
  description: ${third}
  owner: clinical-data@example.org
  tags: [notes]
spec:
  source:
    connector: csv
    location: landing://notes
    csv:
      table: notes
      description: ${first}
      primaryKey: [note_id]
      columns:
        note_id: {required: true, identifies: other-unique-id, description: ${second}}
        kind: {identifies: none, description: ${first}}
        order: {identifies: none, type: integer, description: ${third}}
        amount: {identifies: none, type: "decimal(10,2)"}
        done: {identifies: none, type: boolean}
        at: {identifies: none, type: timestamptz}
  privacy: {policy: claims-safe-harbor}
  silver:
    kinds:
      from: notes
      description: ${second}
      columns:
        note_id: {}
        kind: {}
        order: {}
        flag: {expr: ${JSON.stringify(`case when kind = ${sqlText(hostileTexts[0])} then ${sqlText(hostileTexts[1])} else '{{ x }}' end`)}, description: ${third}}
  star:
    dimensions:
      kinds:
        from: kinds
        description: ${third}
        naturalKey: [note_id]
        attributes: {kind: type1, flag: type1}
    facts:
      fct_note:
        from: notes
        description: ${first}
        grain: [note_id]
        dimensions: {note: {to: kinds, on: note_id}}
        measures: {amount: {expr: "amount * 2", additive: full, description: ${second}}}
        degenerate: [kind, order, done]
  quality:
    notes:
      tests:
        - {accepted_values: {column: kind, values: [${first}, ${second}, plain]}, onFail: warn}
        - {accepted_values: {column: order, values: [1, 2, 3, 4, 5]}, onFail: warn}
        - {accepted_values: {column: done, values: [true, false]}}
        - {not_null: amount, onFail: warn, maxFailures: 2}
        - {unique: order, onFail: warn}
        - {unique: [kind, order], onFail: warn}
        - {expression: ${JSON.stringify(`kind <> ${sqlText(hostileTexts[2])}`)}, onFail: warn}
        - {row_count: {min: 1, max: 100}}
        - {row_count: {max: 2}, onFail: warn}
        - {relationships: {column: note_id, to: kinds, field: note_id}}
        - {not_null: amount, onFail: warn, maxFailures: 20%}
        - {expression: ${JSON.stringify(`kind <> ${sqlText(hostileTexts[0])}`)}, onFail: warn, maxFailures: 10%}
        - {freshness: {column: _ingested_at, within: 1d}}
        - {freshness: {column: at, within: 1d}, onFail: warn}
        - {reconciliation: {with: kinds}}
        - {reconciliation: {with: fct_note}, onFail: warn}
        - {reconciliation: {with: fct_note, measure: sum(amount), tolerance: 0.999}}
        - {anomaly: {measure: row_count, window: 28d, sigma: 3}, onFail: warn}
        - {anomaly: {measure: sum(amount), window: 28d, sigma: 3}}
        - {schema: {note_id: string, kind: string, order: integer, amount: "decimal(10,2)", done: boolean, at: timestamptz}}
    fct_note:
      tests:
        - {expression: "amount < 100", onFail: quarantine}
        - {not_null: done, onFail: quarantine}
        - {accepted_values: {column: kind, values: [${first}, ${second}, ${third}, plain]}, onFail: quarantine}
`;

/** The same product with a view, examples of models, and deliveries. */
export const withExamples = (spec: string): string =>
  spec
    .replace(
      '    kinds:\n      from: notes\n',
      `    kinds:
      from: notes
      materialized: view
      unitTests:
        - name: ${first}
          given: {notes: [{note_id: a, kind: ${first}, order: 1}, {note_id: b, kind: ${third}}]}
          expect: [{note_id: a, flag: ${second}}, {note_id: b, flag: "{{ x }}"}]
`,
    )
    .replace(
      '  silver:\n',
      `  delivery: {snowflake: {schema: NOTES}, trino: {schema: notes_out}}
  silver:
    notes:
      unitTests:
        - given: {csv.notes: [{note_id: a, kind: ${second}, amount: 1.5}]}
          expect: [{note_id: a, kind: ${second}, amount: 1.5, order: null}]
`,
    );

const csvText = (text: string) => `"${text.replaceAll('"', '""')}"`;

const head = 'note_id,kind,order,amount,done,at';

/** Another version of a note. */
export const laterLanding = `${head}\na4,plain,7,3.25,,2024-01-01T00:00:00Z\n`;

export const hostileLanding = [
  head,
  `a1,${csvText(hostileTexts[0])},1,1.50,true,2024-03-31T02:30:00+01:00`,
  `a2,${csvText(hostileTexts[1])},2,,false,2024-10-27T02:30:00+02:00`,
  `a3,${csvText(hostileTexts[2])},2,70.00,true,`,
  'a4,plain,7,3.00,,2024-01-01T00:00:00Z',
  'a5,plain,7,4.00,false,2024-01-01T00:00:00Z',
  'a6,other,5,5.00,true,2024-01-01T00:00:00Z',
  '',
].join('\n');
