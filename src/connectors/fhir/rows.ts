import type { JsonObject } from '../../formats/fhir/index.ts';
import type { Outcome, Values } from '../../ports/index.ts';
import type { Surroundings, Value } from './element.ts';
import type { MappedTable, Mapping } from './tables/index.ts';

/** Rows of a resource's tables, collected column by column. */
export type RowCollector = {
  /** Adds a resource's rows; how many they are. */
  readonly add: (resource: JsonObject, around: Surroundings) => number;
  /** Rows that wait. */
  readonly waiting: () => number;
  /** What was collected since the last call. */
  readonly flush: (source: string) => Iterable<Outcome>;
};

type Buffer = { readonly mapped: MappedTable; columns: Value[][]; positions: bigint[] };

const emptyBuffer = (mapped: MappedTable): Buffer => ({
  mapped,
  columns: mapped.columns.map(() => []),
  positions: [],
});

function addRow(buffer: Buffer, element: JsonObject, around: Surroundings): void {
  const { columns } = buffer.mapped;
  for (let index = 0; index < columns.length; index++)
    buffer.columns[index]?.push(columns[index]?.read(element, around) ?? null);
  buffer.positions.push(BigInt(around.row));
}

/** How many rows a resource will have: one, and one for each element that has its own. */
export const rowsOf = (mapping: Mapping, resource: JsonObject): number =>
  mapping.tables.reduce((sum, { elements }) => sum + (elements ? elements(resource).length : 1), 0);

export function rowCollector(mappings: readonly Mapping[]): RowCollector {
  const buffers = new Map(
    mappings.map(({ resource, tables }) => [resource as string, tables.map(emptyBuffer)]),
  );
  let waiting = 0;
  return {
    waiting: () => waiting,
    add: (resource, around) => {
      let added = 0;
      for (const buffer of buffers.get(String(resource.resourceType)) ?? []) {
        const elements = buffer.mapped.elements?.(resource) ?? [resource];
        for (const element of elements) addRow(buffer, element, around);
        added += elements.length;
      }
      waiting += added;
      return added;
    },
    flush: function* (source) {
      waiting = 0;
      for (const tables of buffers.values()) {
        for (const buffer of tables) {
          if (buffer.positions.length === 0) continue;
          const rowCount = buffer.positions.length;
          const columns: Record<string, Values> = { _row: buffer.positions };
          for (const [index, { name }] of buffer.mapped.columns.entries())
            columns[name] = buffer.columns[index] ?? [];
          buffer.columns = buffer.mapped.columns.map(() => []);
          buffer.positions = [];
          yield { kind: 'rows', table: buffer.mapped.table.name, source, batch: { columns, rowCount } };
        }
      }
    },
  };
}
