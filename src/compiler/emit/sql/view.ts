import {
  type ColumnType,
  measurementsOf,
  nameOf,
  type PlanGate,
  type PlanModel,
  type PlanPartition,
  type TableRef,
} from '../../../plan/index.ts';
import type { Dialect } from '../../sql/index.ts';
import type { Sql } from './helpers.ts';

type Value =
  | string
  | boolean
  | Sql
  | TableRef
  | null
  | readonly string[]
  | readonly PlanPartition[]
  | readonly { readonly name: string; readonly description: string }[]
  | readonly Pick<PlanGate, 'id' | 'maxFailures' | 'onFail'>[]
  | readonly { readonly name: string; readonly type: ColumnType; readonly required: boolean }[];

/** What templates are given. Its texts are as people wrote them: helpers make names, texts and comments of them. */
export type Values = Readonly<Record<string, Value>>;

/** What the templates show of a model, whatever the dialect. */
export function modelView(model: PlanModel, dialect: Dialect): Values {
  const columns = model.columns.map(({ name }) => name);
  const isView = model.materialized === 'view';
  return {
    spark: dialect === 'spark',
    trino: dialect === 'trino',
    snowflake: dialect === 'snowflake',
    inHead: isView && (dialect === 'spark' || dialect === 'snowflake'),
    isView,
    title: `${nameOf(model.table)}${model.description === '' ? '' : `: ${model.description}`}`,
    table: model.table,
    description: model.description,
    columns,
    definitions: model.columns.map(({ name, type, nullable }) => ({ name, type, required: !nullable })),
    described: model.columns.filter(({ description }) => description !== ''),
    columnsOfView: model.columns.map(({ name, description }) => ({ name, description })),
    keys: model.key,
    updated: columns.filter((name) => !model.key.includes(name)),
    partition: model.partition,
    sort: model.sort,
    increment: model.increment === null ? '' : nameOf(model.increment),
    touches: model.touches === null ? null : { sql: model.touches },
    select: { sql: model.select },
  };
}

/** Where the measurements of a gate's table are kept. */
export function historyView(tested: TableRef, dialect: Dialect): Values {
  return {
    title: `${nameOf(measurementsOf(tested))}: what tests have measured of ${tested.name}, run by run`,
    table: measurementsOf(tested),
    spark: dialect === 'spark',
  };
}

/**
 * What a gate measures, once all tests have passed. The template takes the one value as its own maximum: Spark 4.0 fails
 * to plan an INSERT of a count that Iceberg tells from metadata.
 */
export function measurementView({ id, table }: PlanGate, measure: string): Values {
  return {
    title: `${id}: what later runs compare with`,
    table: measurementsOf(table),
    gate: id,
    measure: { sql: measure },
  };
}

function toleranceText({ maxFailures, maxFailureShare }: PlanGate): string {
  if (maxFailureShare !== undefined) return 'where they are more than are tolerated';
  return maxFailures === 0 ? 'none is tolerated' : `up to ${maxFailures} are tolerated`;
}

export function gateView(gate: PlanGate): Values {
  return {
    title: `${gate.id} on ${nameOf(gate.table)}: ${gate.description}`,
    tolerance: toleranceText(gate),
    onFail: gate.onFail,
    select: { sql: gate.select },
  };
}
