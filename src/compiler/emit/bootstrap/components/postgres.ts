import type { Component, ComponentName, Release } from '../component.ts';

const repository = 'https://cloudnative-pg.github.io/charts';

type Database = { readonly name: string; readonly secret: string };

const cluster = (name: string, namespace: string, own: Database, others: readonly Database[]): Release => ({
  name,
  chart: { repository, name: 'cluster', version: '0.3.1' },
  namespace,
  values: {
    fullnameOverride: name,
    version: { postgresql: '16' },
    cluster: {
      instances: 3,
      storage: { size: '50Gi' },
      initdb: { database: own.name, owner: own.name, secret: { name: own.secret } },
      roles: others.map((other) => ({
        name: other.name,
        ensure: 'present',
        login: true,
        passwordSecret: { name: other.secret },
      })),
      monitoring: { enabled: true },
    },
    databases: others.map((other) => ({ name: other.name, owner: other.name })),
  },
});

const databaseOf: Readonly<Partial<Record<ComponentName, Database>>> = {
  airflow: { name: 'airflow', secret: 'postgres-airflow' },
  openmetadata: { name: 'openmetadata', secret: 'postgres-openmetadata' },
};

/**
 * The operator, a cluster for the catalog and what else keeps a database, and one of its own for the vault: who
 * administers the lake's database must not hold what people are found by.
 */
export const postgres: Component = ({ gitops, platform }) => {
  const others = Object.entries(databaseOf).flatMap(([name, database]) =>
    gitops.components?.[name as ComponentName] ? [database] : [],
  );
  const catalog = { name: 'catalog', secret: 'postgres-catalog' };
  const vault = { name: 'vault', secret: 'postgres-vault' };
  return [
    {
      name: 'postgres-operator',
      chart: { repository, name: 'cloudnative-pg', version: '0.26.0' },
      namespace: 'cnpg-system',
      values: { monitoring: { podMonitorEnabled: true } },
      wave: -1,
    },
    cluster('databases', 'databases', catalog, others),
    ...(platform.vault.kind === 'postgres' ? [cluster('vault', 'vault', vault, [])] : []),
  ];
};
