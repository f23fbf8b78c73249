import { entities, extensions, suffixes } from './generated/schema.ts';

export type NameEntity = { readonly key: string; readonly label: string };

/** A file name taken apart: `sub-01_task-rest_bold.nii.gz`. */
export type FileName = {
  readonly entities: readonly NameEntity[];
  readonly suffix: string;
  /** From the first dot on; empty where there is none. */
  readonly extension: string;
};

const byKey = new Map(entities.map((entity) => [entity.key, entity]));
const knownSuffixes = new Set(suffixes);
/** Of recordings that are folders without their slash. `.*` and `/` stand for "any", and so for none. */
const knownExtensions = new Set(['', ...extensions.map((extension) => extension.replace(/\/$/, ''))]);
const labelPattern = /^[0-9a-zA-Z+]+$/;
const indexPattern = /^[0-9]+$/;

/** File systems end names at 255 bytes. */
const nameLimit = 255;

function parseEntity(text: string): NameEntity | null {
  const dash = text.indexOf('-');
  const key = text.slice(0, dash);
  const label = text.slice(dash + 1);
  const facts = byKey.get(key);
  if (dash < 1 || !facts) return null;
  if (!(facts.format === 'index' ? indexPattern : labelPattern).test(label)) return null;
  if (facts.values && !facts.values.includes(label)) return null;
  return { key, label };
}

/**
 * Null where the name is none of BIDS: an unknown entity, suffix or extension, a label with other characters, an
 * entity twice.
 * The order of entities is the validator's business.
 */
export function parseFileName(name: string): FileName | null {
  if (name.length > nameLimit) return null;
  const dot = name.indexOf('.');
  const stem = dot < 0 ? name : name.slice(0, dot);
  const extension = dot < 0 ? '' : name.slice(dot);
  const parts = stem.split('_');
  const suffix = parts.pop() ?? '';
  if (!knownSuffixes.has(suffix) || !knownExtensions.has(extension)) return null;
  const found: NameEntity[] = [];
  for (const part of parts) {
    const entity = parseEntity(part);
    if (!entity || found.some(({ key }) => key === entity.key)) return null;
    found.push(entity);
  }
  return { entities: found, suffix, extension };
}

export function formatFileName(name: FileName): string {
  const parts = name.entities.map(({ key, label }) => `${key}-${label}`);
  return [...parts, name.suffix].join('_') + name.extension;
}

export function labelOf(name: FileName, key: string): string | null {
  return name.entities.find((entity) => entity.key === key)?.label ?? null;
}

/** The label behind `sub-` or another key; null where the text is not of that form. */
export function labelAfter(text: string, key: string): string | null {
  const label = text.startsWith(`${key}-`) ? text.slice(key.length + 1) : '';
  return labelPattern.test(label) ? label : null;
}
