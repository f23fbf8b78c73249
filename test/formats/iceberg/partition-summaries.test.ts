import { describe, expect, test } from 'vitest';
import type { AvroValue } from '../../../src/formats/iceberg/avro/schema.ts';
import { avroName, partitionSummaries } from '../../../src/formats/iceberg/partition.ts';

const bytes = (...of: readonly number[]) => Uint8Array.from(of);
const summary = (type: string, transform: string, values: readonly AvroValue[]) =>
  partitionSummaries(
    { specId: 1, fields: [{ sourceId: 1, fieldId: 1000, name: 'p', transform }] },
    [
      {
        schemaId: 0,
        identifierFieldIds: [],
        fields: [{ id: 1, name: 'c', required: false, type, doc: null }],
      },
    ],
    values.map((f1000) => ({ f1000 })),
  );

describe('what a manifest list says of the partitions of a manifest', () => {
  test.each([
    ['numbers', 'int', 'identity', [3, -1, null], [255, 255, 255, 255], [3, 0, 0, 0], true],
    ['days', 'timestamp', 'day', [3, 2], [2, 0, 0, 0], [3, 0, 0, 0], false],
    ['texts by code point', 'string', 'identity', ['b', 'é'], [98], [0xc3, 0xa9], false],
    [
      'decimals by number, not by byte',
      'decimal(3, 1)',
      'identity',
      [bytes(0, 5), bytes(0xff, 0xfe)],
      [0xfe],
      [5],
      false,
    ],
    ['bytes', 'binary', 'identity', [bytes(2), bytes(1, 9)], [1, 9], [2], false],
  ] as const)('%s', (_, type, transform, values, lower, upper, hasNull) => {
    expect(summary(type, transform, values)).toEqual([
      {
        contains_null: hasNull,
        contains_nan: false,
        lower_bound: bytes(...lower),
        upper_bound: bytes(...upper),
      },
    ]);
  });

  test('nulls alone have no bounds, which says just that', () => {
    expect(summary('int', 'identity', [null])).toEqual([
      { contains_null: true, contains_nan: false, lower_bound: null, upper_bound: null },
    ]);
  });

  test('is nothing where NaN may be', () => {
    expect(summary('double', 'identity', [1, Number.NaN])).toBeNull();
  });
});

test.each([
  ['word', 'word'],
  ['odd "name"', 'odd_x20_x22name_x22'],
  ['2nd', '_2nd'],
  ['größe', 'gr_xF6_xDFe'],
])('a partition field named %s is %s in Avro', (name, avro) => {
  expect(avroName(name)).toBe(avro);
});
