import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { locateIn } from '../../../src/compiler/diagnostics/index.ts';
import { type Path, placesOf } from '../../../src/compiler/load/document.ts';
import { readPlain } from '../../../src/compiler/load/plain-yaml.ts';
import { type TreeNode, treeOf } from '../../../src/compiler/load/tree.ts';

/** Everything that a reader says of a text: values, and the place of every path, of keys, and of characters. */
function told(text: string, roots: readonly { value: unknown; root: TreeNode | null }[]): unknown {
  const locate = locateIn('a.yaml', text);
  return roots.map(({ value, root }) => {
    const places = placesOf(text, root, locate);
    const paths: Path[] = [['none'], [0]];
    const collect = (one: unknown, path: Path): void => {
      paths.push(path, [...path, 'none'], [...path, 99]);
      if (Array.isArray(one)) for (const [index, item] of one.entries()) collect(item, [...path, index]);
      else if (typeof one === 'object' && one !== null)
        for (const [key, item] of Object.entries(one)) collect(item, [...path, key]);
    };
    collect(value, []);
    return {
      value,
      keys: JSON.stringify(value),
      places: paths.map((path) => ({
        path,
        value: places.value(path),
        key: places.key(path),
        within: [0, 1, 7].map((at) => places.within(path)(at, at + 2)),
      })),
    };
  });
}

/** What the `yaml` package says; a fault where it has something to say against the text. */
function byPackage(text: string): unknown {
  const documents = parseAllDocuments(text, {
    prettyErrors: false,
    version: '1.2',
    merge: false,
    logLevel: 'error',
  });
  if (!Array.isArray(documents)) return 'empty';
  const faults = documents.flatMap(({ errors, warnings }) => [...errors, ...warnings]);
  if (faults.length > 0) return faults.map(({ message }) => message);
  return told(
    text,
    documents.map((one) => ({ value: one.toJS({ maxAliasCount: 100 }), root: treeOf(one.contents) })),
  );
}

/** Whether the reader reads the text; where it does, it says what the package says. */
function agrees(text: string): boolean {
  const plain = readPlain(text);
  if (plain === null) return false;
  expect(
    told(
      text,
      plain.map((root) => ({ value: root.value, root })),
    ),
    JSON.stringify(text),
  ).toEqual(byPackage(text));
  return true;
}

const specs = fileURLToPath(new URL('../../../specs', import.meta.url));
const examples = fileURLToPath(new URL('../../../docs/diagnostics/examples', import.meta.url));
const read = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => readFileSync(join(folder, path), 'utf8'));
const texts = [...read(specs), ...read(examples)];

const runs = Number(process.env.LAKESPEC_FUZZ_RUNS ?? 1500);

/** Pieces of YAML, those that mean something special among them. */
const piece = fc.constantFrom(
  ...[
    'a',
    'b',
    'key',
    'true',
    'null',
    '~',
    '12',
    '-3',
    '0.5',
    '.5',
    '5.',
    '1e3',
    '0x1F',
    '0o7',
    '007',
    '.inf',
    '-0',
  ],
  ...[
    '"q"',
    "'s'",
    '"a: b"',
    "'it''s'",
    '"\\n"',
    '"\\x41"',
    '"',
    "'",
    'a b',
    'a  b',
    'a#b',
    'a:b',
    'x-y',
    'é',
  ],
  ...[
    ': ',
    ':',
    '- ',
    '-',
    '? ',
    ' ',
    '  ',
    '    ',
    '\n',
    '\n',
    '\n  ',
    '\n    ',
    '\n\n',
    ', ',
    ',',
    ' #',
    '#',
    ' # c',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '{a: 1}',
    '[a, b]',
    '{a: {b: [c]}}',
    '[]',
    '{}',
    '|',
    '>',
    '|-',
    '>-',
    '|+',
    '|\n',
    '>-\n',
  ],
  ...[
    '---',
    '---\n',
    '\n---\n',
    '...',
    '%',
    '&x ',
    '*x',
    '!t ',
    '@',
    '`',
    '<<',
    '__proto__',
    '\t',
    '\r\n',
    '<',
    '=',
  ],
);

const indent = fc.constantFrom('', '  ', '    ', ' ', '   ', '      ');
const scalar = fc.constantFrom(
  ...[
    'a',
    'some words',
    '12',
    '1.50',
    'true',
    'null',
    '~',
    "'quoted'",
    '"dou ble"',
    '"with \\"escape\\""',
    'a # c',
  ],
  ...[
    'landing://x',
    "it's",
    '[a, b]',
    '[ a, {b: c} , ]',
    '{a: 1, "b": two}',
    '{}',
    '|\n      text\n       more',
    '>-\n      one\n      two',
  ],
  ...[
    'long\n      text',
    'long\n\n      text # c',
    '{a: b,\n      c: d}',
    '[a, # c\n      b]',
    '',
    ' ',
    '# c',
    '-1',
    '- a',
    'a: b',
    'a:',
  ],
);
/** Lines that look like those of specs, more or less well indented. */
const line = fc.oneof(
  fc
    .tuple(indent, fc.constantFrom('k', 'l', 'm', '"q"', 'two words', '12', 'no'), scalar)
    .map(([i, k, v]) => `${i}${k}: ${v}`),
  fc.tuple(indent, fc.constantFrom('k', 'l', 'm')).map(([i, k]) => `${i}${k}:`),
  fc.tuple(indent, scalar).map(([i, v]) => `${i}- ${v}`),
  fc.tuple(indent, fc.constantFrom('k', 'l'), scalar).map(([i, k, v]) => `${i}- ${k}: ${v}`),
  fc.tuple(indent, fc.constantFrom('# comment', '', '---', 'text', '}', ']')).map(([i, v]) => `${i}${v}`),
);

/** A few small changes at random places of a text. */
const mutation = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    drop: fc.nat({ max: 3 }),
    put: fc.option(piece, { nil: '' }),
  }),
  { maxLength: 3 },
);
const mutate = (text: string, changes: readonly { at: number; drop: number; put: string }[]) =>
  changes.reduce((made, { at, drop, put }) => {
    const start = Math.floor(at * made.length);
    return made.slice(0, start) + put + made.slice(start + drop);
  }, text);

describe('the reader of plain YAML', () => {
  it('reads nearly all example specs, as the yaml package does', () => {
    const plain = texts.filter(agrees);
    expect(plain.length / texts.length).toBeGreaterThan(0.9);
  });

  it('reads what scalars mean by the core schema', () => {
    const cases = [
      'a',
      '12',
      '-12',
      '+7',
      '007',
      '0o17',
      '0x1f',
      '1.5',
      '.5',
      '5.',
      '1e3',
      '1.5E-3',
      '.e3',
      '-.5',
      '.inf',
      '-.inf',
      '.nan',
      '.NaN',
      '~',
      'null',
      'NULL',
      'nULL',
      'true',
      'True',
      'tRUE',
      'yes',
      'no',
      'on',
      'off',
      '1_000',
      '2020-01-01',
      '12:30',
      '12e',
      '1.2.3',
      '123456789012345678',
      '-0',
      '0',
      '-',
      '--',
      '-a',
      '.',
      '..',
      '+',
      '<<',
      '=',
      'y',
      'N',
    ];
    for (const text of cases) {
      agrees(`a: ${text}\n`);
      agrees(`{a: ${text}}\n`.replace('{', 'k: {'));
      agrees(`a: [${text}, ${text}]\n`);
      agrees(`${text}: a\n`);
    }
    expect(cases.filter((text) => agrees(`a: ${text}\n`)).length).toBeGreaterThan(30);
  });

  it('reads mutated specs as the package does, or not at all', () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.constantFrom(...texts), mutation, (text, changes) => {
        plain += agrees(mutate(text, changes)) ? 1 : 0;
      }),
      { numRuns: Math.ceil(runs / 8) },
    );
    expect(plain).toBeGreaterThan(runs / 40);
  });

  it('reads lines that look like YAML as the package does, or not at all', () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.constantFrom('\n', ''), (lines, end) => {
        plain += agrees(lines.join('\n') + end) ? 1 : 0;
      }),
      { numRuns: runs * 2 },
    );
    expect(plain).toBeGreaterThan(runs / 20);
  });

  it('reads any pieces of YAML as the package does, or not at all', () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        plain += agrees(`k: ${pieces.join('')}`) || agrees(pieces.join('')) ? 1 : 0;
      }),
      { numRuns: runs * 2 },
    );
    expect(plain).toBeGreaterThan(runs / 40);
  });
});
