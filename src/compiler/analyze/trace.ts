import type { Identifier, Label } from '../../plan/index.ts';
import type { ColumnRef } from '../graph/column-ref.ts';
import { declassifierOf, type Flow, type Expression as Node, type Part } from '../sql/index.ts';
import { union } from './label.ts';

/** What is traced along values: which columns they come from, and what they identify. */
export type Trace = {
  readonly refs: readonly ColumnRef[];
  readonly label: Label;
  /** Whether an age can be computed from it. */
  readonly bearsAge: boolean;
};

/** Two dates of different clocks in one operation. */
export type Clash = { readonly node: Node; readonly clocks: readonly [string, string] };

const none: Trace = { refs: [], label: [], bearsAge: false };

const dateTypes = new Set<string>(['date', 'timestamp', 'timestamptz']);

/** By which clock a date is told: `true`, or the scope of its shift. Null for what is no date. */
function clockOf(part: Part<Trace>): string | null {
  if (!dateTypes.has(part.type)) return null;
  const shifted = part.flow.label.find((identifier) => identifier.startsWith('date.shifted('));
  return shifted === undefined ? 'true' : shifted.slice('date.shifted('.length, -1);
}

/** Whether the operation sets its parts against each other: compares them, or takes their difference. */
function confronts(node: Node): boolean {
  switch (node.kind) {
    case 'binary':
      return ['=', '<>', '<', '<=', '>', '>=', '-'].includes(node.operator);
    case 'is-distinct':
    case 'between':
    case 'in':
      return true;
    case 'call':
      return node.name.startsWith('date_diff');
    case 'case':
      return node.operand !== null;
    default:
      return false;
  }
}

/** Identifiers that a stated rule replaces; null where the node follows none. */
function declassify(node: Node, label: Label, bearsAge: boolean): Label | null {
  // Whether a value is there, or how many there are, says nothing of the values.
  if (node.kind === 'is-null') return [];
  switch (declassifierOf(node)) {
    case 'count':
      return [];
    case 'age-band':
      return replace(label, { 'age.exact': 'age.capped' });
    case 'zip3':
      return replace(label, { 'geographic.zip5': 'geographic.zip3' });
    case 'year':
      // The year of a birth or death tells an age over 89: 164.514(b)(2)(i)(C). A shifted year stays a shifted date.
      return bearsAge
        ? null
        : replace(label, { 'date.instant': 'date.year', 'date.day': 'date.year', 'date.month': 'date.year' });
    case null:
      return null;
  }
}

function replace(label: Label, by: Partial<Record<Identifier, Identifier>>): Label {
  return union(label.map((identifier) => [by[identifier] ?? identifier]));
}

/** A difference of dates of which one is a birth or death is an age. */
function isAge(node: Node, bearsAge: boolean): boolean {
  return bearsAge && node.kind === 'call' && node.name.startsWith('date_diff');
}

/**
 * Labels along direct flow: the union of the parts, whatever the operation, a hash or a substring included. Only
 * stated rules lower one. Shifted dates that meet other dates are handed to `clash`.
 */
export function traceFlow(clash: (found: Clash) => void): Flow<Trace> {
  return {
    none,
    combine: (node, parts) => {
      if (confronts(node)) {
        const clocks = [...new Set(parts.map(clockOf).filter((clock) => clock !== null))];
        const [first, second] = clocks;
        if (first !== undefined && second !== undefined) clash({ node, clocks: [first, second] });
      }
      const filled = parts.filter((part) => part.flow !== none).map((part) => part.flow);
      const [only] = filled;
      if (only === undefined) return none;
      const bearsAge = filled.some((flow) => flow.bearsAge);
      const carried = union(filled.map((flow) => flow.label));
      const declassified = declassify(node, carried, bearsAge);
      const label = isAge(node, bearsAge) ? union([carried, ['age.exact']]) : (declassified ?? carried);
      if (filled.length === 1) return label === only.label ? only : { ...only, label };
      return { refs: distinctRefs(filled.flatMap((flow) => flow.refs)), label, bearsAge };
    },
  };
}

export function distinctRefs(refs: readonly ColumnRef[]): readonly ColumnRef[] {
  return [...new Map(refs.map((ref) => [`${ref.dataset} ${ref.column}`, ref])).values()];
}
