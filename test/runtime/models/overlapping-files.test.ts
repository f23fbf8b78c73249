import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { duckdbStage } from '../../../src/runtime/engines/duckdb/index.ts';
import { sameTarget } from '../../../src/runtime/lake/same-target.ts';
import { overlappingFiles } from '../../../src/runtime/models/overlapping-files.ts';
import { readColumns } from '../../../src/runtime/models/table-session.ts';
import { examplePlan } from '../plan.ts';
import { column, openWorkbench, type Workbench } from '../workbench.ts';

const columns = [column('number', 'bigint'), column('word', 'string'), column('day', 'date')];
let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench(examplePlan());
});
afterEach(() => bench.close());

const row = (n: number | null) =>
  n === null
    ? '(NULL, NULL, NULL)'
    : `(${n}, chr(${0x1f600 + n}) || repeat('x', 20), DATE '1970-01-01' + ${n})`;
const select = (numbers: readonly (number | null)[]) =>
  `SELECT * FROM (VALUES ${numbers.map(row).join(', ')}) AS t(number, word, day)`;

it('leaves out no file that holds a key, and leaves out those whose keys are all others', async () => {
  const some = fc.array(fc.option(fc.integer({ min: 0, max: 30 }), { nil: null, freq: 8 }), {
    minLength: 1,
    maxLength: 4,
  });
  let number = 0;
  let pruned = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(some, { minLength: 1, maxLength: 3 }), some, async (files, batch) => {
      const ref = { namespace: 'example_silver', name: `t${number++}` };
      for (const numbers of files) await bench.append(ref, columns, select(numbers));
      const table = await bench.table(ref);
      const stage = duckdbStage(bench.lake, bench.engine, new AbortController().signal);
      const own = readColumns(table);
      const target = sameTarget(table);
      const wanted = await stage.temporary('wanted', own, [select(batch)]);
      const live = await bench.lake.dataFiles(table);
      for (const keys of [own, ...own.map((one) => [one])]) {
        const near = await overlappingFiles(stage, target, keys, live, wanted);
        pruned += live.length - near.length;
        for (const file of live.filter((one) => !near.includes(one))) {
          const same = keys.map(({ name }) => `a."${name}" IS NOT DISTINCT FROM b."${name}"`).join(' AND ');
          const held = await bench.engine.query(
            `SELECT count(*) AS n FROM ${await stage.relation(own, [file])} AS a JOIN ${wanted} AS b ON ${same}`,
          );
          expect(held[0]?.n).toBe(0n);
        }
      }
    }),
    { numRuns: 15 },
  );
  expect(pruned).toBeGreaterThan(0);
});
