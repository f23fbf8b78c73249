import { z } from 'zod';
import { kind } from './document.ts';
import {
  bucketName,
  dnsLabel,
  duration,
  httpUrl,
  objectName,
  quantity,
  schemaName,
  secretRef,
} from './text.ts';

/** Helm charts of a component: an empty mapping installs them as they are. */
function charts<Name extends string>(titles: Readonly<Record<Name, string>>) {
  const chart = (title: string) =>
    z
      .strictObject({
        version: z.string().min(1).optional().describe('Version of the chart.'),
        values: z.record(z.string(), z.json()).default({}).describe("Over lakespec's own values."),
      })
      .optional()
      .describe(title);
  return z.strictObject(
    Object.fromEntries(Object.entries<string>(titles).map(([name, title]) => [name, chart(title)])) as Record<
      Name,
      ReturnType<typeof chart>
    >,
  );
}

const folder = z.strictObject({ file: z.string().describe('A folder; relative to the workspace.') });

/** How the server of a bucket is reached. */
const serverKeys = {
  endpoint: httpUrl.optional().describe('Of an S3-compatible server; absent = AWS.'),
  region: z.string().default('us-east-1').describe('Region.'),
  pathStyle: z.boolean().default(true).describe('Bucket in the path instead of the host name.'),
  credentials: z
    .strictObject({ accessKey: secretRef, secretKey: secretRef })
    .optional()
    .describe('Absent = web identity or what the environment gives.'),
  ca: z.string().optional().describe('Certificates in PEM to trust; relative to the workspace.'),
};

const store = z
  .union([
    folder,
    z.strictObject({
      bucket: bucketName.describe('Name of the bucket.'),
      prefix: z
        .string()
        .regex(
          /^(?!\/)(?!.*(^|\/)\.\.?(\/|$))[^\\]*$/,
          'a prefix begins with no `/` and holds neither `.` nor `..`',
        )
        .default('')
        .describe('Prefix of all keys.'),
      ...serverKeys,
      encryption: z
        .strictObject({
          sse: z.enum(['AES256', 'aws:kms']).describe('With the keys of the store, or with one of a KMS.'),
          keyId: z.string().min(1).optional().describe('Key of the KMS; absent = its default.'),
        })
        .refine(({ sse, keyId }) => sse === 'aws:kms' || keyId === undefined, {
          message: 'only `aws:kms` has keys to name',
          path: ['keyId'],
        })
        .optional()
        .describe('Encryption that every put asks for; absent = what the bucket does by itself.'),
    }),
  ])
  .describe('A folder, or a bucket of an S3-compatible store.');

const copy = z
  .union([
    folder,
    z.strictObject({
      ...serverKeys,
      guarded: z
        .strictObject({ accessKey: secretRef, secretKey: secretRef })
        .optional()
        .describe('Of landing, raw, quarantine and vault there; absent = `credentials`.'),
    }),
  ])
  .describe('Another server with buckets of the same names, or a folder with one below it for each store.');

const loginKeys = {
  user: z.string().min(1).describe('User of type SERVICE.'),
  role: schemaName.default('LAKESPEC_PUBLISHER').describe('Role that owns the tables.'),
  warehouse: schemaName.default('LAKESPEC').describe('Virtual warehouse that the statements use.'),
};

const platformSpec = z.strictObject({
  extends: dnsLabel.optional().describe('Another Platform; what is said here replaces what it says.'),
  stage: z
    .enum(['local', 'dev', 'staging', 'prod'])
    .optional()
    .describe('What the platform is for; prod is stricter.'),
  stores: z
    .strictObject({
      landing: store.optional().describe('Where deliveries arrive.'),
      raw: store.optional().describe('Runs and originals; for the ingest role alone.'),
      refined: store.optional().describe('Bronze and silver tables, de-identified objects.'),
      curated: store.optional().describe('Gold tables.'),
      quarantine: store.optional().describe('What was rejected; holds identifying data.'),
      vault: store.optional().describe('Backups of the vault.'),
    })
    .optional()
    .describe('The buckets.'),
  catalog: z
    .union([
      z.strictObject({ sqlite: z.string().describe('A file; relative to the workspace.') }),
      z.strictObject({ postgres: secretRef.describe('Connection URL.') }),
      z.strictObject({
        rest: httpUrl.describe('URI of a server of the Iceberg REST API, without `/v1`.'),
        warehouse: z.string().min(1).optional().describe('Which warehouse of the server.'),
        prefix: z
          .string()
          .regex(/^[^/\s]+(\/[^/\s]+)*$/, 'a prefix is a path without a slash at its ends')
          .optional()
          .describe('Prefix of the paths; absent = what the server says.'),
        token: secretRef.optional().describe('A bearer token.'),
        oauth2: z
          .strictObject({
            clientId: secretRef,
            clientSecret: secretRef,
            scope: z.string().min(1).default('catalog').describe('What the token is for.'),
            tokenUrl: httpUrl.optional().describe('Of the token endpoint; absent = that of the catalog.'),
          })
          .optional()
          .describe('OAuth 2.0 client credentials, in place of a token.'),
        vendedCredentials: z
          .boolean()
          .default(false)
          .describe('Files of tables are reached with credentials that the catalog lends.'),
        ca: z.string().optional().describe('Certificates in PEM to trust; relative to the workspace.'),
      }),
    ])
    .optional()
    .describe('The Iceberg catalog.'),
  vault: z
    .union([
      z.strictObject({ sqlite: z.string().describe('A file; relative to the workspace.'), key: secretRef }),
      z.strictObject({ postgres: secretRef.describe('Connection URL.'), key: secretRef }),
    ])
    .optional()
    .describe('The vault of pseudonyms and date offsets, and its key of 32 bytes.'),
  engine: z
    .union([
      z.strictObject({
        duckdb: z
          .strictObject({
            memory: quantity.default('1Gi').describe('Memory limit of each engine.'),
            threads: z.int().min(1).default(2).describe('Threads of each engine.'),
          })
          .describe('Embedded; nothing to install.'),
      }),
      z.strictObject({
        trino: z
          .strictObject({
            url: httpUrl.describe('Of the coordinator.'),
            catalog: z.string().default('lake').describe('The Iceberg catalog in Trino.'),
            user: z.string().min(1).default('lakespec').describe('Who the statements run as.'),
            password: secretRef.optional(),
            token: secretRef.optional().describe('A JSON web token, in place of a password.'),
            ca: z.string().optional().describe('Certificates in PEM to trust; relative to the workspace.'),
          })
          .describe('Distributed, over the same tables.'),
      }),
    ])
    .optional()
    .describe('What runs SQL.'),
  settle: duration.optional().describe('Default of `source.complete.settle`.'),
  kubernetes: z
    .strictObject({
      image: z
        .string()
        .regex(/^[^\s@]+(@[^\s@]+)?$/, 'an image is a name with a tag or digest, without blanks')
        .describe('The runtime image; by digest in prod.'),
      namespace: dnsLabel.default('lakespec').describe('Prefix of the namespaces; one per domain.'),
      serviceAccountAnnotations: z.record(z.string(), z.string()).default({}).describe('For web identity.'),
      secrets: z
        .strictObject({
          ingest: objectName
            .default('lakespec-ingest')
            .describe('Secret with the landing, raw, quarantine and vault credentials.'),
          transform: objectName
            .default('lakespec-transform')
            .describe('Secret with the refined, curated and catalog credentials.'),
        })
        .prefault({})
        .describe('Secrets, by name.'),
      egress: z
        .array(
          z.strictObject({
            name: z.string().describe('What is reached.'),
            cidr: z.string().optional().describe('Addresses outside the cluster.'),
            namespace: dnsLabel.optional().describe('A namespace of the cluster.'),
            port: z.int().min(1).max(65535).describe('Port.'),
            stages: z
              .array(z.enum(['ingest', 'refine', 'curate', 'publish', 'maintain', 'set-up', 'probe']))
              .optional()
              .describe('Which stages; absent = all.'),
          }),
        )
        .default([])
        .describe('What Pods may reach; all else is denied.'),
      setup: z
        .strictObject({
          secret: objectName
            .default('lakespec-admin')
            .describe('Secret with the keys that may make buckets, their rules and users.'),
        })
        .optional()
        .describe('A Job that sets up the stores, in a namespace of the platform; absent = by hand.'),
      externalSecrets: z
        .strictObject({
          store: objectName.describe('Name of the store.'),
          kind: z
            .enum(['ClusterSecretStore', 'SecretStore'])
            .default('ClusterSecretStore')
            .describe('Of the cluster, or of the namespace.'),
          path: z
            .string()
            .regex(/^\S*$/, 'a path has no blanks')
            .default('')
            .describe('What stands before the name of a Secret in the store, such as `lakespec/`.'),
          refresh: duration.default('1h').describe('How often values are read again.'),
        })
        .optional()
        .describe('The External Secrets Operator makes the Secrets; absent = they are made by others.'),
      scratch: z
        .strictObject({
          storageClass: objectName.optional().describe('Absent = that of the cluster.'),
          size: quantity.default('10Gi').describe('Size of the volume of each Pod.'),
        })
        .optional()
        .describe("A volume for each Pod's scratch, gone with it; absent = the disk of the node."),
      volumes: z
        .array(
          z.strictObject({
            name: dnsLabel.describe('Its name.'),
            path: z.string().min(1).describe('Where Pods of ingest have it: the folder of store landing.'),
            size: quantity.describe('Its size, such as 10Gi.'),
            access: z
              .enum(['ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOnce'])
              .default('ReadOnlyMany')
              .describe('What the claim asks for; Pods only read.'),
            class: objectName
              .optional()
              .describe('StorageClass that makes it; absent = that of the cluster.'),
            nfs: z
              .strictObject({
                server: z.string().min(1).describe('Host.'),
                path: z.string().min(1).describe('Exported folder.'),
              })
              .optional()
              .describe('An export of NFS.'),
            csi: z
              .strictObject({
                driver: objectName.describe('Name of the driver.'),
                handle: z.string().min(1).describe('What the driver knows the volume by.'),
              })
              .optional()
              .describe('A volume of a storage driver.'),
            local: z
              .strictObject({
                path: z.string().min(1).describe('Folder or mount.'),
                node: objectName.describe('Name of the node.'),
              })
              .optional()
              .describe('A disk of one node, which all Pods of ingest then run on.'),
            hostPath: z.string().min(1).optional().describe('A folder of whichever node a Pod runs on.'),
          }),
        )
        .default([])
        .describe(
          'Persistent volumes that deliveries arrive on, claimed by each domain; absent = in a bucket.',
        ),
      priorityClass: objectName.optional().describe('PriorityClass of the Pods.'),
      gitops: z
        .strictObject({
          repository: z.string().min(1).describe('URL of the Git repository as Argo CD reads it.'),
          revision: z.string().min(1).default('HEAD').describe('Branch, tag or commit that is applied.'),
          path: z
            .string()
            .regex(/^[^/\s]+(\/[^/\s]+)*$/, 'a folder of the repository, without a slash at its ends')
            .default('dist-manifests')
            .describe('Folder of the compiled output in it.'),
          namespace: dnsLabel.default('argocd').describe('Where Argo CD keeps its objects.'),
          server: httpUrl
            .default('https://kubernetes.default.svc')
            .describe('The cluster that is deployed to, as Argo CD calls it.'),
          components: z
            .strictObject({
              objectStore: charts({ 'object-store': 'MinIO.' }).describe('Where buckets are.'),
              postgres: charts({
                'postgres-operator': 'CloudNativePG.',
                databases: 'The cluster of catalog, Airflow and OpenMetadata.',
                vault: 'The cluster of the vault.',
              }).describe('Databases.'),
              trino: charts({ trino: 'Trino.' }).describe('Queries over the lake.'),
              airflow: charts({ airflow: 'Airflow.' }).describe('Scheduling by DAGs.'),
              openmetadata: charts({
                opensearch: 'OpenSearch.',
                openmetadata: 'OpenMetadata.',
              }).describe('The catalogue for people.'),
              monitoring: charts({
                prometheus: 'Prometheus, Alertmanager and Grafana.',
                pushgateway: 'The Pushgateway.',
              }).describe('Metrics, alerts, dashboards.'),
            })
            .partial()
            .optional()
            .describe('What Argo CD installs by Helm for the platform to stand on.'),
        })
        .optional()
        .describe('What Argo CD applies; absent = no objects of Argo CD.'),
    })
    .optional()
    .describe('Where and how Pods run; absent = no Kubernetes manifests.'),
  openmetadata: z
    .strictObject({
      url: httpUrl.describe('Of the server.'),
      token: secretRef,
      service: z.string().default('lakespec').describe('Name of the database service there.'),
    })
    .optional()
    .describe('The catalogue for people.'),
  prometheus: z
    .strictObject({
      pushgateway: httpUrl.optional().describe('Where metrics are pushed.'),
      runbook: httpUrl
        .refine((url) => !url.includes('#'), 'a page without `#`: each alert adds its own heading')
        .optional()
        .describe(
          'Page that people open for an alert: where you publish `docs/alerts.md`; absent = its path.',
        ),
    })
    .optional()
    .describe('Monitoring.'),
  slack: z.strictObject({ webhook: secretRef }).optional().describe('Where messages go.'),
  snowflake: z
    .strictObject({
      account: z
        .string()
        .regex(
          /^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$/,
          'an account identifier, such as example-org, and no URL',
        )
        .refine((text) => !text.endsWith('.snowflakecomputing.com'), 'leave .snowflakecomputing.com out')
        .describe('Account identifier.'),
      endpoint: z.string().optional().describe('Endpoint of the object store as Snowflake reaches it.'),
      database: schemaName.default('LAKESPEC').describe('Database that the schemas of products are in.'),
      login: z
        .union([
          z.strictObject({
            ...loginKeys,
            privateKey: secretRef.describe('Private key of the user, in PEM.'),
          }),
          z.strictObject({ ...loginKeys, password: secretRef }),
          z.strictObject({ ...loginKeys, token: secretRef.describe('OAuth token.') }),
        ])
        .optional()
        .describe('Who refreshes the tables; absent = the statements are run by hand.'),
      baa: z.boolean().describe('Whether a business associate agreement is in force.'),
    })
    .optional()
    .describe('Snowflake.'),
  replication: z
    .strictObject({ target: copy, rpo: duration.default('15m').describe('How far the copy may lag.') })
    .optional()
    .describe('A copy of the stores in another place.'),
  exposure: z
    .strictObject({
      type: z
        .enum(['ClusterIP', 'NodePort'])
        .default('ClusterIP')
        .describe('Inside the cluster, or on a port of its nodes.'),
      services: z
        .array(
          z.strictObject({
            name: dnsLabel.describe('Of the Service.'),
            namespace: dnsLabel.describe('Where its Pods are.'),
            selector: z.record(z.string(), z.string()).describe('Labels of its Pods.'),
            port: z.int().min(1).max(65535).describe('Port of the Service.'),
            targetPort: z.int().min(1).max(65535).optional().describe('Port of the Pods; absent = `port`.'),
            nodePort: z
              .int()
              .optional()
              .describe('Port of every node, 30000 to 32767; absent = one that the cluster chooses.'),
          }),
        )
        .min(1)
        .describe("Before servers that the platform stands on; lakespec's own Pods take no connections."),
    })
    .optional()
    .describe('Services for people and programs, on Kubernetes.'),
  cost: z
    .strictObject({
      cpuHour: z.number().min(0).optional().describe('Of a core for an hour.'),
      gibHour: z.number().min(0).optional().describe('Of a GiB of memory for an hour.'),
      currency: z.string().min(1).default('USD').describe('What they are in.'),
    })
    .optional()
    .describe('Prices for `lakespec cost`.'),
  slo: z
    .strictObject({ availability: z.number().min(0).max(100).describe('Percent of the time.') })
    .optional()
    .describe('Service level.'),
});

export const platform = kind('Platform', platformSpec, 'Where everything runs: local, dev, staging or prod.');
