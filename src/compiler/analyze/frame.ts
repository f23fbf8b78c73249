import type { ColumnType, Identifier, Label } from '../../plan/index.ts';
import { isMoment } from '../sql/index.ts';

/**
 * Within what values can be compared. A clock tells dates: `clock true`, or the scope of a shift, `clock dataset:p`.
 * A name space holds surrogates: `surrogates p:system`; two products share none.
 */
export type Frame = `clock ${string}` | `surrogates ${string}` | typeof noSurrogate;

export const trueClock: Frame = 'clock true';

/** What is in no name space: values of the source, and texts that are written out. */
export const noSurrogate = 'no surrogate';

const shiftedPrefix = 'date.shifted(';

/** The clock of dates that are shifted so, from their identifier. */
export const clockOfShift = (identifier: Identifier): Frame =>
  `clock ${identifier.slice(shiftedPrefix.length, -1)}`;

export const isShifted = (identifier: Identifier): boolean => identifier.startsWith(shiftedPrefix);

export const isClock = (frame: Frame): boolean => frame.startsWith('clock ');

export const surrogatesOf = (product: string, system: string): Frame => `surrogates ${product}:${system}`;

const noFrames: readonly Frame[] = [];
const trueTime: readonly Frame[] = [trueClock];

/** The frames of a column: as it says, else by the label of its dates; a date without a label is a true one. */
export function framesOf(column: {
  readonly type: ColumnType;
  readonly label: Label;
  readonly frames?: readonly Frame[];
}): readonly Frame[] {
  if (column.frames !== undefined) return column.frames;
  if (!isMoment(column.type)) return noFrames;
  const shifted = column.label.filter(isShifted).map(clockOfShift);
  return shifted.length > 0 ? shifted : trueTime;
}

/**
 * Two frames of values that can't meet: by different clocks, or, where they are compared, in different name spaces.
 * Dates by two clocks can't even stand in one column; surrogates can, since those of two name spaces all differ.
 */
export function framesApart(
  one: readonly Frame[],
  other: readonly Frame[],
  meeting: 'compares' | 'merges',
): readonly [Frame, Frame] | null {
  const kinds = [isClock, ...(meeting === 'compares' ? [(frame: Frame) => !isClock(frame)] : [])];
  for (const isKind of kinds) {
    const [left, right] = [one.filter(isKind), other.filter(isKind)];
    const [a, b] = [left[0], right[0]];
    if (a !== undefined && b !== undefined && !left.some((frame) => right.includes(frame))) return [a, b];
  }
  return null;
}

/** Whether a text that is written out can be a surrogate: of a person or record, or a UID that stands for one. */
export const isSurrogateForm = (text: string): boolean => /^([a-z2-7]{26}|2\.25\.\d+)$/.test(text);

/** Values that are compared: what they are in, and what tells whether they are surrogates. */
type Compared = {
  readonly type: ColumnType | 'null';
  readonly label: Label;
  readonly frames: readonly Frame[];
};

const inNameSpace = ({ frames }: Compared): Frame | undefined => frames.find((frame) => !isClock(frame));

/** A surrogate and a text that is none, which are never equal; what is labelled a surrogate may be of any name space. */
export function surrogateApart(one: Compared, other: Compared): readonly [Frame, Frame] | null {
  const [left, right] = [inNameSpace(one), inNameSpace(other)];
  const plain = left === undefined ? one : other;
  const frame = left ?? right;
  if (frame === undefined || (left !== undefined && right !== undefined)) return null;
  if (one.type !== 'string' || other.type !== 'string' || plain.label.includes('pseudonym')) return null;
  return left === undefined ? [noSurrogate, frame] : [frame, noSurrogate];
}

/** What a frame is called in a message. */
export function describeFrame(frame: Frame): string {
  const name = frame.slice(frame.indexOf(' ') + 1);
  const colon = name.indexOf(':');
  const [head, tail] = [name.slice(0, colon), name.slice(colon + 1)];
  if (frame === noSurrogate) return 'a value that is none';
  if (!isClock(frame)) return `a surrogate of \`${head}\` (name space ${tail})`;
  return frame === trueClock ? 'a true date' : `a date of \`${tail}\`, shifted by ${head}`;
}
