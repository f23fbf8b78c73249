import type { Identifier, Label } from '../../plan/index.ts';
import type { ColumnRef } from '../graph/column-ref.ts';
import { declassifierOf, type Flow, isMoment, type Expression as Node, type Part } from '../sql/index.ts';
import { type Frame, framesApart, isClock, isSurrogateForm, surrogateApart, trueClock } from './frame.ts';
import { union } from './label.ts';

/** What is traced along values: which columns they come from, and what they identify. */
export type Trace = {
  /** The columns that the value comes from. */
  readonly refs: readonly ColumnRef[];
  /** The columns that decide which value it is, without being it. */
  readonly indirect: readonly ColumnRef[];
  readonly label: Label;
  /** Whether an age can be computed from it. */
  readonly bearsAge: boolean;
  /** Within what it can be compared. */
  readonly frames: readonly Frame[];
};

/** Values of different frames in one operation, with a column that each comes from. */
export type Clash = {
  readonly node: Node;
  readonly frames: readonly [Frame, Frame];
  readonly origins: readonly [ColumnRef | null, ColumnRef | null];
};

const none: Trace = { refs: [], indirect: [], label: [], bearsAge: false, frames: [] };

/** Functions that look for a text in another. */
const searches = new Set(['starts_with', 'contains']);
const isSearch = (node: Node): boolean =>
  node.kind === 'like' || (node.kind === 'call' && searches.has(node.name));

/** How an operation brings its parts together: it compares them, makes one value of either, or neither. */
function meetingOf(node: Node): 'compares' | 'merges' | null {
  switch (node.kind) {
    case 'binary':
      return ['=', '<>', '<', '<=', '>', '>=', '-'].includes(node.operator) ? 'compares' : null;
    case 'is-distinct':
    case 'between':
    case 'in':
    case 'like':
      return 'compares';
    case 'call':
      if (node.name.startsWith('date_diff') || node.name === 'nullif' || searches.has(node.name))
        return 'compares';
      return ['coalesce', 'greatest', 'least'].includes(node.name) ? 'merges' : null;
    case 'case':
      return 'merges';
    default:
      return null;
  }
}

/** Comparisons in which a year or a text that is written out is one of the true calendar; `year(d) - 1` is none. */
const comparisons = new Set(['=', '<>', '<', '<=', '>', '>=']);
const isComparison = (node: Node): boolean =>
  node.kind === 'binary'
    ? comparisons.has(node.operator)
    : node.kind === 'in' || node.kind === 'between' || isSearch(node);

/** The frames of a part; a date that comes from no shifted column is a true one. */
function framesOfPart(node: Node, { node: part, type, flow }: Part<Trace>): readonly Frame[] {
  const isTrue = isMoment(type) || (part.kind === 'literal' && part.text !== '' && isComparison(node));
  return isTrue && !flow.frames.some(isClock) ? [...flow.frames, trueClock] : flow.frames;
}

/** A text that is written out and that no surrogate can be; nobody means a surrogate by no text at all. */
const isNoSurrogate = ({ node }: Part<Trace>): boolean =>
  node.kind === 'literal' && node.text !== '' && !isSurrogateForm(node.text);

/** A surrogate that is held against a column, or a text, that is none. */
function equalToNone(node: Node, parts: readonly Part<Trace>[]): Clash | null {
  const isEquality =
    (node.kind === 'binary' && (node.operator === '=' || node.operator === '<>')) ||
    node.kind === 'in' ||
    node.kind === 'is-distinct' ||
    (node.kind === 'call' && node.name === 'nullif') ||
    isSearch(node);
  if (!isEquality) return null;
  const [first, ...others] = parts;
  if (!first) return null;
  for (const other of others) {
    const [one, two] = [first, other].map((part) => ({ ...part.flow, type: part.type }));
    const frames = one && two && surrogateApart(one, two);
    const isTold = [first, other].every((part) => part.flow.refs.length > 0 || isNoSurrogate(part));
    if (frames && isTold)
      return { node, frames, origins: [first.flow.refs[0] ?? null, other.flow.refs[0] ?? null] };
  }
  return null;
}

/** Two frames of different parts that can't meet in this operation. */
function clashIn(node: Node, parts: readonly Part<Trace>[]): Clash | null {
  const meeting = meetingOf(node);
  if (meeting === null) return null;
  const told = parts
    .filter((part) => part.type !== 'null')
    .map((part) => ({ frames: framesOfPart(node, part), ref: part.flow.refs[0] ?? null }));
  for (const [index, one] of told.entries()) {
    for (const other of told.slice(index + 1)) {
      const frames = framesApart(one.frames, other.frames, meeting);
      if (frames) return { node, frames, origins: [one.ref, other.ref] };
    }
  }
  return equalToNone(node, parts);
}

/** Whether the result is no date or surrogate any more: a truth, a distance, a number of rows. */
function leavesFrames(node: Node, parts: readonly Part<Trace>[]): boolean {
  switch (node.kind) {
    case 'is-null':
    case 'is-distinct':
    case 'between':
    case 'in':
    case 'like':
      return true;
    case 'binary':
      if (node.operator === '-') return parts.every((part) => part.flow.frames.some(isClock));
      return !['+', '*', '/', '%', '||'].includes(node.operator);
    case 'call':
      return node.name.startsWith('date_diff') || ['length', 'starts_with', 'contains'].includes(node.name);
    default:
      return declassifierOf(node) === 'count';
  }
}

/** Identifiers that a stated rule replaces; null where the node follows none. */
function declassify(node: Node, label: Label, bearsAge: boolean, isSuppressed: boolean): Label | null {
  switch (declassifierOf(node)) {
    case 'count':
      // A number of few records can still point at one of them: a count needs its minimum cell.
      return isSuppressed ? [] : null;
    case 'age-band':
      return replace(label, { 'age.exact': 'age.capped' });
    case 'zip3':
      return replace(label, { 'geographic.zip5': 'geographic.zip3' });
    case 'year':
      // The year of a birth or death tells an age over 89: 164.514(b)(2)(i)(C). A shifted year stays a shifted date.
      return bearsAge ? null : yearsOf(label);
    case null:
      return null;
  }
}

/** What is left of true dates where only their year is kept. */
export function yearsOf(label: Label): Label {
  return replace(label, { 'date.instant': 'date.year', 'date.day': 'date.year', 'date.month': 'date.year' });
}

function replace(label: Label, by: Partial<Record<Identifier, Identifier>>): Label {
  return union(label.map((identifier) => [by[identifier] ?? identifier]));
}

const arithmetic = new Set(['+', '-', '*', '/', '%']);

/** Computing with a birth or death makes an age of it: the distance of two dates, or 2026 minus a year. */
function isAge(node: Node, bearsAge: boolean): boolean {
  if (!bearsAge) return false;
  if (node.kind === 'call') return node.name.startsWith('date_diff');
  return node.kind === 'binary' && arithmetic.has(node.operator);
}

/**
 * Labels along direct flow: the union of the parts, whatever the operation, a hash or a substring included. Only
 * stated rules lower one. Values whose frames don't fit are handed to `clash`; `suppressed` are the counts whose
 * groups have the minimum cell; `note` is told of every comparison.
 */
export function traceFlow(
  clash: (found: Clash) => void,
  suppressed: ReadonlySet<Node> = new Set(),
  note: (node: Node, parts: readonly Part<Trace>[]) => void = () => {},
): Flow<Trace> {
  return {
    none,
    combine: (node, parts) => {
      const found = clashIn(node, parts);
      if (found) clash(found);
      if (meetingOf(node) === 'compares') note(node, parts);
      const filled = parts.filter((part) => part.flow !== none).map((part) => part.flow);
      const [only] = filled;
      if (only === undefined) return none;
      const bearsAge = filled.some((flow) => flow.bearsAge);
      const carried = union(filled.map((flow) => flow.label));
      const declassified = declassify(node, carried, bearsAge, suppressed.has(node));
      // Of dates that can't meet no age is made, and the clash is reported.
      const label =
        found === null && isAge(node, bearsAge) ? union([carried, ['age.exact']]) : (declassified ?? carried);
      const frames = leavesFrames(node, parts)
        ? []
        : found !== null && isClock(found.frames[0])
          ? // It is reported here; further on the value counts as a date of the first clock.
            [found.frames[0]]
          : distinct(filled.map((flow) => flow.frames));
      if (filled.length === 1) {
        const same = label === only.label && frames.length === only.frames.length;
        return same ? only : { ...only, label, frames };
      }
      return {
        refs: distinctRefs(filled.flatMap((flow) => flow.refs)),
        indirect: distinctRefs(filled.flatMap((flow) => flow.indirect)),
        label,
        bearsAge,
        frames,
      };
    },
    decide: (value, deciders) => {
      const indirect = distinctRefs([
        ...value.indirect,
        ...deciders.flatMap((flow) => [...flow.refs, ...flow.indirect]),
      ]);
      return indirect.length === value.indirect.length ? value : { ...value, indirect };
    },
  };
}

function distinct(frames: readonly (readonly Frame[])[]): readonly Frame[] {
  const [first = [], ...rest] = frames.filter((one) => one.length > 0);
  return rest.length === 0 ? first : [...new Set([first, ...rest].flat())].sort();
}

export function distinctRefs(refs: readonly ColumnRef[]): readonly ColumnRef[] {
  return [...new Map(refs.map((ref) => [`${ref.dataset} ${ref.column}`, ref])).values()];
}
