import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import type { PlanCatalog, PlanPlatform } from '../../../src/plan/index.ts';
import { openLake, openStore } from '../../../src/runtime/lake/index.ts';
import { restCatalog } from '../../runtime/lake/catalog/rest-plan.ts';
import { examplePlan } from '../../runtime/plan.ts';
import { scratchFolder } from '../../runtime/scratch.ts';
import { environment, storeOn } from '../stores/buckets.ts';
import { isCommit, openProxy, withoutTransactions } from './rest-proxy.ts';

/** A catalog over a bucket, with a namespace that is this test's alone. */
export type CatalogLake = {
  readonly platform: PlanPlatform;
  /** Begins the names of all of its namespaces. */
  readonly mark: string;
  close(): Promise<void>;
};

/** What a test of a catalog is run on. */
export type CatalogKind = {
  readonly name: string;
  /** Whether a commit of several tables is one for readers too. */
  readonly isAtomic: boolean;
  make(): Promise<CatalogLake>;
};

export function platformOn(catalog: PlanCatalog, prefix: string): PlanPlatform {
  const store = (name: string) => storeOn({ name: 'MinIO', prefix: 'LAKESPEC_MINIO' }, `${prefix}/${name}`);
  return {
    ...examplePlan().platform,
    stores: {
      landing: store('landing'),
      raw: store('raw'),
      refined: store('refined'),
      curated: store('curated'),
      quarantine: store('quarantine'),
      vault: store('vault'),
    },
    catalog,
  };
}

/** Takes all tables out of the catalog whose namespace begins so: other lakes of a server list them too. */
export async function dropTables(platform: PlanPlatform, beginning: string): Promise<void> {
  const lake = await openLake({ platform, workspace: '/' });
  for (const ref of await lake.tables()) if (ref.namespace.startsWith(beginning)) await lake.drop(ref);
  await lake.close();
}

async function lakeOn(catalog: PlanCatalog, end: () => Promise<void> = async () => {}): Promise<CatalogLake> {
  const mark = `ct_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const platform = platformOn(catalog, `catalogs-test/${mark}`);
  return {
    platform,
    mark,
    close: async () => {
      await dropTables(platform, mark);
      const refined = openStore(platform.stores.refined, '/');
      for await (const { key } of refined.list('')) await refined.remove(key);
      await end();
    },
  };
}

export const kinds: readonly CatalogKind[] = [
  {
    name: 'sqlite',
    isAtomic: true,
    make: async () =>
      lakeOn({ kind: 'sqlite', name: 'lake', path: join(await scratchFolder(), 'catalog.sqlite') }),
  },
  {
    name: 'postgres',
    isAtomic: true,
    make: async () => {
      const name = `catalogs-test-${randomUUID()}`;
      const end = async () => {
        const client = new pg.Client({ connectionString: environment('LAKESPEC_CATALOG_URL') });
        await client.connect();
        for (const table of ['iceberg_tables', 'iceberg_namespace_properties']) {
          await client.query(`DELETE FROM ${table} WHERE catalog_name = $1`, [name]);
        }
        await client.end();
      };
      return lakeOn({ kind: 'postgres', name, url: { env: 'LAKESPEC_CATALOG_URL' } }, end);
    },
  },
  {
    name: 'rest',
    isAtomic: true,
    make: async () => {
      // Iceberg's test server loses commits where two of several tables are under way (apache/iceberg #7569).
      const proxy = await openProxy(environment('LAKESPEC_ICEBERG_REST_URI'), () => null, isCommit);
      return lakeOn(restCatalog(proxy.uri), () => proxy.close());
    },
  },
  {
    name: 'rest, one table at a time',
    isAtomic: false,
    make: async () => {
      const proxy = await openProxy(environment('LAKESPEC_ICEBERG_REST_URI'), withoutTransactions);
      return lakeOn(restCatalog(proxy.uri), () => proxy.close());
    },
  },
];
