import type { Identifier, Label } from '../../../plan/index.ts';
import { shared } from '../json.ts';

/** Our classification; its tags say what a column identifies. */
const classificationName = 'PHI';

export const classification = {
  name: classificationName,
  displayName: 'Protected health information',
  description:
    'What the values of a column identify, by the categories of 45 CFR 164.514(b)(2) with a precision where it ' +
    'matters. Computed by lakespec from the sources through every rule and expression.',
  mutuallyExclusive: false,
} as const;

/** Names without dots: a dot would have to be quoted in every fully qualified name. */
const tags = {
  name: 'Names.',
  'geographic-address': 'Street addresses.',
  'geographic-city': 'Cities and towns.',
  'geographic-zip5': 'Zip codes.',
  'geographic-zip3': 'The first three digits of zip codes.',
  'geographic-state': 'States: not an identifier under 164.514(b)(2)(i)(B).',
  'date-instant': 'True times.',
  'date-day': 'True days.',
  'date-month': 'True months.',
  'date-year': 'Years.',
  'date-shifted': 'Days that were moved by a secret number of days: no true dates.',
  'age-exact': 'Ages.',
  'age-capped': 'Ages up to 89; all above are one value.',
  phone: 'Telephone numbers.',
  fax: 'Fax numbers.',
  email: 'E-mail addresses.',
  ssn: 'Social security numbers.',
  mrn: 'Medical record numbers.',
  'health-plan': 'Health plan beneficiary numbers.',
  account: 'Account numbers.',
  licence: 'Certificate and licence numbers.',
  vehicle: 'Vehicle identifiers.',
  device: 'Device identifiers and serial numbers.',
  url: 'Web addresses.',
  ip: 'Internet addresses.',
  biometric: 'Biometric identifiers.',
  photo: 'Photographs of faces and comparable images.',
  'other-unique-id': 'Any other unique number, characteristic or code.',
  quasi: 'Identifies in combination with others.',
  'free-text': 'Text that may hold anything.',
  pseudonym: 'Random surrogates; who is meant is only in the vault.',
  unknown: 'Nobody has said what it identifies.',
} as const satisfies Record<string, string>;

type TagName = keyof typeof tags;

/** Every tag, whether a column carries it or not: tables may be pushed in any order then. */
export const tagEntities: readonly { readonly name: string; readonly description: string }[] = Object.entries(
  tags,
).map(([name, description]) => ({ classification: classificationName, name, description }));

function tagOf(identifier: Identifier): TagName {
  if (identifier.startsWith('date.shifted(')) return 'date-shifted';
  return identifier.replace('.', '-') as TagName;
}

/** Identifiers behind which no person can be found without the vault. */
const harmless: ReadonlySet<TagName> = new Set<TagName>([
  'pseudonym',
  'date-shifted',
  'date-year',
  'age-capped',
  'geographic-state',
  'geographic-zip3',
]);

/** All four fields: servers of version 2 refuse a bare name. */
const labelled = (tagFQN: string) => ({
  tagFQN,
  source: 'Classification',
  labelType: 'Generated',
  state: 'Confirmed',
});

const known = new Map<string, readonly object[]>();

/**
 * The tags of a column: ours, and the catalogue's own `PII`, which its policies and filters know.
 * https://docs.open-metadata.org/latest/how-to-guides/data-governance/classification
 */
export function tagLabels(label: Label): readonly object[] {
  if (label.length === 0) return [];
  const names = [...new Set(label.map(tagOf))].sort();
  // There are a few sets of tags, on very many columns.
  const key = names.join(' ');
  const labels = known.get(key) ?? shared(labelsOf(names));
  known.set(key, labels);
  return labels;
}

function labelsOf(names: readonly TagName[]): readonly object[] {
  const pii = names.every((name) => harmless.has(name)) ? 'PII.NonSensitive' : 'PII.Sensitive';
  return [...names.map((name) => labelled(`${classificationName}.${name}`)), labelled(pii)];
}
