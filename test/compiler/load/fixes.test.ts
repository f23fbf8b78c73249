import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/compiler/diagnostics/index.ts';
import { compileTexts, visits } from '../specs.ts';

const path = 'specs/product.yaml';

/** `certain` or `offered`, and the line that the first fix changes, as it is afterwards. */
function firstFix(text: string): string | null {
  const { diagnostics } = compileTexts({ [path]: text });
  const [fix] = diagnostics.flatMap(({ fixes }) => fixes);
  if (!fix) return null;
  const after = applyEdits(path, text, fix.edits).split('\n');
  const changed = after.find((line, index) => line !== text.split('\n')[index]) ?? '';
  return `${fix.certain ? 'certain' : 'offered'}: ${changed.trim()}`;
}

describe('fixes of a value', () => {
  const operations = (text: string) => visits(`\n  operations: {${text}}`);
  const right = visits();

  it.each([
    ['a duration in words', operations('freshness: 36 hours'), 'certain: operations: {freshness: 36h}'],
    [
      'a duration with a blank',
      operations('keepSnapshotsFor: "3 days"'),
      'certain: operations: {keepSnapshotsFor: 3d}',
    ],
    ['months, which are none of the units', operations('freshness: 2 months'), null],
    [
      'a number where a text belongs',
      right.replace('name: visits', 'name: visits, title: 2026'),
      'certain: metadata: {name: visits, title: "2026"}',
    ],
    [
      'a number that no text there may be',
      operations('freshness: 36'),
      'offered: operations: {freshness: "36"}',
    ],
    [
      'yes',
      right.replace('required: true', 'required: yes'),
      'certain: visit_id: {identifies: other-unique-id, required: true}',
    ],
    [
      'a text where a list belongs',
      right.replace('primaryKey: [visit_id]', 'primaryKey: visit_id'),
      'certain: primaryKey: [visit_id]',
    ],
    ['a list in one text', right.replace('primaryKey: [visit_id]', 'primaryKey: visit_id, cost'), null],
    [
      'a name in capitals',
      right.replace('name: visits', 'name: All Visits'),
      'offered: metadata: {name: all-visits}',
    ],
    [
      'a folder as location',
      right.replace('landing://visits', 'visits'),
      'offered: location: landing://visits',
    ],
    ['a value misspelt', right.replace('connector: csv', 'connector: cssv'), 'certain: connector: csv'],
    [
      'a label misspelt',
      right.replace('identifies: phone', 'identifies: phon'),
      'offered: phone: {identifies: phone}',
    ],
  ])('%s', (_what, text, expected) => expect(firstFix(text)).toBe(expected));

  it('a day with points in an agreement is offered, and never certain', () => {
    const text =
      'apiVersion: lakespec/v1\nkind: Agreement\nmetadata: {name: hf}\nspec: {id: D, expires: 30.06.2027, purposes: [outcomes]}\n';
    expect(firstFix(text)).toBe('offered: spec: {id: D, expires: 2027-06-30, purposes: [outcomes]}');
  });
});
