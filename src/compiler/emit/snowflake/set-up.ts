import type { PlanSnowflakeDelivery, PlanStore } from '../../../plan/index.ts';
import type { ResolvedProduct } from '../../resolve/index.ts';
import { shared } from './table.ts';
import { name, path, text } from './text.ts';

/** A bucket as an external volume or a stage names it. */
type Bucket = Extract<PlanStore, { readonly kind: 's3' }> & { readonly publicEndpoint: string | null };

const isCompatible = (bucket: Bucket): boolean => bucket.publicEndpoint !== null;

const url = (bucket: Bucket, scheme: string, folder = ''): string =>
  `${scheme}://${[bucket.bucket, bucket.prefix, folder]
    .filter((part) => part !== '')
    .join('/')
    .replaceAll('//', '/')}/`;

/** Groups that may read: those of the agreement, which contains nobody else; without one, those of the domain. */
function readers(product: ResolvedProduct): readonly string[] {
  const { agreement, domain } = product;
  const groups = agreement
    ? agreement.value.spec.users.map(({ group }) => group)
    : (domain?.value.spec.members ?? []).map(({ group }) => group);
  return [...new Set(groups)].sort();
}

function volume(database: string, bucket: Bucket): string {
  const access = isCompatible(bucket)
    ? `STORAGE_PROVIDER = 'S3COMPAT'
      STORAGE_BASE_URL = ${text(url(bucket, 's3compat'))}
      CREDENTIALS = (AWS_KEY_ID = '<access key>' AWS_SECRET_KEY = '<secret key>')
      STORAGE_ENDPOINT = ${text(bucket.publicEndpoint ?? '')}`
    : `STORAGE_PROVIDER = 'S3'
      STORAGE_BASE_URL = ${text(url(bucket, 's3'))}
      STORAGE_AWS_ROLE_ARN = '<ARN of a role that may read the bucket>'`;
  return `CREATE EXTERNAL VOLUME IF NOT EXISTS ${name(shared.volume(database))}
  STORAGE_LOCATIONS = (
    (
      NAME = 'lake'
      ${access}
    )
  )
  ALLOW_WRITES = FALSE`;
}

function icebergObjects(delivery: PlanSnowflakeDelivery, bucket: Bucket): readonly string[] {
  const { database } = delivery;
  return [
    volume(database, bucket),
    `CREATE CATALOG INTEGRATION IF NOT EXISTS ${name(shared.catalog(database))}
  CATALOG_SOURCE = OBJECT_STORE
  TABLE_FORMAT = ICEBERG
  ENABLED = TRUE`,
  ];
}

function exportObjects(delivery: PlanSnowflakeDelivery, bucket: Bucket): readonly string[] {
  const { database } = delivery;
  const stage = path(database, shared.commonSchema, shared.stage);
  const format = `CREATE FILE FORMAT IF NOT EXISTS ${path(database, shared.commonSchema, shared.format)}
  TYPE = PARQUET
  USE_LOGICAL_TYPE = TRUE`;
  if (isCompatible(bucket))
    return [
      format,
      `CREATE STAGE IF NOT EXISTS ${stage}
  URL = ${text(url(bucket, 's3compat', 'export'))}
  ENDPOINT = ${text(bucket.publicEndpoint ?? '')}
  CREDENTIALS = (AWS_KEY_ID = '<access key>' AWS_SECRET_KEY = '<secret key>')`,
    ];
  const integration = name(shared.integration(database));
  return [
    format,
    `CREATE STORAGE INTEGRATION IF NOT EXISTS ${integration}
  TYPE = EXTERNAL_STAGE
  STORAGE_PROVIDER = 'S3'
  ENABLED = TRUE
  STORAGE_AWS_ROLE_ARN = '<ARN of a role that may read the bucket>'
  STORAGE_ALLOWED_LOCATIONS = (${text(url(bucket, 's3', 'export'))})`,
    `CREATE STAGE IF NOT EXISTS ${stage}
  URL = ${text(url(bucket, 's3', 'export'))}
  STORAGE_INTEGRATION = ${integration}`,
  ];
}

const grant = (what: string, role: string): string => `GRANT ${what} TO ROLE ${role}`;

function grants(delivery: PlanSnowflakeDelivery, product: ResolvedProduct): readonly string[] {
  const { database, schema, as } = delivery;
  const publisher = name(delivery.login?.role ?? 'LAKESPEC_PUBLISHER');
  const reader = name(`${database}_${schema}_READER`);
  const at = path(database, schema);
  const common = path(database, shared.commonSchema);
  const roles = readers(product).map(name);
  return [
    grant(`USAGE ON DATABASE ${name(database)}`, publisher),
    grant(`USAGE ON SCHEMA ${common}`, publisher),
    grant(
      `USAGE, CREATE VIEW, CREATE ${as === 'iceberg' ? 'ICEBERG' : 'EXTERNAL'} TABLE ON SCHEMA ${at}`,
      publisher,
    ),
    grant(`APPLY ON TAG ${path(database, shared.commonSchema, shared.tag)}`, publisher),
    ...(as === 'iceberg'
      ? [
          grant(`USAGE ON EXTERNAL VOLUME ${name(shared.volume(database))}`, publisher),
          grant(`USAGE ON INTEGRATION ${name(shared.catalog(database))}`, publisher),
        ]
      : [
          grant(`USAGE ON STAGE ${path(database, shared.commonSchema, shared.stage)}`, publisher),
          grant(`USAGE ON FILE FORMAT ${path(database, shared.commonSchema, shared.format)}`, publisher),
        ]),
    ...(delivery.login ? [grant(`USAGE ON WAREHOUSE ${name(delivery.login.warehouse)}`, publisher)] : []),
    grant(`USAGE ON DATABASE ${name(database)}`, reader),
    grant(`USAGE ON SCHEMA ${at}`, reader),
    // Views alone: what lies below them is the publisher's.
    grant(`SELECT ON FUTURE VIEWS IN SCHEMA ${at}`, reader),
    ...roles.flatMap((role) => [`CREATE ROLE IF NOT EXISTS ${role}`, grant(`ROLE ${reader}`, role)]),
  ];
}

/** What an admin of the account runs once, and again when a product is added; each statement may run again. */
export function setUp(
  delivery: PlanSnowflakeDelivery,
  product: ResolvedProduct,
  bucket: Bucket,
): readonly string[] {
  const { database, schema, as } = delivery;
  const publisher = name(delivery.login?.role ?? 'LAKESPEC_PUBLISHER');
  return [
    `CREATE DATABASE IF NOT EXISTS ${name(database)}`,
    `CREATE SCHEMA IF NOT EXISTS ${path(database, shared.commonSchema)}`,
    `CREATE SCHEMA IF NOT EXISTS ${path(database, schema)}
  WITH MANAGED ACCESS`,
    `CREATE ROLE IF NOT EXISTS ${publisher}`,
    `CREATE ROLE IF NOT EXISTS ${name(`${database}_${schema}_READER`)}`,
    `CREATE TAG IF NOT EXISTS ${path(database, shared.commonSchema, shared.tag)}
  COMMENT = 'What a column still identifies, by 45 CFR 164.514; none = nothing.'`,
    ...(as === 'iceberg' ? icebergObjects(delivery, bucket) : exportObjects(delivery, bucket)),
    ...grants(delivery, product),
  ];
}
