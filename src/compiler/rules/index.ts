import { aggregateDisclosure } from './aggregate-disclosure.ts';
import { agreementExpired } from './agreement-expired.ts';
import { agreementExpiresSoon } from './agreement-expires-soon.ts';
import { agreementRequired } from './agreement-required.ts';
import { alertWithoutCause } from './alert-without-cause.ts';
import { approvalExpired } from './approval-expired.ts';
import { backfillByShiftedDate } from './backfill-by-shifted-date.ts';
import { backfillColumnDate, backfillColumnKnown } from './backfill-column.ts';
import { backfillFiner, backfillOfSomething } from './backfill-partition.ts';
import { beforeInputs } from './before-inputs.ts';
import { catalogOfFolders } from './catalog-of-folders.ts';
import { clockChange } from './clock-change.ts';
import { clocksMeet } from './clocks-meet.ts';
import { closedEgress, closedNamespace } from './closed-egress.ts';
import { conformedDimension } from './conformed-dimension.ts';
import { crosswalkMember } from './crosswalk-member.ts';
import { dateShiftUnderSafeHarbor } from './date-shift-under-safe-harbor.ts';
import { dicomEntry } from './dicom-entry.ts';
import { dimensionOfInput } from './dimension-of-input.ts';
import { emptyGlob } from './empty-glob.ts';
import { factType } from './fact-type.ts';
import { formerName } from './former-name.ts';
import { freshnessTooShort } from './freshness-too-short.ts';
import { grain } from './grain.ts';
import { hcupLinkage } from './hcup-linkage.ts';
import { hcupTraining } from './hcup-training.ts';
import { hiddenName } from './hidden-name.ts';
import { hopelessTest } from './hopeless-test.ts';
import { identifierPastTheDoor } from './identifier-past-the-door.ts';
import { idleCondition } from './idle-condition.ts';
import { idleEgress } from './idle-egress.ts';
import { idleException } from './idle-exception.ts';
import { idleProfile } from './idle-profile.ts';
import { idleShards } from './idle-shards.ts';
import { idleTest } from './idle-test.ts';
import { imageWithoutDigest } from './image-without-digest.ts';
import { impossiblePromise } from './impossible-promise.ts';
import { keptTooLong } from './kept-too-long.ts';
import { keyPastTheDoor } from './key-past-the-door.ts';
import { keyedSurrogates } from './keyed-surrogates.ts';
import { lentToTrino } from './lent-to-trino.ts';
import { limitedSetDelivered } from './limited-set-delivered.ts';
import { linkageForbidden } from './linkage-forbidden.ts';
import { location } from './location.ts';
import { longException } from './long-exception.ts';
import { naturalKey } from './natural-key.ts';
import { nobodyMayUse } from './nobody-may-use.ts';
import { platformLacks } from './platform-lacks.ts';
import { policyEntry } from './policy-entry.ts';
import { productSource } from './product-source.ts';
import { purpose } from './purpose.ts';
import { regimeNeeds } from './regime-needs.ts';
import { replicationKind, replicationTarget } from './replication-target.ts';
import { reservedTable } from './reserved-table.ts';
import type { Rule } from './rule.ts';
import { scheduleTooOften } from './schedule-too-often.ts';
import { secretByValue, secretInProduct } from './secret-by-value.ts';
import { sharedLake } from './shared-lake.ts';
import { sharedLanding } from './shared-landing.ts';
import { sharedSecret } from './shared-secret.ts';
import { sharedStore } from './shared-store.ts';
import { shiftedAsTrue } from './shifted-as-true.ts';
import { sidecarEntry } from './sidecar-entry.ts';
import { silverKey } from './silver-key.ts';
import { smallCells } from './small-cells.ts';
import { smallGroups } from './small-groups.ts';
import { snowflakeEndpoint } from './snowflake-endpoint.ts';
import { snowflakeStore } from './snowflake-store.ts';
import { soundsIdentifying } from './sounds-identifying.ts';
import { sourceWithoutPolicy } from './source-without-policy.ts';
import { surrogateMeetsNone } from './surrogate-meets-none.ts';
import { surrogatesMeet } from './surrogates-meet.ts';
import { trinoSchema } from './trino-schema.ts';
import { trinoTables } from './trino-tables.ts';
import { twoLogins } from './two-logins.ts';
import { unencrypted } from './unencrypted.ts';
import { unheardAlerts } from './unheard-alerts.ts';
import { unlabelledColumn } from './unlabelled-column.ts';
import { unusedColumn } from './unused-column.ts';
import { unusedCte } from './unused-cte.ts';
import { unusedDimension } from './unused-dimension.ts';
import { unusedDocument } from './unused-document.ts';
import { versionJoin } from './version-join.ts';
import { viewLayout } from './view-layout.ts';
import { viewTest } from './view-test.ts';
import { weakerRegime } from './weaker-regime.ts';
import { writtenIdentifier, writtenInProduct } from './written-identifier.ts';

export { checkPlan } from './plan-size.ts';
export type { Rule } from './rule.ts';
export { readSuppressions, suppress, suppressible } from './suppression.ts';

/** All rules over a resolved workspace; a new one is a file and a line here. */
export const rules: readonly Rule[] = [
  aggregateDisclosure,
  agreementExpired,
  agreementExpiresSoon,
  agreementRequired,
  alertWithoutCause,
  approvalExpired,
  backfillByShiftedDate,
  backfillColumnDate,
  backfillColumnKnown,
  backfillFiner,
  backfillOfSomething,
  beforeInputs,
  catalogOfFolders,
  clockChange,
  clocksMeet,
  closedEgress,
  closedNamespace,
  conformedDimension,
  crosswalkMember,
  dateShiftUnderSafeHarbor,
  dicomEntry,
  dimensionOfInput,
  emptyGlob,
  factType,
  formerName,
  freshnessTooShort,
  grain,
  hcupLinkage,
  hcupTraining,
  hiddenName,
  hopelessTest,
  identifierPastTheDoor,
  idleCondition,
  idleEgress,
  idleException,
  idleProfile,
  idleShards,
  idleTest,
  imageWithoutDigest,
  impossiblePromise,
  keptTooLong,
  keyPastTheDoor,
  keyedSurrogates,
  limitedSetDelivered,
  linkageForbidden,
  location,
  longException,
  naturalKey,
  nobodyMayUse,
  platformLacks,
  policyEntry,
  productSource,
  purpose,
  regimeNeeds,
  replicationTarget,
  replicationKind,
  reservedTable,
  scheduleTooOften,
  secretByValue,
  secretInProduct,
  sharedLake,
  sharedLanding,
  sharedSecret,
  sharedStore,
  shiftedAsTrue,
  sidecarEntry,
  silverKey,
  smallCells,
  smallGroups,
  snowflakeEndpoint,
  snowflakeStore,
  soundsIdentifying,
  sourceWithoutPolicy,
  surrogateMeetsNone,
  surrogatesMeet,
  trinoSchema,
  trinoTables,
  lentToTrino,
  twoLogins,
  unencrypted,
  unheardAlerts,
  unlabelledColumn,
  unusedColumn,
  unusedCte,
  unusedDimension,
  unusedDocument,
  versionJoin,
  viewLayout,
  viewTest,
  weakerRegime,
  writtenIdentifier,
  writtenInProduct,
];
