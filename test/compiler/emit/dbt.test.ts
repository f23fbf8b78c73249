import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { dispatched, dispatchedWord } from '../../../src/compiler/emit/dbt/adapter.ts';
import { jinjaText } from '../../../src/compiler/emit/dbt/jinja.ts';
import { compileTexts, findings } from '../specs.ts';
import { compileFixtures, emitted } from './workspace.ts';

const hostile = [
  '{{ 1 / 0 }}',
  '{% raw %} {{{ {%- endraw %}',
  '{# gone #} it\'s "x"',
  '{',
  '{}',
  'a: b\n# c',
  '{{table}} {% enddocs %}',
];

/** What Jinja makes of a text in which nothing but a brace is called for. */
const rendered = (text: string): string => {
  const plain = text.replaceAll('{{ "{" }}', '\u0001');
  expect(plain).not.toMatch(/\{[{%#]/);
  return plain.replaceAll('\u0001', '{');
};

const filesOf = async (texts: Readonly<Record<string, string>>) => {
  const compilation = compileTexts(texts);
  expect(findings(compilation).filter((finding) => !finding.startsWith('LINT'))).toEqual([]);
  return { compilation, files: await emitted(compilation, ['dbt']) };
};

const productText = (text: string): string => `
apiVersion: lakespec/v1
kind: DataProduct
metadata: {name: visits, domain: clinical, title: ${JSON.stringify(text)}, description: ${JSON.stringify(text)}}
spec:
  source:
    connector: csv
    location: landing://visits
    csv:
      table: visits
      description: ${JSON.stringify(text)}
      primaryKey: [visit_id]
      columns:
        visit_id: {identifies: other-unique-id, required: true, description: ${JSON.stringify(text)}}
        ward: {identifies: none, description: ${JSON.stringify(text)}}
  silver:
    calls:
      from: visits
      description: ${JSON.stringify(text)}
      where: ${JSON.stringify(`ward <> '${text.replaceAll("'", "''")}'`)}
  star:
    dimensions:
      calls: {from: calls, naturalKey: [visit_id], attributes: {ward: type1}}
  quality:
    visits:
      tests:
        - {accepted_values: {column: ward, values: [${JSON.stringify(text)}, ok]}, onFail: warn, maxFailures: 3}
        - {expression: ${JSON.stringify(`ward <> '${text.replaceAll("'", "''")}'`)}, onFail: warn}
        - {unique: [ward, visit_id]}
        - {row_count: {min: 1}}
        - {not_null: ward, onFail: quarantine}
        - {relationships: {column: visit_id, to: calls, field: visit_id}}
  privacy: {policy: shifted}
---
apiVersion: lakespec/v1
kind: Domain
metadata: {name: clinical, owner: data@example.org}
spec: {owners: [stewards]}
`;

describe('texts in a dbt project', () => {
  it.each(hostile)('%j is shown, never run', (text) => {
    expect(rendered(jinjaText(text))).toBe(text);
  });

  it.each(hostile)('%j gives files that hold no template but our own', async (text) => {
    const compilation = compileTexts({ 'specs/product.yaml': productText(text) });
    // A refusal with words is as good.
    if (findings(compilation).some((finding) => finding.startsWith('SCH'))) return;
    const files = await emitted(compilation, ['dbt']);
    expect(files.size).toBeGreaterThan(8);
    const calls =
      /\{\{ (?:"\{"|ref\('\w+'\)|source\('\w+', '\w+'\)|new_rows\(source\('\w+', '\w+'\)\)|config\([^{}]*\)|column_type\('\w+'\)|adapter\.quote\('\w+'\)) \}\}/g;
    const branches =
      /\{% (?:if|elif) target\.type (?:==|in) [^%{}]*%\}|\{% (?:else|endif|call standard_sql\(\)|endcall|snapshot \w+|endsnapshot) %\}/g;
    const words = /\{\{ '[^'{}]*' if target\.type [^{}]*\}\}/g;
    for (const [path, content] of files) {
      if (path.endsWith('macros/lakespec.sql') || path.endsWith('profiles.yml')) continue;
      const body = path.endsWith('.yml') ? content.replaceAll('\\"', '"') : content;
      const ours = path.endsWith('overview.md') ? /\{% (?:docs __overview__|enddocs) %\}/g : calls;
      const left = [calls, branches, words, ours].reduce((rest, own) => rest.replaceAll(own, ''), body);
      expect(left, path).not.toMatch(/\{[{%#]/);
    }
  });

  it('are YAML that gives back what was written', async () => {
    const [text = ''] = hostile;
    const { files } = await filesOf({ 'specs/product.yaml': productText(text) });
    for (const [path, content] of files) {
      if (!path.endsWith('.yml')) continue;
      const document = parseDocument(content);
      expect(document.errors, path).toEqual([]);
      expect(document.warnings, path).toEqual([]);
    }
    const silver = [...files].find(([path]) => path.endsWith('silver.yml'))?.[1] ?? '';
    const [visits] = parseDocument(silver).toJS().models;
    expect(rendered(visits.description)).toBe(text);
    const ward = visits.columns.find(({ name }: { name: string }) => name === 'ward');
    const accepted = ward.data_tests.find((one: object) => 'accepted_values' in one).accepted_values;
    expect(accepted.arguments.values.map(rendered)).toEqual([text, 'ok']);
    expect(accepted.config).toMatchObject({ severity: 'warn', error_if: '>3', warn_if: '>3' });
  });
});

describe('a project', async () => {
  const compilation = compileFixtures();
  const files = await emitted(compilation, ['dbt']);

  it('holds every model and every gate of its product, and nothing twice', () => {
    for (const [product, gates] of compilation.graph.gates) {
      const folder = `prod/${product}/dbt/`;
      const own = [...files].filter(([path]) => path.startsWith(folder));
      const models = (compilation.graph.byProduct.get(product) ?? []).filter(({ model }) => model);
      const measured = new Set(
        gates.flatMap(({ dataset, check }) => (check.kind === 'anomaly' ? [dataset] : [])),
      );
      const made = own.filter(([path]) => /models\/.*\.sql$/.test(path)).map(([path]) => path);
      expect(made).toHaveLength(models.length + measured.size);
      expect(made.filter((path) => path.endsWith('__measurements.sql'))).toHaveLength(measured.size);
      const properties = own.flatMap(([path, content]) =>
        path.endsWith('.yml') ? [parseDocument(content).toJS()] : [],
      );
      const said = [...JSON.stringify(properties).matchAll(/"gate":"([^"]+)"/g)].map(([, gate]) => gate);
      expect(said.sort()).toEqual(gates.map(({ id }) => id).sort());
    }
  });

  it('has a table of gold under the name of a silver one', async () => {
    const { files } = await filesOf({ 'specs/product.yaml': productText('plain') });
    const paths = [...files.keys()].filter((path) => path.includes('/dbt/') && path.includes('calls'));
    expect(paths.map((path) => path.replace(/^.*dbt\/(?:models\/)?/, '')).sort()).toEqual([
      'gold/calls.sql',
      'silver/calls_silver.sql',
    ]);
    const content = (end: string) => [...files].find(([path]) => path.endsWith(end))?.[1] ?? '';
    expect(content('calls_silver.sql')).toContain("alias='calls'");
    expect(content('gold/calls.sql')).toContain("{{ ref('calls_silver') }}");
  });

  it('joins the dimensions of an aggregate by their keys', async () => {
    const spec = productText('plain').replace(
      '  quality:',
      `    facts:
      fct_visit: {from: visits, grain: [visit_id], dimensions: {call: {to: calls, on: visit_id}}}
    aggregates:
      agg: {from: fct_visit, by: [call.ward], measures: [count]}
  quality:`,
    );
    const { files } = await filesOf({ 'specs/product.yaml': spec });
    const agg = [...files].find(([path]) => path.endsWith('gold/agg.sql'))?.[1];
    expect(agg).toContain(
      'LEFT JOIN {{ ref(\'calls\') }} AS "role call" ON "role call"."calls_key" = fact."call_key"',
    );
  });

  it('takes rows that a gate sends to quarantine out of the model', async () => {
    const { files } = await filesOf({ 'specs/product.yaml': productText('plain') });
    const visits = [...files].find(([path]) => path.endsWith('silver/visits.sql'))?.[1];
    expect(visits).toContain(') AS made\nWHERE "ward" IS NOT NULL\n{% endcall %}');
  });

  it('has a snapshot, off until asked for, of each silver table that lets go of former rows', async () => {
    const spec = productText('plain').replace(
      '  star:',
      `    kept: {from: visits, materialized: incremental, strategy: append}
    shown: {from: visits, materialized: view}
    visits__snapshot: {from: visits}
  star:`,
    );
    const { files } = await filesOf({ 'specs/product.yaml': spec });
    const snapshots = new Map(
      [...files].flatMap(([path, content]) =>
        path.endsWith('/dbt/snapshots/snapshots.sql')
          ? [...content.matchAll(/\{% snapshot (\w+) %\}(.*?)\{% endsnapshot %\}/gs)].map(
              ([, name, body]) => [name, body] as const,
            )
          : [],
      ),
    );
    expect([...snapshots.keys()].sort()).toEqual([
      'calls_silver__snapshot',
      'visits__snapshot_',
      'visits__snapshot__snapshot',
    ]);
    const visits = snapshots.get('visits__snapshot_');
    expect(visits).toContain("enabled=var('snapshots', false)");
    expect(visits).toContain("strategy='timestamp', updated_at=adapter.quote('_ingested_at')");
    expect(visits).toContain("SELECT * FROM {{ ref('visits') }}");
  });

  it('is the same on every platform', () => {
    for (const [path, content] of files)
      if (path.startsWith('local/')) expect(content).toBe(files.get(path.replace(/^local/, 'prod')));
  });
});

describe('SQL for several adapters', () => {
  it('is said once where the dialects agree', () => {
    expect(dispatched(() => 'SELECT 1\n')).toBe('SELECT 1\n');
    expect(dispatchedWord(() => 'BIGINT')).toBe('BIGINT');
  });

  it('branches at the lines that differ, and keeps each line break', () => {
    const printed = dispatched((dialect) => `SELECT\n  ${dialect === 'trino' ? 'a\n' : 'b\n'}FROM t`);
    expect(printed).toContain("{% if target.type == 'trino' %}  a\n{% else %}  b\n{% endif %}FROM t");
    expect(printed.startsWith('SELECT\n{%')).toBe(true);
  });

  it('branches as a whole where they write more or fewer lines', () => {
    expect(dispatched((dialect) => (dialect === 'trino' ? 'a\nb' : 'c'))).toBe(
      "{% if target.type == 'trino' %}a\nb{% else %}c{% endif %}",
    );
  });

  it('says once what several dialects say alike, and not the standard one', () => {
    const printed = dispatched((dialect) => (dialect === 'duckdb' ? 'a\nb\n' : 'a\nc\n'));
    expect(printed).toMatch(
      /^a\n\{% if target\.type in \('trino', [^)]*\) %\}c\n\{% else %\}b\n\{% endif %\}$/,
    );
  });
});
