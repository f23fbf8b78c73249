import { storeNames } from '../../plan/index.ts';
import { diagnostic } from '../diagnostics/index.ts';
import { platformPlace } from './platform-place.ts';
import type { Rule } from './rule.ts';
import { overlap } from './store-place.ts';

/** A copy that lies in what it is a copy of is lost with it. */
export const replicationTarget: Rule = {
  code: 'OPS016',
  *check({ workspace, platforms }) {
    for (const platform of platforms) {
      const { spec } = platform;
      const places = platformPlace(workspace, platform);
      const target = spec.replication?.target;
      if (!target) continue;
      const store = storeNames.find((one) => {
        const bound = spec.stores?.[one];
        return bound !== undefined && overlap(bound, target);
      });
      if (store === undefined) continue;
      yield diagnostic(
        'OPS016',
        places.key(['replication', 'target']),
        `the copy goes to the platform's own store \`${store}\``,
        {
          related: [{ span: places.value(['stores', store]), message: `\`${store}\` is here` }],
          help: 'name a bucket of another store, in another place',
        },
      );
    }
  },
};
