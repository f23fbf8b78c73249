import { z } from 'zod';
import { dnsLabel, email } from './text.ts';

export const apiVersion = 'lakespec/v1';

const tags = z.array(z.string()).describe('Free words for the catalogue and for selectors.');

/** The envelope of every kind: `apiVersion`, `kind`, `metadata`, `spec`. */
export function kind<Name extends string, Spec extends z.ZodType>(
  name: Name,
  spec: Spec,
  description: string,
) {
  return z
    .strictObject({
      apiVersion: z.literal(apiVersion).describe('The version of the language.'),
      kind: z.literal(name).describe(description),
      metadata: z
        .strictObject({
          name: dnsLabel.describe(
            `The name by which other documents refer to this one; unique among its kind.`,
          ),
          domain: dnsLabel.optional().describe('The Domain that it belongs to.'),
          title: z.string().optional().describe('A short title for people.'),
          description: z
            .string()
            .optional()
            .describe('What this is, in a sentence or two; shown in the catalogue.'),
          owner: email.optional().describe('E-mail address of who answers for it.'),
          tags: tags.optional(),
        })
        .describe('What the document is called, and who answers for it.'),
      spec: spec.describe(description),
    })
    .describe(description);
}
