import type { Identifier, Label } from '../../plan/index.ts';

/** All identifiers of several labels. */
export function union(labels: readonly Label[]): Label {
  const [first, ...rest] = labels.filter((label) => label.length > 0);
  if (!first) return [];
  if (rest.length === 0) return first;
  return [...new Set([first, ...rest].flat())].sort();
}

/** `geographic.zip5` → `geographic`. */
export function categoryOf(identifier: Identifier): string {
  const dot = identifier.indexOf('.');
  return dot === -1 ? identifier : identifier.slice(0, dot);
}

const words: Readonly<Record<string, string>> = {
  name: 'a name',
  'geographic.address': 'a street address',
  'geographic.city': 'a town or city',
  'geographic.zip5': 'a zip code',
  'geographic.zip3': 'the first three digits of a zip code',
  'geographic.state': 'a state',
  'date.instant': 'a date and time',
  'date.day': 'a date',
  'date.month': 'a month',
  'date.year': 'a year',
  'age.exact': 'an age that may be over 89',
  'age.capped': 'a capped age',
  phone: 'a phone number',
  fax: 'a fax number',
  email: 'an e-mail address',
  ssn: 'a social security number',
  mrn: 'a medical record number',
  'health-plan': 'a health plan number',
  account: 'an account number',
  licence: 'a licence number',
  vehicle: 'a vehicle identifier',
  device: 'a device identifier',
  url: 'a URL',
  ip: 'an IP address',
  biometric: 'a biometric identifier',
  photo: 'a photo',
  'other-unique-id': 'a unique identifier',
  quasi: 'a quasi-identifier',
  'free-text': 'free text',
  pseudonym: 'a surrogate',
  unknown: 'something that nobody has labelled',
};

/** Every identifier, shifted dates apart. */
export const identifiers: readonly string[] = Object.keys(words);

/** What an identifier is called in a message. */
export function describeIdentifier(identifier: Identifier): string {
  if (identifier.startsWith('date.shifted')) return 'a shifted date';
  return words[identifier] ?? identifier;
}
