import { parseInteger, parseNumber, readTsv } from '../../formats/bids/index.ts';
import type { Outcome, SourceTable } from '../../ports/index.ts';
import { type BidsConfig, lakeName } from './config.ts';
import { type Row, rowsOf, type Value } from './outcomes.ts';
import { typedCell } from './participants.ts';

const text = (cell: string | undefined): string | null =>
  cell === undefined || cell === 'n/a' ? null : cell;

/** Rows of table `events`, read from the published file: nothing in it identifies any more. */
export async function* eventRows(
  published: AsyncIterable<Uint8Array>,
  table: SourceTable,
  source: string,
  where: Row,
  config: BidsConfig,
): AsyncGenerator<Outcome> {
  let at = new Map<string, number>();
  for await (const item of readTsv(published, { header: true })) {
    if (item.kind === 'header') {
      at = new Map(item.names.map((name, index) => [name, index]));
      continue;
    }
    const rows = item.rows.map(({ fields, row }): Row => {
      const cell = (name: string): string | undefined => {
        const index = at.get(name);
        return index === undefined ? undefined : fields[index];
      };
      const real = (name: string): number | null => parseNumber(cell(name) ?? '');
      const sample = parseInteger(cell('sample') ?? '');
      const declared = Object.entries(config.events.columns).map(
        ([name, one]) => [lakeName(name, one), typedCell(cell(name) ?? 'n/a', one.type)] as const,
      );
      return {
        ...where,
        ...Object.fromEntries<Value>(declared),
        event: BigInt(row),
        onset_s: real('onset'),
        duration_s: real('duration'),
        trial_type: text(cell('trial_type')),
        value: text(cell('value')),
        response_time_s: real('response_time'),
        sample: sample === null ? null : BigInt(sample),
      };
    });
    yield rowsOf(table, source, rows);
  }
}
