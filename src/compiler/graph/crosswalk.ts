import { lineageColumns, type TableRef } from '../../plan/index.ts';
import { type Frame, surrogatesOf } from '../analyze/frame.ts';
import { isLinked } from '../analyze/linked-column.ts';
import { type Diagnostic, diagnostic, meant } from '../diagnostics/index.ts';
import type { ResolvedCrosswalk, ResolvedProduct, ResolvedSource } from '../resolve/index.ts';
import { type TreatedColumn, treatTable } from './bronze.ts';
import type { Building } from './building.ts';
import { crosswalkId, datasetId } from './dataset-name.ts';
import type { Dataset, GraphColumn } from './graph.ts';

/** The one table of a crosswalk. */
export const crosswalkTable = 'links';

type Member = ResolvedCrosswalk['members'][number];

/** The column that a member names, in the product's source, with what the door makes of it. */
export type MemberColumn = {
  readonly member: Member;
  readonly source: ResolvedSource;
  readonly table: ResolvedSource['tables'][number];
  readonly treated: TreatedColumn;
};

/** The source's table that a member names; with the source's name before it where there are several. */
function tablesOf(product: ResolvedProduct) {
  return product.sources.flatMap((source) =>
    source.tables.map((table) => ({ source, table, name: `${source.prefix}${table.name}` })),
  );
}

/** The columns of the members that are there; what is not is handed to `report`. */
export function memberColumns(
  crosswalk: ResolvedCrosswalk,
  today: string,
  report: (found: Diagnostic) => void = () => {},
): readonly MemberColumn[] {
  const { places } = crosswalk.document;
  return crosswalk.members.flatMap((member): readonly MemberColumn[] => {
    const { product, spec, path } = member;
    const tables = tablesOf(product);
    const found = tables.find(({ name, table }) => name === spec.table || table.name === spec.table);
    if (!found) {
      const span = places.value([...path, 'table']);
      const names = tables.map(({ name }) => name);
      const known =
        names.length > 0 ? `its sources have ${names.join(', ')}` : 'a member is a product that has sources';
      report(
        diagnostic(
          'REF004',
          span,
          `product \`${product.name}\` has no source table \`${spec.table}\``,
          meant(spec.table, names, span, known, true),
        ),
      );
      return [];
    }
    const columns = treatTable(product, found.source, found.table, today);
    const treated = columns.find(
      ({ column, door }) => column.name === spec.column && door.door.action !== 'age-flag',
    );
    if (!treated) {
      const span = places.value([...path, 'column']);
      const names = found.table.columns.map(({ name }) => name);
      report(
        diagnostic(
          'SQL004',
          span,
          `\`${spec.table}\` of \`${product.name}\` has no column \`${spec.column}\``,
          meant(spec.column, names, span, `known: ${names.join(', ')}`, true),
        ),
      );
      return [];
    }
    return [{ member, source: found.source, table: found.table, treated }];
  });
}

/** The name space of the surrogates that stand for a member's identifiers; null where none does. */
function nameSpace({ member, treated }: MemberColumn): Frame | null {
  const { door } = treated.door;
  if (door.action === 'surrogate') return surrogatesOf(member.product.name, door.system);
  return door.action === 'uid' ? surrogatesOf(member.product.name, 'uid') : null;
}

/** Columns that say how a link came about; none of them comes from data. */
const provenance = [
  {
    name: 'cardinality',
    description: 'How many of either side belong together: 1:1, 1:n, n:1, unmatched or conflict.',
  },
  { name: 'link_unit', description: 'What is linked: person, or record where a member knows records alone.' },
  { name: 'method', description: 'How it was found: by a supplied map, or an identifier that both hold.' },
  { name: 'map_id', description: 'SHA-256 of the map, or of the rule by which identifiers were compared.' },
] as const;

/** A crosswalk's table: surrogates of its members side by side, never a source identifier. */
export function crosswalkDataset(crosswalk: ResolvedCrosswalk, today: string): Dataset | null {
  const { document, spec, identifier } = crosswalk;
  const { places } = document;
  const members = memberColumns(crosswalk, today);
  const [first] = members;
  if (!first) return null;
  const span = places.value(['metadata', 'name']);
  const how =
    spec.method === 'supplied-map' ? 'linked by a supplied map' : 'linked by an identifier that all hold';
  const approved = spec.approval ? `, approval ${spec.approval.id}` : '';
  const taken = new Set<string>();
  const surrogates = members.flatMap((one): readonly GraphColumn[] => {
    const { member, source, table, treated } = one;
    const name = `${member.product.identifier}_${treated.column.name}`;
    const frame = nameSpace(one);
    if (frame === null || taken.has(name)) return [];
    taken.add(name);
    const bronze = datasetId(member.product, 'bronze', `${source.prefix}${table.name}`);
    const again = isLinked(member.product, treated.column) ? 'made anew, since its own are published; ' : '';
    return [
      {
        name,
        type: 'string',
        nullable: true,
        description: `Surrogate of ${treated.column.name} in ${member.product.name}; null where it has no match.`,
        label: ['pseudonym'],
        frames: [frame],
        derivation: {
          kind: 'generated',
          direct: [{ dataset: bronze, column: treated.column.name }],
          how: `surrogates of ${member.product.name}, ${again}${how}${approved}`,
        },
        span: places.value([...member.path, 'column']),
      },
    ];
  });
  const said = provenance.map(
    ({ name, description }): GraphColumn => ({
      name,
      description,
      type: 'string',
      nullable: false,
      label: [],
      derivation: { kind: 'generated', direct: [], how: 'provenance of the link' },
      span,
    }),
  );
  const lineage = lineageColumns
    .filter(({ name }) => name === '_run_id' || name === '_ingested_at')
    .map(
      (column): GraphColumn => ({
        ...column,
        derivation: { kind: 'generated', direct: [], how: 'the run that made the links' },
        span,
      }),
    );
  const table: TableRef = { namespace: `${identifier}_silver`, name: crosswalkTable };
  return {
    id: crosswalkId(crosswalk),
    kind: 'crosswalk',
    product: first.member.product,
    source: null,
    table,
    description:
      document.value.metadata.description ??
      `Links between ${members.map(({ member }) => member.product.name).join(', ')}.`,
    columns: [...surrogates, ...said, ...lineage],
    dropped: [],
    key: [],
    indirect: [],
    model: null,
    span,
  };
}

/** Whether every member is there and has surrogates; where one has not, that is reported, and what follows is not. */
function isWhole(crosswalk: ResolvedCrosswalk, today: string): boolean {
  const members = memberColumns(crosswalk, today).filter((one) => nameSpace(one) !== null);
  return members.length === crosswalk.spec.members.length;
}

/** The tables of the crosswalks that a product links over, for its models to name. */
export function addCrosswalks(
  { product, datasets, broken }: Pick<Building, 'product' | 'datasets' | 'broken'>,
  today: string,
): void {
  for (const { crosswalk } of product.crosswalks) {
    const dataset = crosswalkDataset(crosswalk, today);
    if (dataset && isWhole(crosswalk, today)) datasets.set(dataset.id, dataset);
    else broken.add(crosswalkId(crosswalk));
  }
}
