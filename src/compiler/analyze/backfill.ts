import type { PlanModel } from '../../plan/index.ts';
import type { Dataset, Graph, GraphColumn } from '../graph/graph.ts';
import type { Model } from '../graph/model.ts';

/** Transforms of Iceberg that cut time. */
const ofTime: ReadonlySet<string> = new Set(['year', 'month', 'day', 'hour']);

/** Whether rows fall into days, months or years by values of a type. A year alone is a whole number. */
export function tellsPartition(type: GraphColumn['type'], partition: 'day' | 'month' | 'year'): boolean {
  if (type === 'integer' || type === 'bigint') return partition === 'year';
  return type === 'date' || type === 'timestamp' || type === 'timestamptz';
}

/** Models that take in new rows of one table: only they are repeated by partition. */
export const isIncremental = (dataset: Dataset): dataset is Dataset & { readonly model: Model } =>
  dataset.model?.stage === 'refine' &&
  dataset.model.materialized === 'incremental' &&
  dataset.model.increment !== null;

/** The column by whose values a backfill tells partitions: the one that is named, else the one of the table's own. */
export function backfillColumn(dataset: Dataset): GraphColumn | null {
  const { backfill } = dataset.product.spec.operations;
  if (!backfill || !isIncremental(dataset)) return null;
  const name =
    backfill.column ??
    dataset.model.partition.find(
      ({ transform, column }) =>
        ofTime.has(transform) ||
        (transform === 'identity' &&
          dataset.columns.some((one) => one.name === column && one.type === 'date')),
    )?.column;
  return dataset.columns.find((column) => column.name === name) ?? null;
}

/**
 * Which rows of the increment can become rows of a partition: those with a date in it, and the others of their keys. Null
 * where that can't be told from the columns alone: then all of it is read.
 */
function inputOf(model: Model, column: GraphColumn): NonNullable<PlanModel['backfill']>['input'] {
  const { query } = model;
  if (query.kind !== 'rows' || query.from !== model.increment) return null;
  const made = query.values.find(({ name }) => name === column.name)?.value;
  if (made?.kind !== 'column') return null;
  const key: string[] = [];
  for (const value of query.newest?.key ?? []) {
    if (value.kind !== 'column') return null;
    key.push(value.column);
  }
  return { column: made.column, key };
}

/** How a model is repeated by partition; null where it isn't. */
export function backfillOf(dataset: Dataset, graph: Graph): NonNullable<PlanModel['backfill']> | null {
  const { backfill } = dataset.product.spec.operations;
  const column = backfillColumn(dataset);
  if (!backfill || !column || !isIncremental(dataset) || !tellsPartition(column.type, backfill.partition))
    return null;
  // What reads another such table would see some of its partitions as they were, and some as they will be.
  const isAlone = dataset.model.reads.every((id) => {
    const read = graph.datasets.get(id);
    return !read || backfillColumn(read) === null;
  });
  return isAlone ? { column: column.name, input: inputOf(dataset.model, column) } : null;
}
