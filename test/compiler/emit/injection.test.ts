import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { emit, targets } from '../../../src/compiler/emit/index.ts';
import type { Compilation } from '../../../src/compiler/index.ts';
import { compileTexts, findings } from '../specs.ts';

const every = new Set(targets.map(({ name }) => name));

const filesOf = async (compilation: Compilation) =>
  [...(await emit(compilation, every))].flatMap(({ files }) => files);

const hostile = [
  "it's",
  'a"b',
  '{{table}}',
  '{{{column}}} {{#each x}}',
  '-- comment',
  '; DROP TABLE x; --',
  '*/ /* ',
  'a\nb: injected\n---\nkind: Secret',
  `$(id) \`id\` $\{x}`,
  '\\',
  '%s {0} <script>',
  '\u2028x\u0085y',
  '!!js/function x',
  '&a *a',
];
const all = hostile.join(' ');

const text = (value: string): string => `
apiVersion: lakespec/v1
kind: DataProduct
metadata: {name: visits, domain: clinical, title: ${JSON.stringify(value)}, description: ${JSON.stringify(value)}}
spec:
  source:
    connector: csv
    location: landing://visits
    csv:
      table: visits
      description: ${JSON.stringify(value)}
      primaryKey: [visit_id]
      columns:
        visit_id: {identifies: other-unique-id, required: true, description: ${JSON.stringify(value)}}
        ward: {identifies: none, values: [${JSON.stringify(value)}, ok], description: ${JSON.stringify(value)}}
        ${JSON.stringify(`${value.slice(0, 60)} col`)}: {name: odd, identifies: none}
  silver:
    calls: {from: visits, description: ${JSON.stringify(value)}}
  privacy: {policy: shifted}
---
apiVersion: lakespec/v1
kind: Domain
metadata: {name: clinical, owner: data@example.org}
spec: {owners: [stewards]}
`;

const standardTokens = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"/g;
/** In Spark a backslash escapes, and names stand in backticks. */
const sparkTokens = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\]|\\[\s\S])*'|`(?:[^`]|``)*`/g;

/** SQL without comments and without what stands in quotes. */
const skeleton = (sql: string, path: string): string =>
  sql
    .replaceAll(path.includes('/sql/spark/') ? sparkTokens : standardTokens, (found) =>
      /^['"`]/.test(found) ? found.charAt(0).repeat(2) : '',
    )
    .replaceAll(/\s+/g, ' ');

describe('what people write stays what they wrote', () => {
  it.each([...hostile, all])('%j', async (value) => {
    const compilation = compileTexts({ 'specs/product.yaml': text(value) });
    const problems = findings(compilation);
    // A refusal with words is as good as an output that holds.
    if (problems.length > 0) {
      expect(
        problems.every((one) => /^SCH\d{3} \d+:\d+ /.test(one)),
        problems.join('\n'),
      ).toBe(true);
      return;
    }
    const files = await filesOf(compilation);
    expect(files.length).toBeGreaterThan(5);
    const innocent = await filesOf(compileTexts({ 'specs/product.yaml': text('plain words') }));
    const documents = (path: string, content: string): number =>
      path.endsWith('.yaml') ? parseAllDocuments(content).length : 1;
    for (const { path, content } of files) {
      const body = String(content);
      expect(path).toMatch(/^[A-Za-z0-9._/-]+$/);
      if (path.endsWith('.json')) JSON.parse(body);
      if (path.endsWith('.yaml')) {
        for (const document of parseAllDocuments(body)) expect(document.errors, path).toEqual([]);
        expect(body).not.toMatch(/^kind: Secret/m);
        const same = innocent.find((one) => one.path === path);
        if (same) expect(documents(path, body), path).toBe(documents(path, String(same.content)));
      }
      if (path.endsWith('.sql')) {
        const plain = innocent.find((one) => one.path === path);
        expect(skeleton(body, path), path).toBe(skeleton(String(plain?.content ?? ''), path));
      }
    }
    expect(files.map(({ path }) => path).sort()).toEqual(innocent.map(({ path }) => path).sort());
  });

  it('names of products, tables and columns are refused where they are more than names', () => {
    for (const name of [
      "v'x",
      'v"x',
      'v;x',
      '../x',
      'v x',
      '{{x}}',
      'v\nx',
      '__proto__',
      'constructor'.toUpperCase(),
    ]) {
      const quoted = JSON.stringify(name);
      const cases = [
        text('x').replace('name: visits,', `name: ${quoted},`),
        text('x').replace('table: visits', `table: ${quoted}`),
        text('x').replace('name: odd', `name: ${quoted}`),
        text('x').replace('calls: {from', `${quoted}: {from`),
      ];
      for (const one of cases) {
        const found = findings(compileTexts({ 'specs/product.yaml': one }));
        expect(found.length, `${quoted} in ${one.slice(0, 700)}`).toBeGreaterThan(0);
      }
    }
  });

  it('aliases that multiply and keys of JavaScript are findings, in no time', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x,x]'];
    for (let level = 1; level < 12; level++) {
      const [at, before] = [String.fromCharCode(97 + level), String.fromCharCode(96 + level)];
      bomb.push(`${at}: &${at} [${`*${before},`.repeat(9)}*${before}]`);
    }
    const begun = performance.now();
    expect(findings(compileTexts({ 'specs/bomb.yaml': bomb.join('\n') })).length).toBeGreaterThan(0);
    expect(
      findings(
        compileTexts({ 'specs/p.yaml': text('x').replace('spec:', 'spec:\n  __proto__: {polluted: 1}') }),
      ).length,
    ).toBeGreaterThan(0);
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(parse('a: 1')).toEqual({ a: 1 });
  });
});
