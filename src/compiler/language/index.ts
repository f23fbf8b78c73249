import type { z } from 'zod';
import { agreement } from './agreement.ts';
import { crosswalk } from './crosswalk.ts';
import { dataProduct } from './data-product.ts';
import { deidPolicy } from './deid-policy.ts';
import { domain } from './domain.ts';
import { platform } from './platform.ts';
import { validationProfile } from './validation-profile.ts';

/** The schema of each kind of document. */
export const kinds = {
  DataProduct: dataProduct,
  ValidationProfile: validationProfile,
  DeidPolicy: deidPolicy,
  Agreement: agreement,
  Crosswalk: crosswalk,
  Domain: domain,
  Platform: platform,
} as const;

export type Kind = keyof typeof kinds;
export type DocumentValue<K extends Kind> = z.output<(typeof kinds)[K]>;

export { apiVersion } from './document.ts';
export { dnsLabel, durationSeconds, identifier } from './text.ts';
export { type KeyChoice, keyAt, keysAt, schemasAt, takes, valuesAt, type Written } from './writable.ts';
