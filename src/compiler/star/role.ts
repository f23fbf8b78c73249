import { keyTraits } from '../analyze/key-traits.ts';
import { diagnostic } from '../diagnostics/index.ts';
import type { Building } from '../graph/building.ts';
import type { Dataset, GraphColumn } from '../graph/graph.ts';
import type { Value } from '../graph/model.ts';
import { requireColumn } from '../graph/silver-rows.ts';
import type { Path } from '../load/index.ts';
import { aType, isMoment, isNumber } from '../sql/index.ts';
import { bridgeOf, checkBridgeKeys } from './bridge.ts';
import { asOfColumn, dimensionOf, isOwned, memberColumn } from './members.ts';
import { dateDimension, icd10Dimension, type RoleSpec } from './relation.ts';

/** A column of a fact with the value that fills it. */
export type Made = { readonly column: GraphColumn; readonly value: Value };

/** The foreign key of one role, or null where something is wrong with it. */
export function foreignKey(
  building: Building,
  id: string,
  from: Dataset,
  role: string,
  spec: RoleSpec,
  path: Path,
): Made | null {
  const { product, report } = building;
  const { places } = product.document;
  const name = `${role}_key`;
  const span = places.key(path);
  const toSpan = places.value([...path, 'to']);
  const onSpan = places.value([...path, 'on']);
  const user = { dataset: id, column: name };
  if (!checkBridgeKeys(building, spec, path)) return null;
  const on = requireColumn(building, from, spec.on, onSpan, user);
  const made = (
    type: 'integer' | 'bigint',
    how: string,
    value: Value,
    more: readonly GraphColumn[] = [],
    owned: { readonly dimension: string; readonly key: GraphColumn } | null = null,
  ): Made | null =>
    on && {
      column: {
        name,
        type,
        nullable: false,
        description:
          spec.bridge === undefined
            ? `${role}: key of ${spec.to}; -1 where it is unknown.`
            : `${role}: key of a group of ${spec.to} in ${spec.bridge}.`,
        ...keyTraits([on, ...more, ...(owned ? [owned.key] : [])]),
        derivation: {
          kind: 'generated',
          direct: [
            ...[on, ...more].map((column) => ({ dataset: from.id, column: column.name })),
            ...(owned ? [{ dataset: owned.dimension, column: owned.key.name }] : []),
          ],
          how,
        },
        span,
      },
      value,
    };
  if (spec.to === dateDimension) {
    const asOf = asOfColumn(building, null, from, spec, path, user);
    if (!on || asOf === undefined) return null;
    if (!isMoment(on.type)) {
      report(
        diagnostic(
          'STAR003',
          onSpan,
          `\`${on.name}\` is ${aType(on.type)}, and ${dateDimension} needs a date`,
          {
            help: isNumber(on.type)
              ? 'a year alone is no date: keep it as a degenerate column'
              : 'cast it to a date in silver',
          },
        ),
      );
      return null;
    }
    return made('integer', 'yyyymmdd of the date', { kind: 'date-key', column: on });
  }
  const dimension = dimensionOf(building, spec.to, toSpan);
  if (!dimension) return null;
  if (spec.bridge !== undefined) {
    const pairs = bridgeOf(building, from, dimension, on, spec, path);
    if (!on || !pairs) return null;
    return made('bigint', `hash of ${on.name}, the group in ${spec.bridge}`, {
      kind: 'member-key',
      columns: [on],
    });
  }
  const asOf = asOfColumn(building, dimension, from, spec, path, user);
  if (!on || asOf === undefined || !memberColumn(building, dimension, on, onSpan, 'on')) return null;
  const [surrogate] = dimension.columns;
  const owned =
    isOwned(building, dimension) && surrogate ? { dimension: dimension.id, key: surrogate } : null;
  if (asOf !== null) {
    return made(
      'bigint',
      `key of the version as of ${asOf.name}`,
      { kind: 'version-key', columns: [on], asOf, dimension: dimension.id },
      [asOf],
      owned,
    );
  }
  if (owned) {
    const how = 'key of the member that its owner has';
    return made('bigint', how, { kind: 'owned-key', columns: [on], dimension: dimension.id }, [], owned);
  }
  const member = spec.to === icd10Dimension ? { ...on, spelled: 'icd10' as const } : on;
  return made('bigint', 'hash of the natural key', { kind: 'member-key', columns: [member] });
}
