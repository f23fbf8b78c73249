import { diagnostic } from '../diagnostics/index.ts';
import { planLocation } from '../emit/plan/source.ts';
import type { Rule } from './rule.ts';

/** A source's data lie below the landing; what can't be reached yet is said where plans are made. */
export const location: Rule = {
  code: 'SCH005',
  scope: 'product',
  *check({ workspace }) {
    for (const { document, sources } of workspace.products) {
      for (const source of sources) {
        const { location: wanted } = source.spec;
        if (planLocation(wanted) || !/^(landing|file):/.test(wanted)) continue;
        const span = document.places.value([...source.path, 'location']);
        yield diagnostic('SCH005', span, 'a location stays below the landing', { help: 'leave `..` out' });
      }
    }
  },
};
