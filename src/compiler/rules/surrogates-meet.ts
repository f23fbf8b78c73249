import { describeFrame, type Frame } from '../analyze/frame.ts';
import { frameFindings } from './frame-violation.ts';
import type { Rule } from './rule.ts';

/** `surrogates p:system` → `p`. */
const productOf = (frame: Frame): string => frame.slice(frame.indexOf(' ') + 1, frame.indexOf(':'));

/** Surrogates are compared within one name space; between two products stands a crosswalk. */
export const surrogatesMeet: Rule = {
  code: 'PRIV010',
  scope: 'product',
  *check(subject) {
    const found = frameFindings(subject, 'PRIV010', 'surrogates', ([first, second], dataset) => {
      const [a, b] = [productOf(first), productOf(second)];
      const message = `${describeFrame(first)} meets ${describeFrame(second)}: nothing is equal`;
      if (a === b) {
        return {
          message,
          note: 'each name space has surrogates of its own',
          help: 'compare columns of one name space',
        };
      }
      const crosswalks = subject.graph.datasets.get(dataset)?.product.crosswalks ?? [];
      const linking = crosswalks.find(({ crosswalk }) =>
        [a, b].every((name) => crosswalk.members.some((member) => member.product.name === name)),
      );
      return {
        message,
        note: 'two products never share a surrogate unless a Crosswalk says so',
        help: linking
          ? `join over \`${linking.name}.links\`: it has the surrogates of both, side by side`
          : `write a Crosswalk of ${a} and ${b}, name it under \`inputs\`, and join over its table`,
      };
    });
    for (const { finding } of found) yield finding;
  },
};
