import type { ColumnType } from '../../../plan/index.ts';
import type { GraphColumn } from '../../graph/graph.ts';
import { tagLabels } from './classification.ts';

const dataTypes: Readonly<Record<string, string>> = {
  boolean: 'BOOLEAN',
  integer: 'INT',
  bigint: 'BIGINT',
  double: 'DOUBLE',
  string: 'STRING',
  date: 'DATE',
  timestamp: 'TIMESTAMP',
  timestamptz: 'TIMESTAMPZ',
};

/** A type in the words of OpenMetadata's `dataType`; precision and scale stand apart there. */
function dataTypeOf(type: ColumnType): Readonly<Record<string, string | number>> {
  const [, precision, scale] = /^decimal\((\d+),(\d+)\)$/.exec(type) ?? [];
  if (precision !== undefined && scale !== undefined)
    return { dataType: 'DECIMAL', precision: Number(precision), scale: Number(scale), dataTypeDisplay: type };
  return { dataType: dataTypes[type] ?? 'UNKNOWN', dataTypeDisplay: type };
}

export function columnEntity(column: GraphColumn, ordinal: number): object {
  return {
    name: column.name,
    ...dataTypeOf(column.type),
    ...(column.description === '' ? {} : { description: column.description }),
    constraint: column.nullable ? 'NULL' : 'NOT_NULL',
    ordinalPosition: ordinal,
    tags: tagLabels(column.label),
  };
}
