import { type BoundValue, compareBounds, decodeBound } from './bound.ts';
import type { ManifestFile } from './manifest-list.ts';
import { labelType, labelValue, type PartitionSpec, type PartitionValues, sourceType } from './partition.ts';
import type { Schema } from './schema.ts';
import { bucketOf, type Interval, sourceInterval } from './transform.ts';

/** The column of a condition, no nested one, with Iceberg's name of its type. */
type OfColumn = { readonly fieldId: number; readonly type: string };

/** What rows are asked for. NaN is no value of a condition. */
export type Condition =
  | (OfColumn & { readonly op: '=' | '<' | '<=' | '>' | '>='; readonly value: BoundValue })
  | (OfColumn & { readonly op: 'in'; readonly values: readonly BoundValue[] })
  | (OfColumn & { readonly op: 'is null' | 'is not null' });

/** How many of some rows fulfil all conditions, as far as metadata tell. */
export type Share = 'none' | 'some' | 'all';

/** What is known of a column's values in some rows. */
type Known = Interval & {
  readonly mayBeNull: boolean;
  readonly mayHaveValue: boolean;
  /** NaN has no place between the bounds, and is greater than every number to SQL. */
  readonly mayBeNan: boolean;
};

const isFloating = (type: string): boolean => type === 'float' || type === 'double';

/** Rows that have a value: whether one may compare so, and whether all of them do. */
function compared(known: Known, condition: Condition): Share {
  const { lower, upper, mayBeNan } = known;
  const lowest = (value: BoundValue) => (lower === null ? null : compareBounds(lower, value));
  const highest = (value: BoundValue) => (upper === null ? null : compareBounds(upper, value));
  const share = (none: boolean, all: boolean): Share => (none ? 'none' : all ? 'all' : 'some');
  const below = (order: number | null) => order !== null && order < 0;
  const above = (order: number | null) => order !== null && order > 0;
  const isUpTo = (order: number | null) => order !== null && order <= 0;
  const isFrom = (order: number | null) => order !== null && order >= 0;
  const equals = (value: BoundValue): Share =>
    share(
      above(lowest(value)) || below(highest(value)),
      lowest(value) === 0 && highest(value) === 0 && !mayBeNan,
    );
  switch (condition.op) {
    case '=':
      return equals(condition.value);
    case 'in': {
      const shares = condition.values.map(equals);
      return share(
        shares.every((of) => of === 'none'),
        shares.includes('all'),
      );
    }
    case '<':
      return share(isFrom(lowest(condition.value)), below(highest(condition.value)) && !mayBeNan);
    case '<=':
      return share(above(lowest(condition.value)), isUpTo(highest(condition.value)) && !mayBeNan);
    case '>':
      return share(isUpTo(highest(condition.value)) && !mayBeNan, above(lowest(condition.value)));
    case '>=':
      return share(below(highest(condition.value)) && !mayBeNan, isFrom(lowest(condition.value)));
    case 'is null':
      return 'none';
    case 'is not null':
      return 'all';
  }
}

/** SQL's: a comparison with null is not fulfilled. */
function shareOf(known: Known, condition: Condition): Share {
  const { mayBeNull, mayHaveValue } = known;
  const nulls: Share | null = mayBeNull ? (condition.op === 'is null' ? 'all' : 'none') : null;
  const values: Share | null = mayHaveValue ? compared(known, condition) : null;
  if (nulls === null || values === null) return nulls ?? values ?? 'some';
  return nulls === values ? nulls : 'some';
}

/** All conditions: rows that one of them excludes are out. */
function together(shares: readonly Share[]): Share {
  if (shares.includes('none')) return 'none';
  return shares.includes('some') ? 'some' : 'all';
}

const bytesOf = (hex: string | undefined): Uint8Array | null =>
  hex === undefined ? null : Buffer.from(hex, 'hex');

/** A data file's statistics by field id, as a manifest gives them. */
export type FileStatistics = {
  readonly records: number;
  readonly valueCounts: Readonly<Record<string, number>>;
  readonly nullCounts: Readonly<Record<string, number>>;
  readonly lowerBounds: Readonly<Record<string, string>>;
  readonly upperBounds: Readonly<Record<string, string>>;
};

function columnKnown(file: FileStatistics, { fieldId, type }: Condition): Known {
  const nulls = file.nullCounts[fieldId];
  const values = file.valueCounts[fieldId] ?? file.records;
  const bound = (hex: string | undefined) => {
    const bytes = bytesOf(hex);
    // The order of UUIDs is another in Java (apache/iceberg #14216).
    return bytes === null || type === 'uuid' ? null : decodeBound(type, bytes);
  };
  return {
    lower: bound(file.lowerBounds[fieldId]),
    upper: bound(file.upperBounds[fieldId]),
    mayBeNull: nulls !== 0,
    mayHaveValue: nulls === undefined || nulls < values,
    // How many there are is not always said.
    mayBeNan: isFloating(type),
  };
}

/** Transforms that make null of null, and of nothing else; `void` makes null of everything. */
const keepsNulls = /^(identity|year|month|day|hour|(bucket|truncate)\[\d+\])$/;

/** What a partition field's values say of a condition on its column. */
function labelsShare(
  transform: string,
  type: string,
  condition: Condition,
  labels: Omit<Known, 'mayBeNan'>,
): Share {
  const { lower, upper, mayBeNull, mayHaveValue } = labels;
  const mayBeNan = isFloating(type);
  if (!keepsNulls.test(transform)) return 'some';
  const interval = sourceInterval(transform, type, lower, upper);
  const share = shareOf({ ...interval, mayBeNull, mayHaveValue, mayBeNan }, condition);
  if (condition.op !== '=' && condition.op !== 'in') return share;
  const wanted = 'value' in condition ? [condition.value] : condition.values;
  // A bucket can exclude values; it can't prove one.
  const isElsewhere = (value: BoundValue): boolean => {
    const bucket = bucketOf(transform, condition.type, value);
    return (
      bucket !== null &&
      ((lower !== null && compareBounds(bucket, lower) < 0) ||
        (upper !== null && compareBounds(bucket, upper) > 0))
    );
  };
  return wanted.every(isElsewhere) ? 'none' : share;
}

/**
 * How many rows of a data file fulfil all conditions, as far as its partition and statistics tell. Rows that delete files
 * take out count as its rows.
 * @param spec The one that the partition is of.
 */
export function shareOfFile(
  conditions: readonly Condition[],
  file: FileStatistics & { readonly partition?: PartitionValues },
  spec: PartitionSpec,
  schemas: readonly Schema[],
): Share {
  if (file.records === 0) return 'none';
  return together(
    conditions.map((condition) => {
      const shares = [shareOf(columnKnown(file, condition), condition)];
      for (const [index, field] of spec.fields.entries()) {
        const text = file.partition?.[index];
        const type = sourceType(field, schemas);
        if (field.sourceId !== condition.fieldId || text === undefined || type === null) continue;
        const label = text === null ? null : labelValue(labelType(field.transform, type), text);
        shares.push(
          labelsShare(field.transform, type, condition, {
            lower: label,
            upper: label,
            mayBeNull: text === null,
            mayHaveValue: text !== null,
          }),
        );
      }
      // Each is true by itself, so that the surest counts.
      return shares.find((share) => share !== 'some') ?? 'some';
    }),
  );
}

/** Whether a manifest may name a data file with a row that fulfils all conditions, by its summaries of partitions. */
export function mayNameMatches(
  conditions: readonly Condition[],
  { partitions }: Pick<ManifestFile, 'partitions'>,
  spec: PartitionSpec,
  schemas: readonly Schema[],
): boolean {
  if (!Array.isArray(partitions) || partitions.length !== spec.fields.length) return true;
  return conditions.every((condition) =>
    spec.fields.every((field, index) => {
      const type = sourceType(field, schemas);
      const summary = partitions[index];
      if (field.sourceId !== condition.fieldId || type === null) return true;
      if (typeof summary !== 'object' || summary === null || !('contains_null' in summary)) return true;
      const labels = labelType(field.transform, type);
      const bound = (bytes: unknown) => (bytes instanceof Uint8Array ? decodeBound(labels, bytes) : null);
      const { contains_null: containsNull, contains_nan: containsNan } = summary;
      const [lower, upper] = [summary.lower_bound ?? null, summary.upper_bound ?? null];
      return (
        labelsShare(field.transform, type, condition, {
          lower: bound(lower),
          upper: bound(upper),
          mayBeNull: containsNull !== false,
          // Without bounds all values are null, or NaN.
          mayHaveValue: lower !== null || upper !== null || containsNan !== false,
        }) !== 'none'
      );
    }),
  );
}
