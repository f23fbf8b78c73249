import {
  emptyRoom,
  entities,
  type FileName,
  formatFileName,
  type Place,
  parseLooseDate,
} from '../../../formats/bids/index.ts';
import type { SurrogateKey, Vault } from '../../../ports/index.ts';
import { systems } from '../tables.ts';
import type { DateRule } from './dates.ts';
import { isCommonLabel } from './label-vocabulary.ts';
import type { Terms } from './terms.ts';

/** The labels in file names and tables, as they are published. */
export type Labels = {
  /** Null where the label occurs in no path and not in participants.tsv, and so has no surrogate. */
  readonly subject: (label: string) => string | null;
  /** Null where the label is a date whose shifted value lies outside the range. */
  readonly session: (subject: string, label: string) => string | null;
  readonly other: (key: string, label: string) => string | null;
  /** A file name with its labels replaced; null where one of them can't be. */
  readonly name: (name: FileName, subject: string | null) => FileName | null;
  /** A path of the dataset, by its place; null where it can't be published. */
  readonly path: (place: Place) => string | null;
};

export type LabelRules = {
  /** Whether labels that nobody vouches for are replaced. */
  readonly strict: boolean;
  /** System of the surrogates of participants; null = their labels are published. */
  readonly participantSystem: string | null;
  /** What the vault knows a participant by. */
  readonly participantValue: (label: string) => string;
  /** Labels that the steward vouches for, by entity. */
  readonly listed: Readonly<Record<string, readonly string[] | undefined>>;
  readonly terms: Terms;
  readonly dates: (subject: string | null) => DateRule;
};

/** Labels that occur in a dataset, gathered from its paths and tables. */
export type LabelCensus = {
  readonly addSubject: (label: string) => void;
  /** `subject` = null: in a file that no participant owns. */
  readonly add: (key: string, label: string, subject: string | null) => void;
  readonly addPlace: (place: Place) => void;
  readonly subjects: ReadonlySet<string>;
  /** By entity and label: the first participant who has it, or `many`. */
  readonly owners: ReadonlyMap<string, ReadonlyMap<string, string | typeof many>>;
};

const many = Symbol('several participants');

export function labelCensus(): LabelCensus {
  const subjects = new Set<string>();
  const owners = new Map<string, Map<string, string | typeof many>>();
  const add = (key: string, label: string, subject: string | null): void => {
    if (key === 'sub') {
      subjects.add(label);
      return;
    }
    const byLabel = owners.get(key) ?? new Map<string, string | typeof many>();
    owners.set(key, byLabel);
    const owner = byLabel.get(label);
    if (owner === undefined) byLabel.set(label, subject ?? '');
    else if (owner !== many && subject !== null && owner !== '' && owner !== subject)
      byLabel.set(label, many);
    else if (owner === '' && subject !== null) byLabel.set(label, subject);
  };
  return {
    subjects,
    owners,
    add,
    addSubject: (label) => subjects.add(label),
    addPlace: (place) => {
      if (place.kind === 'participant') {
        subjects.add(place.subject);
        for (const { key, label } of place.name.entities) add(key, label, place.subject);
      } else if (place.kind === 'inherited') {
        for (const { key, label } of place.name.entities) add(key, label, null);
      }
    },
  };
}

const facts = new Map(entities.map((entity) => [entity.key, entity]));
const indexDigits = 4;

/** A session label that is a date: `ses-20190104`. */
const dateIn = (label: string) => (/^\d{8}/.test(label) ? parseLooseDate(label) : null);

/** Whether a label names nobody: because of what it is, or because somebody or several participants stand for it. */
function isHarmless(key: string, label: string, census: LabelCensus, rules: LabelRules): boolean {
  if (!rules.strict || facts.get(key)?.values?.includes(label)) return true;
  if (rules.listed[key]?.includes(label)) return true;
  return rules.terms(label) && (isCommonLabel(label) || census.owners.get(key)?.get(label) === many);
}

/** Draws the surrogates that a dataset's labels need, all at once. */
export async function relabel(census: LabelCensus, rules: LabelRules, vault: Vault): Promise<Labels> {
  const { participantSystem } = rules;
  const keys: SurrogateKey[] = [];
  const needs: (readonly [key: string, label: string])[] = [];
  if (participantSystem !== null) {
    for (const label of census.subjects) {
      if (label === emptyRoom) continue;
      needs.push(['sub', label]);
      keys.push({ system: participantSystem, value: rules.participantValue(label) });
    }
  }
  for (const [key, owners] of census.owners) {
    if (facts.get(key)?.format === 'index') continue;
    for (const label of owners.keys()) {
      // A date label needs one where its date may not be shown at all.
      if (isHarmless(key, label, census, rules) && !(key === 'ses' && dateIn(label))) continue;
      needs.push([key, label]);
      keys.push({ system: systems.label, value: `${key}-${label}` });
    }
  }
  const drawn = keys.length === 0 ? [] : await vault.surrogates(keys);
  const surrogates = new Map(needs.map(([key, label], index) => [`${key}-${label}`, drawn[index] ?? '']));

  const subject = (label: string): string | null =>
    participantSystem === null || label === emptyRoom ? label : surrogates.get(`sub-${label}`) || null;
  const other = (key: string, label: string): string | null => {
    if (facts.get(key)?.format === 'index') return rules.strict && label.length > indexDigits ? null : label;
    if (isHarmless(key, label, census, rules)) return label;
    return surrogates.get(`${key}-${label}`) || null;
  };
  const session = (owner: string, label: string): string | null => {
    const date = dateIn(label);
    if (!date) return other('ses', label);
    const result = rules.dates(owner).apply(date, label);
    switch (result.kind) {
      case 'kept':
      case 'shifted':
        return result.text;
      case 'removed':
        return surrogates.get(`ses-${label}`) || null;
      case 'outside':
        return null;
    }
  };
  const name = (original: FileName, owner: string | null): FileName | null => {
    const replaced: { key: string; label: string }[] = [];
    for (const { key, label } of original.entities) {
      const next =
        key === 'sub'
          ? subject(label)
          : key === 'ses' && owner !== null
            ? session(owner, label)
            : other(key, label);
      if (next === null) return null;
      replaced.push({ key, label: next });
    }
    return { ...original, entities: replaced };
  };
  const path = (place: Place): string | null => {
    if (place.kind === 'inherited') {
      const replaced = name(place.name, null);
      return replaced && formatFileName(replaced);
    }
    // What is in a recording that is a folder is named by other rules, and may name anybody.
    if (place.kind !== 'participant' || (place.inside !== null && rules.strict)) return null;
    const replaced = name(place.name, place.subject);
    const sub = subject(place.subject);
    const ses = place.session === null ? '' : session(place.subject, place.session);
    if (!replaced || sub === null || ses === null) return null;
    const folders = [`sub-${sub}`, ses && `ses-${ses}`, place.datatype ?? ''];
    return [...folders, formatFileName(replaced), place.inside ?? ''].filter((part) => part !== '').join('/');
  };
  return { subject, session, other, name, path };
}
