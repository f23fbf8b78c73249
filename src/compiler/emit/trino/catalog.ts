import type { PlanPlatform, PlanStore } from '../../../plan/index.ts';

type S3Store = Extract<PlanStore, { readonly kind: 's3' }>;

/** The catalog's name in Trino. */
export const trinoCatalog = ({ engine }: PlanPlatform): string =>
  engine.kind === 'trino' ? engine.catalog : 'lake';

const onOneServer = (a: S3Store, b: S3Store): boolean =>
  a.endpoint === b.endpoint &&
  a.region === b.region &&
  a.pathStyle === b.pathStyle &&
  (a.credentials === null) === (b.credentials === null);

/**
 * The store of the tables, where Trino can reach them: it knows neither folders of this machine nor SQLite, and a
 * catalog of it one server of buckets. Null for other platforms.
 */
export function federatedStore({ stores, catalog }: PlanPlatform): S3Store | null {
  const { refined, curated } = stores;
  if (catalog.kind === 'sqlite' || refined.kind !== 's3' || curated.kind !== 's3') return null;
  return onOneServer(refined, curated) ? curated : null;
}

/** Properties of Trino's catalog; secrets are names of environment variables of Trino's own. */
export function catalogProperties({ catalog }: PlanPlatform, store: S3Store): readonly string[] {
  const below = [store.bucket, store.prefix.replace(/\/+$/, '')].filter((part) => part !== '').join('/');
  const ofCatalog =
    catalog.kind === 'rest'
      ? [
          'iceberg.catalog.type=rest',
          `iceberg.rest-catalog.uri=${catalog.uri}`,
          ...(catalog.warehouse === null ? [] : [`iceberg.rest-catalog.warehouse=${catalog.warehouse}`]),
          ...(catalog.prefix === null ? [] : [`iceberg.rest-catalog.prefix=${catalog.prefix}`]),
          ...(catalog.token === null && catalog.oauth2 === null
            ? []
            : ['iceberg.rest-catalog.security=OAUTH2']),
          ...(catalog.token === null
            ? []
            : [`iceberg.rest-catalog.oauth2.token=\${ENV:TRINO_CATALOG_TOKEN}`]),
          ...(catalog.oauth2 === null
            ? []
            : [
                // The two as `clientId:clientSecret`.
                `iceberg.rest-catalog.oauth2.credential=\${ENV:TRINO_CATALOG_CREDENTIAL}`,
                `iceberg.rest-catalog.oauth2.scope=${catalog.oauth2.scope}`,
                ...(catalog.oauth2.tokenUri === null
                  ? []
                  : [`iceberg.rest-catalog.oauth2.server-uri=${catalog.oauth2.tokenUri}`]),
              ]),
          ...(catalog.vendedCredentials ? ['iceberg.rest-catalog.vended-credentials-enabled=true'] : []),
        ]
      : [
          'iceberg.catalog.type=jdbc',
          `iceberg.jdbc-catalog.catalog-name=${catalog.name}`,
          'iceberg.jdbc-catalog.driver-class=org.postgresql.Driver',
          `iceberg.jdbc-catalog.connection-url=\${ENV:TRINO_CATALOG_URL}`,
          `iceberg.jdbc-catalog.connection-user=\${ENV:TRINO_CATALOG_USER}`,
          `iceberg.jdbc-catalog.connection-password=\${ENV:TRINO_CATALOG_PASSWORD}`,
          `iceberg.jdbc-catalog.default-warehouse-dir=s3://${below}`,
          'iceberg.jdbc-catalog.schema-version=V1',
        ];
  return [
    'connector.name=iceberg',
    ...ofCatalog,
    'iceberg.file-format=PARQUET',
    'fs.native-s3.enabled=true',
    `s3.region=${store.region}`,
    `s3.path-style-access=${store.pathStyle}`,
    ...(store.endpoint === null ? [] : [`s3.endpoint=${store.endpoint}`]),
    ...(store.credentials === null
      ? []
      : [`s3.aws-access-key=\${ENV:TRINO_S3_ACCESS_KEY}`, `s3.aws-secret-key=\${ENV:TRINO_S3_SECRET_KEY}`]),
  ];
}

/** Where Trino's own image has its configuration. */
const configFolder = '/etc/trino';

export const accessControlProperties: readonly string[] = [
  'access-control.name=file',
  `security.config-file=${configFolder}/rules.json`,
  'security.refresh-period=60s',
];
