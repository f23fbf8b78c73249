import { z } from 'zod';
import { bidsVersion, descriptionFile, entities, participantsFile } from '../../formats/bids/index.ts';
import type { Label } from '../../plan/index.ts';

const columnName = /^[a-z][a-z0-9_]*$/;

/** What a steward may say of a column of participants.tsv. */
const identifiers = {
  none: [],
  name: ['name'],
  address: ['geographic.address'],
  city: ['geographic.city'],
  zip: ['geographic.zip5'],
  zip3: ['geographic.zip3'],
  state: ['geographic.state'],
  date: ['date.day'],
  'birth-date': ['date.day'],
  'death-date': ['date.day'],
  age: ['age.exact'],
  phone: ['phone'],
  fax: ['fax'],
  email: ['email'],
  ssn: ['ssn'],
  mrn: ['mrn'],
  'health-plan': ['health-plan'],
  account: ['account'],
  licence: ['licence'],
  vehicle: ['vehicle'],
  device: ['device'],
  url: ['url'],
  ip: ['ip'],
  biometric: ['biometric'],
  photo: ['photo'],
  'other-unique-id': ['other-unique-id'],
  quasi: ['quasi'],
  'free-text': ['free-text'],
} as const satisfies Record<string, Label>;
export type DeclaredIdentifier = keyof typeof identifiers;

export function labelOfDeclared(identifies: DeclaredIdentifier): Label {
  return identifiers[identifies];
}

const declaredColumn = z.strictObject({
  type: z
    .enum(['boolean', 'integer', 'double', 'string', 'date', 'timestamp'])
    .default('string')
    .describe('boolean, integer, double, string, date or timestamp.'),
  name: z
    .string()
    .regex(columnName, 'lower-case letters, digits and _')
    .optional()
    .describe('Name in the lake; default: the name in the file, in lower case.'),
  description: z.string().default('').describe('What it means; shown in the catalogue.'),
});

const participantColumn = declaredColumn.extend({
  identifies: z
    .enum(Object.keys(identifiers) as [DeclaredIdentifier, ...DeclaredIdentifier[]])
    .describe('Which identifier of 45 CFR 164.514(b)(2) the value is, or none. Silence is not consent.'),
});

const labelKeys = entities.map(({ key }) => key).filter((key) => key !== 'sub') as [string, ...string[]];

export const bidsConfig = z.strictObject({
  participants: z
    .strictObject({
      shared: z
        .boolean()
        .default(false)
        .describe('The same participant_id names the same person in all datasets of this source.'),
      columns: z
        .record(z.string().min(1), participantColumn)
        .default({})
        .describe(
          'Columns of participants.tsv beyond those of BIDS, by their names in the file. Others are not taken, ' +
            'except into the published files of a `public` source.',
        ),
    })
    .prefault({})
    .describe('participants.tsv.'),
  events: z
    .strictObject({
      columns: z
        .record(z.string().min(1), declaredColumn)
        .default({})
        .describe('Columns of events files beyond those of BIDS; they must identify nobody.'),
    })
    .prefault({})
    .describe('Events files.'),
  labels: z
    .partialRecord(
      z.enum(labelKeys),
      z.array(z.string().regex(/^[0-9a-zA-Z+]+$/, 'a label of BIDS holds letters, digits and +')),
    )
    .default({})
    .describe(
      'Labels in file names that identify nobody, by entity, such as `task: [stopsignal]`. A label that is neither ' +
        'listed here, nor a common term, nor shared by several participants is replaced by a random one.',
    ),
});
export type BidsConfig = z.output<typeof bidsConfig>;
export type DeclaredColumn = z.output<typeof declaredColumn>;
export type ParticipantColumn = z.output<typeof participantColumn>;

export const bidsProfile = z.strictObject({
  schema: z.literal(bidsVersion).default(bidsVersion).describe('Version of the BIDS schema.'),
  required: z
    .array(z.string().min(1))
    .default([participantsFile, descriptionFile])
    .describe('Files at the root without which a dataset is quarantined whole.'),
  requiredColumns: z
    .array(z.string().min(1))
    .default(['participant_id'])
    .describe('Columns of participants.tsv that must be there and not n/a in every row.'),
  errors: z
    .enum(['quarantine', 'record'])
    .default('quarantine')
    .describe(
      'What an error in the content of a file does: its recording is quarantined, or the error is recorded. A file ' +
        'that cannot be read is always quarantined.',
    ),
  warnings: z.enum(['record', 'ignore']).default('record').describe('Whether warnings go to table findings.'),
  ignore: z
    .array(
      z.strictObject({
        code: z.string().describe('Code of a warning, or of an error in the content of a file.'),
        files: z.array(z.string()).optional().describe('Globs of the files; default: all.'),
      }),
    )
    .default([])
    .describe('Findings that are not wanted. What makes a dataset unreadable or unsafe cannot be ignored.'),
  emptyFiles: z
    .enum(['record', 'quarantine'])
    .default('record')
    .describe('Files without content, and images without voxels: recorded and passed on, or quarantined.'),
});
export type BidsProfile = z.output<typeof bidsProfile>;

/** Name in the lake of a declared column. */
export function lakeName(fileName: string, declared: { readonly name?: string | undefined }): string {
  if (declared.name !== undefined) return declared.name;
  const name = fileName
    .toLowerCase()
    .replaceAll(/[^a-z0-9_]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
  return columnName.test(name) ? name : `c_${name}`;
}
