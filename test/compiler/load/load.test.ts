import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { load } from '../../../src/compiler/load/index.ts';
import { base, visits } from '../specs.ts';

const encoder = new TextEncoder();
const read = (text: string | Uint8Array) =>
  load([{ path: 'a.yaml', bytes: typeof text === 'string' ? encoder.encode(text) : text }]);
const found = (text: string | Uint8Array) =>
  read(text).diagnostics.map(
    ({ code, span, message }) => `${code} ${span.start.line}:${span.start.column} ${message}`,
  );
const policy = (spec: string) =>
  `apiVersion: lakespec/v1\nkind: DeidPolicy\nmetadata: {name: p}\nspec:\n  regime: public\n${spec}`;

describe('a file', () => {
  const table: readonly [what: string, text: string | Uint8Array, expected: readonly string[]][] = [
    ['that is empty', '', []],
    ['of comments', '# nothing\n---\n# still nothing\n', []],
    ['with a byte order mark', `\ufeff${policy('')}`, []],
    ['with Windows line ends', policy('').replaceAll('\n', '\r\n'), []],
    ['that is no UTF-8', new Uint8Array([0x61, 0x0a, 0x61, 0xff]), ['SYN003 2:2 the file is not UTF-8 text']],
    [
      'whose lines end with CR, so that all of it seems to be a comment',
      `# a policy\n${policy('')}`.replaceAll('\n', '\r'),
      ['SYN003 1:11 a line ends with a CR alone'],
    ],
    ['with a NUL', 'a: \0', ['SYN003 1:4 the file holds a NUL character']],
    [
      'with a merge that nobody has decided',
      policy('<<<<<<< HEAD\n  licence: a\n=======\n  licence: b\n>>>>>>> main\n'),
      ['SYN001 6:1 two versions of these lines were merged, and nobody has decided between them'],
    ],
    [
      'with what is left of such a merge, and Windows line ends',
      policy('  licence: a\n=======\n').replaceAll('\n', '\r\n'),
      ['SYN001 7:1 two versions of these lines were merged, and nobody has decided between them'],
    ],
    [
      'with a line of equals signs in a text',
      policy('  licence: |\n    <<<<<<< a\n    =======\n    >>>>>>> b\n'),
      [],
    ],
    [
      'indented with blanks of a web page',
      policy('\u00a0\u00a0licence: a\n  originals: keep\n'),
      ['SYN001 6:1 this line is indented with a character that only looks like a blank, U+00A0'],
    ],
    [
      'with a star unquoted',
      policy('  licence: * 2 * * *\n'),
      ["SYN001 6:12 a text can't begin with `*` here"],
    ],
    [
      'with a star and a step unquoted',
      policy('  licence: */5 * * * *\n'),
      ["SYN001 6:12 a text can't begin with `*` here"],
    ],
    [
      'with a colon in a text between braces',
      policy('  attestation: {on: 2026-01-15, by: Office: privacy}\n'),
      ['SYN001 6:43 a second colon in one line'],
    ],
    [
      'with a comma too many between brackets',
      policy('  sentinels: [1900-01-01, , 1900-01-02]\n'),
      ['SYN001 6:27 nothing stands before this comma'],
    ],
    [
      'with a comma in a text between braces',
      policy('  attestation: {on: 2026-01-15, by: Privacy, Office}\n'),
      ['SCH001 6:46 unknown key `Office` in `spec.attestation`, without a value'],
    ],
    [
      'with a list and a mapping under one key',
      policy('  sentinels:\n    - 1900-01-01\n    from: 1900-01-01\n'),
      ['SYN001 8:5 a list and a mapping stand in one column'],
    ],
    ['that is no YAML', 'a: [1', ['SYN001 1:4 `[` is opened here and never closed']],
    [
      'with a key twice',
      policy('  licence: a\n  licence: b\n'),
      ['SYN002 7:3 this key stands twice in one mapping'],
    ],
    [
      'with an anchor that is not there',
      policy('  licence: *x\n'),
      ['SYN001 6:12 there is no anchor `&x` before this alias'],
    ],
    [
      'with an alias bomb',
      `a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c]\n`,
      ['SYN001 1:1 aliases repeat more than a document may hold'],
    ],
    [
      'that is a list',
      '- a\n',
      ['SCH002 1:1 a document must be a mapping with apiVersion, kind, metadata and spec'],
    ],
    ['without kind', 'a: 1\n', ['SCH003 1:1 the document lacks `kind`']],
    ['of an unknown kind', 'kind: DataProdukt\n', ['SCH004 1:7 `DataProdukt` is not a kind of document']],
    [
      'of a kind that is a method',
      'kind: constructor\n',
      ['SCH004 1:7 `constructor` is not a kind of document'],
    ],
    ['with an unknown key', policy('  licens: a\n'), ['SCH001 6:3 unknown key `licens` in `spec`']],
    [
      'with a wrong type',
      policy('  licence: 3\n'),
      ['SCH002 6:12 `spec.licence` must be a text, and is a number'],
    ],
    [
      'with a number that is none',
      policy('  ages: {cap: .inf}\n'),
      ['SCH002 6:15 `spec.ages.cap` must be a number, and is no finite number'],
    ],
    [
      'with a wrong value',
      policy('  originals: all\n'),
      ['SCH004 6:14 `all` is not a value of `spec.originals`'],
    ],
    [
      'with something missing',
      policy('  attestation: {by: a}\n'),
      ['SCH003 6:3 `spec.attestation` lacks `on`'],
    ],
    [
      'with something malformed',
      policy('  sentinels: [1900-13-01]\n'),
      ['SCH005 6:15 `spec.sentinels.0`: a day of the calendar is written YYYY-MM-DD'],
    ],
    [
      'with a name that is none',
      policy('').replace('name: p', 'name: P!'),
      ['SCH005 3:18 `metadata.name`: a name is 1–63 lower-case letters, digits and hyphens'],
    ],
    [
      'of another version',
      policy('').replace('lakespec/v1', 'lakespec/v2'),
      ['SCH004 1:13 `lakespec/v2` is not a value of `apiVersion`'],
    ],
    [
      'with `__proto__` as a key',
      policy('  __proto__: {a: 1}\n'),
      ['SCH001 6:3 unknown key `__proto__` in `spec`'],
    ],
  ];
  it.each(table)('%s', (_what, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('nested without end is refused, not followed', () => {
    expect(found('['.repeat(20_000))[0]).toMatch(/^SYN001/);
    expect(found(`${'{a: '.repeat(5_000)}1${'}'.repeat(5_000)}`)[0]).toMatch(/^(SYN001|SCH003)/);
  });

  it('of any bytes gives documents or findings, and never throws', () => {
    const texts = Object.values({ ...base, p: visits() }).map((text) => encoder.encode(text));
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.nat(),
        fc.uint8Array({ maxLength: 6 }),
        fc.nat(8),
        (bytes, at, inserted, removed) => {
          const place = at % bytes.length;
          const changed = new Uint8Array([
            ...bytes.subarray(0, place),
            ...inserted,
            ...bytes.subarray(place + removed),
          ]);
          const { documents, diagnostics } = read(changed);
          for (const { span } of diagnostics) {
            expect(span.start.line).toBeGreaterThan(0);
            expect(span.end.offset).toBeGreaterThanOrEqual(span.start.offset);
          }
          for (const { name } of documents) expect(name).toMatch(/^[a-z0-9-]+$/);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('documents', () => {
  it('may share a file, and know their places in it', () => {
    const { documents, diagnostics } = read(`${policy('')}---\n${policy('').replace('name: p', 'name: q')}`);
    expect(diagnostics).toEqual([]);
    expect(documents.map(({ name, places }) => [name, places.value(['spec', 'regime']).start.line])).toEqual([
      ['p', 5],
      ['q', 11],
    ]);
  });

  const scalars: readonly [text: string, offset: number][] = [
    ['{expr: a + bc}', 4],
    ["{expr: 'a + bc'}", 4],
    ['{expr: "a + bc"}', 4],
    ['\n  {expr: a + bc}', 4],
  ];
  it.each(scalars)('point into %j', (written) => {
    const text = `apiVersion: lakespec/v1\nkind: DataProduct\nmetadata: {name: a}\nspec: {silver: {s: {from: x, columns: {c: ${written}}}}}\n`;
    const [document] = read(text).documents;
    const span = document?.places.within(['spec', 'silver', 's', 'columns', 'c', 'expr'])(4, 6);
    expect(text.slice(span?.start.offset, span?.end.offset)).toBe('bc');
  });

  it('point into block scalars, line by line', () => {
    const text = `apiVersion: lakespec/v1\nkind: DataProduct\nmetadata: {name: a}\nspec:\n  silver:\n    s:\n      from: x\n      where: |\n        a = 1\n          and bc = 2\n`;
    const [document] = read(text).documents;
    const where = 'a = 1\n  and bc = 2\n';
    expect(document?.value.spec).toMatchObject({ silver: { s: { where } } });
    const at = where.indexOf('bc');
    const span = document?.places.within(['spec', 'silver', 's', 'where'])(at, at + 2);
    expect(text.slice(span?.start.offset, span?.end.offset)).toBe('bc');
    expect([span?.start.line, span?.start.column]).toEqual([10, 15]);
  });
});
