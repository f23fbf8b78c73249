import type { Span } from '../diagnostics/index.ts';
import { directSources } from '../graph/direct-sources.ts';
import type { Dataset, GraphColumn } from '../graph/graph.ts';
import { isView } from '../graph/view.ts';
import type { Atom } from './atom.ts';
import { canonical, remainder, sameDataset, sameRows } from './canonical.ts';
import { compareColumns, inRenamedColumns, type Renames, type TablePair } from './columns.ts';
import { grownBy, identifying, kindWord, labelWords, layerOf, tableName } from './words.ts';

/** Datasets of one product on both sides. */
export type TablePairs = {
  readonly pairs: readonly TablePair[];
  readonly added: readonly Dataset[];
  readonly removed: readonly Dataset[];
  /** Former id → id, of other products too. */
  readonly renamed: ReadonlyMap<string, string>;
};

const surrogateOf = ({ model }: Dataset): string | null =>
  model?.query.kind === 'dimension' ? model.query.key : null;

/** Tables of one layer with the same columns, one gone and one new: the same table under another name. */
function renamedTables(removed: readonly Dataset[], added: readonly Dataset[]): ReadonlyMap<string, string> {
  const shape = (dataset: Dataset) => {
    // The surrogate key of a dimension is called after it.
    const key = surrogateOf(dataset);
    const columns = dataset.columns.map(({ name, type }) => ({ name: name === key ? '' : name, type }));
    return `${layerOf(dataset)} ${dataset.kind} ${canonical(columns)}`;
  };
  const found = new Map<string, string>();
  for (const was of removed) {
    const alike = added.filter((now) => shape(now) === shape(was));
    const rivals = removed.filter((one) => shape(one) === shape(was));
    if (alike.length === 1 && rivals.length === 1 && alike[0]) found.set(was.id, alike[0].id);
  }
  return found;
}

/** What a column is made of, in the names of now. */
function sourcesOf(
  column: GraphColumn,
  renames: ReadonlyMap<string, Renames>,
  moved: ReadonlyMap<string, string>,
) {
  return directSources(column)
    .map(
      ({ dataset, column: name }) =>
        `${moved.get(dataset) ?? dataset} ${renames.get(dataset)?.get(name) ?? name}`,
    )
    .sort()
    .join(', ');
}

/** Columns under new names: what the steward says with `was:`, and what follows from it in tables made of those. */
function renamedColumns(
  before: Dataset,
  after: Dataset,
  renames: ReadonlyMap<string, Renames>,
  moved: ReadonlyMap<string, string>,
): Renames {
  const gone = before.columns.filter((was) => !after.columns.some((now) => now.name === was.name));
  const fresh = after.columns.filter((now) => !before.columns.some((was) => was.name === now.name));
  const found = new Map<string, string>();
  for (const { from, to } of after.model?.renames ?? []) {
    if (gone.some(({ name }) => name === from) && fresh.some(({ name }) => name === to)) found.set(from, to);
  }
  const [key, newKey] = [surrogateOf(before), surrogateOf(after)];
  if (key !== null && newKey !== null && key !== newKey) found.set(key, newKey);
  for (const was of gone) {
    const sources = sourcesOf(was, renames, moved);
    // Without a rename above, an equal source under another name is a choice of the steward's.
    const isTouched = directSources(was).some(({ dataset, column }) => renames.get(dataset)?.has(column));
    if (found.has(was.name) || !isTouched) continue;
    const same = fresh.filter((now) => sourcesOf(now, new Map(), new Map()) === sources);
    if (same.length === 1 && same[0]) found.set(was.name, same[0].name);
  }
  return found;
}

/** Pairs the tables of a product, in the order in which they are made. `moved`: ids of products with new names. */
export function pairTables(
  before: readonly Dataset[],
  after: readonly Dataset[],
  moved: ReadonlyMap<string, string>,
): TablePairs {
  const byId = new Map(before.map((dataset) => [dataset.id, dataset]));
  const gone = before.filter(({ id }) => !after.some((one) => one.id === id));
  const fresh = after.filter(({ id }) => !byId.has(id));
  const own = renamedTables(gone, fresh);
  const renamed = new Map([...moved, ...own]);
  const former = new Map([...own].map(([from, to]) => [to, from]));
  const inNewNames = (text: string) =>
    [...renamed].reduce((out, [from, to]) => out.replaceAll(`"${from}"`, `"${to}"`), text);
  const renames = new Map<string, Renames>();
  const pairs: TablePair[] = [];
  for (const now of after) {
    const was = byId.get(former.get(now.id) ?? now.id);
    if (!was) continue;
    const columns = renamedColumns(was, now, renames, renamed);
    renames.set(was.id, columns);
    pairs.push({ before: was, after: now, renames: columns, isSame: sameDataset(was, now), inNewNames });
  }
  return {
    pairs,
    added: fresh.filter(({ id }) => !former.has(id)),
    removed: gone.filter(({ id }) => !renamed.has(id)),
    renamed,
  };
}

type Found = Pick<Atom, 'class' | 'kind' | 'before' | 'after' | 'says'> &
  Partial<Pick<Atom, 'consequences' | 'help' | 'isOwn'>>;

function tableAtom(before: Dataset | null, after: Dataset | null, found: Found): Atom {
  const dataset = after ?? before;
  if (!dataset) throw new Error('a change of no table');
  return {
    column: null,
    base: before?.span ?? null,
    head: after?.span ?? null,
    consequences: [],
    help: null,
    ...found,
    dataset,
  };
}

const keyWords: Readonly<Record<string, readonly [kind: string, name: string, help: string]>> = {
  fact: ['grain-changed', 'grain', 'sums and counts over it mean something else: tell who reads it'],
  dimension: [
    'natural-key-changed',
    'natural key',
    'every surrogate key of the dimension is another one: keys that were stored elsewhere point nowhere',
  ],
};

/** What tells rows apart; of a dimension its members, whose versions are another matter. */
function keyOf({ key, model }: Dataset): readonly string[] {
  const query = model?.query;
  return query?.kind === 'dimension' || query?.kind === 'history'
    ? query.naturalKey.map(({ name }) => name)
    : key;
}

function keyAtom({ before, after, renames }: TablePair): Atom | null {
  const [formerKey, key] = [keyOf(before), keyOf(after)];
  const was = formerKey.map((name) => renames.get(name) ?? name);
  if (canonical(was) === canonical(key)) return null;
  const [kind, name, help] = keyWords[after.kind] ?? [
    'key-changed',
    'key',
    'what one row stands for changes: look at joins and at the newest row that wins',
  ];
  return tableAtom(before, after, {
    class: 'breaking',
    kind,
    before: formerKey.join(', ') || null,
    after: key.join(', ') || null,
    says: [`has another ${name}`, `have another ${name}`],
    isOwn: true,
    help,
  });
}

const ownRows: Atom['consequences'] = [
  { kind: 'history', text: 'what readers counted before is not what they count now' },
];

/** Where a table's rows are decided: its SQL file, where it has one. */
function queryPlace(dataset: Dataset): Span {
  const [column] = dataset.columns;
  return dataset.model?.query.kind === 'statement' && column ? column.span : dataset.span;
}

/** What tells versions of a member apart; null where there is one row for each. */
function versionWords({ model }: Dataset): string | null {
  const query = model?.query;
  if (query?.kind !== 'history') return null;
  const tracked = query.attributes.flatMap((one) => (one.tracked ? [one.name] : []));
  return `versions by ${tracked.join(', ')} since ${query.effectiveFrom.name}`;
}

function versionsAtom({ before, after }: TablePair): Atom | null {
  const [was, now] = [versionWords(before), versionWords(after)];
  if (was === now) return null;
  const change = {
    class: 'breaking',
    before: was ?? 'one row for each',
    after: now ?? 'one row for each',
    isOwn: true,
  } as const;
  if (now === null) {
    return tableAtom(before, after, {
      ...change,
      kind: 'history-lost',
      says: ['keeps no versions any more', 'keep no versions any more'],
      consequences: [
        { kind: 'history', text: 'former versions stay only in snapshots made before, until they expire' },
      ],
      help: 'freeze a snapshot of it first, if someone counts by former versions',
    });
  }
  if (was === null) {
    return tableAtom(before, after, {
      ...change,
      kind: 'history-kept',
      says: ['keeps versions now', 'keep versions now'],
      help: 'who joins by the natural key gets one row for each version: join by the surrogate key, or by date',
    });
  }
  return tableAtom(before, after, {
    ...change,
    kind: 'versions-changed',
    says: ['has other versions', 'have other versions'],
    consequences: [{ kind: 'history', text: 'versions are made anew from what silver holds' }],
    help: 'tell who counts by versions',
  });
}

function rowsAtom(pair: TablePair, upstream: Renames): Atom | null {
  const { before, after, inNewNames } = pair;
  const [was, now] = [before.model?.query, after.model?.query];
  if (!was || !now) return null;
  if (sameRows(was, now, (text) => inRenamedColumns(inNewNames(text), upstream))) return null;
  if (now.kind === 'date-dimension' && was.kind === 'date-dimension') {
    return tableAtom(before, after, {
      class: 'operational',
      kind: 'calendar-changed',
      before: `over ${was.dates.map(({ name }) => name).join(', ')}`,
      after: `over ${now.dates.map(({ name }) => name).join(', ')}`,
      says: ['covers the years of other dates', 'cover the years of other dates'],
    });
  }
  const versions = versionsAtom(pair);
  if (versions) return versions;
  const conditions =
    was.kind === 'rows' && now.kind === 'rows' && was.from === now.from
      ? { before: was.where?.text ?? null, after: now.where?.text ?? null }
      : { before: null, after: null };
  const isFilter = conditions.before !== conditions.after;
  const reads = (dataset: Dataset) => `from ${dataset.model?.reads.join(', ')}`;
  const isElsewhere = reads(before) !== reads(after);
  return {
    ...tableAtom(before, after, {
      class: 'breaking',
      kind: 'rows-changed',
      ...(isFilter || !isElsewhere ? conditions : { before: reads(before), after: reads(after) }),
      says: isFilter
        ? ['has other rows: its condition changes', 'have other rows: their conditions change']
        : ['has other rows: its query changes', 'have other rows: their queries change'],
      isOwn: true,
      consequences: ownRows,
      help: 'nobody sees this in an error: tell who reads it what is in it now',
    }),
    base: queryPlace(before),
    head: queryPlace(after),
  };
}

const keptWords = ({ model }: Dataset): string | null =>
  model && (model.strategy === null ? model.materialized : `${model.materialized}, ${model.strategy}`);

function* modelAtoms({ before, after, renames }: TablePair): Iterable<Atom> {
  const [was, now] = [keptWords(before), keptWords(after)];
  if (was !== now) {
    const loses = before.model?.strategy === 'append' && after.model?.strategy !== 'append';
    yield tableAtom(before, after, {
      class: 'operational',
      kind: 'materialization-changed',
      before: was,
      after: now,
      says: ['is kept otherwise', 'are kept otherwise'],
      isOwn: true,
      consequences: [
        ...(loses
          ? [{ kind: 'history' as const, text: 'rows whose sources are gone by now are not made again' }]
          : []),
        ...(isView(after) && !isView(before)
          ? [
              {
                kind: 'history' as const,
                text: 'the table leaves the catalog with its snapshots, and maintenance takes its files',
              },
            ]
          : []),
      ],
    });
  }
  const sorted = ({ model }: Dataset) => model?.sort.join(', ') || null;
  if (sorted(before) !== sorted(after)) {
    yield tableAtom(before, after, {
      class: 'operational',
      kind: 'sort-changed',
      before: sorted(before),
      after: sorted(after),
      says: ['is sorted otherwise', 'are sorted otherwise'],
    });
  }
  const laid = ({ model }: Dataset) =>
    model?.partition.map(({ transform, column }) => `${transform}(${column})`).join(', ') || null;
  if (canonical(before.model?.partition ?? []) !== canonical(after.model?.partition ?? [])) {
    yield tableAtom(before, after, {
      class: 'operational',
      kind: 'partition-changed',
      before: laid(before),
      after: laid(after),
      says: ['is partitioned otherwise', 'are partitioned otherwise'],
    });
  }
  const [shown, showing] = [before.model?.query, after.model?.query];
  if (
    shown?.kind === 'aggregate' &&
    showing?.kind === 'aggregate' &&
    shown.suppressBelow !== showing.suppressBelow
  ) {
    const isWeaker = (showing.suppressBelow ?? 0) < (shown.suppressBelow ?? 0);
    const words = (threshold: number | null) =>
      threshold === null ? 'all cells are shown' : `cells below ${threshold} are hidden`;
    yield tableAtom(before, after, {
      class: isWeaker ? 'privacy-weakening' : 'operational',
      kind: isWeaker ? 'smaller-cells-shown' : 'larger-cells-hidden',
      before: words(shown.suppressBelow),
      after: words(showing.suppressBelow),
      says: isWeaker
        ? ['shows smaller groups', 'show smaller groups']
        : ['hides larger groups', 'hide larger groups'],
    });
  }
  const former = ({ model }: Dataset) =>
    model?.renames.map(({ from, to }) => `${to} was ${from}`).join(', ') || null;
  const isRenaming = (after.model?.renames ?? []).some(({ from, to }) => renames.get(from) === to);
  if (former(before) !== former(after) && !isRenaming) {
    yield tableAtom(before, after, {
      class: 'operational',
      kind: 'was-changed',
      before: former(before),
      after: former(after),
      says: ['names former columns otherwise', 'name former columns otherwise'],
      consequences: [
        {
          kind: 'history',
          text: 'a lake that has not run the rename yet takes it for a column that goes and another that comes',
        },
      ],
    });
  }
  const lateMembers = (query: NonNullable<Dataset['model']>['query'] | undefined) =>
    query && 'late' in query
      ? query.late.map(({ dataset, name }) => `${dataset.slice(dataset.indexOf('.') + 1)}.${name}`).join(', ')
      : '';
  if (lateMembers(shown) !== lateMembers(showing)) {
    yield tableAtom(before, after, {
      class: 'operational',
      kind: 'late-members-changed',
      before: lateMembers(shown) || null,
      after: lateMembers(showing) || null,
      says: ['takes members from other facts', 'take members from other facts'],
    });
  }
  const isWritten = layerOf(after) === 'silver' || layerOf(after) === 'gold';
  if (isWritten && before.description !== after.description) {
    yield tableAtom(before, after, {
      class: 'cosmetic',
      kind: 'table-described',
      before: before.description || null,
      after: after.description || null,
      says: ['is described otherwise', 'are described otherwise'],
    });
  }
}

/** The same columns in another order: nothing is read by position. */
function orderAtom({ before, after, renames }: TablePair): Atom | null {
  const now = after.columns.map(({ name }) => name);
  const was = before.columns
    .map(({ name }) => renames.get(name) ?? name)
    .filter((name) => now.includes(name));
  const kept = now.filter((name) => was.includes(name));
  if (canonical(was) === canonical(kept)) return null;
  return tableAtom(before, after, {
    class: 'cosmetic',
    kind: 'columns-reordered',
    before: was.join(', '),
    after: kept.join(', '),
    says: ['has its columns in another order', 'have their columns in another order'],
  });
}

/** Nothing of a table changes unseen: what the comparisons above don't know is said as it is. */
function otherAtom(pair: TablePair, atoms: readonly Atom[]): Atom | null {
  const { before, after, inNewNames } = pair;
  if (atoms.length > 0 || inNewNames(remainder(before)) === remainder(after)) return null;
  return tableAtom(before, after, {
    class: 'operational',
    kind: 'table-changed',
    before: null,
    after: null,
    says: ['is made otherwise', 'are made otherwise'],
  });
}

function compareTable(pair: TablePair, pairs: TablePairs): readonly Atom[] {
  if (pair.isSame) return [];
  const renames = new Map(
    pairs.pairs
      .filter(({ after }) => pair.after.model?.reads.includes(after.id))
      .flatMap((one) => [...one.renames]),
  );
  const found = [
    keyAtom(pair),
    rowsAtom(pair, renames),
    ...modelAtoms(pair),
    ...compareColumns(pair, renames),
    orderAtom(pair),
  ].filter((atom) => atom !== null);
  const rest = otherAtom(pair, found);
  return rest ? [...found, rest] : found;
}

function renamedAtom(was: Dataset, now: Dataset): Atom {
  return tableAtom(was, now, {
    class: 'breaking',
    kind: 'table-renamed',
    before: tableName(was),
    after: tableName(now),
    says: ['has a new name', 'have new names'],
    isOwn: true,
    consequences: [
      {
        kind: 'history',
        text: 'the table under the new name starts anew; the former one stays as it is, and no run refreshes it',
      },
    ],
    help: 'readers must use the new name; keep a table of the former name until everyone has moved',
  });
}

function addedAtom(dataset: Dataset, before: readonly Dataset[]): Atom {
  const layer = layerOf(dataset);
  const known = before
    .filter((one) => layerOf(one) === layer)
    .flatMap((one) => one.columns.flatMap(({ label }) => label));
  const label = [...new Set(dataset.columns.flatMap((column) => column.label))];
  const exposed = grownBy(known, identifying(label));
  const weakens = exposed.length > 0;
  return tableAtom(null, dataset, {
    class: weakens ? 'privacy-weakening' : 'additive',
    kind: weakens ? 'identifying-table-added' : 'table-added',
    before: null,
    after: weakens ? `identifies ${labelWords(exposed)}` : kindWord(dataset),
    says: weakens
      ? [
          `is added and identifies what ${layer} did not hold`,
          `are added and identify what ${layer} did not hold`,
        ]
      : ['is added', 'are added'],
  });
}

const removedAtom = (dataset: Dataset): Atom =>
  tableAtom(dataset, null, {
    class: 'breaking',
    kind: 'table-removed',
    before: kindWord(dataset),
    after: null,
    says: ['is removed', 'are removed'],
    consequences: [
      { kind: 'history', text: 'the table stays in the lake as it is, and no run refreshes it' },
    ],
    help: 'tell who reads it; the rows are there until someone drops the table',
  });

/** All that changed in the tables of one product; sources are tables here too, which nobody reads. */
export function compareTables(before: readonly Dataset[], pairs: TablePairs): readonly Atom[] {
  const byId = new Map(pairs.pairs.map((pair) => [pair.before.id, pair]));
  return [
    ...pairs.pairs.flatMap((pair) => compareTable(pair, pairs)),
    ...[...pairs.renamed.keys()].flatMap((id) => {
      const pair = byId.get(id);
      return pair?.after.table ? [renamedAtom(pair.before, pair.after)] : [];
    }),
    ...pairs.added.filter((dataset) => dataset.table !== null).map((dataset) => addedAtom(dataset, before)),
    ...pairs.removed.filter((dataset) => dataset.table !== null).map(removedAtom),
  ];
}
