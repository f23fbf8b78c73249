import type { Plan, PlanDelivery } from '../../../plan/index.ts';
import type { Dataset, Graph } from '../../graph/graph.ts';
import type { ResolvedPlatform, ResolvedProduct } from '../../resolve/index.ts';
import { deliveredTable } from '../snowflake/table.ts';

type Login = NonNullable<NonNullable<ResolvedPlatform['spec']['snowflake']>['login']>;

function planLogin(login: Login): NonNullable<PlanDelivery['login']> {
  const { user, role, warehouse } = login;
  if ('privateKey' in login) return { user, role, warehouse, method: 'key', secret: login.privateKey };
  return 'password' in login
    ? { user, role, warehouse, method: 'password', secret: login.password }
    : { user, role, warehouse, method: 'token', secret: login.token };
}

/** The dataset that a delivery shows; its first column says which. */
function shownOf(graph: Graph, delivered: Dataset): Dataset | undefined {
  const derivation = delivered.columns[0]?.derivation;
  const id = derivation?.kind === 'expression' ? derivation.direct[0]?.dataset : undefined;
  return id === undefined ? undefined : graph.datasets.get(id);
}

/** Where a product is delivered on a platform; nowhere, where the platform names no account. */
export function planDeliveries(
  graph: Graph,
  product: ResolvedProduct,
  platform: ResolvedPlatform,
): Plan['deliveries'] {
  const spec = product.spec.delivery?.snowflake;
  const { snowflake } = platform.spec;
  if (!spec || !snowflake) return [];
  const { account, login } = snowflake;
  // As Snowflake spells a name without quotes: in quotes and without it is the same.
  const database = snowflake.database.toUpperCase();
  const schema = spec.schema.toUpperCase();
  const datasets = (graph.byProduct.get(product.name) ?? []).filter(
    ({ id, kind }) => kind === 'delivery' && id.startsWith(`${product.name}/delivery.snowflake.`),
  );
  const tables = datasets.flatMap((shown) => {
    const from = shownOf(graph, shown);
    return (from && deliveredTable({ database, schema, as: spec.as }, from, shown)) ?? [];
  });
  return [
    {
      kind: 'snowflake',
      as: spec.as,
      account,
      database,
      schema,
      login: login ? planLogin(login) : null,
      tables,
    },
  ];
}
