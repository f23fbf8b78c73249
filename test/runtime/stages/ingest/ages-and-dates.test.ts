import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PlanSource } from '../../../../src/plan/index.ts';
import { scanBeforeCommit } from '../../../../src/runtime/deidentify/scan.ts';
import { openDuckdb } from '../../../../src/runtime/engines/duckdb/index.ts';
import { ingest } from '../../../../src/runtime/stages/ingest/ingest.ts';
import { bronzeTargets } from '../../../../src/runtime/stages/ingest/targets.ts';
import { csvSource, header, openWorkshop, planOf, shifting, visitRow, type Workshop } from './workshop.ts';

let shop: Workshop;
beforeEach(() => {
  shop = openWorkshop();
});
afterEach(() => shop.close());

test('the flag beside an age says who is over the cap, and who said nothing', async () => {
  const source = csvSource(shifting);
  const flagged: PlanSource = {
    ...source,
    tables: source.tables.map((table) => ({
      ...table,
      columns: [
        ...table.columns.map((column) =>
          column.name === 'age'
            ? { ...column, door: { action: 'age-cap' as const, cap: 89, top: 90 } }
            : column,
        ),
        {
          name: 'age_over_89',
          type: 'boolean' as const,
          nullable: true,
          description: 'Whether the age is over 89.',
          label: [],
          sourceType: 'boolean' as const,
          sourceLabel: [],
          door: { action: 'age-flag' as const, of: 'age', cap: 89 },
        },
      ],
    })),
  };
  const plan = planOf(shifting, [flagged]);
  const aged = (id: number, age: string): string => visitRow(id).replace(',70,', `,${age},`);
  shop.land({
    'visits/one.csv': `${[header, aged(1, '89'), aged(2, '90'), aged(3, '104'), aged(4, '')].join('\n')}\n`,
  });
  await ingest(await shop.context(plan));
  expect(await shop.rows(plan, 'visits', 'SELECT visit_id, age, age_over_89 FROM t ORDER BY 1')).toEqual([
    { visit_id: 1, age: 89, age_over_89: false },
    { visit_id: 2, age: 90, age_over_89: true },
    { visit_id: 3, age: 90, age_over_89: true },
    { visit_id: 4, age: null, age_over_89: null },
  ]);
});

test('a date behind the last one that a shift can lead to stops the commit; a sentinel does not', async () => {
  const source = csvSource(shifting);
  const plan = planOf(shifting, [source]);
  shop.land({ 'visits/one.csv': `${header}\n${visitRow(1)}\n` });
  await ingest(await shop.context(plan));
  const { lake, engine: options } = await shop.context(plan);
  const engine = await openDuckdb(options);
  const targets = await bronzeTargets(lake, plan, null);
  const target = targets.get('visits');
  const [table] = source.tables;
  if (!target?.base || !table) throw new Error('the table is not there');
  const files = await lake.dataFiles(target.base);
  const [row] = await shop.rows(
    plan,
    'visits',
    "SELECT date_diff('day', DATE '1970-01-01', max(visited_on)) AS day, max(visited_on)::VARCHAR AS said FROM t",
  );
  const scan = (lastShiftedDay: number, sentinels: readonly string[] = []) =>
    scanBeforeCommit({
      engine,
      lake,
      tables: [
        {
          table: { ...table, columns: table.columns.filter(({ name }) => name === 'visited_on') },
          target,
          files,
          lastShiftedDay,
        },
      ],
      knownValues: [],
      sentinels,
      signal: new AbortController().signal,
    });
  const day = Number(row?.day);
  await expect(scan(day)).resolves.toEqual({});
  await expect(scan(day - 1)).rejects.toMatchObject({
    kind: 'gate',
    message: expect.stringMatching(/column visited_on of table visits .* date-out-of-range/),
  });
  await expect(scan(day - 1, [String(row?.said)])).resolves.toEqual({});
  engine.close();
  await lake.close();
});
