import type { DoorRule, Identifier, Label } from '../../plan/index.ts';
import { describeIdentifier } from '../analyze/label.ts';
import type { Dataset } from '../graph/graph.ts';

/** `namespace.table`; a source by what its connector calls it. */
export function tableName(dataset: Dataset): string {
  return dataset.table
    ? `${dataset.table.namespace}.${dataset.table.name}`
    : dataset.id.replace('/source.', ' source ');
}

export type Layer = 'source' | 'bronze' | 'silver' | 'gold' | 'delivery';

/** By its id, `product/layer.name`: whatever kinds of dataset there are. Links of a crosswalk stand in silver. */
export function layerOf({ id }: Pick<Dataset, 'id'>): Layer {
  const layer = id.slice(id.indexOf('/') + 1, id.indexOf('.'));
  return layer === 'source' || layer === 'bronze' || layer === 'gold' || layer === 'delivery'
    ? layer
    : 'silver';
}

export const kindWord = (dataset: Dataset): string => dataset.kind.replace('-', ' ');

/** What a column carries, in words: `a zip code, a date`; `nothing` where it identifies nobody. */
export function labelWords(label: readonly Identifier[]): string {
  return label.length === 0 ? 'nothing' : label.map(describeIdentifier).join(', ');
}

/** How much of a value is left behind the door; equal ranks are compared in detail. */
const doorRanks: Readonly<Record<DoorRule['action'], number>> = {
  drop: 0,
  'age-flag': 1,
  surrogate: 1,
  uid: 1,
  year: 2,
  zip3: 2,
  'age-cap': 2,
  allow: 2,
  shift: 3,
  keep: 4,
};

/** Whether more of a value passes by `after` than by `before`. */
export function isLooserDoor(before: DoorRule, after: DoorRule): boolean {
  const [was, is] = [doorRanks[before.action], doorRanks[after.action]];
  if (was !== is) return is > was;
  if (before.action === 'year' && after.action === 'year') {
    return (before.shift !== null && after.shift === null) || (before.bearsAge && !after.bearsAge);
  }
  if (before.action === 'age-cap' && after.action === 'age-cap') return after.cap > before.cap;
  if (before.action === 'age-flag' && after.action === 'age-flag') return after.cap > before.cap;
  if (before.action === 'shift' && after.action === 'shift') {
    return before.scope === 'subject' && after.scope === 'dataset';
  }
  if (before.action === 'allow' && after.action === 'allow') {
    return after.values.some((value) => !before.values.includes(value));
  }
  return false;
}

/** Precision within a category, from the coarsest; what isn't here stands alone. */
const ladders: readonly (readonly string[])[] = [
  ['geographic.state', 'geographic.zip3', 'geographic.zip5', 'geographic.city', 'geographic.address'],
  ['date.shifted', 'date.year', 'date.month', 'date.day', 'date.instant'],
  ['age.capped', 'age.exact'],
];

const bare = (identifier: string): string => identifier.replace(/\(.*$/, '');

/** Whether `known` tells at least as much as `identifier`. */
function tells(known: Identifier, identifier: Identifier): boolean {
  const [one, other] = [bare(known), bare(identifier)];
  if (one === other) return true;
  const ladder = ladders.find((steps) => steps.includes(other));
  return ladder?.includes(one) === true && ladder.indexOf(one) >= ladder.indexOf(other);
}

/** A surrogate of ours says nothing that the table doesn't say already. */
const harmless = new Set<string>(['pseudonym', 'quasi', 'geographic.state', 'age.capped']);

/** What a label has that another didn't say, at least as precisely; surrogates apart. */
export function grownBy(before: Label, after: Label): Label {
  return after.filter(
    (identifier) => identifier !== 'pseudonym' && !before.some((known) => tells(known, identifier)),
  );
}

/** What of a label identifies, by every regime's measure. */
export const identifying = (label: Label): Label => label.filter((identifier) => !harmless.has(identifier));
