import { confidentialityText } from './generated/confidentiality.ts';
import type { Tag } from './tag.ts';

/**
 * Options of the Basic Application Level Confidentiality Profile (PS3.15 E.3) that a policy can choose, with their
 * codes (PS3.16 CID 7050).
 */
export const confidentialityOptions = {
  'retain-safe-private': { code: '113111', meaning: 'Retain Safe Private Option' },
  'retain-uids': { code: '113110', meaning: 'Retain UIDs Option' },
  'retain-device-identity': { code: '113109', meaning: 'Retain Device Identity Option' },
  'retain-institution-identity': { code: '113112', meaning: 'Retain Institution Identity Option' },
  'retain-patient-characteristics': { code: '113108', meaning: 'Retain Patient Characteristics Option' },
  'retain-longitudinal-full-dates': {
    code: '113106',
    meaning: 'Retain Longitudinal Temporal Information Full Dates Option',
  },
  'retain-longitudinal-modified-dates': {
    code: '113107',
    meaning: 'Retain Longitudinal Temporal Information Modified Dates Option',
  },
  'clean-descriptors': { code: '113105', meaning: 'Clean Descriptors Option' },
  'clean-structured-content': { code: '113104', meaning: 'Clean Structured Content Option' },
  'clean-graphics': { code: '113103', meaning: 'Clean Graphics Option' },
} as const;

export type ConfidentialityOption = keyof typeof confidentialityOptions;

export const confidentialityOptionNames: readonly string[] = Object.keys(confidentialityOptions);

export const isConfidentialityOption = (name: string): name is ConfidentialityOption =>
  Object.hasOwn(confidentialityOptions, name);

/**
 * Actions of the basic profile (table E.1-1a): X remove, Z empty or dummy, D dummy, U replace the UID; the combined
 * ones depend on what the IOD needs.
 */
export type BasicAction = 'X' | 'Z' | 'D' | 'U' | 'X/Z' | 'X/D' | 'X/Z/D' | 'Z/D' | 'X/Z/U';

/** A row of table E.1-1. */
export type ConfidentialityRow = {
  readonly basic: BasicAction;
  /** K keep, C clean; what the chosen options ask for, where they ask for something. */
  readonly options: ReadonlyMap<ConfidentialityOption, 'K' | 'C'>;
};

/** In the order of the columns in the generated table. */
const columns: readonly ConfidentialityOption[] = [
  'retain-safe-private',
  'retain-uids',
  'retain-device-identity',
  'retain-institution-identity',
  'retain-patient-characteristics',
  'retain-longitudinal-full-dates',
  'retain-longitudinal-modified-dates',
  'clean-descriptors',
  'clean-structured-content',
  'clean-graphics',
];

let rows: ReadonlyMap<Tag, ConfidentialityRow> | null = null;

/**
 * The row of a standard attribute in table E.1-1; null where the table doesn't list it. Private attributes and the
 * groups 50xx and 60xx, which the table lists as patterns, are treated by rule.
 */
export function confidentialityRow(tag: Tag): ConfidentialityRow | null {
  rows ??= new Map(
    confidentialityText.split('\n').map((line) => {
      const [digits = '', basic = '', marks = ''] = line.split('|');
      const options = new Map<ConfidentialityOption, 'K' | 'C'>();
      for (const [index, option] of columns.entries()) {
        const mark = marks[index];
        if (mark === 'K' || mark === 'C') options.set(option, mark);
      }
      return [Number.parseInt(digits, 16), { basic: basic as BasicAction, options }];
    }),
  );
  return rows.get(tag) ?? null;
}
