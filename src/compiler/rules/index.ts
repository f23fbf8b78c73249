import { agreementExpired } from './agreement-expired.ts';
import { agreementExpiresSoon } from './agreement-expires-soon.ts';
import { agreementRequired } from './agreement-required.ts';
import { clocksMeet } from './clocks-meet.ts';
import { dateShiftUnderSafeHarbor } from './date-shift-under-safe-harbor.ts';
import { dicomEntry } from './dicom-entry.ts';
import { identifierPastTheDoor } from './identifier-past-the-door.ts';
import { imageWithoutDigest } from './image-without-digest.ts';
import { keyPastTheDoor } from './key-past-the-door.ts';
import { keyedSurrogates } from './keyed-surrogates.ts';
import { linkageForbidden } from './linkage-forbidden.ts';
import { location } from './location.ts';
import { notSupported } from './not-supported.ts';
import { platformLacks } from './platform-lacks.ts';
import { policyEntry } from './policy-entry.ts';
import { productSource } from './product-source.ts';
import { purpose } from './purpose.ts';
import { regimeNeeds } from './regime-needs.ts';
import { reservedTable } from './reserved-table.ts';
import type { Rule } from './rule.ts';
import { sharedStore } from './shared-store.ts';
import { sourceWithoutPolicy } from './source-without-policy.ts';
import { unlabelledColumn } from './unlabelled-column.ts';
import { weakerRegime } from './weaker-regime.ts';

export { checkPlan } from './plan-size.ts';
export type { Rule } from './rule.ts';
export { suppress } from './suppression.ts';

/** All rules over a resolved workspace; a new one is a file and a line here. */
export const rules: readonly Rule[] = [
  agreementExpired,
  agreementExpiresSoon,
  agreementRequired,
  clocksMeet,
  dateShiftUnderSafeHarbor,
  dicomEntry,
  identifierPastTheDoor,
  imageWithoutDigest,
  keyPastTheDoor,
  keyedSurrogates,
  linkageForbidden,
  location,
  notSupported,
  platformLacks,
  policyEntry,
  productSource,
  purpose,
  regimeNeeds,
  reservedTable,
  sharedStore,
  sourceWithoutPolicy,
  unlabelledColumn,
  weakerRegime,
];
