import { z } from 'zod';

/** Resources that become tables. */
export const tabulated = ['Patient', 'Encounter', 'Condition', 'Observation'] as const;

export const fhirConfig = z.strictObject({
  resources: z
    .array(z.enum(tabulated))
    .min(1)
    .default([...tabulated])
    .describe(
      'Resource types that become tables. Resources of other types are out of scope: neither loaded nor rejected.',
    ),
  codeSystems: z
    .array(z.url())
    .default([])
    .describe(
      'Code systems of your own whose codes identify nobody. Codes of other local systems are not taken; those of ' +
        'SNOMED CT, LOINC, ICD-10-CM, ICD-10-PCS, ICD-10 and ICD-9-CM always are.',
    ),
});
export type FhirConfig = z.output<typeof fhirConfig>;

export const fhirProfile = z.strictObject({
  onInvalid: z
    .enum(['resource', 'bundle', 'file'])
    .default('resource')
    .describe('What an invalid resource takes with it to quarantine: nothing, its bundle, or its file.'),
  maxRejectedResources: z
    .int()
    .min(0)
    .default(10_000)
    .describe('A file with more invalid resources than this is quarantined whole.'),
  profiles: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .describe('Profiles beyond R4 itself, such as us-core-7.'),
  terminology: z.string().optional().describe('Value sets to check codes against.'),
});
export type FhirProfile = z.output<typeof fhirProfile>;
