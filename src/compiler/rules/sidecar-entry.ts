import { sidecarFields } from '../../formats/bids/index.ts';
import { lookUpKeyword } from '../../formats/dicom/index.ts';
import { diagnostic, meant, nearest } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

const known = new Set(sidecarFields);

/**
 * A rule for a sidecar field that is spelled almost like one of BIDS: it would never be met. Fields of one's own, like
 * no other, may be called anything; converters also write DICOM's keywords.
 */
export const sidecarEntry: Rule = {
  code: 'PRIV020',
  *check({ workspace }) {
    for (const { name, value, places } of workspace.policies) {
      for (const field of Object.keys(value.spec.sidecars)) {
        if (known.has(field) || lookUpKeyword(field) !== null) continue;
        if (nearest(field, known) === null) continue;
        const span = places.key(['spec', 'sidecars', field]);
        yield diagnostic(
          'PRIV020',
          span,
          `policy \`${name}\` has a rule for sidecar field \`${field}\`, which neither BIDS nor its converters write`,
          meant(field, known, span, null, true),
        );
      }
    }
  },
};
