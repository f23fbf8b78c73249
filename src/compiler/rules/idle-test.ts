import { diagnostic } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';
import { testVerdicts } from './test-verdict.ts';

/** A test can fail: one that can't gives a false peace of mind. */
export const idleTest: Rule = {
  code: 'LINT001',
  scope: 'product',
  *check({ workspace, graph }) {
    for (const product of workspace.products) {
      if (!graph.isSound(product)) continue;
      for (const { kind, span, why, help } of testVerdicts(graph, product)) {
        if (kind === 'never fails') {
          yield diagnostic('LINT001', span, `this can never fail: ${why}`, { help });
        }
      }
    }
  },
};
