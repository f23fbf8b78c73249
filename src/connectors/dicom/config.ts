import { z } from 'zod';

/** Without these a file has no place in the tables, whatever the profile says. */
export const alwaysRequired = [
  'SOPClassUID',
  'SOPInstanceUID',
  'SeriesInstanceUID',
  'StudyInstanceUID',
] as const;

export const dicomConfig = z.strictObject({
  dataset: z
    .enum(['product', 'path-group'])
    .default('product')
    .describe(
      'What shares one date offset: all files of the product, or those of each folder below the source.',
    ),
});
export type DicomConfig = z.output<typeof dicomConfig>;

const keyword = z.string().regex(/^[A-Za-z0-9]+$/, 'a keyword of the standard, such as StudyInstanceUID');
const uid = z.string().regex(/^[0-9]+(\.[0-9]+)*$/, 'a UID: numbers and dots');

export const dicomProfile = z.strictObject({
  required: z
    .array(keyword)
    .default(['StudyInstanceUID', 'Modality', 'PatientID'])
    .describe('Keywords of attributes that must be there and not empty; the UIDs of a file always must.'),
  modalities: z
    .array(z.string().regex(/^[A-Z0-9_ ]{1,16}$/, 'a defined term, such as MR'))
    .min(1)
    .optional()
    .describe('The only values of Modality (0008,0060) that are taken; default: all.'),
  sopClasses: z
    .array(uid)
    .min(1)
    .optional()
    .describe('UIDs of the only SOP classes that are taken; default: all.'),
  transferSyntaxes: z
    .array(uid)
    .min(1)
    .optional()
    .describe('UIDs of the only transfer syntaxes that are taken; default: all that can be read.'),
});
export type DicomProfile = z.output<typeof dicomProfile>;
