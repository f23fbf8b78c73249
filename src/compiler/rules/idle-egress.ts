import { diagnostic } from '../diagnostics/index.ts';
import { platformPlace } from './platform-place.ts';
import { isFor, leadsTo, reachedBy, shutOut } from './reached.ts';
import type { Rule } from './rule.ts';

/** What leads nowhere is an open door: nobody would miss it, and somebody may find it. */
export const idleEgress: Rule = {
  code: 'OPS048',
  *check({ workspace, platforms }) {
    for (const platform of platforms) {
      const egress = platform.spec.kubernetes?.egress ?? [];
      const reached = reachedBy(platform);
      // What no rule leads to may be what this rule is for: misspelt, or on another port than is usual.
      const missed = reached.filter((one) => shutOut(egress, one).length > 0);
      for (const [index, rule] of egress.entries()) {
        if (missed.some((one) => isFor(rule, one))) continue;
        if (reached.some((one) => leadsTo(rule, one) && isFor(rule, one))) continue;
        const asked = reached.filter((one) => leadsTo(rule, one)).map(({ what }) => what);
        yield diagnostic(
          'OPS048',
          platformPlace(workspace, platform).value(['kubernetes', 'egress', index, 'name']),
          asked.length === 0
            ? `nothing that platform \`${platform.name}\` names is reached by rule \`${rule.name}\``
            : `rule \`${rule.name}\` is for ${rule.stages?.join(', ')}, which don't connect to ${asked.join(', ')}`,
          { help: 'take the rule out, or correct its namespace, address, port or stages' },
        );
      }
    }
  },
};
