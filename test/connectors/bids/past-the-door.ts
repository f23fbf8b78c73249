import { Buffer } from 'node:buffer';
import { parseLooseDate, shiftDate } from '../../../src/formats/bids/index.ts';
import type { DoorColumn, PlanSource } from '../../../src/plan/index.ts';
import type { Vault } from '../../../src/ports/index.ts';
import type { Collected } from '../stand-ins.ts';

export type BronzeRow = Readonly<Record<string, unknown>>;

async function through(
  value: unknown,
  { door }: DoorColumn,
  vault: Vault,
  offsetDays: number,
): Promise<unknown> {
  if (value === null || value === undefined) return null;
  switch (door.action) {
    case 'surrogate':
      return (await vault.surrogates([{ system: door.system, value: String(value) }]))[0];
    case 'uid':
      return (await vault.uids([String(value)]))[0];
    case 'shift': {
      const date = parseLooseDate(String(value));
      return date && shiftDate(date, offsetDays);
    }
    case 'year':
      return Number(String(value).slice(0, 4));
    case 'age-cap':
      return Number(value) > door.cap ? door.top : value;
    default:
      return value;
  }
}

/** Rows of a table as bronze would have them: what the runtime's door makes of the true values. */
export async function bronzeRows(
  outcomes: readonly Collected[],
  table: string,
  source: PlanSource,
  vault: Vault,
  offsetDays = 0,
): Promise<readonly BronzeRow[]> {
  const columns = source.tables.find(({ name }) => name === table)?.columns ?? [];
  const kept = columns.filter(({ door }) => door.action !== 'drop');
  const rows: BronzeRow[] = [];
  for (const outcome of outcomes) {
    if (outcome.kind !== 'rows' || outcome.table !== table || !('columns' in outcome.batch)) continue;
    const { columns: values, rowCount } = outcome.batch;
    for (let index = 0; index < rowCount; index += 1) {
      const row: Record<string, unknown> = {};
      for (const column of kept) {
        row[column.name] = await through(values[column.name]?.[index], column, vault, offsetDays);
      }
      rows.push(row);
    }
  }
  return rows;
}

/** All that a run writes where others can read it: objects, their paths, and the rows of all tables. */
export async function written(
  outcomes: readonly Collected[],
  source: PlanSource,
  vault: Vault,
  offsetDays: number,
): Promise<readonly Buffer[]> {
  const contents: Buffer[] = [];
  for (const outcome of outcomes) {
    if (outcome.kind === 'object')
      contents.push(Buffer.from(outcome.path), outcome.body, Buffer.from(outcome.mediaType));
    if (outcome.kind === 'rejected') contents.push(Buffer.from(JSON.stringify(outcome.findings)));
  }
  for (const { name } of source.tables) {
    const rows = await bronzeRows(outcomes, name, source, vault, offsetDays);
    contents.push(
      Buffer.from(JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value))),
    );
  }
  return contents;
}
