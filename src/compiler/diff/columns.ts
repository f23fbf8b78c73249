import { icebergType, widens } from '../../formats/iceberg/index.ts';
import type { ColumnType } from '../../plan/index.ts';
import { doorText } from '../analyze/door-text.ts';
import type { Dataset, GraphColumn } from '../graph/graph.ts';
import type { Atom } from './atom.ts';
import { columnValues } from './canonical.ts';
import type { Consequence } from './change.ts';
import { grownBy, identifying, isLooserDoor, labelWords, layerOf } from './words.ts';

export type Renames = ReadonlyMap<string, string>;

/** Two states of one table, and its columns that were renamed: former name → name. */
export type TablePair = {
  readonly before: Dataset;
  readonly after: Dataset;
  readonly renames: Renames;
  /** Nothing of it changed. */
  readonly isSame: boolean;
  /** A canonical text of before, with the ids of datasets that were renamed as they are now. */
  readonly inNewNames: (text: string) => string;
};

/** Whether a table that holds one type can take the other without a new table. */
export const canBecome = (from: ColumnType, to: ColumnType): boolean =>
  widens(icebergType(from), icebergType(to));

const nullWords = (column: GraphColumn): string => (column.nullable ? 'may be null' : 'never null');

type More = Partial<Pick<Atom, 'consequences' | 'help' | 'isOwn'>>;

function atomOf(
  { before, after }: TablePair,
  was: GraphColumn | null,
  now: GraphColumn | null,
  found: Pick<Atom, 'class' | 'kind' | 'before' | 'after' | 'says'>,
  more: More = {},
): Atom {
  return {
    ...found,
    dataset: now ? after : before,
    column: (now ?? was)?.name ?? null,
    base: was?.span ?? null,
    head: now?.span ?? null,
    consequences: more.consequences ?? [],
    help: more.help ?? null,
    ...(more.isOwn ? { isOwn: true } : {}),
  };
}

function typeAtom(pair: TablePair, was: GraphColumn, now: GraphColumn): Atom | null {
  if (was.type === now.type) return null;
  const types = { before: was.type, after: now.type };
  if (canBecome(was.type, now.type)) {
    return atomOf(pair, was, now, {
      class: 'additive',
      kind: 'type-widened',
      ...types,
      says: ['takes a wider type', 'take a wider type'],
    });
  }
  return atomOf(
    pair,
    was,
    now,
    {
      class: 'breaking',
      kind: 'type-changed',
      ...types,
      says: ['changes its type', 'change their type'],
    },
    {
      consequences: [
        {
          kind: 'run',
          text: `where the table is there already the next run refuses it: Iceberg can't turn ${was.type} into ${now.type}`,
        },
      ],
      help: 'give the new type a new name, so that both can be read until everyone has moved',
    },
  );
}

function nullableAtom(pair: TablePair, was: GraphColumn, now: GraphColumn): Atom | null {
  if (was.nullable === now.nullable) return null;
  const words = { before: nullWords(was), after: nullWords(now) };
  return now.nullable
    ? atomOf(
        pair,
        was,
        now,
        {
          class: 'breaking',
          kind: 'nullable-widened',
          ...words,
          says: ['may be null now', 'may be null now'],
        },
        {
          help: 'who joins or counts by it loses rows without an error: tell them, or coalesce it in silver',
        },
      )
    : atomOf(pair, was, now, {
        class: 'additive',
        kind: 'nullable-narrowed',
        ...words,
        says: ['is never null any more', 'are never null any more'],
      });
}

const older: Consequence = {
  kind: 'history',
  text: 'rows that are loaded already stay as they are until their originals are ingested again',
};

function doorAtoms(pair: TablePair, was: GraphColumn, now: GraphColumn): readonly Atom[] {
  if (was.derivation.kind !== 'door' || now.derivation.kind !== 'door') return [];
  const [before, after] = [was.derivation.rule, now.derivation.rule];
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const isLooser = isLooserDoor(before, after);
  const isOther = before.action === 'surrogate' && after.action === 'surrogate';
  return [
    atomOf(
      pair,
      was,
      now,
      {
        class: isLooser ? 'privacy-weakening' : isOther ? 'breaking' : 'operational',
        kind: isLooser ? 'door-loosened' : 'door-changed',
        before: doorText(before),
        after: doorText(after),
        says: isLooser
          ? ['passes the door with more of its value', 'pass the door with more of their values']
          : isOther
            ? ['gets other surrogates', 'get other surrogates']
            : ['is treated otherwise at the door', 'are treated otherwise at the door'],
      },
      { consequences: [older] },
    ),
  ];
}

function labelAtom(pair: TablePair, was: GraphColumn, now: GraphColumn): Atom | null {
  const grown = grownBy(was.label, now.label);
  const lost = grownBy(now.label, was.label);
  const isSource = layerOf(pair.after) === 'source';
  const words = { before: labelWords(was.label), after: labelWords(now.label) };
  if (isSource && lost.length > 0) {
    const isOther = grown.length > 0;
    return atomOf(
      pair,
      was,
      now,
      {
        class: 'privacy-weakening',
        kind: isOther ? 'declared-otherwise' : 'declared-less',
        ...words,
        says: isOther
          ? ['is said to identify something else', 'are said to identify something else']
          : ['is said to identify less', 'are said to identify less'],
      },
      {
        isOwn: true,
        help: 'the door treats it by what is declared: look at real values before you approve',
      },
    );
  }
  if (!isSource && grown.length > 0) {
    return atomOf(pair, was, now, {
      class: 'privacy-weakening',
      kind: 'label-grows',
      ...words,
      says: ['identifies more than before', 'identify more than before'],
    });
  }
  // Another scope of a shift, or a surrogate more, is what the door does: said there.
  const isSame = grown.length === 0 && lost.length === 0;
  if (isSame && (was.bearsAge ?? false) === (now.bearsAge ?? false)) return null;
  if (isSame && !now.bearsAge) {
    return atomOf(pair, was, now, {
      class: isSource ? 'privacy-weakening' : 'operational',
      kind: 'bears-no-age',
      before: 'an age can be computed from it',
      after: 'none can',
      says: ['bears no age any more', 'bear no age any more'],
    });
  }
  return atomOf(pair, was, now, {
    class: 'operational',
    kind: isSource ? 'declared-more' : 'label-shrinks',
    ...(isSame ? { before: 'bears no age', after: 'an age can be computed from it' } : words),
    says: isSource
      ? ['is said to identify more', 'are said to identify more']
      : ['identifies less than before', 'identify less than before'],
  });
}

/** Whether what the column is made of changed by itself: its expression, not what flows into it. */
function ownValue(dataset: Dataset, name: string): string | null {
  const values = dataset.model && columnValues(dataset.model.query);
  return values?.get(name) ?? null;
}

/** The same canonical text over columns that were only renamed says the same. */
export function inRenamedColumns(value: string, renames: Renames): string {
  return value.replaceAll(/"(column|name)":"([^"]*)"/g, (whole, key: string, name: string) => {
    const to = renames.get(name);
    return to === undefined ? whole : `"${key}":"${to}"`;
  });
}

function valueAtom(pair: TablePair, was: GraphColumn, now: GraphColumn, upstream: Renames): Atom | null {
  const former = ownValue(pair.before, was.name);
  const before = former === null ? null : pair.inNewNames(former);
  const after = ownValue(pair.after, now.name);
  if (before === null || after === null || before === after || inRenamedColumns(before, upstream) === after) {
    return null;
  }
  const text = ({ derivation }: GraphColumn) =>
    derivation.kind === 'expression'
      ? derivation.sql
      : derivation.kind === 'generated'
        ? derivation.how
        : null;
  return atomOf(
    pair,
    was,
    now,
    {
      class: 'breaking',
      kind: 'values-changed',
      before: text(was),
      after: text(now),
      says: ['is computed otherwise', 'are computed otherwise'],
    },
    {
      isOwn: true,
      consequences: [
        { kind: 'history', text: 'figures drawn from it before are no longer what it says now' },
      ],
      help: 'nobody sees this in an error: tell who reads it, or add it under a new name',
    },
  );
}

function describedAtom(pair: TablePair, was: GraphColumn, now: GraphColumn): Atom | null {
  if (was.description === now.description) return null;
  return atomOf(pair, was, now, {
    class: 'cosmetic',
    kind: 'column-described',
    before: was.description || null,
    after: now.description || null,
    says: ['is described otherwise', 'are described otherwise'],
  });
}

function removedAtom(pair: TablePair, was: GraphColumn): Atom {
  const held = pair.after.dropped.find((one) => one.name === was.name);
  const layer = layerOf(pair.before);
  const rule = held?.derivation.kind === 'door' ? held.derivation.rule : null;
  return {
    ...atomOf(
      pair,
      was,
      null,
      {
        class: layer === 'silver' || layer === 'gold' ? 'breaking' : 'operational',
        kind: 'column-removed',
        before: was.type,
        after: rule ? 'does not pass the door' : null,
        says: ['is removed', 'are removed'],
      },
      {
        consequences:
          layer === 'source'
            ? []
            : [{ kind: 'history', text: 'values stay only in snapshots made before, until they expire' }],
        help:
          layer === 'silver'
            ? 'if it is a new name, write `was:`; else keep it until everyone has moved'
            : layer === 'gold'
              ? 'keep it until everyone who reads it has moved'
              : null,
      },
    ),
    head: held?.span ?? null,
  };
}

function addedAtom(pair: TablePair, now: GraphColumn): Atom {
  const held = pair.before.dropped.find((one) => one.name === now.name);
  const isSource = layerOf(pair.after) === 'source';
  if (held?.derivation.kind === 'door' && now.derivation.kind === 'door') {
    return {
      ...atomOf(
        pair,
        held,
        now,
        {
          class: held.label.length > 0 ? 'privacy-weakening' : 'additive',
          kind: 'door-opened',
          before: 'dropped',
          after: doorText(now.derivation.rule),
          says: ['passes the door now', 'pass the door now'],
        },
        { consequences: [{ kind: 'history', text: 'rows that are loaded already have null there' }] },
      ),
    };
  }
  // What a table holds of a kind already, one more column of it adds nothing; a direct identifier always does.
  const known = pair.before.columns.flatMap((column) => column.label);
  const exposed = identifying(now.label).filter(
    (identifier) => !/^(date|geographic|age)\./.test(identifier) || grownBy(known, [identifier]).length > 0,
  );
  const weakens = !isSource && exposed.length > 0;
  return atomOf(
    pair,
    null,
    now,
    {
      class: weakens ? 'privacy-weakening' : 'additive',
      kind: weakens ? 'identifying-column-added' : 'column-added',
      before: null,
      after: weakens ? `${now.type}, ${labelWords(exposed)}` : now.type,
      says: weakens
        ? [
            'is added and identifies what the table did not hold',
            'are added and identify what the table did not hold',
          ]
        : ['is added', 'are added'],
    },
    {
      consequences:
        layerOf(pair.after) === 'bronze'
          ? [{ kind: 'history', text: 'rows that are loaded already have null there' }]
          : [],
    },
  );
}

function renamedAtom(pair: TablePair, was: GraphColumn, now: GraphColumn): Atom {
  const { model } = pair.after;
  const isWritten = model?.renames.some(({ from, to }) => from === was.name && to === now.name) ?? false;
  return atomOf(
    pair,
    was,
    now,
    {
      class: 'breaking',
      kind: 'column-renamed',
      before: was.name,
      after: now.name,
      says: ['has a new name', 'have new names'],
    },
    {
      ...(isWritten ? { isOwn: true } : {}),
      consequences: [
        {
          kind: 'history',
          text: isWritten
            ? 'history is kept: the column keeps its field id, and older snapshots read under the new name'
            : 'older snapshots hold it under its former name',
        },
      ],
      help: 'readers must use the new name from the next run on',
    },
  );
}

/** All that changed in the columns of a table. `upstream`: renames in the tables that it reads. */
export function compareColumns(pair: TablePair, upstream: Renames): readonly Atom[] {
  const { before, after, renames } = pair;
  const atoms: (Atom | null)[] = [];
  const former = new Map([...renames].map(([from, to]) => [to, from]));
  for (const now of after.columns) {
    const was = before.columns.find((one) => one.name === (former.get(now.name) ?? now.name));
    if (!was) {
      atoms.push(addedAtom(pair, now));
      continue;
    }
    if (was.name !== now.name) atoms.push(renamedAtom(pair, was, now));
    atoms.push(
      typeAtom(pair, was, now),
      nullableAtom(pair, was, now),
      labelAtom(pair, was, now),
      ...doorAtoms(pair, was, now),
      valueAtom(pair, was, now, upstream),
      describedAtom(pair, was, now),
    );
  }
  for (const was of before.columns) {
    const isThere = after.columns.some((one) => one.name === (renames.get(was.name) ?? was.name));
    if (!isThere) atoms.push(removedAtom(pair, was));
  }
  return atoms.filter((atom) => atom !== null);
}
