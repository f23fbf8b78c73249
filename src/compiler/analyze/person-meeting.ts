import type { ColumnRef } from '../graph/column-ref.ts';
import type { Expression as Node, Part, Query } from '../sql/index.ts';
import { columnNodes } from '../sql/index.ts';
import { type Frame, isClock } from './frame.ts';
import { selectsOf } from './selects.ts';
import type { Clash, Trace } from './trace.ts';

/** Which tables of a SELECT, by their aliases, an operation brings together; null where a name says no table. */
type Meeting = {
  readonly node: Node;
  readonly one: readonly (string | null)[];
  readonly other: readonly (string | null)[];
};
type DatesMeeting = Meeting & {
  readonly clock: Frame;
  readonly origins: readonly [ColumnRef | null, ColumnRef | null];
};

const tablesOf = (node: Node): readonly (string | null)[] => [
  ...new Set([...columnNodes(node)].map(({ table }) => table?.toLowerCase() ?? null)),
];

const isSurrogate = (frame: Frame): boolean => !isClock(frame);

const equates = (node: Node): boolean =>
  node.kind === 'binary' ? node.operator === '=' : node.kind === 'is-distinct' && node.negated;

/** Whether two tables of a SELECT are linked by what stands in it, over others or directly. */
function linked(from: string, to: string, links: readonly Meeting[]): boolean {
  const seen = new Set([from]);
  for (const table of seen) {
    for (const { one, other } of links) {
      // `using` names no table: it links all that it joins.
      if (one.includes(null) || other.includes(null)) return true;
      if (one.includes(table)) for (const next of other) if (next !== null) seen.add(next);
      if (other.includes(table)) for (const next of one) if (next !== null) seen.add(next);
    }
  }
  return seen.has(to);
}

/**
 * Watches the comparisons of a statement. Where dates are shifted by person each person is a scope: dates of two tables
 * may be compared only where a surrogate joins the tables, so that they are of one person.
 */
export function watchPersons(): {
  readonly note: (node: Node, parts: readonly Part<Trace>[]) => void;
  readonly apart: (query: Query) => readonly Clash[];
} {
  const links: Meeting[] = [];
  const dates: DatesMeeting[] = [];
  return {
    note: (node, parts) => {
      for (const [index, one] of parts.entries()) {
        for (const other of parts.slice(index + 1)) {
          const shared = one.flow.frames.filter((frame) => other.flow.frames.includes(frame));
          const meeting = { node, one: tablesOf(one.node), other: tablesOf(other.node) };
          if (equates(node) && shared.some(isSurrogate)) links.push(meeting);
          const clock = shared.find((frame) => frame.startsWith('clock subject:'));
          if (clock === undefined) continue;
          dates.push({ ...meeting, clock, origins: [one.flow.refs[0] ?? null, other.flow.refs[0] ?? null] });
        }
      }
    },
    apart: (query) => {
      const selects = [...selectsOf(query)];
      const within = ({ node }: Meeting) =>
        selects.filter((one) => one.start <= node.start && node.end <= one.end).at(-1) ?? null;
      return dates.flatMap((meeting): readonly Clash[] => {
        const select = within(meeting);
        const here = links.filter((link) => within(link) === select);
        const pairs = meeting.one.flatMap((a) => meeting.other.map((b) => [a, b] as const));
        const isApart = pairs.some(([a, b]) => a !== null && b !== null && a !== b && !linked(a, b, here));
        const { node, clock, origins } = meeting;
        return isApart ? [{ node, frames: [clock, clock], origins }] : [];
      });
    },
  };
}
