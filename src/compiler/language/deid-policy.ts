import { z } from 'zod';
import { regimes } from '../../plan/index.ts';
import { kind } from './document.ts';
import { day } from './text.ts';

const exception = z.strictObject({
  code: z
    .string()
    .regex(/^PRIV\d{3}$/, 'a code of a privacy finding, such as PRIV003')
    .describe('The diagnostic that is excepted.'),
  column: z.string().describe('The column, `product.table.column`.'),
  reason: z.string().min(10).describe('Why this is right.'),
  approvedBy: z.string().describe('Who approved it.'),
  expires: day.describe('Last day of the exception.'),
});

export const deidPolicySpec = z.strictObject({
  regime: z
    .enum(regimes)
    .describe(
      'What may pass the door: safe_harbor (45 CFR 164.514(b)(2)), limited_data_set (164.514(e)), ' +
        'expert_determination (164.514(b)(1)) or public (published data).',
    ),
  attestation: z
    .strictObject({ by: z.string().describe('Who attests.'), on: day.describe('When.') })
    .optional()
    .describe('safe_harbor: no actual knowledge that the rest could identify someone, 164.514(b)(2)(ii).'),
  determination: z
    .strictObject({
      id: z.string().describe('Number of the determination.'),
      expires: day.describe('Its last day.'),
    })
    .optional()
    .describe('expert_determination: the written determination.'),
  licence: z.string().optional().describe('public: the licence under which the data were published.'),
  allows: z
    .array(z.string())
    .default([])
    .describe(
      'expert_determination: further identifiers that the determination lets pass, such as `geographic.zip5`.',
    ),
  originals: z
    .enum(['none', 'keep'])
    .default('none')
    .describe('`keep`: originals are kept, unchangeable, in the raw bucket, for the ingest role alone.'),
  dates: z
    .strictObject({
      method: z
        .enum(['shift', 'year', 'keep', 'drop'])
        .optional()
        .describe('What happens to dates. Default by regime: year, keep, shift, shift.'),
      scope: z
        .enum(['dataset', 'subject'])
        .default('dataset')
        .describe('What shares one offset: all files of a dataset, or all records of a person.'),
      range: z
        .strictObject({
          min: z.int().describe('Days.'),
          max: z.int().describe('Days.'),
        })
        .default({ min: -3650, max: -366 })
        .describe('Offsets are drawn from this range of days, where the format sets none.'),
      headroom: z.int().min(0).default(5).describe('BIDS, EEG: years kept free for sessions to come.'),
    })
    .prefault({})
    .describe('Dates.'),
  subjects: z
    .strictObject({
      method: z
        .enum(['random', 'keyed'])
        .default('random')
        .describe('Random surrogates from the vault, or keyed hashes (not under safe_harbor).'),
      epoch: z.int().min(1).default(1).describe('Raised by one when surrogates are rotated.'),
    })
    .prefault({})
    .describe('Pseudonyms.'),
  ages: z
    .strictObject({
      cap: z.int().max(89).default(89).describe('The highest age that is kept.'),
      top: z.int().default(90).describe('What stands for all ages above.'),
    })
    .prefault({})
    .describe('Ages.'),
  dicom: z
    .strictObject({
      options: z
        .array(z.string())
        .default([])
        .describe('Options of PS3.15 E.1-1, such as retain-patient-characteristics.'),
      keep: z
        .array(z.string())
        .default([])
        .describe('Keywords of attributes that are kept beyond the allow-list.'),
      keepPrivate: z
        .array(z.string())
        .default([])
        .describe('Private elements that are kept: `(gggg,xxee) PRIVATE CREATOR`.'),
      burnedIn: z
        .enum(['quarantine', 'keep'])
        .default('quarantine')
        .describe('Images that may show text: burned-in annotation, secondary capture, screen grabs.'),
    })
    .prefault({})
    .describe('DICOM headers.'),
  sidecars: z
    .record(
      z.string(),
      z.union([
        z.literal('remove').describe('The field goes.'),
        z.strictObject({ replace: z.string().describe('What stands in its place.') }),
      ]),
    )
    .default({})
    .describe('Fields of BIDS sidecars, beyond those that always go.'),
  sentinels: z
    .array(day)
    .default([])
    .describe('Dates that mean "already redacted": left alone and recorded.'),
  missingDates: z
    .enum(['quarantine', 'keep'])
    .default('quarantine')
    .describe('Recordings whose date is missing or malformed wait for a person, or pass without a date.'),
  foreign: z
    .enum(['quarantine', 'shift', 'keep'])
    .default('quarantine')
    .describe('Files that someone else has anonymised: what happens to their dates.'),
  exceptions: z.array(exception).default([]).describe('Privacy findings that someone answers for.'),
});

export const deidPolicy = kind('DeidPolicy', deidPolicySpec, 'How data are de-identified at the door.');
