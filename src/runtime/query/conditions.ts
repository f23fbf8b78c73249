import { type Column, isColumnType } from '../../formats/iceberg/index.ts';
import { RunFailure } from '../failure.ts';
import { bindPredicate, type Literal, type RowCondition } from '../lake/predicate.ts';

/** A statement's tree as DuckDB serialises it. */
export type Node = { readonly [key: string]: unknown };

export const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** A condition as a statement has it, before its table's columns are known. */
export type GivenCondition = {
  readonly condition: RowCondition;
  /** DuckDB's types of the values that it compares with. */
  readonly types: ReadonlySet<string>;
};

const comparisons: ReadonlyMap<
  unknown,
  { readonly op: '=' | '<' | '<=' | '>' | '>='; readonly turned: string }
> = new Map([
  ['COMPARE_EQUAL', { op: '=', turned: 'COMPARE_EQUAL' }],
  ['COMPARE_LESSTHAN', { op: '<', turned: 'COMPARE_GREATERTHAN' }],
  ['COMPARE_LESSTHANOREQUALTO', { op: '<=', turned: 'COMPARE_GREATERTHANOREQUALTO' }],
  ['COMPARE_GREATERTHAN', { op: '>', turned: 'COMPARE_LESSTHAN' }],
  ['COMPARE_GREATERTHANOREQUALTO', { op: '>=', turned: 'COMPARE_LESSTHANOREQUALTO' }],
]);

type Constant = { readonly value: Literal; readonly type: string };

/** What a statement writes out; null for anything that would have to be worked out, or that JSON rounds. */
function constantOf(node: unknown): Constant | null {
  if (!isNode(node)) return null;
  if (node.class === 'CAST') {
    const inner = constantOf(node.child);
    const type = isNode(node.cast_type) ? String(node.cast_type.id) : '';
    return inner?.type === 'VARCHAR' && node.try_cast === false ? { ...inner, type } : null;
  }
  const { value: held } = node;
  if (node.class !== 'CONSTANT' || !isNode(held) || held.is_null !== false || !isNode(held.type)) return null;
  const { value } = held;
  const isExact = typeof value === 'string' || Number.isSafeInteger(value);
  return isExact ? { value: value as string | number, type: String(held.type.id) } : null;
}

/** A column's name, and that of its table where it is written; null for anything else. */
function columnOf(node: unknown): { readonly table: string | null; readonly column: string } | null {
  if (!isNode(node) || node.class !== 'COLUMN_REF' || !Array.isArray(node.column_names)) return null;
  const [first, second, ...others] = node.column_names.map(String);
  if (first === undefined || others.length > 0) return null;
  return second === undefined ? { table: null, column: first } : { table: first, column: second };
}

type Placed = { readonly table: string | null; readonly given: GivenCondition };

/** Conditions that are joined by AND, as far as each holds one column against what is written out. */
function* conditionsOf(node: unknown): Generator<Placed> {
  if (!isNode(node)) return;
  const children = Array.isArray(node.children) ? (node.children as readonly unknown[]) : [];
  const placed = (
    of: ReturnType<typeof columnOf>,
    constants: readonly Constant[],
    condition: object,
  ): Placed[] =>
    of === null
      ? []
      : [
          {
            table: of.table,
            given: {
              condition: { column: of.column, ...condition } as RowCondition,
              types: new Set(constants.map(({ type }) => type)),
            },
          },
        ];
  const compared = (left: unknown, type: unknown, right: unknown): Placed[] => {
    const comparison = comparisons.get(type);
    if (!comparison) return [];
    const constant = constantOf(right);
    if (constant) return placed(columnOf(left), [constant], { op: comparison.op, value: constant.value });
    return constantOf(left) ? compared(right, comparison.turned, left) : [];
  };
  switch (node.type) {
    case 'CONJUNCTION_AND':
      for (const child of children) yield* conditionsOf(child);
      return;
    case 'COMPARE_BETWEEN':
      yield* compared(node.input, 'COMPARE_GREATERTHANOREQUALTO', node.lower);
      yield* compared(node.input, 'COMPARE_LESSTHANOREQUALTO', node.upper);
      return;
    case 'COMPARE_IN': {
      const [column, ...list] = children;
      const constants = list.map(constantOf).filter((constant) => constant !== null);
      if (constants.length < list.length) return;
      const values = constants.map(({ value }) => value);
      yield* placed(columnOf(column), constants, { op: 'in', values });
      return;
    }
    case 'OPERATOR_IS_NULL':
      yield* placed(columnOf(children[0]), [], { op: 'is null' });
      return;
    case 'OPERATOR_IS_NOT_NULL':
      yield* placed(columnOf(children[0]), [], { op: 'is not null' });
      return;
    default:
      yield* compared(node.left, node.type, node.right);
  }
}

/** What inner joins put together; of other joins a row may be in the answer for want of a partner. */
function sourcesOf(node: unknown): readonly Node[] {
  if (!isNode(node)) return [];
  const isInner =
    node.type === 'JOIN' && node.join_type === 'INNER' && /^(REGULAR|CROSS)$/.test(String(node.ref_type));
  return isInner ? [...sourcesOf(node.left), ...sourcesOf(node.right)] : [node];
}

/** Tables of a SELECT, as nodes of its tree, with what its WHERE asks of the rows of each. */
export function tablesWithConditions({
  from_table: from,
  where_clause: where,
  sample,
}: Node): ReadonlyMap<Node, readonly GivenCondition[]> {
  const found = new Map<Node, readonly GivenCondition[]>();
  // A sample is taken before the WHERE.
  if (sample !== null) return found;
  const sources = sourcesOf(from);
  const conditions = [...conditionsOf(where)];
  for (const source of sources) {
    const hasOwnNames = !Array.isArray(source.column_name_alias) || source.column_name_alias.length === 0;
    if (source.type !== 'BASE_TABLE' || source.sample !== null || !hasOwnNames) continue;
    const called = String(source.alias || source.table_name).toLowerCase();
    const isIts = ({ table }: Placed) =>
      table === null ? sources.length === 1 : table.toLowerCase() === called;
    found.set(
      source,
      conditions.filter(isIts).map(({ given }) => given),
    );
  }
  return found;
}

/** DuckDB's types of what a column of these types is compared with as it is, without a cast of the column. */
const comparableTypes: ReadonlyMap<string, readonly string[]> = new Map([
  ['integer', ['INTEGER', 'BIGINT']],
  ['bigint', ['INTEGER', 'BIGINT']],
  ['string', ['VARCHAR']],
  ['date', ['VARCHAR', 'DATE']],
  ['timestamp', ['VARCHAR', 'TIMESTAMP']],
  ['timestamptz', ['VARCHAR', 'TIMESTAMP WITH TIME ZONE']],
]);

/** The conditions that a table's metadata can be asked, whatever else a statement says; the engine asks them all. */
export function fitting(
  columns: readonly Column[],
  given: readonly GivenCondition[],
): readonly RowCondition[] {
  return given.flatMap(({ condition, types }) => {
    const column = columns.find(({ name }) => name.toLowerCase() === condition.column.toLowerCase());
    if (!column || !isColumnType(column.type)) return [];
    const known = comparableTypes.get(column.type) ?? [];
    if (![...types].every((type) => known.includes(type))) return [];
    const named = { ...condition, column: column.name };
    try {
      bindPredicate(columns, [named]);
      return [named];
    } catch (error) {
      if (error instanceof RunFailure) return [];
      throw error;
    }
  });
}
