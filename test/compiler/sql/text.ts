import { expect } from 'vitest';
import { locateIn } from '../../../src/compiler/diagnostics/index.ts';
import {
  type AnalyzedQuery,
  analyzeQuery,
  type Expression,
  parseExpression,
  parseSelect,
  type Query,
  references,
  type ScopeColumn,
  type TableName,
  type TypedExpression,
  typeExpression,
} from '../../../src/compiler/sql/index.ts';
import type { ColumnType } from '../../../src/plan/index.ts';

export type References = readonly string[];

/** Columns whose flow is their own name, behind that of their table. */
function columnsOf(
  table: string,
  columns: Readonly<Record<string, ColumnType>>,
): readonly ScopeColumn<References>[] {
  return Object.entries(columns).map(([name, type]) => ({
    name,
    type,
    nullable: true,
    flow: [`${table}.${name}`],
  }));
}

/** One column of each type. */
const every = columnsOf('t', {
  i: 'integer',
  n: 'bigint',
  m: 'decimal(10,2)',
  f: 'double',
  s: 'string',
  b: 'boolean',
  d: 'date',
  t: 'timestamp',
  z: 'timestamptz',
});

const tables: Readonly<Record<string, readonly ScopeColumn<References>[]>> = {
  every,
  patients: columnsOf('patients', { patient_id: 'string', sex: 'string', birth_year: 'integer' }),
  'fhir.encounter': columnsOf('fhir.encounter', {
    encounter_id: 'string',
    patient_id: 'string',
    started_on: 'date',
    ended_on: 'date',
    cost: 'decimal(10,2)',
  }),
};

export const plainTable = (table: TableName): string => `"${table.name.replace('.', '_')}"`;

export function expression(text: string): Expression {
  const { node, diagnostics } = parseExpression(text, locateIn('a.yaml', text));
  expect(diagnostics).toEqual([]);
  return node!;
}

export function typed(text: string): TypedExpression<References> & { readonly node: Expression } {
  const node = expression(text);
  return {
    node,
    ...typeExpression(node, [{ name: 't', columns: every }], references<string>(), locateIn('a.yaml', text)),
  };
}

export function analyzed(text: string): AnalyzedQuery<References> & { readonly node: Query } {
  const at = locateIn('a.sql', text);
  const { node, diagnostics } = parseSelect(text, at);
  expect(diagnostics).toEqual([]);
  const known = { find: (table: TableName) => tables[table.name] ?? null, names: () => Object.keys(tables) };
  return { node: node!, ...analyzeQuery(node!, known, references<string>(), at) };
}

/** Each mistake as `CODE line:column message`. */
export function mistakes(text: string, kind: 'expression' | 'select' = 'expression'): readonly string[] {
  const at = locateIn('a.sql', text);
  const shown = ({ code, span, message }: AnalyzedQuery<unknown>['diagnostics'][number]): string =>
    `${code} ${span.start.line}:${span.start.column} ${message}`;
  const parsed = kind === 'expression' ? parseExpression(text, at) : parseSelect(text, at);
  if (!parsed.node) return parsed.diagnostics.map(shown);
  return (kind === 'expression' ? typed(text) : analyzed(text)).diagnostics.map(shown);
}

/** A tree without its places. */
export function bare(node: unknown): unknown {
  return JSON.parse(
    JSON.stringify(node, (key, value) => (key === 'start' || key === 'end' ? undefined : value)),
  );
}
