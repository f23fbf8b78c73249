import type { Plan, PlanSnowflakeDelivery } from '../../../plan/index.ts';
import type { Dataset, Graph } from '../../graph/graph.ts';
import type { ResolvedPlatform, ResolvedProduct } from '../../resolve/index.ts';
import { deliveredTable } from '../snowflake/table.ts';
import { federatedStore, trinoCatalog } from '../trino/catalog.ts';
import { trinoDelivery } from '../trino/delivery.ts';
import { planPlatform } from './platform.ts';

type Login = NonNullable<NonNullable<ResolvedPlatform['spec']['snowflake']>['login']>;

function planLogin(login: Login): NonNullable<PlanSnowflakeDelivery['login']> {
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

/** Gold tables with what a target shows of each. */
function deliveredTo(
  target: 'snowflake' | 'trino',
  graph: Graph,
  product: ResolvedProduct,
): readonly (readonly [from: Dataset, shown: Dataset])[] {
  return (graph.byProduct.get(product.name) ?? []).flatMap((shown) => {
    if (shown.kind !== 'delivery' || !shown.id.startsWith(`${product.name}/delivery.${target}.`)) return [];
    const from = shownOf(graph, shown);
    return from ? [[from, shown] as const] : [];
  });
}

/** Where a product is delivered on a platform. */
export function planDeliveries(
  graph: Graph,
  product: ResolvedProduct,
  platform: ResolvedPlatform,
): Plan['deliveries'] {
  return [...toSnowflake(graph, product, platform), ...toTrino(graph, product, platform)];
}

/** Nowhere, where Trino can't reach the platform's tables. */
function toTrino(graph: Graph, product: ResolvedProduct, platform: ResolvedPlatform): Plan['deliveries'] {
  const spec = product.spec.delivery?.trino;
  const bound = planPlatform(platform);
  if (!spec || !bound || !federatedStore(bound)) return [];
  const place = { catalog: trinoCatalog(bound), schema: spec.schema.toLowerCase() };
  return [trinoDelivery(place, bound.engine.kind === 'trino', deliveredTo('trino', graph, product))];
}

/** Nowhere, where the platform names no account. */
function toSnowflake(graph: Graph, product: ResolvedProduct, platform: ResolvedPlatform): Plan['deliveries'] {
  const spec = product.spec.delivery?.snowflake;
  const { snowflake } = platform.spec;
  if (!spec || !snowflake) return [];
  const { account, login } = snowflake;
  // As Snowflake spells a name without quotes: in quotes and without it is the same.
  const database = snowflake.database.toUpperCase();
  const schema = spec.schema.toUpperCase();
  const tables = deliveredTo('snowflake', graph, product).flatMap(
    ([from, shown]) => deliveredTable({ database, schema, as: spec.as }, from, shown) ?? [],
  );
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
