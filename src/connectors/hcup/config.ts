import { z } from 'zod';
import { databases, type HcupDatabase, hcupFiles } from '../../formats/hcup/index.ts';

const names = Object.keys(databases) as [HcupDatabase, ...HcupDatabase[]];

export const hcupConfig = z.strictObject({
  database: z.enum(names).describe(`Which database: ${names.join(', ')}.`),
  years: z.array(z.int().min(1988).max(2100)).min(1).describe('Years of data, such as [2021, 2022].'),
  files: z
    .array(z.enum(hcupFiles))
    .min(1)
    .default(['Core'])
    .describe('Files that are taken, as HCUP calls them; others are neither loaded nor rejected.'),
  layout: z
    .string()
    .regex(/^landing:\/\/\S+$/, 'a folder of the landing store, such as landing://layouts/nis')
    .describe('Where the SAS load programs are that came with the data: they say which column is where.'),
});
export type HcupConfig = z.output<typeof hcupConfig>;

export const hcupProfile = z.strictObject({
  icd10cm: z
    .boolean()
    .default(true)
    .describe('Diagnoses must be codes of ICD-10-CM that were valid at the discharge.'),
  icd10pcs: z
    .boolean()
    .default(true)
    .describe('Procedures must be codes of ICD-10-PCS that were valid at the discharge.'),
});
export type HcupProfile = z.output<typeof hcupProfile>;
