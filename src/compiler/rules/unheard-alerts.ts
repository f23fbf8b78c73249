import { diagnostic } from '../diagnostics/index.ts';
import { platformPlace } from './platform-place.ts';
import type { Rule } from './rule.ts';

/** Where a platform runs Pods, people rely on its alerts; on a machine of their own they see the run. */
export const unheardAlerts: Rule = {
  code: 'OPS020',
  *check({ workspace, platforms }) {
    const [first, ...more] = workspace.products.filter(
      ({ spec }) => spec.operations.alerts?.slack !== undefined,
    );
    if (!first) return;
    for (const platform of platforms) {
      if (!platform.spec.kubernetes || platform.spec.slack) continue;
      const others = more.length === 0 ? '' : ` and ${more.length} more`;
      yield diagnostic(
        'OPS020',
        platformPlace(workspace, platform).key(['kubernetes']),
        `platform \`${platform.name}\` has no \`slack\`: nobody hears the alerts of \`${first.name}\`${others}`,
        {
          related: [
            {
              span: first.document.places.value(['spec', 'operations', 'alerts', 'slack']),
              message: 'a channel is asked for here',
            },
          ],
          help: 'add `slack: {webhook: {env: NAME}}` to the platform',
        },
      );
    }
  },
};
