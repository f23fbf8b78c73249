import type { Engine, Values } from '../../../ports/index.ts';
import type { DataFile, WriteTarget } from '../../lake/lake.ts';
import type { RunContext } from '../../run/context.ts';
import { pushRow, rowBufferOf } from './rows.ts';

/** Writes rows of one of the runtime's own tables. */
export async function writeRows(
  context: Pick<RunContext, 'lake' | 'runId' | 'signal'>,
  engine: Engine,
  target: WriteTarget,
  rows: readonly Readonly<Record<string, Values[number]>>[],
): Promise<readonly DataFile[]> {
  const buffer = rowBufferOf(target.layout.columns);
  for (const row of rows) pushRow(buffer, row);
  await engine.load('rows to write', buffer.columns, buffer.values, buffer.rowCount);
  return context.lake.write(engine, target, 'SELECT * FROM "rows to write"', context.runId, {
    signal: context.signal,
  });
}
