import { diagnostic } from '../diagnostics/index.ts';
import { planLocation } from '../emit/plan/source.ts';
import type { Rule } from './rule.ts';

/** A source's data arrive where a run can look. */
export const location: Rule = {
  code: 'SCH010',
  *check({ workspace }) {
    for (const { document, sources } of workspace.products) {
      for (const source of sources) {
        if (planLocation(source.spec.location)) continue;
        const span = document.places.value([...source.path, 'location']);
        const [scheme = ''] = source.spec.location.split(':');
        yield scheme === 'landing' || scheme === 'file'
          ? diagnostic('SCH005', span, 'a location stays below the landing', { help: 'leave `..` out' })
          : diagnostic('SCH010', span, `locations of \`${scheme}:\` are not supported yet`, {
              help: 'copy the data to the landing store and write `landing://folder`',
            });
      }
    }
  },
};
