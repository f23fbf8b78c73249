import { describe, expect, it } from 'vitest';
import { exampleFiles, findings } from '../../../scripts/generate/diagnostics.ts';
import { diffText } from '../../../src/cli/fix.ts';
import type { Code } from '../../../src/compiler/diagnostics/index.ts';
import { fixFiles } from '../../../src/compiler/fix/index.ts';
import type { SourceFile } from '../../../src/compiler/load/index.ts';

const textsOf = (files: readonly SourceFile[]) =>
  Object.fromEntries(
    files.map(({ path, bytes }) => [path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]),
  );

const fileOf = (text: string): readonly SourceFile[] => [
  { path: 'specs/example.yaml', bytes: new TextEncoder().encode(text) },
];

const fixed = (text: string): string =>
  textsOf(fixFiles(fileOf(text), findings).files)['specs/example.yaml'] ?? '';

describe('the examples of the help pages', () => {
  const mended: readonly Code[] = ['SCH001', 'REF001', 'REF003', 'REF004', 'STAR001', 'SQL003', 'SQL004'];
  it.each(mended)('%s is mended as by hand', (code) => {
    expect(textsOf(fixFiles(exampleFiles(code, 'wrong'), findings).files)).toEqual(
      textsOf(exampleFiles(code, 'fixed')),
    );
  });
});

describe('fixes', () => {
  const product = (spec: string) =>
    `apiVersion: lakespec/v1\nkind: DataProduct\nmetadata: {name: example}\nspec:\n${spec}`;
  const reading = 'inputs: {clinic: {product: visits}}';

  it('leave everything else as it is: comments, line ends, quotes, the byte order mark', () => {
    const text = (key: string, name: string) =>
      `\ufeff${product(`  # é: who reads whom\n  ${reading.replace('visits', name)}   # odd   blanks\n  ${key}: '0 2 * * *'\n\n`)}`.replaceAll(
        '\n',
        '\r\n',
      );
    expect(fixed(text('shedule', '"visit"'))).toBe(text('schedule', 'visits'));
  });

  it('go on until nothing certain is left', () => {
    const wrong = product(
      `  ${reading}\n  silver:\n    v: {from: clinic.visits, materialised: table, key: [vist_id]}\n`,
    );
    expect(fixed(wrong)).toBe(wrong.replace('materialised:', 'materialized:').replace('vist_id', 'visit_id'));
  });

  it('put the right form to a value of the wrong one', () => {
    const wrong = product(
      `  ${reading}\n  silver: {v: {from: clinic.visits, key: visit_id, description: 7}}\n`,
    );
    expect(fixed(wrong)).toBe(wrong.replace('visit_id', '[visit_id]').replace('7', '"7"'));
  });

  it.each([
    [
      'where two names are as near',
      '  inputs: {clinic: {product: visits}}\n  silver: {v: {from: clinic.visits, key: [cost_c], columns: {cost_a: {from: cost}, cost_b: {from: cost}}}}\n',
    ],
    ['where a number differs', '  inputs: {clinic: {product: visits2}}\n'],
    ['where it is far', '  inputs: {clinic: {product: vsts}}\n'],
    ['where an agreement is meant', '  inputs: {clinic: {product: visits}}\n  agreement: registri\n'],
    ['where a policy is meant', '  inputs: {clinic: {product: visits}}\n  privacy: {policy: safe-harbour}\n'],
    [
      'where a key of privacy is meant',
      '  inputs: {clinic: {product: visits}}\n  privcy: {policy: safe-harbor}\n',
    ],
    [
      'where it says what happens to failing rows',
      '  inputs: {clinic: {product: visits}}\n  silver: {v: {from: clinic.visits}}\n  quality: {v: {tests: [{not_null: visit_id, onFail: wrn}]}}\n',
    ],
  ])('are not made %s', (_what, spec) => {
    expect(findings(fileOf(product(spec)))).not.toEqual([]);
    expect(fixed(product(spec))).toBe(product(spec));
  });

  it('take out comments that silence nothing, with the line where they stand alone', () => {
    const right = product(`  ${reading}\n  schedule: "0 2 * * *"\n`);
    const wrong = right
      .replace('  schedule', '  # lakespec-ignore LINT011 we know\n  schedule')
      .replace('*"\n', '*"  # lakespec-ignore OPS011 we know\n');
    expect(fixed(wrong)).toBe(right);
  });

  const expression = (text: string) =>
    product(
      `  ${reading}\n  silver:\n    v:\n      from: clinic.visits\n      columns:\n        total: {expr: ${text}}\n`,
    );
  const block = (text: string) =>
    product(
      `  ${reading}\n  silver:\n    v:\n      from: clinic.visits\n      columns:\n        total:\n          expr: ${text}\n`,
    );

  it.each([
    ['a plain expression', expression('cost + csot'), expression('cost + cost')],
    ['an expression in quotes', expression('"cost + csot"'), expression('"cost + cost"')],
    ['a name in quotes', expression(`'cost + "csot"'`), expression("'cost + cost'")],
    [
      'an expression over lines',
      block('|\n            cost +\n            csot'),
      block('|\n            cost +\n            cost'),
    ],
  ])('find the word in %s', (_what, wrong, right) => expect(fixed(wrong)).toBe(right));

  it.each([
    ['an escape', expression('"cost \\x2B csot"')],
    ['folded lines', block('>\n            cost +\n            csot')],
    ['lines of a plain text', block('cost +\n            csot')],
  ])('leave %s to a person', (_what, wrong) => {
    expect(findings(fileOf(wrong)).map(({ code }) => code)).toEqual(['SQL004']);
    expect(fixed(wrong)).toBe(wrong);
  });

  it('mend the column of a table in SQL, where both stand without quotes', () => {
    const sql = (text: string) => [
      ...fileOf(product(`  ${reading}\n  silver: {v: {sql: v.sql}}\n`)),
      {
        path: 'specs/v.sql',
        bytes: new TextEncoder().encode(`select ${text} from {{ ref('clinic.visits') }} as t\n`),
      },
    ];
    const mended = (text: string) => textsOf(fixFiles(sql(text), findings).files)['specs/v.sql'];
    expect(mended('t.vist_id, T.Csot')).toBe(
      `select t.visit_id, T.cost from {{ ref('clinic.visits') }} as t\n`,
    );
    for (const odd of ['t."vist_id"', 't. vist_id'])
      expect(mended(odd)).toBe(`select ${odd} from {{ ref('clinic.visits') }} as t\n`);
  });

  it('are shown as a difference that patch takes', () => {
    const wrong = product(`  ${reading}\n  shedule: "0 2 * * *"\n`);
    expect(diffText(fixFiles(fileOf(wrong), findings))).toBe(`--- specs/example.yaml
+++ specs/example.yaml
@@ -3,4 +3,4 @@
 metadata: {name: example}
 spec:
   inputs: {clinic: {product: visits}}
-  shedule: "0 2 * * *"
+  schedule: "0 2 * * *"
`);
  });
});
