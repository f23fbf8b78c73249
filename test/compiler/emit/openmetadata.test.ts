import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { tagLabels } from '../../../src/compiler/emit/openmetadata/classification.ts';
import { compileFixtures, emitted } from './workspace.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/openmetadata', import.meta.url));

/** Read by path: `$id`s in it stand twice. The flag `(?U)` is Java's alone. */
function readSchemas(): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true, formats: { 'utc-millisec': true, string: true } });
  addFormats.default(ajv);
  for (const entry of readdirSync(fixtures, { recursive: true, withFileTypes: true })) {
    if (!entry.name.endsWith('.json')) continue;
    const path = join(entry.parentPath, entry.name);
    const schema = JSON.parse(readFileSync(path, 'utf8').replaceAll('(?U)', ''));
    const id = `https://schemas.example/${relative(fixtures, path)}`;
    ajv.addSchema({ ...schema, $id: id }, id);
  }
  return ajv;
}

const requests: Readonly<Record<string, string>> = {
  domains: 'api/domains/createDomain.json',
  classifications: 'api/classification/createClassification.json',
  tags: 'api/classification/createTag.json',
  'services/databaseServices': 'api/services/createDatabaseService.json',
  databases: 'api/data/createDatabase.json',
  databaseSchemas: 'api/data/createDatabaseSchema.json',
  tables: 'api/data/createTable.json',
};

// biome-ignore lint/suspicious/noExplicitAny: entities are read as the server finds them
type Entity = any;
const entities: { path: string; collection: string; entity: Entity }[] = [];
const validators = new Map<string, ValidateFunction>();

beforeAll(async () => {
  for (const [path, content] of await emitted(compileFixtures(), ['openmetadata'])) {
    if (!path.startsWith('prod/')) continue;
    for (const [collection, those] of Object.entries<Entity[]>(JSON.parse(content)))
      entities.push(...those.map((entity) => ({ path, collection, entity })));
  }
  const ajv = readSchemas();
  for (const [collection, path] of Object.entries(requests))
    validators.set(collection, ajv.getSchema(`https://schemas.example/${path}`)!);
});

const of = (collection: string) =>
  entities.filter((one) => one.collection === collection).map((one) => one.entity);

describe('catalogue entities', () => {
  it('are valid requests', () => {
    expect(new Set(entities.map((one) => one.collection))).toEqual(new Set(Object.keys(requests)));
    for (const { path, collection, entity } of entities) {
      const valid = validators.get(collection)!;
      valid(entity);
      expect({ path, errors: valid.errors ?? [] }).toEqual({ path, errors: [] });
    }
  });

  it('would not be valid with a key that the server refuses', () => {
    const valid = validators.get('tables')!;
    expect(valid({ ...of('tables')[0], owner: 'x' })).toBe(false);
    expect(valid({ ...of('tables')[0], columns: [{ name: 'a', dataType: 'TEXTUAL' }] })).toBe(false);
  });

  it('refer only to what is pushed before them', () => {
    const services = of('services/databaseServices').map((one) => one.name);
    const databases = of('databases').map((one) => `${one.service}.${one.name}`);
    const schemas = of('databaseSchemas').map((one) => `${one.database}.${one.name}`);
    const domains = of('domains').map((one) => one.name);
    const tags = [
      ...of('tags').map((one) => `${one.classification}.${one.name}`),
      // The catalogue's own.
      'PII.Sensitive',
      'PII.NonSensitive',
    ];
    for (const one of of('databases')) expect(services).toContain(one.service);
    for (const one of of('databaseSchemas')) expect(databases).toContain(one.database);
    for (const one of of('tables')) {
      expect(schemas).toContain(one.databaseSchema);
      for (const domain of one.domains) expect(domains).toContain(domain);
      for (const column of one.columns) for (const tag of column.tags) expect(tags).toContain(tag.tagFQN);
    }
  });

  it('meet what the server checks beyond its schemas', () => {
    for (const table of of('tables')) {
      const names: string[] = table.columns.map((one: Entity) => one.name);
      expect(new Set(names).size).toBe(names.length);
      for (const column of table.columns) {
        expect(['VARCHAR', 'CHAR', 'BINARY', 'VARBINARY', 'ARRAY', 'STRUCT']).not.toContain(column.dataType);
        expect(column.constraint).not.toBe('PRIMARY_KEY');
        for (const tag of column.tags)
          expect(tag).toMatchObject({ source: 'Classification', state: 'Confirmed' });
      }
      for (const key of table.tableConstraints?.[0].columns ?? []) expect(names).toContain(key);
    }
  });

  it('say what a column identifies', () => {
    const columns = (name: string): Entity[] => of('tables').find((one) => one.name === name)?.columns ?? [];
    const tagsOf = (name: string) =>
      columns('visits')
        .find((one) => one.name === name)
        ?.tags.map((one: Entity) => one.tagFQN);
    expect(tagsOf('patient_id')).toEqual(['PHI.pseudonym', 'PII.NonSensitive']);
    expect(tagsOf('department')).toEqual([]);
    expect(columns('visits').find((one) => one.name === 'name')).toBeUndefined();
  });

  it('call nothing harmless that has one harmful identifier', () => {
    const names = (label: Parameters<typeof tagLabels>[0]) =>
      tagLabels(label).map((one) => (one as { tagFQN: string }).tagFQN);
    expect(names(['pseudonym', 'phone'])).toEqual(['PHI.phone', 'PHI.pseudonym', 'PII.Sensitive']);
    expect(names(['unknown'])).toEqual(['PHI.unknown', 'PII.Sensitive']);
    expect(names(['date.shifted(dataset:a)', 'date.shifted(dataset:b)'])).toEqual([
      'PHI.date-shifted',
      'PII.NonSensitive',
    ]);
  });
});
