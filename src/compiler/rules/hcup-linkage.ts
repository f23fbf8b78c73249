import { diagnostic } from '../diagnostics/index.ts';
import { memberColumns } from '../graph/crosswalk.ts';
import { isHcup } from './crosswalk-member.ts';
import type { Rule } from './rule.ts';

/** HCUP data are linked by a supplied map, under an approval; that the agreement lets it be is DUA005. */
export const hcupLinkage: Rule = {
  code: 'DUA006',
  *check({ workspace, today }) {
    for (const crosswalk of workspace.crosswalks) {
      const { spec, document } = crosswalk;
      const hcup = memberColumns(crosswalk, today).find(isHcup);
      if (!hcup) continue;
      const { product, path } = hcup.member;
      const related = [
        { span: document.places.value([...path, 'product']), message: `\`${product.name}\` has HCUP data` },
      ];
      const notes = ['the HCUP data use agreement forbids linkage that HCUP has not approved'];
      if (spec.method !== 'supplied-map') {
        yield diagnostic(
          'DUA006',
          document.places.value(['spec', 'method']),
          'HCUP data are linked by a supplied map, and by nothing else',
          { related, notes, help: 'write `method: supplied-map`, with the map that the approval names' },
        );
      }
      if (!spec.approval) {
        yield diagnostic(
          'DUA006',
          document.places.value([...path, 'product']),
          `crosswalk \`${crosswalk.name}\` links HCUP data without an approval`,
          { notes, help: 'add `approval: {id: NUMBER, expires: YYYY-MM-DD}` with the approval of HCUP' },
        );
      }
    }
  },
};
