import { diagnostic } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';
import { testVerdicts } from './test-verdict.ts';

/** A test can pass: one that can't stops every run. */
export const hopelessTest: Rule = {
  code: 'LINT002',
  scope: 'product',
  *check({ workspace, graph }) {
    for (const product of workspace.products) {
      if (!graph.isSound(product)) continue;
      for (const { kind, span, why, help } of testVerdicts(graph, product)) {
        if (kind === 'never passes') {
          yield diagnostic('LINT002', span, `this can never pass: ${why}`, { help });
        }
      }
    }
  },
};
