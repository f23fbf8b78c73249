import { diagnostic } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

/** Shards share the ingest: without a source there is none to share. */
export const idleShards: Rule = {
  code: 'LINT017',
  scope: 'product',
  *check({ workspace }) {
    for (const { document, spec, name } of workspace.products) {
      if (spec.operations.shards === 1 || spec.source || spec.sources) continue;
      yield diagnostic(
        'LINT017',
        document.places.value(['spec', 'operations', 'shards']),
        `\`${name}\` has no source, and shards share the ingest alone`,
        { help: 'leave `shards` out' },
      );
    }
  },
};
