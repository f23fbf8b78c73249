import { effectivePolicy } from '../analyze/effective-policy.ts';
import { describeFrame, trueClock } from '../analyze/frame.ts';
import type { FrameClash, Graph } from '../graph/graph.ts';
import type { Workspace } from '../resolve/index.ts';
import { frameFindings } from './frame-violation.ts';
import type { Rule } from './rule.ts';
import { unexcepted, type Violation } from './violation.ts';

/** A condition or a SQL file makes no one column: an exception names any of the table's. */
function exceptionNames(graph: Graph, { dataset: id, column }: FrameClash): readonly string[] {
  const dataset = graph.datasets.get(id);
  if (!dataset?.table) return [];
  const columns = column === null ? dataset.columns.map(({ name }) => name) : [column];
  return columns.map((name) => `${dataset.product.name}.${dataset.table?.name}.${name}`);
}

export function* clockViolations(judged: {
  readonly workspace: Workspace;
  readonly graph: Graph;
}): Generator<Violation> {
  const found = frameFindings(judged, 'PRIV009', 'clocks', ([first, second]) => {
    if (first === second) {
      return {
        message: `${describeFrame(first)} meets one of another person: the difference says nothing`,
        note: 'shifted by subject, the dates of each person have an offset of their own',
        help: 'join the tables by the surrogate of the person, or of something that is of one person',
      };
    }
    return {
      message: `${describeFrame(first)} meets ${describeFrame(second)}: the difference says nothing`,
      note: 'shifted dates keep their distances within one scope, and only there',
      help:
        first === trueClock || second === trueClock
          ? 'compare dates of one scope; what needs the true date is computed at the door'
          : 'compare dates of one scope only',
    };
  });
  for (const { clash, finding } of found) {
    const dataset = judged.graph.datasets.get(clash.dataset);
    yield {
      code: 'PRIV009',
      policy: dataset ? effectivePolicy(dataset.product) : null,
      columns: exceptionNames(judged.graph, clash),
      finding,
    };
  }
}

/** A shifted date is no true date, and no date of another scope. */
export const clocksMeet: Rule = {
  code: 'PRIV009',
  scope: 'product',
  check: (subject) => unexcepted(clockViolations(subject), subject.today),
};
