import { z } from 'zod';
import { kind } from './document.ts';
import { day, dnsLabel } from './text.ts';

const agreementSpec = z.strictObject({
  id: z.string().min(1).describe('Number of the signed agreement.'),
  expires: day.describe(
    'Last day on which data may be used. Runs after it are refused; 60 days before it warns.',
  ),
  purposes: z
    .array(dnsLabel)
    .min(1)
    .describe('What the data may be used for. Deliveries and queries state one of them.'),
  basis: z
    .enum(['research', 'public-health', 'health-care-operations'])
    .default('research')
    .describe('Purpose in the sense of 45 CFR 164.514(e)(3), for a limited data set.'),
  users: z
    .array(
      z.strictObject({
        group: z.string().describe('A group of your identity provider.'),
        training: z.string().optional().describe('Training that its members must have completed.'),
      }),
    )
    .default([])
    .describe('Who may read the data. Roles contain nobody else.'),
  linkage: z
    .enum(['forbidden', 'approved'])
    .default('forbidden')
    .describe('Whether records may be linked with those of other products.'),
  minimumCellSize: z.int().min(1).default(11).describe('Aggregates over fewer records are suppressed.'),
  retainUntil: day.optional().describe('Day by which the data must be gone.'),
});

export const agreement = kind(
  'Agreement',
  agreementSpec,
  'A data use agreement; several products may share one.',
);
