import { diagnostic, meant, type Span } from '../diagnostics/index.ts';
import { type Building, isBroken, isIncomplete } from '../graph/building.ts';
import type { Dataset, GraphColumn } from '../graph/graph.ts';
import { requireColumn } from '../graph/silver-rows.ts';
import type { Path } from '../load/index.ts';
import { aType, isMoment } from '../sql/index.ts';
import {
  builtInDimensions,
  dimensionId,
  keyFamily,
  namedDimension,
  ownedDimensions,
  type RoleSpec,
} from './relation.ts';

/** The natural key of a dimension, versions apart. */
export function naturalKeyOf(dimension: Dataset): readonly GraphColumn[] {
  const query = dimension.model?.query;
  if (query?.kind !== 'dimension' && query?.kind !== 'history') return [];
  return query.naturalKey.flatMap(
    ({ name }) => dimension.columns.find((column) => column.name === name) ?? [],
  );
}

/** Whether a dimension keeps former values of its attributes. */
export const hasHistory = (dimension: Dataset): boolean => dimension.model?.query.kind === 'history';

/** The dimension that a role means; null where there is none, which is reported. */
export function dimensionOf(building: Building, wanted: string, span: Span): Dataset | null {
  const { product, datasets, report } = building;
  const { input, name } = namedDimension(wanted);
  if (input !== null) return ownedDimension(building, input, name, span);
  const id = dimensionId(product, wanted);
  const found = id === null ? undefined : datasets.get(id);
  if (found?.kind === 'dimension') return found;
  if (id === null || isBroken(building, id)) return null;
  const { dimensions = {}, facts = {} } = product.spec.star ?? {};
  if (Object.hasOwn(facts, wanted)) {
    report(
      diagnostic('STAR001', span, `\`${wanted}\` is a fact, and a role refers to a dimension`, {
        related: [
          {
            span: product.document.places.key(['spec', 'star', 'facts', wanted]),
            message: 'it is a fact here',
          },
        ],
        help: 'two facts meet through a dimension that both refer to; keep the other fact’s key in `degenerate`',
      }),
    );
    return null;
  }
  const names = [
    ...Object.keys(dimensions),
    ...ownedDimensions(product, building.byProduct),
    ...builtInDimensions,
  ];
  report(
    diagnostic(
      'STAR001',
      span,
      `there is no dimension \`${wanted}\``,
      meant(wanted, names, span, `known: ${[...names].sort().join(', ')}`),
    ),
  );
  return null;
}

/** Whether a dimension is another product's, whose gold is read as it stands. */
export const isOwned = ({ product }: Building, dimension: Dataset): boolean => dimension.product !== product;

/** A dimension that an input owns. */
function ownedDimension(building: Building, input: string, name: string, span: Span): Dataset | null {
  const { product, datasets, report } = building;
  const wanted = `${input}.${name}`;
  if (builtInDimensions.includes(name)) {
    report(
      diagnostic('STAR014', span, `\`${name}\` is built in: no product owns it`, {
        help: `write \`to: ${name}\`; its keys are the same in every product`,
        fixes: [{ title: `Write \`${name}\``, edits: [{ span, text: name }], certain: true }],
      }),
    );
    return null;
  }
  const id = dimensionId(product, wanted);
  const found = id === null ? undefined : datasets.get(id);
  if (found?.kind === 'dimension') return found;
  if (isIncomplete(building) || (id !== null && isBroken(building, id))) return null;
  const names = ownedDimensions(product, building.byProduct);
  const inputs = product.inputs.map((one) => one.name).join(', ');
  report(
    diagnostic(
      'STAR001',
      span,
      id === null
        ? `there is no input \`${input}\`, whose dimension \`${wanted}\` could be`
        : found
          ? `\`${wanted}\` is no dimension`
          : `\`${input}\` has no dimension \`${name}\``,
      meant(
        wanted,
        names,
        span,
        names.length > 0
          ? `known: ${[...names].sort().join(', ')}`
          : inputs === ''
            ? 'name the product that owns it under `inputs`'
            : `no input has a dimension: ${inputs}`,
      ),
    ),
  );
  return null;
}

/** The one column of a dimension's natural key that a column of a fact or bridge can hold; null where it can't. */
export function memberColumn(
  building: Building,
  dimension: Dataset,
  on: GraphColumn,
  onSpan: Span,
  key: 'on' | 'key',
): GraphColumn | null {
  const { report } = building;
  const name = dimension.table?.name ?? '';
  const [member, ...others] = naturalKeyOf(dimension);
  if (!member || others.length > 0) {
    report(
      diagnostic(
        'STAR003',
        onSpan,
        `\`${name}\` has a natural key of ${others.length + 1} columns, and \`${key}\` names one`,
        {
          related: [
            {
              span: dimension.span,
              message: `its natural key is ${naturalKeyOf(dimension)
                .map((column) => column.name)
                .join(', ')}`,
            },
          ],
          help: 'make one column of them in silver, and use it as the natural key',
        },
      ),
    );
    return null;
  }
  if (keyFamily(member.type) !== keyFamily(on.type)) {
    report(
      diagnostic(
        'STAR003',
        onSpan,
        `\`${on.name}\` is ${aType(on.type)}, and the natural key of \`${name}\` is ${aType(member.type)}`,
        {
          related: [{ span: member.span, message: `\`${member.name}\` is ${aType(member.type)}` }],
          help: 'cast one of them in silver: equal keys need equal types',
        },
      ),
    );
    return null;
  }
  return member;
}

/** The date whose version of a member is meant: `null` where none is, `undefined` where something is wrong. */
export function asOfColumn(
  building: Building,
  dimension: Dataset | null,
  from: Dataset,
  spec: RoleSpec,
  path: Path,
  user: { readonly dataset: string; readonly column: string },
): GraphColumn | null | undefined {
  const { product, report } = building;
  const { places } = product.document;
  const versioned = dimension !== null && hasHistory(dimension);
  const dates = from.columns.filter((column) => isMoment(column.type) && !column.name.startsWith('_'));
  const names = dates.map((column) => column.name).join(', ');
  if (spec.asOf === undefined) {
    if (!versioned) return null;
    report(
      diagnostic(
        'STAR006',
        places.key(path),
        `\`${spec.to}\` has versions, and \`${String(path.at(-1))}\` does not say which is meant`,
        {
          related: [
            {
              span: dimension.product.document.places.value([
                'spec',
                'star',
                'dimensions',
                namedDimension(spec.to).name,
                'effectiveFrom',
              ]),
              message: 'it keeps history since this date',
            },
          ],
          help: names === '' ? 'add `asOf` with a date' : `add \`asOf\`: one of ${names}`,
        },
      ),
    );
    return undefined;
  }
  const span = places.value([...path, 'asOf']);
  if (!versioned) {
    report(
      diagnostic(
        'STAR006',
        span,
        `\`${spec.to}\` has one version of each member, so there is none as of a date`,
        {
          help: 'leave `asOf` out, or say `type2` at the dimension’s attributes',
        },
      ),
    );
    return undefined;
  }
  const found = requireColumn(building, from, spec.asOf, span, user);
  if (!found) return undefined;
  if (isMoment(found.type)) return found;
  report(
    diagnostic(
      'STAR006',
      span,
      `\`asOf\` is a date or timestamp, and \`${found.name}\` is ${aType(found.type)}`,
      {
        help: names === '' ? `\`${from.table?.name}\` has no date: make one in silver` : `one of ${names}`,
      },
    ),
  );
  return undefined;
}
