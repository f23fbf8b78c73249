import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { schemaText } from '../../../scripts/generate/json-schema.ts';

const root = new URL('../../../', import.meta.url);
const text = readFileSync(new URL('schemas/lakespec.v1.json', root), 'utf8');
const schema = JSON.parse(text);
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
addFormats.default(ajv);
const valid = ajv.compile(schema);

const documentsIn = (folder: string) =>
  readdirSync(new URL(folder, root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .flatMap((entry) =>
      parseAllDocuments(readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8')).map((document, index) => ({
        name: `${entry.parentPath.slice(root.pathname.length)}/${entry.name}#${index}`,
        value: document.toJS() as Record<string, unknown>,
      })),
    );

type Node = {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly anyOf?: readonly Node[];
  readonly items?: Node | readonly Node[];
  readonly additionalProperties?: Node | boolean;
};

function* undescribed(node: Node, path: string): Iterable<string> {
  for (const [name, child] of Object.entries(node.properties ?? {})) {
    if (!child.description) yield `${path}.${name}`;
    yield* undescribed(child, `${path}.${name}`);
  }
  for (const child of node.anyOf ?? []) yield* undescribed(child, path);
  if (node.items && !Array.isArray(node.items)) yield* undescribed(node.items as Node, `${path}[]`);
  if (typeof node.additionalProperties === 'object')
    yield* undescribed(node.additionalProperties, `${path}.*`);
}

describe('schemas/lakespec.v1.json', () => {
  it('is what the language says today', () => expect(text).toBe(schemaText()));

  it('describes every field', () => {
    // What refers to itself is any JSON value.
    const kinds = Object.entries(schema.definitions as Record<string, Node>).filter(
      ([name]) => !name.startsWith('_'),
    );
    const missing = kinds.flatMap(([kind, node]) => [...undescribed(node, kind)]);
    expect(missing).toEqual([]);
  });

  it.each([...documentsIn('templates/init'), ...documentsIn('docs/diagnostics/examples/_base')])(
    'accepts $name',
    ({ value }) => {
      valid(value);
      expect(valid.errors ?? []).toEqual([]);
    },
  );

  it.each([
    [{ apiVersion: 'lakespec/v1', kind: 'Domian', metadata: { name: 'a' }, spec: {} }, '/kind'],
    [{ apiVersion: 'lakespec/v2', kind: 'Domain', metadata: { name: 'a' }, spec: {} }, '/apiVersion'],
    [{ apiVersion: 'lakespec/v1', kind: 'Domain', metadata: { name: 'A b' }, spec: {} }, '/metadata/name'],
    [{ apiVersion: 'lakespec/v1', kind: 'Domain', metadata: { name: 'a' }, spec: { owner: 1 } }, '/spec'],
  ])('points at the fault itself: %j', (value, place) => {
    expect(valid(value)).toBe(false);
    // The first error names the place; `if` adds one of its own.
    const places = (valid.errors ?? []).filter((one) => one.keyword !== 'if').map((one) => one.instancePath);
    expect(new Set(places)).toEqual(new Set([place]));
  });
});
