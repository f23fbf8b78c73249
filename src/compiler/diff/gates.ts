import { nameOfDataset } from '../graph/dataset-name.ts';
import { type Check, type Gate, measureText } from '../graph/gate.ts';
import type { Dataset, Graph } from '../graph/graph.ts';
import { spanText } from '../schedule/index.ts';
import type { Atom } from './atom.ts';
import { canonical } from './canonical.ts';
import { falls, grows, loosens, rises } from './fields/judge.ts';
import { show } from './leaf.ts';
import type { TablePairs } from './tables.ts';

/** Columns of the tested table that a check names. */
function columnsOf(check: Check): readonly string[] {
  if (check.kind === 'schema') return [];
  return 'columns' in check
    ? check.columns
    : 'column' in check
      ? [check.column]
      : 'measure' in check && 'column' in check.measure
        ? [check.measure.column]
        : [];
}

/** A check in a few words: what a steward would say. */
function checkWords({ check }: Gate): string {
  switch (check.kind) {
    case 'not_null':
      return `${check.column} is not null`;
    case 'unique':
      return `${check.columns.join(', ')} is unique`;
    case 'accepted_values':
      return `${check.column} is one of ${show([...check.values]) ?? ''}`;
    case 'relationships':
      return `${check.column} refers to ${nameOfDataset(check.to)}.${check.field}`;
    case 'expression':
      return check.expression.text;
    case 'row_count':
      return `rows ${check.min === null ? '' : `≥ ${check.min}`}${check.min !== null && check.max !== null ? ', ' : ''}${check.max === null ? '' : `≤ ${check.max}`}`;
    case 'history':
      return `versions of ${check.key.join(', ')} leave no gap`;
    case 'freshness':
      return `${check.column} is not older than ${spanText(check.withinSeconds / 60)}`;
    case 'reconciliation':
      return `${measureText(check.measure)} is ${measureText(check.withMeasure)} of ${nameOfDataset(check.with)}`;
    case 'anomaly':
      return `${measureText(check.measure)} is near its mean`;
    case 'schema':
      return 'columns are as promised';
  }
}

/** What two tables agree in, whatever is tolerated. */
const agreesIn = (check: Extract<Check, { readonly kind: 'reconciliation' }>): string =>
  `${check.with} ${measureText(check.measure)} ${measureText(check.withMeasure)}`;

type Part = {
  readonly what: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly weakens: boolean;
};

const isWeaker = (judged: ReturnType<ReturnType<typeof rises>>): boolean =>
  judged?.class === 'privacy-weakening';

function* parts(was: Gate, now: Gate, inNewNames: (text: string) => string): Iterable<Part> {
  const part = (what: string, before: unknown, after: unknown, weakens: boolean): Part => ({
    what,
    before,
    after,
    weakens,
  });
  if (was.onFail !== now.onFail) {
    // Stopped or taken out, the rows are not published; with a warning they are.
    const judged = loosens(['stop', 'warn'], '')(
      was.onFail === 'quarantine' ? 'stop' : was.onFail,
      now.onFail === 'quarantine' ? 'stop' : now.onFail,
    );
    yield part('onFail', was.onFail, now.onFail, isWeaker(judged));
  }
  if (was.maxFailures !== now.maxFailures) {
    yield part('maxFailures', was.maxFailures, now.maxFailures, now.maxFailures > was.maxFailures);
  }
  if (was.maxFailureShare !== now.maxFailureShare) {
    const [before, after] = [was.maxFailureShare ?? 0, now.maxFailureShare ?? 0];
    yield part('maxFailures of the rows', before, after, after > before);
  }
  const [one, other] = [was.check, now.check];
  if (one.kind === 'accepted_values' && other.kind === 'accepted_values') {
    const [before, after] = [[...one.values], [...other.values]];
    if (canonical(before) !== canonical(after))
      yield part('values', before, after, isWeaker(grows('')(before, after)));
  } else if (one.kind === 'row_count' && other.kind === 'row_count') {
    const bound = (value: number | null) => value ?? undefined;
    if (one.min !== other.min)
      yield part(
        'min',
        bound(one.min),
        bound(other.min),
        isWeaker(falls('')(bound(one.min), bound(other.min))),
      );
    if (one.max !== other.max)
      yield part(
        'max',
        bound(one.max),
        bound(other.max),
        isWeaker(rises('')(bound(one.max), bound(other.max))),
      );
  } else if (one.kind === 'freshness' && other.kind === 'freshness') {
    const isLooser = other.withinSeconds > one.withinSeconds;
    if (one.withinSeconds !== other.withinSeconds)
      yield part('within seconds', one.withinSeconds, other.withinSeconds, isLooser);
  } else if (
    one.kind === 'reconciliation' &&
    other.kind === 'reconciliation' &&
    agreesIn(one) === agreesIn(other)
  ) {
    if (one.tolerance !== other.tolerance)
      yield part('tolerance', one.tolerance, other.tolerance, other.tolerance > one.tolerance);
  } else if (one.kind === 'anomaly' && other.kind === 'anomaly') {
    if (one.sigma !== other.sigma) yield part('sigma', one.sigma, other.sigma, other.sigma > one.sigma);
    // A longer window knows more, a shorter one follows sooner: neither is weaker.
    if (one.windowSeconds !== other.windowSeconds)
      yield part('window seconds', one.windowSeconds, other.windowSeconds, false);
  } else if (
    one.kind !== 'not_null' &&
    one.kind !== 'unique' &&
    inNewNames(canonical(one)) !== canonical(other)
  ) {
    // Of those two the columns are all, and by them they were paired.
    yield part('check', checkWords(was), checkWords(now), false);
  }
}

function gateAtom(
  dataset: Dataset,
  was: Gate | null,
  now: Gate | null,
  found: Pick<Atom, 'class' | 'kind' | 'before' | 'after' | 'says'> &
    Partial<Pick<Atom, 'consequences' | 'help'>>,
): Atom {
  return {
    consequences: [],
    help: null,
    ...found,
    dataset,
    column: null,
    base: was?.span ?? null,
    head: now?.span ?? null,
    isOwn: true,
  };
}

const stops = 'rows that fail it stop the next run before anything is published: exit 3';

/** Tests of tables that both sides have; those of a column or a key that came or went follow from that. */
export function compareGates(base: Graph, head: Graph, product: string, tables: TablePairs): readonly Atom[] {
  const pairOf = new Map(tables.pairs.map((pair) => [pair.after.id, pair]));
  const moved = tables.renamed;
  const keyOf = (gate: Gate, isFormer: boolean): string => {
    const id = isFormer ? (moved.get(gate.dataset) ?? gate.dataset) : gate.dataset;
    const renames = isFormer ? pairOf.get(id)?.renames : undefined;
    const columns = columnsOf(gate.check).map((name) => renames?.get(name) ?? name);
    // Several of one kind on a table, such as expressions, are told apart by what they say, or else by their number.
    const said =
      gate.check.kind === 'expression'
        ? canonical(gate.check)
        : 'measure' in gate.check
          ? measureText(gate.check.measure)
          : '';
    return `${id} ${gate.check.kind} ${columns.join(',')} ${said}`;
  };
  const byKey = (gates: readonly Gate[], isFormer: boolean) => {
    const found = new Map<string, Gate>();
    for (const gate of gates) {
      const key = keyOf(gate, isFormer);
      let unique = key;
      for (let count = 2; found.has(unique); count++) unique = `${key} ${count}`;
      found.set(unique, gate);
    }
    return found;
  };
  const before = byKey(base.gates.get(product) ?? [], true);
  const after = byKey(head.gates.get(product) ?? [], false);
  const atoms: Atom[] = [];
  const hasColumns = (dataset: Dataset, columns: readonly string[]) =>
    columns.every((name) => dataset.columns.some((column) => column.name === name));
  for (const [key, was] of before) {
    const pair = pairOf.get(moved.get(was.dataset) ?? was.dataset);
    const now = after.get(key);
    if (!pair) continue;
    if (now) {
      for (const { what, before: value, after: next, weakens } of parts(was, now, pair.inNewNames)) {
        atoms.push(
          gateAtom(pair.after, was, now, {
            class: weakens ? 'privacy-weakening' : 'operational',
            kind: weakens ? 'test-softened' : 'test-changed',
            before: `${what} ${show(value) ?? 'open'}`,
            after: `${what} ${show(next) ?? 'open'}`,
            says: [
              `${weakens ? 'is tested less strictly' : 'is tested otherwise'}: ${checkWords(now)}`,
              weakens ? 'are tested less strictly' : 'are tested otherwise',
            ],
            ...(weakens || now.onFail === 'warn' ? {} : { consequences: [{ kind: 'run', text: stops }] }),
          }),
        );
      }
      continue;
    }
    const columns = columnsOf(was.check).map((name) => pair.renames.get(name) ?? name);
    const keyMoved = canonical(pair.before.key) !== canonical(pair.after.key);
    if (!hasColumns(pair.after, columns)) continue;
    // The contract doesn't require the column any more: that is said of the column.
    const isNullable = (table: Dataset) => table.columns.find(({ name }) => name === columns[0])?.nullable;
    if (was.check.kind === 'not_null' && isNullable(pair.after) && !isNullable(pair.before)) continue;
    if (keyMoved && canonical(was.check).includes(canonical(pair.before.key))) continue;
    if (keyMoved && was.check.kind === 'not_null' && pair.before.key.includes(was.check.column)) continue;
    atoms.push(
      gateAtom(pair.after, was, null, {
        class: 'privacy-weakening',
        kind: 'test-removed',
        before: `onFail ${was.onFail}`,
        after: null,
        says: [`is not tested any more: ${checkWords(was)}`, 'are not tested any more'],
        consequences: [{ kind: 'run', text: 'rows that fail it are published from the next run on' }],
      }),
    );
  }
  for (const [key, now] of after) {
    const pair = pairOf.get(now.dataset);
    if (!pair || before.has(key)) continue;
    const former = new Set(pair.before.columns.map(({ name }) => pair.renames.get(name) ?? name));
    if (!columnsOf(now.check).every((name) => former.has(name))) continue;
    const keyMoved = canonical(pair.before.key) !== canonical(pair.after.key);
    if (keyMoved && canonical(now.check).includes(canonical(pair.after.key))) continue;
    if (keyMoved && now.check.kind === 'not_null' && pair.after.key.includes(now.check.column)) continue;
    atoms.push(
      gateAtom(pair.after, null, now, {
        class: 'operational',
        kind: 'test-added',
        before: null,
        after: `onFail ${now.onFail}`,
        says: [`is tested: ${checkWords(now)}`, 'are tested more'],
        consequences:
          now.onFail === 'warn'
            ? []
            : [
                {
                  kind: 'run',
                  text: now.onFail === 'stop' ? stops : 'rows that fail it leave to quarantine',
                },
              ],
      }),
    );
  }
  return atoms;
}
