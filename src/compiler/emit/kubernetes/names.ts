import { hash } from 'node:crypto';

/** Ten hexadecimal digits of SHA-256: enough to tell the versions of one thing apart. */
export const shortHash = (text: string): string => hash('sha256', text).slice(0, 10);

/** A name of at most `limit` characters; what is cut off is replaced by a hash of the whole. */
export function shortened(name: string, limit: number): string {
  if (name.length <= limit) return name;
  return `${name.slice(0, limit - 11).replace(/-+$/, '')}-${shortHash(name)}`;
}

/**
 * A CronJob appends 11 characters to the names of its Jobs, which may have 63. Pods of an Indexed Job are hosts of its
 * name and their index, which may have no more: the API server refuses the Job, and takes the CronJob.
 */
export const cronJobName = (name: string, indexes = 1): string =>
  shortened(name, 52 - (indexes > 1 ? `-${indexes - 1}`.length : 0));

/** A Job of a product and a range of partitions, whose texts have ten characters at most. */
export const backfillJobName = (product: string, from: string, to: string): string =>
  `${shortened(product, 31)}-backfill-${from}-${to}`;

/** Takes the place of a domain in the names of files, for products without one. */
export const noDomain = 'no-domain';

/** One namespace per domain; a product without one lives in the prefix itself. */
export const namespaceOf = (prefix: string, domain: string | null): string =>
  shortened(domain === null ? prefix : `${prefix}-${domain}`, 63);

/** Of set-up and probe, which are of no domain. */
export const platformNamespace = (prefix: string): string => namespaceOf(prefix, 'platform');
