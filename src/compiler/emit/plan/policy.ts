import type { PlanAgreement, PlanPolicy } from '../../../plan/index.ts';
import { agreementsOf } from '../../analyze/agreements.ts';
import { dateMethod } from '../../analyze/door.ts';
import { effectivePolicy } from '../../analyze/effective-policy.ts';
import type { Document } from '../../load/index.ts';
import type { ResolvedProduct } from '../../resolve/index.ts';
import { canonicalJson, sha256 } from './hash.ts';

const known = new WeakMap<Document<'DeidPolicy'>, PlanPolicy>();

/** The policy with nothing left open, the same for all its products. Null where there is none, which is reported. */
export function planPolicy(product: ResolvedProduct): PlanPolicy | null {
  const document = effectivePolicy(product);
  if (!document) return null;
  const policy = known.get(document) ?? resolvedPolicy(document);
  known.set(document, policy);
  return policy;
}

function resolvedPolicy(document: Document<'DeidPolicy'>): PlanPolicy {
  const { spec } = document.value;
  const resolved: Omit<PlanPolicy, 'hash'> = {
    name: document.name,
    regime: spec.regime,
    originals: spec.originals,
    dates: {
      method: dateMethod(spec),
      scope: spec.dates.scope,
      rangeDays: spec.dates.range,
      headroomYears: spec.dates.headroom,
    },
    subjects: spec.subjects,
    ages: spec.ages,
    dicom: spec.dicom,
    sidecars: spec.sidecars,
    sentinels: [...spec.sentinels].sort(),
    missingDates: spec.missingDates,
    foreign: spec.foreign,
  };
  // What decides over columns counts too: another exception or allowance is another policy.
  const { allows, exceptions } = spec;
  return { ...resolved, hash: sha256(canonicalJson({ resolved, allows, exceptions })) };
}

/** All agreements that a product stands under, as one: the earliest expiry, the largest cell, forbidden wins. */
export function planAgreement(product: ResolvedProduct): PlanAgreement | null {
  const specs = agreementsOf(product).map((document) => document.value.spec);
  const [first, ...rest] = specs;
  if (!first) return null;
  const earliest = (days: readonly string[]) => [...days].sort()[0];
  return {
    id: specs.map((spec) => spec.id).join(' + '),
    expires: earliest(specs.map((spec) => spec.expires)) ?? first.expires,
    purposes: first.purposes
      .filter((purpose) => rest.every((spec) => spec.purposes.includes(purpose)))
      .sort(),
    linkage: specs.some((spec) => spec.linkage === 'forbidden') ? 'forbidden' : 'approved',
    minimumCellSize: Math.max(...specs.map((spec) => spec.minimumCellSize)),
    retainUntil: earliest(specs.flatMap((spec) => spec.retainUntil ?? [])) ?? null,
  };
}
