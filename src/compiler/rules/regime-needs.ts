import { diagnostic } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

/** What each regime asks for on paper; the agreement of a limited data set is DUA003. */
export const regimeNeeds: Rule = {
  code: 'PRIV004',
  *check({ workspace, today }) {
    for (const { name, value, places } of workspace.policies) {
      const { regime, attestation, determination, licence } = value.spec;
      const at = places.value(['spec', 'regime']);
      if (regime === 'safe_harbor' && !attestation) {
        yield diagnostic('PRIV004', at, `policy \`${name}\` lacks the attestation that safe_harbor needs`, {
          notes: ['45 CFR 164.514(b)(2)(ii): no actual knowledge that what is left could identify someone'],
          help: 'add `attestation: {by: NAME, on: YYYY-MM-DD}`',
        });
      }
      if (regime === 'safe_harbor' && attestation && attestation.on > today) {
        yield diagnostic(
          'PRIV004',
          places.value(['spec', 'attestation', 'on']),
          `the attestation of policy \`${name}\` is dated ${attestation.on}, a day that is still to come`,
          { help: 'write the day on which it was made' },
        );
      }
      if (regime === 'expert_determination' && !determination) {
        yield diagnostic('PRIV004', at, `policy \`${name}\` lacks the determination that its regime needs`, {
          notes: ['45 CFR 164.514(b)(1): an expert determines that the risk is very small, and documents it'],
          help: 'add `determination: {id: NUMBER, expires: YYYY-MM-DD}`',
        });
      }
      if (regime === 'expert_determination' && determination && determination.expires < today) {
        yield diagnostic(
          'PRIV004',
          places.value(['spec', 'determination', 'expires']),
          `determination ${determination.id} expired on ${determination.expires}`,
          { help: 'have it renewed, and write its new number and day' },
        );
      }
      if (regime === 'public' && !licence) {
        yield diagnostic('PRIV004', at, `policy \`${name}\` lacks the licence of the published data`, {
          help: 'add `licence: CC0-1.0`, or what the publisher says',
        });
      }
    }
  },
};
