import { elementIdentity, type JsonObject } from '../../../formats/fhir/index.ts';
import type { SourceColumn, SourceTable } from '../../../ports/index.ts';
import type { tabulated } from '../config.ts';
import {
  type Coding,
  codingOf,
  dateTimeOf,
  referencedId,
  type Surroundings,
  type Value,
} from '../element.ts';

/** A column and how it is read from an element. Without a label it gets that of its element. */
export type MappedColumn = Omit<SourceColumn, 'label' | 'element'> &
  Partial<Pick<SourceColumn, 'label'>> & {
    readonly element: string;
    readonly read: (element: JsonObject, around: Surroundings) => Value;
  };

export type MappedTable = {
  readonly table: SourceTable;
  readonly columns: readonly MappedColumn[];
  /** The elements that a resource gives a row for; absent = the resource itself. */
  readonly elements?: (resource: JsonObject) => readonly JsonObject[];
};

/** A resource type with the tables that it fills; the first has exactly one row per resource. */
export type Mapping = {
  readonly resource: (typeof tabulated)[number];
  readonly tables: readonly MappedTable[];
};

/** A column with the label of its element, where it has none of its own. */
function labelled({ read: _, ...column }: MappedColumn): SourceColumn {
  const { label } = column;
  if (label !== undefined) return { ...column, label };
  const identity = elementIdentity(column.element);
  if (identity === null) return { ...column, label: ['unknown'] };
  const { identifies, why, bearsAge } = identity;
  return { ...column, label: identifies, why, ...(bearsAge ? { bearsAge } : {}) };
}

export function mappedTable(
  table: Omit<SourceTable, 'columns'>,
  columns: readonly MappedColumn[],
  elements?: MappedTable['elements'],
): MappedTable {
  let made: SourceTable | null = null;
  return {
    // Labels need FHIR's tables: only who asks for the table reads them.
    get table() {
      made ??= { ...table, columns: columns.map(labelled) };
      return made;
    },
    columns,
    ...(elements ? { elements } : {}),
  };
}

type ColumnParts = Pick<MappedColumn, 'description' | 'element' | 'label'> &
  Partial<Omit<MappedColumn, 'name' | 'description' | 'element' | 'label' | 'read'>>;

export const column = (name: string, parts: ColumnParts, read: MappedColumn['read']): MappedColumn => ({
  name,
  type: 'string',
  nullable: true,
  ...parts,
  read,
});

/** The resource's own id; a surrogate behind the door. */
export const idColumn = (name: string, system: string, element: string): MappedColumn =>
  column(
    name,
    { nullable: false, system, element, description: `Which ${system} this is.` },
    (_, around) => around.id,
  );

/** A reference to another resource: the same surrogate as that resource's id. */
export const referenceColumn = (
  name: string,
  type: string,
  element: string,
  description: string,
  read: (element: JsonObject) => JsonObject | null,
): MappedColumn =>
  column(name, { system: type.toLowerCase(), element: `${element}.reference`, description }, (one, around) =>
    referencedId(read(one), type, around),
  );

/**
 * A date, dateTime or instant as three columns: `_on` the day as written, `_at` the instant, `_precision` how much
 * was given. A day or an instant that isn't given is null, never guessed.
 */
export function whenColumns(
  name: string,
  element: string,
  what: string,
  read: (element: JsonObject) => string | null,
  options: { readonly day?: string } = {},
): readonly MappedColumn[] {
  return [
    column(
      options.day ?? `${name}_on`,
      {
        type: 'date',
        label: ['date.day'],
        why: 'the day of a FHIR date, dateTime or instant',
        element,
        description: `Day on which ${what}; null if only a month or year is known.`,
      },
      (one) => {
        const when = dateTimeOf(read(one));
        return when && (when.precision === 'day' || when.precision === 'instant') ? when.date : null;
      },
    ),
    column(
      `${name}_at`,
      {
        type: 'timestamptz',
        label: ['date.instant'],
        why: 'a FHIR dateTime or instant',
        element,
        description: `When ${what}; null if no time is known.`,
      },
      (one) => dateTimeOf(read(one))?.instant ?? null,
    ),
    column(
      `${name}_precision`,
      {
        label: [],
        why: 'how much of a date is known, not the date',
        element,
        description: `How exactly it is known when ${what}: year, month, day or instant.`,
      },
      (one) => dateTimeOf(read(one))?.precision ?? null,
    ),
  ];
}

// A concept gives three columns: its coding is chosen once.
let lastConcept: JsonObject | null = null;
let lastCoding: Coding | null = null;

function chosenCoding(concept: JsonObject | null, around: Surroundings): Coding | null {
  if (concept === null) return null;
  if (concept !== lastConcept) {
    lastConcept = concept;
    lastCoding = codingOf(concept, around);
  }
  return lastCoding;
}

/**
 * A CodeableConcept as code, system and display of its first coding in a known code system. The display is the
 * sender's text and counts as free text.
 */
export function conceptColumns(
  names: { readonly code: string; readonly system: string; readonly display: string },
  element: string,
  what: string,
  read: (element: JsonObject) => JsonObject | null,
): readonly MappedColumn[] {
  return [
    column(
      names.code,
      {
        element: `${element}.coding.code`,
        description: `Code of ${what}, from a standard or listed code system.`,
      },
      (one, around) => chosenCoding(read(one), around)?.code ?? null,
    ),
    column(
      names.system,
      { element: `${element}.coding.system`, description: `Code system of ${what}.` },
      (one, around) => chosenCoding(read(one), around)?.system ?? null,
    ),
    column(
      names.display,
      {
        element: `${element}.coding.display`,
        description: `Words for ${what}, as the sender wrote them.`,
      },
      (one, around) => chosenCoding(read(one), around)?.display ?? null,
    ),
  ];
}

/** `meta.lastUpdated`: tells which of two versions of a resource is newer. */
export const updatedColumns = (resource: string): readonly MappedColumn[] =>
  whenColumns('updated', `${resource}.meta.lastUpdated`, 'the source last changed the resource', (one) => {
    const { meta } = one;
    const last = typeof meta === 'object' && meta !== null && 'lastUpdated' in meta ? meta.lastUpdated : null;
    return typeof last === 'string' ? last : null;
  });
