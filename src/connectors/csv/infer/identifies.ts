import { type Identifies, identifierInName } from '../identifying-name.ts';
import type { ColumnFacts, Shape } from './column-facts.ts';

/** What a column likely identifies, and why; `what` is null where nothing speaks for anything. */
export type Likely = { readonly what: Identifies | null; readonly why: string };

const percent = (share: number): string => `${Math.floor(share * 100)} % of the values look like one`;

const shapeMeans: Readonly<Record<Shape, Identifies>> = {
  ssn: 'ssn',
  phone: 'phone',
  email: 'email',
  url: 'url',
  ip: 'ip',
};

/** What speaks for an identifier: the shape of values first, then the name, then how many values differ. */
export function likelyIdentifies(name: string, facts: ColumnFacts): Likely {
  for (const [shape, what] of Object.entries(shapeMeans) as [Shape, Identifies][]) {
    // A few are enough: one telephone number in a column of codes is one too many.
    if (facts.shapes[shape] >= 0.05) return { what, why: percent(facts.shapes[shape]) };
  }
  const isTime = facts.type === 'date' || facts.type === 'timestamp' || facts.type === 'timestamptz';
  const named = identifierInName(name);
  // A name that says `birth` is a date only where the values are.
  if (named === 'birth-date' || named === 'death-date' || named === 'date') {
    if (isTime || facts.type === 'integer' || facts.type === 'string')
      return { what: named, why: 'by its name' };
  } else if (named !== null) {
    return { what: named, why: 'by its name' };
  }
  if (isTime) return { what: 'date', why: 'its values are dates' };
  if (facts.type !== 'string') return { what: null, why: `${facts.distinct} different numbers` };
  if (facts.averageLength > 40) return { what: 'free-text', why: 'its values are long' };
  if (facts.filled >= 20 && facts.distinct === facts.filled) {
    return { what: 'other-unique-id', why: 'every value is there once' };
  }
  return { what: null, why: `${facts.distinct} different values` };
}
