import { diagnostic } from '../diagnostics/index.ts';
import { defaultMaxWait } from '../emit/plan/plan.ts';
import { durationSeconds } from '../language/index.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import { clockText, firingOf, spanText, utcOffsetMinutes } from '../schedule/index.ts';
import type { Rule } from './rule.ts';

/** Minutes since midnight in UTC, of a product that starts once a day, every day. */
function dailyStart(product: ResolvedProduct, today: string): number | null {
  const firing = firingOf(product);
  const [minute, ...more] = firing?.times.minutesOfDay ?? [];
  if (!firing || minute === undefined || more.length > 0) return null;
  const { comesOn } = firing.times;
  const isDaily = [1, 15, 28].every((day) => [2, 5].every((month) => comesOn(month, day, day % 7)));
  if (!isDaily) return null;
  return (minute - utcOffsetMinutes(firing.timeZone, today) + 1440) % 1440;
}

/** A product waits for its inputs' snapshots of the day; an input that begins after the wait is waited for in vain. */
export const beforeInputs: Rule = {
  code: 'OPS013',
  scope: 'product',
  *check({ workspace, today }) {
    for (const product of workspace.products) {
      if (product.inputs.length === 0) continue;
      const own = dailyStart(product, today);
      if (own === null) continue;
      for (const { name, product: input, path } of product.inputs) {
        const start = dailyStart(input, today);
        const spec = product.spec.inputs?.[name];
        if (start === null || spec === undefined || !('product' in spec)) continue;
        const wait = spec.maxWait ?? defaultMaxWait;
        if (start <= own || (start - own) * 60 <= durationSeconds(wait)) continue;
        const { places } = product.document;
        const inputFiring = firingOf(input);
        yield diagnostic(
          'OPS013',
          places.value(spec.maxWait === undefined ? [...path, 'product'] : [...path, 'maxWait']),
          `\`${product.name}\` starts at ${clockText(own)} UTC and waits ${wait}, and its input \`${input.name}\` starts at ${clockText(start)}`,
          {
            related: inputFiring
              ? [
                  {
                    span: input.document.places.value(inputFiring.path),
                    message: 'the schedule of the input',
                  },
                ]
              : [],
            help: `start behind the input, or say \`maxWait: ${spanText(Math.ceil((start - own) / 60) * 60 + 60)}\``,
          },
        );
      }
    }
  },
};
