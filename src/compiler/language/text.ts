import { z } from 'zod';

/** Short forms that several kinds share, each with the words that an editor and an error show. */

export const dnsLabel = z
  .string()
  .regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, 'a name is 1–63 lower-case letters, digits and hyphens');

/** A column, table or model: what every engine takes without quotes. */
export const identifier = z
  .string()
  .regex(
    /^[a-z][a-z0-9_]{0,62}$/,
    'an identifier begins with a letter and holds lower-case letters, digits and _',
  );

export const duration = z
  .string()
  .regex(/^\d+[smhd]$/, 'a duration is a number and s, m, h or d, such as 15m')
  .describe('A number and a unit: s, m, h or d.');

const unitSeconds = { s: 1, m: 60, h: 3600, d: 86_400 } as const;

/** `15m` → 900. */
export function durationSeconds(text: string): number {
  const unit = text.at(-1) as keyof typeof unitSeconds;
  return Number(text.slice(0, -1)) * unitSeconds[unit];
}

/** A day that exists, YYYY-MM-DD. */
export const day = z.iso.date('a day is YYYY-MM-DD');

export const email = z.email('an owner is an e-mail address');

export const quantity = z
  .union([z.int(), z.string()])
  .transform(String)
  .refine(
    (text) => /^\d+(\.\d+)?(m|Ki|Mi|Gi|Ti)?$/.test(text),
    'a Kubernetes quantity, such as 2 or 500m or 2Gi',
  );

/** Five fields of cron. */
export const cron = z
  .string()
  .regex(/^(\S+\s+){4}\S+$/, 'a schedule has five cron fields: minute hour day month weekday');

export const secretRef = z
  .union([
    z.strictObject({
      env: z
        .string()
        .regex(/^[A-Z_][A-Z0-9_]*$/)
        .describe('Name of an environment variable.'),
    }),
    z.strictObject({ file: z.string().describe('Path of a mounted file.') }),
  ])
  .describe('A secret by reference: an environment variable or a mounted file, never a value.');

export const scalar = z.union([z.string(), z.number(), z.boolean()]);
