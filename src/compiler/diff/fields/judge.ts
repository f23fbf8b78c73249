import { isMapping } from '../../load/index.ts';
import { type ChangeClass, changeClasses } from '../change.ts';
import { differences, type Leaf, stable } from '../leaf.ts';

/** What a changed field means. `null`: what it changes shows in tables, columns and gates, and is said there. */
export type Verdict = { readonly class: ChangeClass; readonly means?: string; readonly help?: string } | null;

/** Decides by what a field was and is. */
export type Judge = (before: unknown, after: unknown) => Verdict;

/** Fields by their place: `*` is any one step, `**` at the end the rest; the first that fits decides. */
export type FieldRule = readonly [path: string, judge: Judge];

export const is =
  (name: ChangeClass, means?: string): Judge =>
  () => ({ class: name, ...(means === undefined ? {} : { means }) });

export const operational = is('operational');
export const cosmetic = is('cosmetic');
/** It shows in the graph. */
export const inGraph: Judge = () => null;

const weaker = (means: string): Verdict => ({ class: 'privacy-weakening', means });
const stricter: Verdict = { class: 'operational' };

/** Values from the strictest to the loosest; what isn't listed, or isn't there, is `missing`. */
export const loosens =
  (values: readonly string[], means: string, missing: string = values[0] ?? ''): Judge =>
  (before, after) => {
    const rank = (value: unknown) => values.indexOf(value === undefined ? missing : String(value));
    return rank(after) > rank(before) ? weaker(means) : stricter;
  };

const itemsOf = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.map((item) => stable(item))
    : isMapping(value)
      ? Object.entries(value).map(([key, item]) => `${key} ${stable(item)}`)
      : value === undefined || value === null
        ? []
        : [stable(value)];

/** A list that lets things pass: more of it is weaker. */
export const grows =
  (means: string): Judge =>
  (before, after) => {
    const known = new Set(itemsOf(before));
    return itemsOf(after).some((item) => !known.has(item)) ? weaker(means) : stricter;
  };

/** A list of demands: less of it is weaker. */
export const shrinks =
  (means: string): Judge =>
  (before, after) => {
    const kept = new Set(itemsOf(after));
    return itemsOf(before).some((item) => !kept.has(item)) ? weaker(means) : stricter;
  };

/** A list of what alone is taken; absent = all. */
export const closedList =
  (means: string): Judge =>
  (before, after) =>
    after === undefined ? weaker(means) : before === undefined ? stricter : grows(means)(before, after);

/** A day, or a number: higher is weaker. Absent = without end. */
export const rises =
  (means: string): Judge =>
  (before, after) =>
    after === undefined || (before !== undefined && compare(after, before) > 0) ? weaker(means) : stricter;

/** The opposite: lower, or none, is weaker. */
export const falls =
  (means: string): Judge =>
  (before, after) =>
    after === undefined || (before !== undefined && compare(after, before) < 0) ? weaker(means) : stricter;

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}

/** Something that is there on one side only: `added` and `removed` say what that means, `changed` the rest. */
export const presence =
  (added: Judge, removed: Judge, changed: Judge): Judge =>
  (before, after) =>
    before === undefined
      ? added(before, after)
      : after === undefined
        ? removed(before, after)
        : changed(before, after);

/** Words that hold something back. A field that nobody has classified and that gives one up is not taken lightly. */
const restraints = new Set(['quarantine', 'stop', 'forbidden', 'remove', 'drop', 'random']);

/** A field that no rule knows: never silent, and weaker where it gives up a restraint or a demand. */
function judgeUnknown({ path, before, after }: Pick<Leaf, 'path' | 'before' | 'after'>): Verdict {
  const name = path.at(-1) ?? '';
  if (typeof before === 'string' && restraints.has(before)) return weaker('what was held back is so no more');
  if (name.startsWith('required')) return shrinks('less is required at the door')(before, after);
  return { class: 'operational' };
}

export function matches(pattern: string, path: readonly string[]): boolean {
  const steps = pattern.split('.');
  for (const [index, step] of steps.entries()) {
    if (step === '**') return true;
    const actual = path[index];
    if (actual === undefined || (step !== '*' && step !== actual)) return false;
  }
  return steps.length === path.length;
}

const severity = (verdict: Verdict): number =>
  verdict === null ? changeClasses.length : changeClasses.indexOf(verdict.class);

/** By the first rule that fits; a whole block that came or went by the worst of what it holds. */
export function judge(rules: readonly FieldRule[], leaf: Pick<Leaf, 'path' | 'before' | 'after'>): Verdict {
  for (const [pattern, decide] of rules) {
    if (matches(pattern, leaf.path)) return decide(leaf.before, leaf.after);
  }
  const { before, after, path } = leaf;
  const block = isMapping(before) ? before : isMapping(after) ? after : null;
  if (block === null || Object.keys(block).length === 0) return judgeUnknown(leaf);
  const within = isMapping(before) ? differences(before, {}, path) : differences({}, after, path);
  const verdicts = [...within].map((one) => judge(rules, one));
  return verdicts.reduce((worst, one) => (severity(one) < severity(worst) ? one : worst), null);
}
