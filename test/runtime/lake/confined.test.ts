import { expect, test } from 'vitest';
import { columnsAt } from '../../../src/runtime/lake/index.ts';
import { literal } from '../../../src/runtime/lake/sql.ts';
import { layoutOf, openBench } from './bench-lake.ts';
import { takeOut } from './delete-writer.ts';

test('an engine that may read nothing else reads all that a relation names', async () => {
  const bench = await openBench();
  const table = await bench.commit(
    layoutOf('large', { id: 'bigint' }),
    'SELECT i AS id FROM range(200000) AS of(i)',
  );
  const [file] = await bench.lake.dataFiles(table);
  const deleted = await takeOut(
    bench,
    await bench.commit(layoutOf('other', { id: 'bigint' }), 'SELECT 1 AS id UNION ALL SELECT 2'),
    { select: 'SELECT 2::BIGINT AS id', equalTo: { id: 1 } },
  );
  const others = await bench.lake.dataFiles(deleted);
  const one = await bench.lake.relation(columnsAt(table), [file!]);
  const two = await bench.lake.relation(columnsAt(deleted), others);
  const paths = await bench.lake.paths([file!, ...others]);
  await bench.engine.run(`SET allowed_paths = [${paths.map(literal).join(', ')}]`);
  await bench.engine.run('SET enable_external_access = false');
  expect(await bench.engine.query(`SELECT count(*)::INTEGER AS n FROM (${one})`)).toEqual([{ n: 200000 }]);
  expect(await bench.engine.query(`SELECT id FROM (${two})`)).toEqual([{ id: 1n }]);
  await bench.close();
});
