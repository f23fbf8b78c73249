import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSession } from '../../../src/compiler/incremental/index.ts';
import { type Compilation, type CompileInput, compile } from '../../../src/compiler/index.ts';

const specs = fileURLToPath(new URL('../../../specs', import.meta.url));
const examples: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(specs, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(yaml|sql)$/.test(path))
    .map((path) => [`specs/${path.replaceAll('\\', '/')}`, readFileSync(join(specs, path), 'utf8')]),
);

/** Products over products, a crosswalk, a profile over a profile: what the examples have little of. */
const more: Readonly<Record<string, string>> = {
  'specs/more.yaml': `
apiVersion: lakespec/v1
kind: ValidationProfile
metadata: {name: strict}
spec:
  extends: lenient
  dicom: {required: [Modality]}
---
apiVersion: lakespec/v1
kind: ValidationProfile
metadata: {name: lenient}
spec:
  dicom: {required: [PatientID]}
---
apiVersion: lakespec/v1
kind: Crosswalk
metadata: {name: claims-to-imaging}
spec:
  method: shared-identifier
  members:
    - {product: claims, table: claims, column: member_id, system: insurer, unit: person}
    - {product: stroke-mri, table: patients, column: patient_id, system: insurer, unit: person}
`,
  'specs/products/members.yaml': `
apiVersion: lakespec/v1
kind: DataProduct
metadata: {name: members, domain: clinical}
spec:
  inputs: {claims: {product: claims}}
  silver:
    people: {from: claims.members, key: [member_id], columns: {member_id: {}, state: {}}}
`,
  'specs/products/states.yaml': `
apiVersion: lakespec/v1
kind: DataProduct
metadata: {name: states, domain: clinical}
spec:
  inputs: {members: {product: members}, links: {crosswalk: claims-to-imaging}}
  silver:
    states: {from: members.people, columns: {member_id: {}, state: {}}}
`,
};
const original = { ...examples, ...more };
const paths = Object.keys(original);
const words = [
  ...new Set(Object.values(original).flatMap((text) => text.match(/[A-Za-z_][\w-]{2,}/g) ?? [])),
];

const encoder = new TextEncoder();
const today = '2026-07-01';

const inputOf = (texts: ReadonlyMap<string, string>, rest: Partial<CompileInput> = {}): CompileInput => ({
  files: [...texts].map(([path, text]) => ({ path, bytes: encoder.encode(text) })),
  today,
  lakespecVersion: '0.0.0',
  ...rest,
});

/** All that a compilation says; datasets by what an editor shows of them. */
const told = ({ diagnostics, plans, graph, workspace }: Compilation) => ({
  diagnostics,
  plans: [...plans],
  products: workspace.products.map(({ name }) => name),
  columns: JSON.stringify([...graph.datasets.values()].map(({ id, columns }) => [id, columns])),
  gates: [...graph.gates],
});

type Edit =
  | { readonly kind: 'word'; readonly at: number; readonly word: string }
  | { readonly kind: 'line'; readonly at: number; readonly twice: boolean }
  | { readonly kind: 'text'; readonly at: number; readonly text: string }
  | { readonly kind: 'restore' }
  | { readonly kind: 'remove' };

const at = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('word' as const), at, word: fc.constantFrom(...words) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('line' as const), at, twice: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('text' as const),
      at,
      text: fc.constantFrom('#', ' ', '\n', ':', '{', '"', "'", '- ', '&a ', '*a', '\t', 'x', '2026-01-01'),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('restore' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const) }) },
);

function edited(text: string, edit: Edit): string {
  if (edit.kind === 'restore' || edit.kind === 'remove') return text;
  if (edit.kind === 'text') {
    const place = Math.floor(edit.at * (text.length + 1));
    return text.slice(0, place) + edit.text + text.slice(place);
  }
  const pattern = edit.kind === 'word' ? /[A-Za-z_][\w-]{2,}/g : /.*\n/g;
  const matches = [...text.matchAll(pattern)];
  const match = matches[Math.floor(edit.at * matches.length)];
  if (!match) return text;
  const put = edit.kind === 'word' ? edit.word : edit.twice ? match[0] + match[0] : '';
  return text.slice(0, match.index) + put + text.slice(match.index + match[0].length);
}

function apply(texts: Map<string, string>, path: string, edit: Edit): void {
  if (edit.kind === 'remove') texts.delete(path);
  else if (edit.kind === 'restore') texts.set(path, original[path] as string);
  else if (texts.has(path)) texts.set(path, edited(texts.get(path) ?? '', edit));
}

describe('a session', () => {
  it('says the same as one compilation after any edits', () => {
    const settings = fc.record(
      {
        platform: fc.constantFrom('local', 'prod'),
        products: fc.constant(['claims', 'stroke-mri']),
        today: fc.constantFrom(today, '2027-07-01'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        // What no release executes has no plans: without the crosswalk there are some.
        fc.constantFrom(original, examples),
        fc.array(fc.tuple(fc.constantFrom(...paths), edit), { minLength: 1, maxLength: 12 }),
        settings,
        (begun, edits, rest) => {
          const session = createSession();
          const texts = new Map(Object.entries(begun));
          session.compile(inputOf(texts));
          for (const [path, edit] of edits) {
            apply(texts, path, edit);
            const input = inputOf(texts, rest);
            expect(told(session.compile(input))).toEqual(told(compile(input)));
          }
        },
      ),
      { numRuns: Number(process.env.LAKESPEC_FUZZ_RUNS ?? 8) },
    );
  }, 600_000);

  it('keeps what a change does not reach', () => {
    const session = createSession();
    const texts = new Map(Object.entries(original));
    const byName = ({ workspace }: Compilation) => new Map(workspace.products.map((one) => [one.name, one]));
    const before = byName(session.compile(inputOf(texts)));
    expect(byName(session.compile(inputOf(texts)))).toEqual(before);
    const path = 'specs/products/claims.yaml';
    texts.set(path, (texts.get(path) as string).replace('title: Claims', 'title: All claims'));
    const after = byName(session.compile(inputOf(texts)));
    const changed = [...after]
      .filter(([name, product]) => product !== before.get(name))
      .map(([name]) => name);
    expect(changed.sort()).toEqual(['claims', 'members', 'states']);
  });

  it('takes findings from another session by fingerprint, and analyses what has none', () => {
    const texts = new Map(Object.entries(examples));
    const first = createSession();
    const input = inputOf(texts);
    const compilation = first.compile(input);
    const names = compilation.workspace.products.map(({ name }) => name);
    const kept = new Map(
      names.map((name) => [first.fingerprints().of(name), JSON.stringify(first.findingsOf(name))]),
    );
    expect(kept.size).toBe(names.length);
    const path = 'specs/policies/research-imaging.yaml';
    for (const text of [texts.get(path) as string, `${texts.get(path)}\n`]) {
      texts.set(path, text);
      const asked: string[] = [];
      const next = createSession();
      const again = next.compile(inputOf(texts), (fingerprint) => {
        const found = kept.get(fingerprint);
        if (found) asked.push(fingerprint);
        return found === undefined ? undefined : JSON.parse(found);
      });
      expect(told(again)).toEqual(told(compile(inputOf(texts))));
      const reached = names.filter((name) => next.fingerprints().filesOf(name).has(path));
      expect(reached).toContain('stroke-mri');
      expect(asked).toHaveLength(text.endsWith('\n\n') ? names.length - reached.length : names.length);
    }
  });

  it('gives another fingerprint for each thing that an outcome depends on', () => {
    const session = createSession();
    const texts = new Map(Object.entries(original));
    const printOf = (product: string, rest: Partial<CompileInput> = {}) => {
      session.compile(inputOf(texts, rest));
      return session.fingerprints().of(product);
    };
    const first = printOf('states');
    expect(printOf('states')).toBe(first);
    expect(printOf('states', { today: '2026-07-02' })).not.toBe(first);
    expect(printOf('states', { lakespecVersion: '0.0.1' })).not.toBe(first);
    const reach = [
      'products/states',
      'products/members',
      'products/claims',
      'more',
      'policies/claims-safe-harbor',
      'platforms/prod',
      'domains',
      'products/stroke-mri',
    ];
    for (const path of reach.map((one) => `specs/${one}.yaml`)) {
      const text = texts.get(path) as string;
      texts.set(path, `${text}# changed\n`);
      expect(printOf('states'), path).not.toBe(first);
      texts.set(path, text);
    }
    texts.set(
      'specs/products/working-memory.yaml',
      `${texts.get('specs/products/working-memory.yaml')}# changed\n`,
    );
    expect(printOf('states')).toBe(first);
  });
});
