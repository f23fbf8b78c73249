import type { ColumnType } from '../../plan/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import type { Column, Expression, SelectItem, TableName } from './node.ts';

/** The type of an expression; a bare `null` has none of its own. */
export type ValueType = ColumnType | 'null';

/**
 * A column that a name can mean. `flow` is whatever the caller traces along values: references, labels, both.
 * It is opaque here.
 */
export type ScopeColumn<F> = {
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
  readonly flow: F;
};

/** Tables whose columns are in sight; `name` is the alias that may qualify a column. */
export type Scope<F> = readonly {
  readonly name: string | null;
  readonly columns: readonly ScopeColumn<F>[];
}[];

/** A part of an expression, as `combine` sees it. */
export type Part<F> = {
  readonly node: Expression;
  readonly type: ValueType;
  readonly nullable: boolean;
  readonly flow: F;
};

/**
 * What the caller traces, computed from the leaves up: `none` for a value that comes from no column, `combine` for
 * each node above its parts. The parts are those that the value comes from (direct flow): the operands, arguments and
 * branches of a CASE. A condition of a CASE, a filter, partition or order key is no part, it is indirect: `decide` says
 * what becomes of a value that these decide over.
 */
export type Flow<F> = {
  readonly none: F;
  combine(node: Expression, parts: readonly Part<F>[]): F;
  decide?(value: F, deciders: readonly F[]): F;
};

/** The types of all nodes of a text that was found right; the printers need them. */
export type Types = ReadonlyMap<Expression, ValueType>;

export type Stars = ReadonlyMap<SelectItem, readonly Pick<Column, 'table' | 'name'>[]>;

export type TypedExpression<F> = {
  /** Null where a diagnostic says why. */
  readonly type: ValueType | null;
  readonly nullable: boolean;
  readonly flow: F;
  /** Flows of the partition and order keys of windows and of the filters of aggregates. */
  readonly indirect: readonly F[];
  /** Whether an aggregate, or a window, stands in it. */
  readonly aggregates: boolean;
  readonly windows: boolean;
  readonly types: Types;
  readonly diagnostics: readonly Diagnostic[];
};

/** The tables that a query may name; `find` gives null for an unknown one, `names` is for suggestions. */
export type Tables<F> = {
  find(table: TableName): readonly ScopeColumn<F>[] | null;
  names(): Iterable<string>;
};

export type OutputColumn<F> = {
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
  readonly flow: F;
  /** The expression in the (first) select list; null for a column of `*`. */
  readonly expression: Expression | null;
  readonly start: number;
  readonly end: number;
};

export type AnalyzedQuery<F> = {
  readonly columns: readonly OutputColumn<F>[];
  /** Flows that decide which rows are there and how they are put together: filters, join, group and order keys. */
  readonly indirect: readonly F[];
  /** Every `ref` and `source` that is read, once, in the order of the text. */
  readonly tables: readonly TableName[];
  readonly types: Types;
  /** What each `*` of the text stands for. */
  readonly stars: Stars;
  readonly diagnostics: readonly Diagnostic[];
};

/** Traces references alone: the union of what the parts refer to, without doubles. */
export function references<R>(): Flow<readonly R[]> {
  const none: readonly R[] = [];
  return {
    none,
    combine: (_node, parts) => {
      const filled = parts.filter((part) => part.flow.length > 0);
      const [first] = filled;
      if (!first) return none;
      return filled.length === 1 ? first.flow : [...new Set(filled.flatMap((part) => part.flow))];
    },
  };
}
