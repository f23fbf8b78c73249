import { describe, expect, test } from 'vitest';
import { formatViewMetadata, nextView, parseViewMetadata } from '../../../src/formats/iceberg/index.ts';

const field = (name: string, type = 'long') => ({ id: 1, name, required: false, type, doc: null });
const made = (timestampMs: number) => ({
  uuid: 'fa6506c3-7681-40c8-86dc-e36561f83385',
  location: 'file:///lake/v',
  timestampMs,
});
const saying = (sql: string, name = 'a', properties = {}) => ({
  fields: [field(name)],
  representations: [
    { dialect: 'trino', sql },
    { dialect: 'spark', sql },
  ],
  defaultNamespace: ['n'],
  properties,
});
const first = nextView(null, saying('SELECT 1 AS a', 'a', { comment: 'One.' }), made(1_000));

describe('metadata of a view', () => {
  test('is written in the words of the view spec, and read back', () => {
    const text = formatViewMetadata(first);
    expect(JSON.parse(text)).toEqual({
      'view-uuid': 'fa6506c3-7681-40c8-86dc-e36561f83385',
      'format-version': 1,
      location: 'file:///lake/v',
      schemas: [
        { type: 'struct', 'schema-id': 0, fields: [{ id: 1, name: 'a', required: false, type: 'long' }] },
      ],
      'current-version-id': 1,
      versions: [
        {
          'version-id': 1,
          'schema-id': 0,
          'timestamp-ms': 1_000,
          summary: { 'engine-name': 'lakespec' },
          representations: [
            { type: 'sql', sql: 'SELECT 1 AS a', dialect: 'trino' },
            { type: 'sql', sql: 'SELECT 1 AS a', dialect: 'spark' },
          ],
          'default-namespace': ['n'],
        },
      ],
      'version-log': [{ 'timestamp-ms': 1_000, 'version-id': 1 }],
      properties: { comment: 'One.' },
    });
    expect(parseViewMetadata(text)).toEqual({ ok: true, value: first });
  });

  test('that another engine has written is read', () => {
    const theirs = {
      'view-uuid': '9818a10c-825f-4a2a-90aa-1e8c68eb8727',
      'format-version': 1,
      location: 's3://lake/v1',
      properties: { 'trino.run-as-owner': 'lakespec' },
      schemas: [
        {
          type: 'struct',
          'schema-id': 3,
          fields: [{ id: 1, name: 'a', required: true, type: 'long', doc: 'A.' }],
        },
      ],
      'current-version-id': 7,
      versions: [
        {
          'version-id': 7,
          'timestamp-ms': 1,
          'schema-id': 3,
          summary: { 'engine-version': '476', 'engine-name': 'trino' },
          'default-catalog': 'iceberg',
          'default-namespace': ['n'],
          representations: [{ type: 'sql', sql: 'SELECT a FROM t', dialect: 'trino' }],
        },
      ],
      'version-log': [{ 'timestamp-ms': 1, 'version-id': 7 }],
    };
    const read = parseViewMetadata(JSON.stringify(theirs));
    expect(read.ok && nextView(read.value, saying('SELECT 1 AS a'), made(2_000))).toMatchObject({
      viewUuid: theirs['view-uuid'],
      location: 's3://lake/v1',
      currentVersionId: 8,
      properties: {},
    });
  });

  test('has a new version for other words or columns alone, and an old schema again where it fits', () => {
    const renamed = nextView(first, saying('SELECT 1 AS b', 'b'), made(2_000));
    const back = nextView(renamed, saying('SELECT 1 AS a', 'a', { comment: 'One.' }), made(3_000));
    expect([renamed, back].map((view) => [view.currentVersionId, view.schemas.length])).toEqual([
      [2, 2],
      [3, 2],
    ]);
    expect(back.versions.map(({ schemaId }) => schemaId)).toEqual([0, 1, 0]);
    const described = nextView(back, saying('SELECT 1 AS a', 'a', { comment: 'A one.' }), made(4_000));
    expect(described).toEqual({ ...back, properties: { comment: 'A one.' } });
  });

  test('keeps ten versions, with the schemas and the log of these', () => {
    let view = first;
    for (let at = 2; at <= 14; at++) view = nextView(view, saying(`SELECT ${at}`, `c${at}`), made(at));
    expect(view.versions.map(({ versionId }) => versionId)).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    expect(view.schemas).toHaveLength(10);
    expect(view.versionLog).toHaveLength(10);
    expect(view.versions.every(({ schemaId }) => view.schemas.some((one) => one.schemaId === schemaId))).toBe(
      true,
    );
  });

  test.each([
    ['no JSON', '{'],
    ['a table', '{"format-version": 2, "table-uuid": "x"}'],
    [
      'another version of the format',
      formatViewMetadata(first).replace('"format-version":1', '"format-version":2'),
    ],
    ['without versions', JSON.stringify({ ...JSON.parse(formatViewMetadata(first)), versions: [] })],
  ])('is told from %s', (_, text) => {
    expect(parseViewMetadata(text).ok).toBe(false);
  });
});
