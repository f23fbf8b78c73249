import { z } from 'zod';
import { kind } from './document.ts';
import { duration, quantity } from './text.ts';

const domainSpec = z.strictObject({
  owners: z.array(z.string()).default([]).describe('Groups that answer for the domain.'),
  members: z
    .array(
      z.strictObject({
        group: z.string().describe('A group of your identity provider.'),
        role: z.enum(['steward', 'engineer', 'researcher']).describe('What its members may do.'),
      }),
    )
    .default([])
    .describe('Who works in the domain, and as what.'),
  quota: z
    .strictObject({
      cpu: quantity.optional().describe('Sum of CPU requests.'),
      memory: quantity.optional().describe('Sum of memory requests.'),
      pods: z.int().optional().describe('Pods at once.'),
    })
    .optional()
    .describe('Limits of the domain in its namespace.'),
  costCenter: z.string().optional().describe('Label by which cost is reported.'),
  defaults: z
    .strictObject({
      settle: duration.optional().describe('Default of `source.complete.settle`.'),
      slack: z.string().optional().describe('Default of `operations.alerts.slack`.'),
      freshness: duration.optional().describe('Default of `operations.freshness`.'),
    })
    .optional()
    .describe('Defaults for the products of the domain.'),
});

export const domain = kind(
  'Domain',
  domainSpec,
  'A group of products with its own people, limits and costs.',
);
