import { diagnostic } from '../diagnostics/index.ts';
import { clockText, comesOnDate, firingOf, gapsOf, missingHours } from '../schedule/index.ts';
import type { Rule } from './rule.ts';

/** Minutes. Where the next start comes soon, one that is left out is no loss. */
const seldom = 6 * 60;

/**
 * Kubernetes leaves out a start in the hour that clocks skip:
 * https://github.com/robfig/cron
 */
export const clockChange: Rule = {
  code: 'LINT011',
  scope: 'product',
  *check({ workspace, today }) {
    for (const product of workspace.products) {
      const firing = firingOf(product);
      if (!firing || gapsOf(firing.times).longest < seldom) continue;
      for (const { date, from, to } of missingHours(firing.timeZone, today)) {
        const left = firing.times.minutesOfDay.find((minute) => minute >= from && minute < to);
        if (left === undefined || !comesOnDate(firing.times, date)) continue;
        yield diagnostic(
          'LINT011',
          product.document.places.value(firing.path),
          `on ${date} clocks are put forward in ${firing.timeZone}, and there is no ${clockText(left)}: that run is left out`,
          { help: `choose a time outside ${clockText(from)}–${clockText(to % 1440)}, or UTC` },
        );
        break;
      }
    }
  },
};
