import { type Identifies as IdentifiesByName, identifyingColumn } from './identifying-name.ts';
import { classifyField } from './metadata-field.ts';
import { classifyColumn, type TableKind } from './table-column.ts';
import type { ValueShape } from './value-shape.ts';

/** What a column or field identifies; in the words of the plan's labels. */
type Identifies = IdentifiesByName | 'date.instant' | 'quasi' | 'url';

export type BidsIdentity = {
  readonly identifies: readonly Identifies[];
  /** Why it is so. */
  readonly why: string;
};

const harmless = (why: string): BidsIdentity => ({ identifies: [], why });
const says = (identifies: Identifies, why: string): BidsIdentity => ({ identifies: [identifies], why });

/** What others know of a person, too. */
const quasiColumns: ReadonlySet<string> = new Set(['sex', 'handedness']);
const quasiFields: ReadonlySet<string> = new Set(['HeadCircumference', 'VisionCorrection']);

/** All identities of the parts of a value; null as soon as nobody knows what one of them holds. */
function together(parts: readonly (BidsIdentity | null)[]): BidsIdentity | null {
  const known = parts.flatMap((part) => part ?? []);
  if (known.length < parts.length) return null;
  const identifies = [...new Set(known.flatMap((part) => part.identifies))].sort();
  const [why] = known.filter((part) => part.identifies.length > 0 || identifies.length === 0);
  return { identifies, why: why?.why ?? 'it holds nothing' };
}

function shapeIdentity(shape: ValueShape, isTerm: boolean): BidsIdentity | null {
  switch (shape.kind) {
    case 'number':
      return harmless('a number that describes the recording');
    case 'boolean':
      return harmless('yes or no');
    case 'choice':
      return harmless('one of the words that BIDS allows');
    case 'text':
      switch (shape.format) {
        case null:
          return isTerm
            ? harmless('a term, a code or the name of a product')
            : says('free-text', 'text that somebody wrote');
        case 'unit':
        case 'rrid':
        case 'hed_version':
          return harmless('a unit, a research resource identifier or a version');
        case 'uri':
          return says('url', 'an address');
        case 'date':
        case 'datetime':
          return says('date.day', 'a date');
        case 'time':
          return says('date.instant', 'a time of day');
        default:
          return says('other-unique-id', 'a path, which names participants and visits');
      }
    case 'list':
      return shapeIdentity(shape.items, isTerm);
    case 'map':
      return shapeIdentity(shape.values, isTerm);
    case 'record':
      return together(Object.keys(shape.fields).map(fieldIdentity));
    case 'either':
      return together(shape.of.map((one) => shapeIdentity(one, isTerm)));
    case 'any':
      return says('free-text', 'an object whose keys and values the author chooses');
  }
}

/**
 * What a field of a sidecar or of dataset_description.json identifies: fields of the BIDS schema, and those that
 * converters write beside them. Null where nobody has said, which counts as identifying.
 */
export function fieldIdentity(name: string): BidsIdentity | null {
  const known = classifyField(name);
  switch (known.kind) {
    case 'identifying':
      return says(known.identifies, 'it is called like an identifier, in DICOM or here');
    case 'date':
      return says('date.day', 'a date');
    case 'time':
      return says('date.instant', 'a time of day');
    case 'prose':
      return says('free-text', 'text that somebody wrote');
    case 'described':
      if (quasiFields.has(name)) return says('quasi', 'what others know of a person, too');
      return shapeIdentity(known.shape, known.text);
    case 'unknown':
      return null;
  }
}

/** What a column of a table of a kind identifies; null where nobody has said, which counts as identifying. */
export function columnIdentity(table: TableKind, name: string): BidsIdentity | null {
  const known = classifyColumn(table, name);
  switch (known.kind) {
    case 'participant':
      return says('other-unique-id', 'names a participant');
    case 'session':
      return says('other-unique-id', 'names a visit, often by its date');
    case 'sample':
      return says('other-unique-id', 'names a sample');
    case 'path':
      return says('other-unique-id', 'a path, which names participants and visits');
    case 'date':
      return says('date.instant', 'a date with a time');
    case 'age':
      return says('age.exact', 'an age');
    case 'prose':
      return says('free-text', 'text that somebody wrote');
    case 'number':
      return harmless('a number that describes the recording');
    case 'boolean':
      return harmless('yes or no');
    case 'term':
      return harmless('a term that many rows share');
    case 'choice':
      if (quasiColumns.has(name)) return says('quasi', 'what others know of a person, too');
      return harmless('one of the words that BIDS allows');
    case 'unknown': {
      const identifies = identifyingColumn(name);
      return identifies === null ? null : says(identifies, 'it is called like an identifier');
    }
  }
}
