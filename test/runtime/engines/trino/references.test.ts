import { describe, expect, it } from 'vitest';
import { replaceTables } from '../../../../src/runtime/engines/trino/references.ts';

const put = (statement: string) =>
  replaceTables(statement, ({ namespace, name }) =>
    namespace === 's' && name.startsWith('t') ? '"c"."x"."y"' : null,
  );

describe('replaceTables', () => {
  it.each([
    [
      'a table keeps its name as alias',
      'SELECT "t"."a" FROM "s"."t"',
      'SELECT "t"."a" FROM "c"."x"."y" AS "t"',
    ],
    ['its own alias stays', 'SELECT 1 FROM "s"."t" AS a', 'SELECT 1 FROM "c"."x"."y" AS a'],
    ['an alias without AS stays', 'SELECT 1 FROM "s"."t" a', 'SELECT 1 FROM "c"."x"."y" a'],
    ['a quoted alias stays', 'SELECT 1 FROM "s"."t" "a b"', 'SELECT 1 FROM "c"."x"."y" "a b"'],
    [
      'a clause is no alias',
      'SELECT 1 FROM "s"."t"\nWHERE true',
      'SELECT 1 FROM "c"."x"."y" AS "t"\nWHERE true',
    ],
    [
      'joined tables too',
      'FROM "s"."t" JOIN "s"."t2" ON true',
      'FROM "c"."x"."y" AS "t" JOIN "c"."x"."y" AS "t2" ON true',
    ],
    ['in a subquery', 'FROM (SELECT 1 FROM "s"."t") AS q', 'FROM (SELECT 1 FROM "c"."x"."y" AS "t") AS q'],
    ['behind a comment', 'FROM /* of */ "s"."t"', 'FROM /* of */ "c"."x"."y" AS "t"'],
    [
      'texts stay',
      `SELECT 'FROM "s"."t"', 'it''s FROM "s"."t"'`,
      `SELECT 'FROM "s"."t"', 'it''s FROM "s"."t"'`,
    ],
    ['comments stay', '-- FROM "s"."t"\nSELECT 1', '-- FROM "s"."t"\nSELECT 1'],
    ['columns stay', 'SELECT "s"."t" FROM "other"."t" AS s', 'SELECT "s"."t" FROM "other"."t" AS s'],
    ['a name with a quote is one name', 'FROM "s"."t""x"', 'FROM "c"."x"."y" AS "t""x"'],
    [
      'IS DISTINCT FROM a column',
      'WHERE a IS DISTINCT FROM "other"."t"',
      'WHERE a IS DISTINCT FROM "other"."t"',
    ],
  ])('%s', (_, statement, expected) => {
    expect(put(statement)).toBe(expected);
  });
});
