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

type DataType = {
  readonly dataType: string;
  readonly precision?: number;
  readonly scale?: number;
  readonly dataTypeDisplay: string;
};

const known = new Map<ColumnType, DataType>();

function dataTypeOf(type: ColumnType): DataType {
  const made = known.get(type) ?? dataType(type);
  known.set(type, made);
  return made;
}

/** A type in the words of OpenMetadata's `dataType`; precision and scale stand apart there. */
function dataType(type: ColumnType): DataType {
  const [, precision, scale] = /^decimal\((\d+),(\d+)\)$/.exec(type) ?? [];
  if (precision !== undefined && scale !== undefined)
    return { dataType: 'DECIMAL', precision: Number(precision), scale: Number(scale), dataTypeDisplay: type };
  return { dataType: dataTypes[type] ?? 'UNKNOWN', dataTypeDisplay: type };
}

/** What is undefined isn't printed. */
export function columnEntity(column: GraphColumn, ordinal: number): object {
  const { dataType, precision, scale, dataTypeDisplay } = dataTypeOf(column.type);
  return {
    name: column.name,
    dataType,
    precision,
    scale,
    dataTypeDisplay,
    description: column.description === '' ? undefined : column.description,
    constraint: column.nullable ? 'NULL' : 'NOT_NULL',
    ordinalPosition: ordinal,
    tags: tagLabels(column.label),
  };
}
