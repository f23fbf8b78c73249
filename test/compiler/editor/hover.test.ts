import { describe, expect, it } from 'vitest';
import { hover } from '../../../src/compiler/editor/index.ts';
import { visits } from '../specs.ts';
import { at } from './workbench.ts';

const file = 'specs/visits.yaml';
const sql = 'specs/wards.sql';
const domain = `apiVersion: lakespec/v1
kind: Domain
metadata: {name: clinic}
spec: {defaults: {freshness: 26h}}
`;
const product = visits(`
  silver:
    stays:
      from: visits
      columns:
        visit_id: {}
        days: {expr: "date_diff_days(ended_on, started_on)"}
    wards: {sql: wards.sql, key: [ward]}
  quality:
    stays: {tests: [{not_null: visit_id}]}
  operations: {shards: 2}`).replace('{name: visits}', '{name: visits, domain: clinic}');
const query = "select ward, coalesce(max(cost), 0) as highest\nfrom {{ ref('visits') }}\ngroup by ward\n";

function shown(part: string, marked: string, path = file): string | null {
  const texts: Readonly<Record<string, string>> = {
    [file]: product,
    [sql]: query,
    'specs/clinic.yaml': domain,
  };
  const text = texts[path] ?? '';
  expect(text).toContain(part);
  const bench = at({ ...texts, [path]: text.replace(part, marked) }, texts);
  return hover(bench.knowledge, path, bench.offset)?.markdown ?? null;
}

describe('hover', () => {
  it('shows what the language says of a key, with its default', () => {
    expect(shown('quality:', 'qual¦ity:')).toContain('Tests beside those that follow from the star');
    expect(shown('shards', 'sha¦rds')).toMatch(/\*\*shards\*\*[\s\S]*Default: `1`/);
  });

  it('shows what holds without being written, and where it comes from', () => {
    const text = shown('operations', 'opera¦tions');
    expect(text).toContain('- freshness: `"26h"` (Domain clinic)');
    expect(text).toMatch(/- keepSnapshots: `20` \(default\)/);
  });

  it('shows type, label and the way to the source of a column, with what the door does', () => {
    const text = shown('started_on)"', 'star¦ted_on)"');
    expect(text).toContain('**started_on** `date`');
    expect(text).toContain('Identifies: a shifted date');
    expect(text).toMatch(
      /← `visits\/bronze\.visits\.started_on` at the door: shifted by .* \(specs\/visits\.yaml:\d+\)/,
    );
  });

  it('shows a column in a SQL file, and one that is just being typed', () => {
    expect(shown('select ward', 'select wa¦rd', sql)).toContain('**ward** `string`');
    expect(shown('group by ward', 'group by wa¦rd,', sql)).toContain('**ward** `string`');
  });

  it('shows a function with its signature and an example', () => {
    expect(shown('date_diff_days', 'date_¦diff_days')).toContain(
      '`date_diff_days(end: date or timestamp, start:',
    );
    expect(shown('coalesce', 'coal¦esce', sql)).toContain('Example:');
  });

  it('shows the document and the table that a name means', () => {
    expect(shown('policy: shifted', 'policy: shif¦ted')).toContain('regime: expert_determination');
    expect(shown("ref('visits')", "ref('vis¦its')", sql)).toContain(
      '**visits/silver.visits** – silver table',
    );
  });

  it('shows that a column does not pass the door', () => {
    expect(shown('phone: {identifies', 'pho¦ne: {identifies')).toContain('a phone number');
    expect(shown('ended_on, started_on)', 'ended_on, pho¦ne)')).toContain('Does not pass the door');
  });

  it('shows the title of a code in a comment', () => {
    expect(shown('  quality:', '  # lakespec-ignore LINT0¦03 kept for later\n  quality:')).toMatch(
      /\*\*LINT003\*\* \(warning\): A column that nothing uses/,
    );
  });

  it('says nothing where nothing stands', () => {
    expect(shown('      from: visits', '   ¦   from: visits')).toBeNull();
  });
});
