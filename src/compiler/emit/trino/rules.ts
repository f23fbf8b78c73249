import { agreementsOf } from '../../analyze/agreements.ts';
import type { ResolvedProduct } from '../../resolve/index.ts';

/** Trino's user of the runtime: it alone writes, and reads what holds rejected rows. */
export const runtimeUser = 'lakespec';

export type LayerTables = {
  readonly bronze: readonly string[];
  readonly silver: readonly string[];
  readonly gold: readonly string[];
};
export type Governed = {
  readonly product: ResolvedProduct;
  readonly tables: LayerTables;
  /** Views of gold in a schema of their own; null where it isn't delivered. */
  readonly delivered: { readonly schema: string; readonly views: readonly string[] } | null;
};

/** A text as a regular expression of Java that matches it alone. */
const exactly = (text: string): string => text.replaceAll(/[\\^$.|?*+()[\]{}]/g, String.raw`\$&`);
const anyOf = (texts: Iterable<string>): string => [...new Set(texts)].sort().map(exactly).join('|');

/** Groups that may read a product: of all its layers, and of silver and gold alone. */
export function readersOf(product: ResolvedProduct): {
  readonly whole: ReadonlySet<string>;
  readonly refined: ReadonlySet<string>;
} {
  const { owners = [], members = [] } = product.domain?.value.spec ?? {};
  const workers = members.filter(({ role }) => role !== 'researcher').map(({ group }) => group);
  const whole = new Set([...owners, ...workers]);
  const agreements = agreementsOf(product).map(
    ({ value }) => new Set(value.spec.users.map(({ group }) => group)),
  );
  const [first, ...others] = agreements;
  if (!first) return { whole, refined: new Set([...whole, ...members.map(({ group }) => group)]) };
  // Under agreements, also those of its inputs, the users of all of them read: nobody else, whatever the domain says.
  const refined = new Set([...first].filter((group) => others.every((users) => users.has(group))));
  return { whole: new Set([...whole].filter((group) => refined.has(group))), refined };
}

/**
 * Empties the tables for everybody when the first agreement ends: rules know no time. By the statement's start in UTC,
 * so that no session's time zone moves the day.
 */
function untilExpiry(product: ResolvedProduct): string | undefined {
  const [expires] = agreementsOf(product)
    .map(({ value }) => value.spec.expires)
    .sort();
  return expires && `CAST(current_timestamp AT TIME ZONE 'UTC' AS date) <= DATE '${expires}'`;
}

function tableRules({ product, tables, delivered }: Governed, catalog: string): readonly object[] {
  const { whole, refined } = readersOf(product);
  const filter = untilExpiry(product);
  const places = [
    ...(['bronze', 'silver', 'gold'] as const).map((layer) => ({
      groups: layer === 'bronze' ? whole : refined,
      schema: `${product.identifier}_${layer}`,
      names: tables[layer],
    })),
    ...(delivered ? [{ groups: refined, schema: delivered.schema, names: delivered.views }] : []),
  ];
  return places.flatMap(({ groups, schema, names }) => {
    if (groups.size === 0 || names.length === 0) return [];
    return [
      {
        group: anyOf(groups),
        catalog: exactly(catalog),
        schema: exactly(schema),
        // By name: what rules, gates and staging keep beside them is for the runtime alone.
        table: anyOf(names),
        privileges: ['SELECT'],
        ...(filter !== undefined && { filter }),
      },
    ];
  });
}

/**
 * Trino's file-based access control: https://trino.io/docs/current/security/file-system-access-control.html. In each
 * section the first rule that fits decides, and where none does access is denied.
 */
export function accessRules(catalog: string, governed: readonly Governed[]): object {
  const lake = exactly(catalog);
  const readers = anyOf(
    governed.flatMap(({ product }) => [...readersOf(product).refined, ...readersOf(product).whole]),
  );
  const hasReaders = readers !== '';
  return {
    catalogs: [
      { user: runtimeUser, catalog: lake, allow: 'all' },
      ...(hasReaders ? [{ group: readers, catalog: lake, allow: 'read-only' }] : []),
      // Drivers ask it for the names of what their user may see.
      { catalog: 'system', allow: 'read-only' },
    ],
    schemas: [{ user: runtimeUser, catalog: lake, owner: true }, { owner: false }],
    tables: [
      {
        user: runtimeUser,
        catalog: lake,
        // The last lets others read what it reads, through views that it owns.
        privileges: ['SELECT', 'INSERT', 'DELETE', 'UPDATE', 'OWNERSHIP', 'GRANT_SELECT'],
      },
      ...governed.flatMap((one) => tableRules(one, catalog)),
      { catalog: 'system', schema: 'jdbc', privileges: ['SELECT'] },
      { privileges: [] },
    ],
    queries: [
      { user: runtimeUser, allow: ['execute'] },
      ...(hasReaders ? [{ group: readers, allow: ['execute'] }] : []),
      { allow: [] },
    ],
    impersonation: [{ original_user: '.*', new_user: '.*', allow: false }],
    system_information: [],
  };
}
