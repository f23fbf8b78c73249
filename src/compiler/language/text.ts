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
export const day = z.iso.date('a day of the calendar is written YYYY-MM-DD');

export const email = z.email('an owner is an e-mail address');

export const quantity = z
  .union([z.int(), z.string()])
  .transform(String)
  .refine(
    (text) => /^\d+(\.\d+)?(m|Ki|Mi|Gi|Ti)?$/.test(text),
    'a Kubernetes quantity, such as 2 or 500m or 2Gi',
  );

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
export const bucketName = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
    'a bucket is called by 3–63 lower-case letters, digits, hyphens and dots, without s3://',
  );

/** Of objects in Kubernetes: DNS subdomain, RFC 1123. */
export const objectName = z
  .string()
  .regex(
    /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/,
    'an object of Kubernetes is called by lower-case letters, digits, hyphens and dots',
  );

/** A schema elsewhere, which statements name without quotes. */
export const schemaName = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]{0,127}$/, 'a schema is called by letters, digits and _');

/** Without its scheme `host:9000` would be a URL of scheme `host`. */
export const httpUrl = z.url({
  protocol: /^https?$/,
  error: 'a URL begins with http:// or https://, such as https://host:9000',
});

/** Five fields of cron. */
export const cron = z
  .string()
  .regex(/^(\S+\s+){4}\S+$/, 'a schedule has five cron fields: minute hour day month weekday');

export const secretRef = z
  .union([
    z.strictObject({
      env: z
        .string()
        .regex(
          /^[A-Z_][A-Z0-9_]*$/,
          'the name of an environment variable holds capital letters, digits and _',
        )
        .describe('Name of an environment variable.'),
    }),
    z.strictObject({ file: z.string().describe('Path of a mounted file.') }),
  ])
  .describe('A secret by reference: an environment variable or a mounted file, never a value.');

export const scalar = z.union([z.string(), z.number(), z.boolean()]);
