import { keyTraits } from '../analyze/key-traits.ts';
import { diagnostic, type Span } from '../diagnostics/index.ts';
import { addDataset, type Building } from '../graph/building.ts';
import { datasetId, tableRef } from '../graph/dataset-name.ts';
import type { Dataset, GraphColumn } from '../graph/graph.ts';
import { type DatasetColumn, plainTable } from '../graph/model.ts';
import { requireColumn } from '../graph/silver-rows.ts';
import type { Path } from '../load/index.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import { aType } from '../sql/index.ts';
import { asOfColumn, isOwned, memberColumn } from './members.ts';
import {
  builtInDimensions,
  dateDimension,
  icd10Dimension,
  keyFamily,
  type RoleSpec,
  surrogateName,
} from './relation.ts';
import { silverTable } from './silver-table.ts';

/** `key` and `weight` say something of a bridge, and a bridge can't be without its key. */
export function checkBridgeKeys(building: Building, spec: RoleSpec, path: Path): boolean {
  const { report } = building;
  const { places } = building.product.document;
  if (spec.bridge === undefined) {
    const stray = (['key', 'weight'] as const).find((one) => spec[one] !== undefined);
    if (stray === undefined) return true;
    report(
      diagnostic(
        'STAR007',
        places.key([...path, stray]),
        `\`${stray}\` belongs to a bridge, and this role has none`,
        {
          help: 'add `bridge: TABLE`, the silver table of pairs, or leave it out',
        },
      ),
    );
    return false;
  }
  if (spec.to === dateDimension) {
    report(
      diagnostic('STAR007', places.value([...path, 'bridge']), `${dateDimension} takes no bridge`, {
        help: 'make a fact with one row for each date',
      }),
    );
    return false;
  }
  if (spec.key !== undefined) return true;
  report(
    diagnostic('STAR007', places.value([...path, 'bridge']), `bridge \`${spec.bridge}\` lacks its \`key\``, {
      help: `add \`key\`: the column of \`${spec.bridge}\` that names the member of \`${spec.to}\``,
    }),
  );
  return false;
}

/** The bridge of a role: its pairs in gold, made once whatever facts share it. Null where something is wrong. */
export function bridgeOf(
  building: Building,
  from: Dataset,
  dimension: Dataset,
  on: GraphColumn | null,
  spec: RoleSpec,
  path: Path,
): Dataset | null {
  const { product, report, datasets } = building;
  const { places } = product.document;
  const { bridge = '', key = '' } = spec;
  const id = datasetId(product, 'gold', bridge);
  const bridgeSpan = places.value([...path, 'bridge']);
  const keySpan = places.value([...path, 'key']);
  const pairs = silverTable(building, bridge, bridgeSpan);
  if (!pairs || !on) return null;
  const groupKey = `${spec.on}_key`;
  const memberKey = surrogateName(spec.to);
  const user = { dataset: id, column: memberKey };
  const group = requireColumn(building, pairs, spec.on, places.value([...path, 'on']), {
    ...user,
    column: groupKey,
  });
  const member = requireColumn(building, pairs, key, keySpan, user);
  if (!group || !member) return null;
  if (keyFamily(group.type) !== keyFamily(on.type)) {
    report(
      diagnostic(
        'STAR007',
        places.value([...path, 'on']),
        `\`${spec.on}\` is ${aType(on.type)} in \`${from.table?.name}\`, and ${aType(group.type)} in \`${bridge}\``,
        { help: 'cast one of them in silver: equal keys need equal types' },
      ),
    );
    return null;
  }
  if (!memberColumn(building, dimension, member, keySpan, 'key')) return null;
  const asOf = asOfColumn(building, dimension, pairs, spec, path, user);
  if (asOf === undefined) return null;
  const weight = spec.weight ?? 'equal';
  const known = datasets.get(id);
  if (known?.model?.query.kind === 'bridge') {
    const { query } = known.model;
    const same =
      query.dimension === dimension.id &&
      query.group.name === group.name &&
      query.member.name === member.name &&
      query.weight === weight &&
      query.asOf?.name === asOf?.name;
    if (same) return known;
    report(
      diagnostic('STAR007', bridgeSpan, `bridge \`${bridge}\` is used in two ways`, {
        related: [{ span: known.span, message: 'the other is here' }],
        help: 'use it with the same dimension, `on`, `key`, `asOf` and `weight`, or make a second silver table',
      }),
    );
    return null;
  }
  if (known || isGoldName(product, bridge)) {
    report(
      diagnostic('STAR002', bridgeSpan, `two gold tables are called \`${bridge}\``, {
        related: known ? [{ span: known.span, message: 'the other is here' }] : [],
        help: 'the bridge is called like its silver table: rename one of them',
      }),
    );
    return null;
  }
  const groups = groupsOf(building, bridge, spec.on);
  const owned = isOwned(building, dimension);
  const surrogate = owned ? dimension.columns.slice(0, 1) : [];
  const generated = (
    name: string,
    description: string,
    how: string,
    columns: readonly GraphColumn[],
    where: Span,
    more: readonly GraphColumn[] = [],
  ): GraphColumn => ({
    name,
    type: 'bigint',
    nullable: false,
    description,
    ...keyTraits([...columns, ...more]),
    derivation: {
      kind: 'generated',
      direct: [
        ...columns.map((column) => ({ dataset: pairs.id, column: column.name })),
        ...more.map((column) => ({ dataset: dimension.id, column: column.name })),
      ],
      how,
    },
    span: where,
  });
  const dataset: Dataset = {
    id,
    kind: 'bridge',
    product,
    source: null,
    table: tableRef(product, 'gold', bridge),
    description: `Pairs of ${spec.on} and members of ${spec.to}; a group without members has the unknown one.`,
    columns: [
      generated(
        groupKey,
        `The group: hash of ${spec.on}.`,
        `hash of ${group.name}`,
        [group],
        places.value([...path, 'on']),
      ),
      generated(
        memberKey,
        `The member: key of ${spec.to}; -1 where it is unknown.`,
        asOf
          ? `key of the version as of ${asOf.name}`
          : owned
            ? 'key of the member that its owner has'
            : 'hash of the natural key',
        asOf ? [member, asOf] : [member],
        keySpan,
        surrogate,
      ),
      ...(weight === 'equal'
        ? [
            {
              name: 'weight',
              type: 'double',
              nullable: false,
              description: 'Share of the member in its group; shares of a group add up to 1.',
              label: [],
              derivation: { kind: 'generated', direct: [], how: 'one divided by the members of the group' },
              span: bridgeSpan,
            } satisfies GraphColumn,
          ]
        : []),
    ],
    dropped: [],
    key: [groupKey, memberKey],
    indirect: [{ dataset: pairs.id, column: group.name }],
    model: {
      stage: 'curate',
      ...plainTable,
      query: {
        kind: 'bridge',
        from: pairs.id,
        group: { name: group.name, type: group.type, key: groupKey },
        member: {
          name: member.name,
          type: member.type,
          key: memberKey,
          ...(spec.to === icd10Dimension ? { spelled: 'icd10' } : {}),
        },
        dimension: dimension.id,
        owned,
        asOf,
        weight,
        groups,
      },
      reads: [
        ...new Set([pairs.id, ...groups.map((one) => one.dataset), ...(asOf || owned ? [dimension.id] : [])]),
      ].sort(),
    },
    span: bridgeSpan,
  };
  addDataset(building, dataset);
  return dataset;
}

/** The columns of facts that name groups of a bridge: each of them has a row in it. */
function groupsOf(building: Building, bridge: string, on: string): readonly DatasetColumn[] {
  const { product, datasets } = building;
  const found = new Map<string, DatasetColumn>();
  for (const { from, dimensions } of Object.values(product.spec.star?.facts ?? {})) {
    if (!Object.values(dimensions).some((one) => one.bridge === bridge && one.on === on)) continue;
    const dataset = datasets.get(datasetId(product, 'silver', from));
    const column = dataset?.columns.find((one) => one.name === on);
    if (dataset && column) found.set(dataset.id, { dataset: dataset.id, name: on, type: column.type });
  }
  return [...found.values()];
}

const isGoldName = (product: ResolvedProduct, name: string): boolean => {
  const { dimensions = {}, facts = {}, aggregates = {} } = product.spec.star ?? {};
  return (
    [dimensions, facts, aggregates].some((one) => Object.hasOwn(one, name)) ||
    builtInDimensions.includes(name)
  );
};
