import type { ColumnType, PlanGate, PlanModel, PlanPartition, TableRef } from '../../../plan/index.ts';
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

const dotted = ({ namespace, name }: TableRef): string => `${namespace}.${name}`;

/** What the templates show of a model, whatever the dialect. */
export function modelView(model: PlanModel, dialect: Dialect): Values {
  const columns = model.columns.map(({ name }) => name);
  const isView = model.materialized === 'view';
  return {
    spark: dialect === 'spark',
    trino: dialect === 'trino',
    snowflake: dialect === 'snowflake',
    isView,
    title: `${dotted(model.table)}${model.description === '' ? '' : `: ${model.description}`}`,
    table: model.table,
    description: model.description,
    columns,
    definitions: model.columns.map(({ name, type, nullable }) => ({ name, type, required: !nullable })),
    described: isView ? [] : model.columns.filter(({ description }) => description !== ''),
    keys: model.key,
    updated: columns.filter((name) => !model.key.includes(name)),
    partition: model.partition,
    sort: model.sort,
    increment: model.increment === null ? '' : dotted(model.increment),
    touches: model.touches === null ? null : { sql: model.touches },
    select: { sql: model.select },
  };
}

export function gateView(gate: PlanGate): Values {
  return {
    title: `${gate.id} on ${dotted(gate.table)}: ${gate.description}`,
    tolerance: gate.maxFailures === 0 ? 'none is tolerated' : `up to ${gate.maxFailures} are tolerated`,
    onFail: gate.onFail,
    select: { sql: gate.select },
  };
}
