import { describeFrame, noSurrogate } from '../analyze/frame.ts';
import { frameFindings } from './frame-violation.ts';
import type { Rule } from './rule.ts';

/** A surrogate is compared with surrogates: it equals no value of the source, and no text that somebody writes. */
export const surrogateMeetsNone: Rule = {
  code: 'PRIV022',
  scope: 'product',
  *check(subject) {
    const found = frameFindings(subject, 'PRIV022', 'none', (frames) => {
      const surrogate = frames.find((frame) => frame !== noSurrogate) ?? noSurrogate;
      return {
        message: `${describeFrame(surrogate)} meets ${describeFrame(noSurrogate)}: nothing is equal`,
        note: 'a surrogate is random, and drawn at the door; what stood there before is in no table',
        help: 'compare columns that hold the same identifiers: in a csv contract `reference` or `subject` says so of one',
      };
    });
    for (const { finding } of found) yield finding;
  },
};
