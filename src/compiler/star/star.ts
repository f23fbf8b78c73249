import { diagnostic, type Span } from '../diagnostics/index.ts';
import type { Building } from '../graph/building.ts';
import { addAggregate } from './aggregate.ts';
import { addDateDimension } from './date-dimension.ts';
import { addDimension } from './dimension.ts';
import { addFact } from './fact.ts';
import { addIcd10Dimension } from './icd10-dimension.ts';
import { builtInDimensions } from './relation.ts';

/** Adds the gold tables of the product: dimensions first, then the facts that refer to them, then aggregates. */
export function addStar(building: Building): void {
  const { product, report } = building;
  const { star } = product.spec;
  if (!star) return;
  const { places } = product.document;
  const taken = new Map<string, Span>();
  /** Whether a name of the gold layer is free. */
  const take = (name: string, span: Span): boolean => {
    const first = taken.get(name);
    if (first) {
      report(
        diagnostic('STAR002', span, `two gold tables are called \`${name}\``, {
          related: [{ span: first, message: 'the first is here' }],
          help: 'rename one of them',
        }),
      );
      return false;
    }
    taken.set(name, span);
    return true;
  };
  for (const [name, spec] of Object.entries(star.dimensions)) {
    const span = places.key(['spec', 'star', 'dimensions', name]);
    if (builtInDimensions.includes(name)) {
      report(
        diagnostic('STAR002', span, `\`${name}\` is built in`, {
          help: `give yours another name, or use the built-in one: \`to: ${name}\``,
        }),
      );
    } else if (take(name, span)) addDimension(building, name, spec, span);
  }
  addDateDimension(building);
  addIcd10Dimension(building);
  for (const [name, spec] of Object.entries(star.facts)) {
    const span = places.key(['spec', 'star', 'facts', name]);
    if (take(name, span)) addFact(building, name, spec, span);
  }
  // Which cells a suppressed aggregate hides hangs on those of longer keys.
  const aggregates = Object.entries(star.aggregates).sort(
    ([, one], [, other]) => other.by.length - one.by.length,
  );
  for (const [name, spec] of aggregates) {
    const span = places.key(['spec', 'star', 'aggregates', name]);
    if (take(name, span)) addAggregate(building, name, spec, span);
  }
}
