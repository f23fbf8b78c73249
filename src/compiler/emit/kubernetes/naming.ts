import type { PlanPlatform } from '../../../plan/index.ts';
import { isPlain } from './yaml.ts';

/** The names by which the objects of one product are known. */
export type Names = {
  readonly product: string;
  readonly cronJob: string;
  readonly planConfigMap: string;
};

/** Take the place of names while a text is made for all products; Kubernetes allows no object such a name. */
const standIns: Names = {
  product: '__lakespec=PRODUCT__',
  cronJob: '__lakespec=CRON_JOB__',
  planConfigMap: '__lakespec=PLAN__',
};
const byStandIn = new Map(Object.entries(standIns).map(([key, text]) => [text, key as keyof Names]));
const anyStandIn = new RegExp(`(${Object.values(standIns).join('|')})`);

/** Texts cut at their names: every second piece is one. */
const known = new WeakMap<PlanPlatform, Map<string, readonly string[]>>();

/**
 * The text of manifests that differ from product to product in names alone: it is made once for all products of a
 * platform with the same `likeness`, which says all else that the text depends on.
 */
export function namedText(
  platform: PlanPlatform,
  likeness: string,
  names: Names,
  make: (names: Names) => string,
): string {
  // What has to be quoted would stand there otherwise.
  if (!Object.values(names).every(isPlain)) return make(names);
  const ofPlatform = known.get(platform) ?? new Map<string, readonly string[]>();
  known.set(platform, ofPlatform);
  const pieces = ofPlatform.get(likeness) ?? make(standIns).split(anyStandIn);
  ofPlatform.set(likeness, pieces);
  return pieces
    .map((piece) => {
      const key = byStandIn.get(piece);
      return key === undefined ? piece : names[key];
    })
    .join('');
}
