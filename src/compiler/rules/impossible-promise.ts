import { diagnostic } from '../diagnostics/index.ts';
import { durationSeconds } from '../language/index.ts';
import { platformPlace } from './platform-place.ts';
import type { Rule } from './rule.ts';

/** Percent: 26 seconds a month. Probes come every half minute, and tell no less. */
const highestAvailability = 99.99;
/** Seconds. Copying begins behind a commit, and a look for new objects takes its time. */
const leastRpo = 60;

/** What a platform promises can be kept, and measured. */
export const impossiblePromise: Rule = {
  code: 'OPS017',
  *check({ workspace, platforms }) {
    for (const platform of platforms) {
      const { spec } = platform;
      const places = platformPlace(workspace, platform);
      const { slo, replication } = spec;
      if (slo && (slo.availability > highestAvailability || slo.availability === 0)) {
        yield diagnostic(
          'OPS017',
          places.value(['slo', 'availability']),
          `${slo.availability} % of the time is promised, which ${slo.availability === 0 ? 'says nothing' : 'no probe can show'}`,
          { help: `at most ${highestAvailability}; 99.5 allows for three and a half hours a month` },
        );
      }
      if (replication && durationSeconds(replication.rpo) < leastRpo) {
        yield diagnostic(
          'OPS017',
          places.value(['replication', 'rpo']),
          `a copy that lags less than ${replication.rpo} can't be promised: copying begins behind the commit`,
          { help: 'a minute or more; 15m is the default' },
        );
      }
    }
  },
};
