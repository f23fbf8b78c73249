import type { ColumnType } from '../../plan/index.ts';
import { diagnostic, type Locate } from '../diagnostics/index.ts';
import { type Building, findColumn, hasBrokenColumn, isBroken } from '../graph/building.ts';
import type { Dataset, GraphColumn } from '../graph/graph.ts';
import {
  aType,
  columnNodes,
  parseExpression,
  type Scope,
  type ScopeColumn,
  typeExpression,
} from '../sql/index.ts';
import type { Expression } from './expression.ts';
import { framesOf } from './frame.ts';
import { type Trace, traceFlow } from './trace.ts';

/** A dataset's columns as an expression sees them; those that don't pass the door too, so that a use can be explained. */
export function columnsInSight(dataset: Dataset): readonly ScopeColumn<Trace>[] {
  return [...dataset.columns, ...dataset.dropped].map((column) => ({
    name: column.name,
    type: column.type,
    nullable: column.nullable,
    flow: {
      refs: [{ dataset: dataset.id, column: column.name }],
      indirect: [],
      label: column.label,
      bearsAge: column.bearsAge ?? false,
      frames: framesOf(column),
    },
  }));
}

let lastScope: { readonly of: Dataset; readonly scope: Scope<Trace> } | null = null;

/** The scope of an expression over one dataset. Expressions over the same one follow each other: it is made once for them. */
function scopeOf(dataset: Dataset): Scope<Trace> {
  if (lastScope?.of !== dataset)
    lastScope = {
      of: dataset,
      scope: [{ name: dataset.table?.name ?? null, columns: columnsInSight(dataset) }],
    };
  return lastScope.scope;
}

/** What a new column has from the values that it is made of. */
export function traitsOf(
  made: Pick<Trace, 'label' | 'bearsAge' | 'frames' | 'indirect'>,
): Pick<GraphColumn, 'label' | 'bearsAge' | 'frames' | 'indirect'> {
  const { label, bearsAge, frames, indirect } = made;
  return {
    label,
    ...(bearsAge ? { bearsAge: true } : {}),
    ...(frames.length > 0 ? { frames } : {}),
    ...(indirect.length > 0 ? { indirect } : {}),
  };
}

type Reading = {
  readonly text: string;
  readonly locate: Locate;
  /** Whose columns it may name. */
  readonly from: Dataset;
  /** What is made of it: a column of this dataset; null for a condition. */
  readonly dataset: string;
  readonly column: string | null;
  readonly aggregates: boolean;
  readonly expects?: ColumnType;
};

/** Reads, types and labels an expression. Null where something is wrong; it is reported then, once. */
export function readExpression(building: Building, reading: Reading): Expression | null {
  const { text, locate, from, dataset, column, expects } = reading;
  const { report } = building;
  const parsed = parseExpression(text, locate);
  const { node } = parsed;
  if (!node || parsed.diagnostics.length > 0) {
    for (const found of parsed.diagnostics) report(found);
    return null;
  }
  let usable = true;
  for (const one of columnNodes(node)) {
    if (one.table !== null && one.table !== from.table?.name) continue;
    if (isBroken(building, from.id, one.name)) return null;
    if (findColumn(from, one.name)?.dropped) {
      usable = false;
      const span = locate(one.start, one.end);
      building.uses.push({
        product: building.product,
        dataset,
        column,
        ref: { dataset: from.id, column: one.name },
        span,
      });
    }
  }
  if (!usable) return null;
  const flow = traceFlow(({ node: where, frames, origins }) => {
    building.clashes.push({ dataset, column, frames, origins, span: locate(where.start, where.end) });
  });
  const typed = typeExpression(node, scopeOf(from), flow, locate);
  if (typed.diagnostics.length > 0 || typed.type === null) {
    for (const found of typed.diagnostics) {
      if (found.code !== 'SQL004') report(found);
      else if (!hasBrokenColumn(building, from.id)) {
        building.reportOnce(`${from.id} column ${found.message}`, found);
      }
    }
    return null;
  }
  if (typed.aggregates && !reading.aggregates) {
    report(
      diagnostic(
        'SQL007',
        locate(0, text.length),
        'an aggregate can’t stand here: the value is made row by row',
        {
          help: 'write a silver table with `sql:` that groups, and build on it',
        },
      ),
    );
    return null;
  }
  const type = typed.type === 'null' ? (expects ?? 'string') : typed.type;
  if (expects !== undefined && type !== expects) {
    report(
      diagnostic(
        'TYP001',
        locate(0, text.length),
        `a condition must be true or false, and this is ${aType(type)}`,
        {
          help: 'compare it with something',
        },
      ),
    );
    return null;
  }
  return {
    node,
    types: typed.types,
    text,
    type,
    nullable: typed.nullable,
    label: typed.flow.label,
    bearsAge: typed.flow.bearsAge,
    frames: typed.flow.frames,
    direct: typed.flow.refs,
    indirect: typed.flow.indirect,
    windows: typed.windows,
  };
}
