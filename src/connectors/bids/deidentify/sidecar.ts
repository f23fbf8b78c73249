import {
  classifyField,
  field,
  isObject,
  isTimeOfDay,
  type Json,
  type JsonObject,
  objectOf,
  parseLooseDate,
  type ValueShape,
} from '../../../formats/bids/index.ts';
import { type DatasetFile, subjectOf } from '../dataset.ts';
import type { Counts } from './counts.ts';
import { isReference } from './references.ts';
import { ageCap, type Rules } from './rules.ts';

/** `outside`: a date in it would leave the range of shifted dates, so the file waits for a person. */
export type ScrubbedJson = { readonly value: JsonObject; readonly outside: boolean };

/** What stays of a value; undefined = nothing. */
type Kept = Json | undefined;

/** Texts by which tools say that they know nothing. */
const nothing = 'n/a';

/** Scrubs sidecars and the like for one file; counts what it does. */
type Scrubber = {
  readonly file: DatasetFile;
  readonly rules: Rules;
  readonly counts: Counts;
  readonly leave: () => void;
};

function scrubDate(text: Json, scrubber: Scrubber): Kept {
  if (typeof text !== 'string') return undefined;
  const date = parseLooseDate(text.trim());
  if (!date) return undefined;
  const result = scrubber.rules.dates(subjectOf(scrubber.file.place)).apply(date, text);
  switch (result.kind) {
    case 'shifted':
      scrubber.counts.shifted += 1;
      return result.text;
    case 'kept':
      return result.text;
    case 'removed':
      return undefined;
    case 'outside':
      scrubber.leave();
      return undefined;
  }
}

function scrubTime(text: Json, { file, rules }: Scrubber): Kept {
  const keeps = rules.dates(subjectOf(file.place)).keepsTimes;
  return keeps && typeof text === 'string' && isTimeOfDay(text.trim()) ? text : undefined;
}

const units = /^[\p{L}\p{N}%°µΩ^/*·.()[\] _-]{0,24}$/u;
const rrid = /^RRID:[A-Za-z]+_[A-Za-z0-9:_-]{1,40}$/;
const hedVersion = /^([a-z]+:)?([a-z]+_)?\d+\.\d+\.\d+$/i;

function scrubText(text: string, format: string | null, term: boolean, scrubber: Scrubber): Kept {
  const { rules, file } = scrubber;
  if (isReference(format)) {
    const rewritten = rules.references.rewrite(text, format ?? '', file);
    if (rewritten !== null && rewritten !== text) scrubber.counts.replaced += 1;
    return rewritten ?? undefined;
  }
  if (!rules.strict || text === nothing) return text;
  switch (format) {
    case 'unit':
      return units.test(text) && rules.terms(text) ? text : undefined;
    case 'rrid':
      return rrid.test(text) ? text : undefined;
    case 'hed_version':
      return hedVersion.test(text) ? text : undefined;
    case null:
      return term && rules.terms(text) ? text : undefined;
    default:
      return undefined;
  }
}

function isPathList(shape: ValueShape): boolean {
  if (shape.kind === 'text') return isReference(shape.format);
  if (shape.kind === 'list') return isPathList(shape.items);
  return shape.kind === 'either' && shape.of.every(isPathList);
}

/** A value of a field that describes the recording, by the shape that the standard gives it. */
function scrubShaped(value: Json, shape: ValueShape, term: boolean, scrubber: Scrubber): Kept {
  switch (shape.kind) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'choice':
      return typeof value === 'string' && shape.values.includes(value) ? value : undefined;
    case 'text':
      return typeof value === 'string' ? scrubText(value, shape.format, term, scrubber) : undefined;
    case 'list': {
      if (!Array.isArray(value)) return undefined;
      const items = value.map((item: Json) => scrubShaped(item, shape.items, term, scrubber));
      const kept = items.filter((item) => item !== undefined);
      // A list of files may become shorter; any other list means something by its positions.
      return kept.length === items.length || (isPathList(shape) && kept.length > 0) ? kept : undefined;
    }
    case 'map':
      return isObject(value)
        ? objectOf(
            Object.entries(value).flatMap(([name, item]) => {
              const kept = scrubber.rules.terms(name)
                ? scrubShaped(item, shape.values, term, scrubber)
                : undefined;
              return kept === undefined ? [] : [[name, kept] as const];
            }),
          )
        : undefined;
    case 'record':
      return isObject(value) ? scrubFields(value, scrubber) : undefined;
    case 'either': {
      for (const option of shape.of) {
        const kept = scrubShaped(value, option, term, scrubber);
        if (kept !== undefined) return kept;
      }
      return undefined;
    }
    case 'any':
      return scrubAny(value, scrubber);
  }
}

/** A value of no known shape: its numbers and switches stay, its words don't. */
function scrubAny(value: Json, scrubber: Scrubber): Kept {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'boolean') return value;
  if (!isObject(value)) return undefined;
  return objectOf(
    Object.entries(value).flatMap(([name, item]) => {
      const kept = scrubber.rules.terms(name) ? scrubAny(item, scrubber) : undefined;
      return kept === undefined ? [] : [[name, kept] as const];
    }),
  );
}

/** A published value of whatever shape: only what identifies goes, at every depth. */
function scrubPublished(value: Json, scrubber: Scrubber): Json {
  if (Array.isArray(value)) return value.map((item: Json) => scrubPublished(item, scrubber));
  return isObject(value) ? scrubFields(value, scrubber) : value;
}

/** The task is named as in file names: a label is its name without what a label can't hold (BIDS, `TaskName`). */
function scrubTaskName(value: Json, rules: Rules): Kept {
  if (typeof value !== 'string') return undefined;
  const label = value.replace(/[^0-9a-zA-Z+]/g, '');
  const published = label === '' ? null : rules.labels.other('task', label);
  if (published === label) return rules.terms(value) ? value : undefined;
  return published ?? undefined;
}

function scrubField(name: string, value: Json, scrubber: Scrubber): Kept {
  const { rules } = scrubber;
  const known = classifyField(name);
  switch (known.kind) {
    case 'identifying':
      return undefined;
    case 'date':
      return scrubDate(value, scrubber);
    case 'time':
      return scrubTime(value, scrubber);
    case 'described': {
      if (rules.strict && name === 'TaskName') return scrubTaskName(value, rules);
      if (rules.strict) return scrubShaped(value, known.shape, known.text, scrubber);
      return isPathList(known.shape)
        ? scrubShaped(value, known.shape, known.text, scrubber)
        : scrubPublished(value, scrubber);
    }
    case 'prose':
    case 'unknown':
      if (rules.strict) return undefined;
      if (name.toLowerCase() === 'age' && typeof value === 'number')
        return Math.min(value, ageCap(rules.policy));
      return scrubPublished(value, scrubber);
  }
}

function scrubFields(object: JsonObject, scrubber: Scrubber): JsonObject {
  const { counts, rules } = scrubber;
  const kept: (readonly [string, Json])[] = [];
  for (const [name, value] of Object.entries(object)) {
    const ruled = Object.hasOwn(rules.policy.sidecars, name) ? rules.policy.sidecars[name] : undefined;
    if (ruled && ruled !== 'remove') {
      counts.replaced += 1;
      kept.push([name, ruled.replace]);
      continue;
    }
    const next = ruled === 'remove' ? undefined : scrubField(name, value, scrubber);
    if (next === undefined) counts.removed += 1;
    else {
      counts.kept += 1;
      kept.push([name, next]);
    }
  }
  return objectOf(kept);
}

/** Removes from a sidecar what identifies, or what nobody knows to be harmless. */
export function scrubSidecar(
  object: JsonObject,
  file: DatasetFile,
  rules: Rules,
  counts: Counts,
): ScrubbedJson {
  let outside = false;
  const leave = (): void => {
    outside = true;
  };
  return { value: scrubFields(object, { file, rules, counts, leave }), outside };
}

/** What stays of a column's entry under strict rules: what says how to read its cells. */
const dictionaryFields = ['Units', 'Format', 'Delimiter', 'Minimum', 'Maximum'] as const;

function scrubEntry(entry: Json, rules: Rules): JsonObject {
  const kept: (readonly [string, Json])[] = [];
  for (const name of dictionaryFields) {
    const value = isObject(entry) ? field(entry, name) : undefined;
    if (typeof value === 'number' || (typeof value === 'string' && units.test(value) && rules.terms(value))) {
      kept.push([name, value]);
    }
  }
  return objectOf(kept);
}

/**
 * Removes from a table's data dictionary the entries of columns that are not published, and the prose of the others.
 * What is no column is a field of a sidecar.
 */
export function scrubDictionary(
  object: JsonObject,
  file: DatasetFile,
  isPublished: (column: string) => boolean,
  rules: Rules,
  counts: Counts,
): ScrubbedJson {
  const columns: (readonly [string, Json])[] = [];
  const fields: (readonly [string, Json])[] = [];
  for (const [name, value] of Object.entries(object)) {
    if (!isPublished(name)) fields.push([name, value]);
    else columns.push([name, rules.strict ? scrubEntry(value, rules) : value]);
  }
  counts.kept += columns.length;
  const rest = scrubSidecar(objectOf(fields), file, rules, counts);
  return { value: objectOf([...columns, ...Object.entries(rest.value)]), outside: rest.outside };
}
