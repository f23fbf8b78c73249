import { z } from 'zod';
import { kind } from './document.ts';
import { day, dnsLabel, identifier } from './text.ts';

const crosswalkSpec = z.strictObject({
  members: z
    .array(
      z.strictObject({
        product: dnsLabel.describe('The product whose records are linked.'),
        table: identifier.describe('Its table.'),
        column: identifier.describe('The column that holds the source identifier.'),
        system: z.string().describe('Who issues the identifier: equal systems can be compared.'),
        unit: z.enum(['person', 'record']).describe('Whether the identifier names a person or one record.'),
      }),
    )
    .min(2)
    .describe('The products that are linked.'),
  method: z
    .enum(['supplied-map', 'shared-identifier'])
    .describe('By a map that someone supplies, or by an identifier that both hold.'),
  approval: z
    .strictObject({
      id: z.string().describe('Number of the approval.'),
      expires: day.describe('Its last day.'),
    })
    .optional()
    .describe('The approval that permits the linkage.'),
  dates: z
    .enum(['align', 'separate'])
    .default('separate')
    .describe('`align` gives linked subjects one date offset.'),
});

export const crosswalk = kind('Crosswalk', crosswalkSpec, 'Links records of several products by surrogates.');
