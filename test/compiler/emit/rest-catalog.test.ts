import { beforeAll, describe, expect, it } from 'vitest';
import { planSchema } from '../../../src/plan/index.ts';
import { compileFixtures, emitted, workspaceFiles } from './workspace.ts';

const catalog = `catalog:
    rest: "https://catalog.example.org/api"
    warehouse: clinical
    prefix: of/clinic
    oauth2: {clientId: {env: CATALOG_CLIENT}, clientSecret: {env: CATALOG_SECRET}, scope: lake, tokenUrl: "https://login.example.org/token"}
    vendedCredentials: true
    ca: /etc/lakespec/ca.pem`;
let files: ReadonlyMap<string, string>;

describe('a platform with a REST catalog', () => {
  beforeAll(async () => {
    const changed = workspaceFiles.map(({ path, bytes }) => ({
      path,
      bytes: new TextEncoder().encode(
        new TextDecoder().decode(bytes).replace('catalog: {postgres: {env: CATALOG_URL}}', catalog),
      ),
    }));
    const compilation = compileFixtures(changed);
    expect(compilation.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    files = await emitted(compilation, ['plan', 'kubernetes', 'trino']);
  });

  it('says in the plan how the catalog is reached, and no secret', () => {
    const text = files.get('prod/clinic-visits/plan.json') ?? '';
    expect(JSON.parse(text).platform.catalog).toEqual({
      kind: 'rest',
      name: 'lake',
      uri: 'https://catalog.example.org/api',
      warehouse: 'clinical',
      prefix: 'of/clinic',
      token: null,
      oauth2: {
        clientId: { env: 'CATALOG_CLIENT' },
        clientSecret: { env: 'CATALOG_SECRET' },
        scope: 'lake',
        tokenUri: 'https://login.example.org/token',
      },
      vendedCredentials: true,
      ca: '/etc/lakespec/ca.pem',
    });
    expect(planSchema.parse(JSON.parse(text))).toMatchObject({ platform: { catalog: { kind: 'rest' } } });
  });

  it('gives the secrets of the login to Pods that need the catalog', () => {
    const pipeline = files.get('prod/clinic-visits/kubernetes/pipeline.yaml') ?? '';
    for (const name of ['CATALOG_CLIENT', 'CATALOG_SECRET']) expect(pipeline).toContain(`key: ${name}`);
    expect(pipeline).not.toContain('CATALOG_URL');
  });

  it('tells Trino the same catalog', () => {
    const lines = (files.get('prod/platform/trino/catalog/lake.properties') ?? '').split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'iceberg.catalog.type=rest',
        'iceberg.rest-catalog.uri=https://catalog.example.org/api',
        'iceberg.rest-catalog.warehouse=clinical',
        'iceberg.rest-catalog.prefix=of/clinic',
        'iceberg.rest-catalog.security=OAUTH2',
        `iceberg.rest-catalog.oauth2.credential=\${ENV:TRINO_CATALOG_CREDENTIAL}`,
        'iceberg.rest-catalog.oauth2.scope=lake',
        'iceberg.rest-catalog.oauth2.server-uri=https://login.example.org/token',
        'iceberg.rest-catalog.vended-credentials-enabled=true',
      ]),
    );
  });
});
