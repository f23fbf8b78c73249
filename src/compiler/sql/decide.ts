import type { BinaryOperator, Expression, Literal } from './node.ts';
import { printPortable } from './print-portable.ts';

/** What a condition is for every row, whatever the data; null where it depends on them. A null is not true. */
export type Decision = 'true' | 'false' | 'null';

/** Whether a column can be null. */
type Nullable = (column: Extract<Expression, { kind: 'column' }>) => boolean;

const comparisons: ReadonlySet<string> = new Set(['=', '<>', '<', '<=', '>', '>=']);

const opposite: Readonly<Record<string, BinaryOperator>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

const isNumeric = ({ type }: Literal): boolean => type === 'integer' || type === 'decimal';

/** A literal's place among others of its type; null where they can't be compared here. */
function order(a: Literal, b: Literal): number | null {
  if (isNumeric(a) && isNumeric(b)) return Number(a.text) - Number(b.text);
  if (a.type !== b.type || a.type === 'null') return null;
  return a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
}

function compare(operator: string, difference: number): boolean {
  switch (operator) {
    case '=':
      return difference === 0;
    case '<>':
      return difference !== 0;
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    default:
      return difference >= 0;
  }
}

/** `-5` as a literal. */
function literalOf(node: Expression): Literal | null {
  if (node.kind === 'literal') return node;
  if (node.kind !== 'unary' || node.operator !== '-') return null;
  const { operand } = node;
  return operand.kind === 'literal' && isNumeric(operand) ? { ...operand, text: `-${operand.text}` } : null;
}

type Bound = { readonly what: string; readonly operator: string; readonly value: Literal };

/** Comparisons of one thing with what is written out, among conditions that all must hold. */
function boundsOf(nodes: readonly Expression[]): readonly Bound[] {
  return nodes.flatMap((node): readonly Bound[] => {
    if (node.kind === 'between' && !node.negated) {
      const [low, high] = [literalOf(node.low), literalOf(node.high)];
      const what = printPortable(node.operand);
      return [
        ...(low ? [{ what, operator: '>=', value: low }] : []),
        ...(high ? [{ what, operator: '<=', value: high }] : []),
      ];
    }
    if (node.kind !== 'binary' || !comparisons.has(node.operator)) return [];
    const [left, right] = [literalOf(node.left), literalOf(node.right)];
    if (right && !left) return [{ what: printPortable(node.left), operator: node.operator, value: right }];
    if (left && !right) {
      return [
        { what: printPortable(node.right), operator: opposite[node.operator] ?? node.operator, value: left },
      ];
    }
    return [];
  });
}

/** Whether no value meets both. */
function exclude(a: Bound, b: Bound): boolean {
  if (a.what !== b.what) return false;
  const difference = order(a.value, b.value);
  if (difference === null) return false;
  if (a.operator === '=') return !compare(b.operator, difference);
  if (b.operator === '=') return !compare(a.operator, -difference);
  const above = (operator: string) => operator === '>' || operator === '>=';
  const below = (operator: string) => operator === '<' || operator === '<=';
  const open = a.operator === '>' || a.operator === '<' || b.operator === '>' || b.operator === '<';
  if (above(a.operator) && below(b.operator)) return difference > 0 || (difference === 0 && open);
  if (below(a.operator) && above(b.operator)) return difference < 0 || (difference === 0 && open);
  return false;
}

function parts(node: Expression, operator: 'and' | 'or'): readonly Expression[] {
  if (node.kind !== 'binary' || node.operator !== operator) return [node];
  return [...parts(node.left, operator), ...parts(node.right, operator)];
}

/** `x is null` and `x is not null`, or the other way round. */
function contradict(a: Expression, b: Expression): boolean {
  if (a.kind !== 'is-null' || b.kind !== 'is-null') return false;
  return a.negated !== b.negated && printPortable(a.operand) === printPortable(b.operand);
}

function some<T>(items: readonly T[], holds: (a: T, b: T) => boolean): boolean {
  return items.some((a, index) => items.slice(index + 1).some((b) => holds(a, b)));
}

function canBeNull(node: Expression, nullable: Nullable): boolean {
  if (node.kind === 'column') return nullable(node);
  if (node.kind === 'literal') return node.type === 'null';
  if (node.kind === 'is-null' || node.kind === 'is-distinct') return false;
  if (node.kind === 'call' && node.name === 'coalesce') {
    return node.args.every((each) => canBeNull(each, nullable));
  }
  return true;
}

/** What a condition comes to for every row; null where the data decide, or it isn't seen. */
export function decide(node: Expression, nullable: Nullable): Decision | null {
  switch (node.kind) {
    case 'literal':
      return node.type === 'boolean'
        ? node.text === 'true'
          ? 'true'
          : 'false'
        : node.type === 'null'
          ? 'null'
          : null;
    case 'unary': {
      if (node.operator !== 'not') return null;
      const inner = decide(node.operand, nullable);
      return inner === 'true' ? 'false' : inner === 'false' ? 'true' : inner;
    }
    case 'is-null': {
      if (node.operand.kind === 'literal')
        return (node.operand.type === 'null') !== node.negated ? 'true' : 'false';
      if (canBeNull(node.operand, nullable)) return null;
      return node.negated ? 'true' : 'false';
    }
    case 'binary':
      return decideBinary(node, nullable);
    case 'between': {
      const [low, high] = [literalOf(node.low), literalOf(node.high)];
      const difference = low && high && order(low, high);
      return difference !== null && difference > 0 && !node.negated ? 'false' : null;
    }
    default:
      return null;
  }
}

function decideBinary(node: Extract<Expression, { kind: 'binary' }>, nullable: Nullable): Decision | null {
  const { operator } = node;
  if (operator === 'and') {
    const all = parts(node, 'and');
    const decided = all.map((each) => decide(each, nullable));
    if (decided.includes('false') || some(boundsOf(all), exclude) || some(all, contradict)) return 'false';
    return decided.every((each) => each === 'true') ? 'true' : null;
  }
  if (operator === 'or') {
    const all = parts(node, 'or');
    const decided = all.map((each) => decide(each, nullable));
    if (decided.includes('true') || some(all, contradict)) return 'true';
    return decided.every((each) => each === 'false') ? 'false' : null;
  }
  if (!comparisons.has(operator)) return null;
  const [left, right] = [literalOf(node.left), literalOf(node.right)];
  if (left?.type === 'null' || right?.type === 'null') return 'null';
  if (left && right) {
    const difference = order(left, right);
    return difference === null ? null : compare(operator, difference) ? 'true' : 'false';
  }
  // NaN apart, a value equals itself.
  if (printPortable(node.left) !== printPortable(node.right)) return null;
  if (operator === '<>' || operator === '<' || operator === '>') return 'false';
  return canBeNull(node.left, nullable) ? null : 'true';
}
