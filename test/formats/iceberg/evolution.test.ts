import { describe, expect, test } from 'vitest';
import {
  type ColumnType,
  type Evolution,
  evolve,
  relax,
  type Schema,
} from '../../../src/formats/iceberg/index.ts';

const column = (name: string, type: ColumnType, nullable = true) => ({
  name,
  type,
  nullable,
  description: '',
});
const made = (evolution: Evolution): { readonly schema: Schema; readonly lastColumnId: number } => {
  if (evolution.kind !== 'evolved') throw new Error(evolution.problems.join());
  return evolution;
};
const first = made(evolve(null, [column('id', 'integer', false), column('text', 'string')], []));
const base = { schema: first.schema, schemas: [first.schema], lastColumnId: first.lastColumnId };
const shape = ({ schema }: { readonly schema: Schema }) =>
  schema.fields.map((field) => `${field.id} ${field.name} ${field.type}${field.required ? ' required' : ''}`);

describe('a schema', () => {
  test('is made with ids from 1', () => {
    expect(shape(first)).toEqual(['1 id int required', '2 text string']);
  });

  test.each([
    [
      'widens',
      [column('id', 'bigint', false), column('text', 'string')],
      [],
      ['1 id long required', '2 text string'],
    ],
    [
      'takes new columns, never required',
      [column('id', 'integer', false), column('n', 'date', false)],
      [],
      ['1 id int required', '3 n date'],
    ],
    [
      'renames',
      [column('id', 'integer', false), column('word', 'string')],
      [{ from: 'text', to: 'word' }],
      ['1 id int required', '2 word string'],
    ],
    [
      'moves columns',
      [column('text', 'string'), column('id', 'integer', false)],
      [],
      ['2 text string', '1 id int required'],
    ],
    [
      'makes columns optional',
      [column('id', 'integer'), column('text', 'string', false)],
      [],
      ['1 id int', '2 text string'],
    ],
  ] as const)('%s', (_, wanted, renames, expected) => {
    expect(shape(made(evolve(base, wanted, renames)))).toEqual(expected);
  });

  test('does not give an id twice, and has its number again when it comes back', () => {
    const dropped = made(evolve(base, [column('id', 'integer', false)], []));
    const schemas = [first.schema, dropped.schema];
    const again = made(
      evolve({ ...dropped, schemas }, [column('id', 'integer', false), column('text', 'string')], []),
    );
    expect(shape(again)).toEqual(['1 id int required', '3 text string']);
    expect(made(evolve({ ...base, schemas }, [column('id', 'integer', false)], [])).schema.schemaId).toBe(
      dropped.schema.schemaId,
    );
    expect(made(evolve(base, [column('id', 'integer', false), column('text', 'string')], [])).schema).toBe(
      first.schema,
    );
  });

  test('says every change that its history does not allow', () => {
    expect(
      evolve(base, [column('id', 'string'), column('text', 'date'), column('TEXT', 'date')], []),
    ).toEqual({
      kind: 'incompatible',
      problems: [
        'column TEXT is there twice, but for upper and lower case',
        'column id was int and cannot become string',
        'column text was string and cannot become date',
      ],
    });
  });

  test('is relaxed only where it promises something', () => {
    expect(relax(first.schema, new Set([2]), [first.schema])).toBe(first.schema);
    const relaxed = relax(first.schema, new Set([1]), [first.schema]);
    expect(shape({ schema: relaxed })).toEqual(['1 id int', '2 text string']);
    expect(relaxed.schemaId).toBe(1);
  });
});
