import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storeNames } from '../../../src/plan/index.ts';
import { lakespec, makeWorkspace } from '../workspace.ts';

/** Where the Pods find the servers: the names of `specs/platforms/prod.yaml`. */
const endpoint = 'http://object-store.storage.svc.cluster.local:9000';
const keys = (role: string) => ({
  accessKey: { env: `${role}_ACCESS_KEY` },
  secretKey: { env: `${role}_SECRET_KEY` },
});

/** Production's shape with buckets of its own, Pods that two cores have room for, and deliveries that need not settle. */
const platform = (lake: string, image: string) => ({
  apiVersion: 'lakespec/v1',
  kind: 'Platform',
  metadata: { name: 'pods' },
  spec: {
    stage: 'staging',
    stores: Object.fromEntries(
      storeNames.map((name) => [
        name,
        {
          bucket: `${lake}-${name}`,
          endpoint,
          credentials: keys(name === 'refined' || name === 'curated' ? 'TRANSFORM' : 'INGEST'),
        },
      ]),
    ),
    catalog: { postgres: { env: 'CATALOG_URL' } },
    vault: { postgres: { env: 'VAULT_URL' }, key: { file: '/var/run/secrets/lakespec/vault-key' } },
    engine: { duckdb: { memory: '512Mi', threads: 1 } },
    settle: '0s',
    prometheus: { pushgateway: 'http://pushgateway.monitoring.svc.cluster.local:9091' },
    kubernetes: {
      image,
      namespace: lake,
      egress: [
        { name: 'object store', namespace: 'storage', port: 9000 },
        { name: 'catalog', namespace: 'databases', port: 5432 },
        { name: 'vault', namespace: 'vault', port: 5432, stages: ['ingest'] },
        { name: 'metrics', namespace: 'monitoring', port: 9091 },
      ],
    },
  },
});

type PlatformSpec = ReturnType<typeof platform>['spec'];

const small = { cpu: '400m', memory: '1280Mi' };

/** @param operations JSON of them. */
const product = (name: string, operations: object, onFail: 'quarantine' | 'stop') => `
apiVersion: lakespec/v1
kind: DataProduct
metadata: {name: ${name}, domain: clinical, owner: data@example.org}
spec:
  source:
    connector: csv
    location: landing://${name}
    csv:
      table: visits
      primaryKey: [visit_id]
      subject: patient_id
      columns:
        visit_id: {identifies: other-unique-id}
        patient_id: {identifies: mrn}
        ward: {identifies: none}
        floor: {type: integer, identifies: none}
        visited_on: {type: date, identifies: none}
        cost: {type: "decimal(9,2)", identifies: none, min: 0}
  privacy: {policy: clinical-shifted}
  star:
    dimensions:
      dim_ward: {from: visits, naturalKey: [ward], attributes: {floor: type1}}
    facts:
      fct_visit:
        from: visits
        grain: [visit_id]
        dimensions: {ward: {to: dim_ward, on: ward}}
        measures: {cost: {expr: cost, additive: full}}
  quality:
    visits: {tests: [{expression: floor < 90, onFail: ${onFail}}]}
  operations: ${JSON.stringify({ resources: { ingest: small, transform: small }, ...operations })}
`;

/**
 * Three small products for namespace `LAKE-clinical`, compiled: `visits` with a backfill, `sharded` whose ingest several Pods
 * share, `gated` that a row with floor 90 stops.
 * @param change of the Platform, before it is compiled
 * @returns the workspace; manifests in `dist-manifests/pods`.
 */
export function compileVisits(
  lake: string,
  image: string,
  shards = 3,
  change: (spec: PlatformSpec) => object = (spec) => spec,
): string {
  const workspace = makeWorkspace(['specs/domains.yaml', 'specs/policies']);
  const write = (path: string, text: string) => {
    const file = join(workspace, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  };
  const { spec, ...head } = platform(lake, image);
  write('specs/platforms/pods.yaml', JSON.stringify({ ...head, spec: change(spec) }));
  const backfill = { partition: 'month', column: 'visited_on' };
  write('specs/products/visits.yaml', product('visits', { backfill }, 'quarantine'));
  write('specs/products/sharded.yaml', product('sharded', { shards }, 'quarantine'));
  write('specs/products/gated.yaml', product('gated', {}, 'stop'));
  const { status, stdout, stderr } = lakespec(workspace, ['compile', '--platform', 'pods']);
  if (status !== 0) throw new Error(`the products do not compile: ${stdout}${stderr}`);
  return workspace;
}

/**
 * A delivery of so many visits; the same number gives the same bytes. Of a hundred rows two are refused: one by the
 * contract, one by the gate.
 */
export function visits(number: number, rows: number, isRefused = true): string {
  const lines = ['visit_id,patient_id,ward,floor,visited_on,cost'];
  for (let row = 0; row < rows; row += 1) {
    const id = number * rows + row;
    const month = String((row % 12) + 1).padStart(2, '0');
    const day = String((row % 28) + 1).padStart(2, '0');
    const floor = isRefused && row % 100 === 7 ? 99 : ((row % 25) % 9) + 1;
    const cost = isRefused && row % 100 === 13 ? '-1' : `${row % 500}.25`;
    lines.push(`v${id},p${id % 997},w${row % 25},${floor},2024-${month}-${day},${cost}`);
  }
  return `${lines.join('\n')}\n`;
}
