import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments, stringify } from 'yaml';
import { formatText } from '../../../src/compiler/fmt/index.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const read = (pattern: string) =>
  globSync(pattern, { cwd: repository })
    .sort()
    .map((path) => ({ path, text: readFileSync(`${repository}/${path}`, 'utf8') }));

function formatted(text: string): string {
  const made = formatText('specs/a.yaml', text);
  if ('diagnostics' in made) throw new Error(made.diagnostics.map(({ message }) => message).join());
  return made.text;
}

const valuesOf = (text: string): unknown => parseAllDocuments(text).map((one) => one.toJS() as unknown);

/** Comments of a text that has no `#` elsewhere. */
const commentsOf = (text: string): readonly string[] =>
  (text.match(/#.*/g) ?? []).map((one) => one.trimEnd()).sort();

const domain = (spec: string, head = ''): string =>
  `${head}apiVersion: lakespec/v1\nkind: Domain\nmetadata: {name: a}\nspec:\n${spec}`;

describe('fmt', () => {
  it.each([
    [
      'puts keys in the order of the language',
      'kind: Domain\nspec: {costCenter: c, owners: [a]}\nmetadata: {title: T, name: a}\napiVersion: lakespec/v1\n',
      'apiVersion: lakespec/v1\nkind: Domain\nmetadata: {name: a, title: T}\nspec: {owners: [a], costCenter: c}\n',
    ],
    [
      'keeps names that the steward chose in their order',
      'kind: DataProduct\nspec:\n  silver:\n    b: {where: x, from: a.b}\n    a: {from: b}\n',
      'kind: DataProduct\nspec:\n  silver:\n    b: {from: a.b, where: x}\n    a: {from: b}\n',
    ],
    [
      'knows which of several shapes is meant',
      'kind: DataProduct\nspec:\n  quality:\n    a: {tests: [{onFail: warn, unique: b}]}\n',
      'kind: DataProduct\nspec:\n  quality:\n    a: {tests: [{unique: b, onFail: warn}]}\n',
    ],
    [
      'indents by two columns, lists below their key too',
      'a:\n     b:\n     - c\n     -   d: e\n         f: g\n',
      'a:\n  b:\n    - c\n    - d: e\n      f: g\n',
    ],
    [
      'takes needless quotes away, and keeps those that matter',
      `a: 'word'\nb: "yes"\nc: '1.0'\nd: 'it''s'\ne: 'say "x"'\nf: "a\\tb"\n`,
      `a: word\nb: "yes"\nc: "1.0"\nd: "it's"\ne: 'say "x"'\nf: "a\\tb"\n`,
    ],
    ['keeps brackets, on one line where they fit', 'a: {b:   1 ,\n  c: [ 2,3 ]}\n', 'a: {b: 1, c: [2, 3]}\n'],
    [
      'writes brackets that are too long as a block',
      `a: {b: {c: ${'x'.repeat(70)}}, d: [${'y'.repeat(60)}, z]}\n`,
      `a:\n  b: {c: ${'x'.repeat(70)}}\n  d: [${'y'.repeat(60)}, z]\n`,
    ],
    [
      'keeps at most one blank line, and none at the begin of a block',
      'a:\n\n  b: 1\n\n\n\n  c: 2\n',
      'a:\n  b: 1\n\n  c: 2\n',
    ],
    [
      'keeps the lines of texts',
      'a: |\n      x\n        y\n\n      z\nb: >-\n   c\nd: one\n    two\n',
      'a: |\n  x\n    y\n\n  z\nb: >-\n  c\nd: one\n  two\n',
    ],
    ['keeps documents apart', '---\na: 1\n---\n# c\nb: 2\n', 'a: 1\n---\n# c\nb: 2\n'],
    ['ends lines and files in one way', 'a: 1   \r\nb: 2', 'a: 1\nb: 2\n'],
    [
      'keeps null as it is written',
      'a:\nb: null\nc: ~\nd: [~, null]\ne: {f, g: null}\n',
      'a:\nb: null\nc: ~\nd: [~, null]\ne: {f, g: null}\n',
    ],
  ])('%s', (_, text, wanted) => {
    expect(formatted(text)).toBe(wanted);
    expect(formatted(wanted)).toBe(wanted);
  });

  it('keeps comments with what they stand by', () => {
    const text = `# yaml-language-server: $schema=x

# about the document
kind: Domain   # behind a value
apiVersion: lakespec/v1
metadata:      # behind a key
  # before a title
  title: T
  name: a

  # foot of metadata
# before spec
spec:
  members:
    # before an item
    - group: a   # behind an item
      role: steward
    # foot of the list
  owners: [a,   # in brackets
    b]
# foot of the document
`;
    expect(formatted(text)).toBe(`# yaml-language-server: $schema=x

# about the document
apiVersion: lakespec/v1
kind: Domain   # behind a value
metadata:      # behind a key
  name: a
  # before a title
  title: T

  # foot of metadata
# before spec
spec:
  owners:
    - a   # in brackets
    - b
  members:
    # before an item
    - group: a   # behind an item
      role: steward
    # foot of the list
# foot of the document
`);
  });

  it('leaves a comment that silences a finding on the line that it silences', () => {
    const long = `quota: {cpu: 1, memory: 1Gi}, defaults: {slack: ${'x'.repeat(100)}}`;
    const text = `kind: Domain\nspec:\n  a: {${long}} # lakespec-ignore LINT003 reason\n`;
    expect(formatted(text)).toContain(`  a: {${long}} # lakespec-ignore LINT003 reason\n`);
  });

  it('keeps the order where an alias would come before its anchor', () => {
    const text = domain('  costCenter: &c x\n  owners: [*c]\n');
    expect(formatted(text)).toBe(text);
    const free = domain('  owners: &c [x]\n  members: *c\n');
    expect(formatted(free)).toBe(free);
  });

  it('leaves what it does not know as it is', () => {
    for (const text of [
      '%YAML 1.2\n---\nb:   1\n',
      'a: 1\n...\n',
      'a: !!str 1\nb:   2\n',
      'a: |2\n    x\nb:   1\n',
    ])
      expect(formatted(text)).toBe(text);
  });

  it('says why a file is no YAML, and where', () => {
    const made = formatText('specs/a.yaml', 'a: "b\n');
    expect(
      'diagnostics' in made && made.diagnostics.map(({ code, span }) => `${code} ${span.start.line}`),
    ).toEqual(['SYN001 1']);
  });

  it('refuses what is a bomb or has no bottom', () => {
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefgh'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]\n`).join('')}`;
    for (const text of [bomb, `a: ${'['.repeat(3000)}`, '- '.repeat(3000)])
      expect(formatText('specs/a.yaml', text)).toHaveProperty('diagnostics');
  });

  it('finds the specs of the repository and the templates of init in their canonical form', () => {
    const files = [...read('specs/**/*.yaml'), ...read('templates/init/**/specs/**/*.yaml')];
    expect(files.length).toBeGreaterThan(20);
    for (const { path, text } of files) expect({ path, text: formatted(text) }).toEqual({ path, text });
  });
});

const sources = [...read('specs/**/*.yaml'), ...read('docs/diagnostics/examples/**/*.yaml')];

describe('whatever is formatted', () => {
  const holds = (text: string) => {
    const made = formatText('specs/a.yaml', text);
    if ('diagnostics' in made) return;
    expect(valuesOf(made.text)).toEqual(valuesOf(text));
    expect(commentsOf(made.text)).toEqual(commentsOf(text));
    expect(formatted(made.text)).toBe(made.text);
  };

  it('means the same and is formatted once for all: specs and examples', () => {
    for (const { text } of sources) {
      if (parseAllDocuments(text).some(({ errors }) => errors.length > 0)) continue;
      holds(text);
    }
  });

  it('the same, with comments and blank lines anywhere', () => {
    const lines = fc.record({
      source: fc.constantFrom(...sources.map(({ text }) => text).filter((text) => text.length < 3500)),
      noise: fc.array(
        fc.record({ at: fc.nat(200), kind: fc.constantFrom('behind', 'own', 'deep', 'blank', 'shallow') }),
        { maxLength: 6 },
      ),
    });
    fc.assert(
      fc.property(lines, ({ source, noise }) => {
        const text = source.split('\n');
        for (const [index, { at, kind }] of noise.entries()) {
          const line = at % text.length;
          const indent = /^ */.exec(text[line] ?? '')?.[0] ?? '';
          const comment = `# c${index}`;
          if (kind === 'behind') text[line] += ` ${comment}`;
          else
            text.splice(
              line,
              0,
              kind === 'blank'
                ? ''
                : `${kind === 'shallow' ? '' : indent}${kind === 'deep' ? '    ' : ''}${comment}`,
            );
        }
        holds(text.join('\n'));
      }),
      { numRuns: 150 },
    );
  });

  it('the same, for documents that a program wrote', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        'yes',
        'null',
        '1.0',
        '0x1f',
        'a: b',
        '- a',
        '# a',
        "it's",
        'a\nb',
        ' a',
        '',
        '*a',
        '&a',
        '!a',
        'a, b',
        '{}',
        'tab\there',
      ),
    );
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        text,
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(
          text.filter((key) => key !== '__proto__'),
          tie('value'),
          { maxKeys: 4 },
        ),
      ),
    })).value;
    const style = fc.record({
      collectionStyle: fc.constantFrom('any', 'flow', 'block'),
      lineWidth: fc.constantFrom(0, 40, 80),
      indentSeq: fc.boolean(),
    } as const);
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), value, { minKeys: 1 }),
        style,
        (document, options) => {
          const written = stringify(document, options);
          if (written.startsWith('{')) return;
          const made = formatText('specs/a.yaml', written);
          if ('diagnostics' in made) return;
          expect(valuesOf(made.text)).toEqual(valuesOf(written));
          expect(formatted(made.text)).toBe(made.text);
        },
      ),
      { numRuns: 300 },
    );
  });
});
